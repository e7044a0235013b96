/** What a server sent stays until there is something better, and is never half replaced. */
import { expect } from '@esm-bundle/chai';
import type { TraffickingCountry } from '../../src/elements/country/country.ts';
import type { Client } from '../../src/sdk/client.ts';
import { CountertraffickingError } from '../../src/sdk/errors.ts';
import { clear, clientOf, fixture, mount, part, place, root, settled, wait, words } from './mount.ts';

afterEach(clear);

/** An element over server-made markup of an older profile, with a client that answers when it is told to. */
async function adopted(): Promise<{
  element: TraffickingCountry;
  answer: (change?: string) => void;
  refuse: () => void;
}> {
  const old = fixture();
  old.summary[0]!.text = { en: 'An older fact.' };
  const rendered = await mount({ client: clientOf(old) });
  const html = rendered.shadowRoot!.innerHTML;
  const parent = place();
  parent.setHTMLUnsafe(
    `<trafficking-country code="HM"><template shadowrootmode="open">${html}</template></trafficking-country>`,
  );
  const element = parent.querySelector('trafficking-country')!;
  const calls: { resolve: (value: ReturnType<typeof fixture>) => void; reject: (error: unknown) => void }[] = [];
  const client: Client = {
    ...clientOf(),
    country: () => new Promise((resolve, reject) => calls.push({ resolve, reject })),
  };
  element.client = client;
  await wait(20);
  return {
    element,
    answer: (change = 'A newer fact.') => {
      const profile = fixture();
      profile.summary[0]!.text = { en: change };
      calls.at(-1)!.resolve(profile);
    },
    refuse: () => calls.at(-1)!.reject(new CountertraffickingError('load-failed', 'offline')),
  };
}

it('it stays while the data is on its way, and the newer fact takes its place', async () => {
  const { element, answer } = await adopted();
  const empty: string[] = [];
  const observer = new MutationObserver(() => {
    if (!words(element.shadowRoot!.querySelector('[part~=summary]'))) empty.push('empty');
  });
  observer.observe(element.shadowRoot!, { childList: true, subtree: true });
  expect(words(part(element, 'summary'))).to.contain('An older fact.');
  answer();
  await wait(50);
  observer.disconnect();
  expect(words(part(element, 'summary'))).to.contain('A newer fact.');
  expect(element.shadowRoot!.querySelectorAll('[part~=root]')).to.have.lengthOf(1);
  expect(empty, 'no frame without the profile').to.deep.equal([]);
});

it('it is what the reader keeps where the data never comes, and an event says so', async () => {
  const { element, refuse } = await adopted();
  const heard: Event[] = [];
  element.addEventListener('trafficking-error', (event) => heard.push(event));
  refuse();
  await wait(50);
  expect(words(part(element, 'summary'))).to.contain('An older fact.');
  expect(heard).to.have.lengthOf(1);
  element.client = clientOf(fixture());
  await wait(50);
  expect(words(part(element, 'summary'))).to.contain('An example claim');
});

it('another code that is asked for meanwhile is what is shown', async () => {
  const { element } = await adopted();
  element.code = 'hmd';
  element.client = clientOf({ ...fixture(), reviewed: '2026-12-24' });
  await wait(50);
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed 24 December 2026');
});

it('focus and an open preview are carried over', async () => {
  const { element, answer } = await adopted();
  const mark = part(element, 'mark') as HTMLButtonElement;
  mark.focus();
  mark.click();
  expect(element.shadowRoot!.querySelector(':popover-open')?.id).to.equal('preview-1');
  answer();
  await settled(element);
  await wait(20);
  expect(part(element, 'mark')).not.to.equal(mark);
  expect(element.shadowRoot!.activeElement?.id).to.equal('mark-1-1');
  expect(element.shadowRoot!.querySelector(':popover-open')?.id).to.equal('preview-1');
});

it('what two renderings make is the same: no clock, counter or chance is in it', async () => {
  const [a, b] = [await mount(), await mount()];
  expect(root(a)!.outerHTML.replace(/<!--.*?-->|lit\$\d+\$/g, '')).to.equal(
    root(b)!.outerHTML.replace(/<!--.*?-->|lit\$\d+\$/g, ''),
  );
});
