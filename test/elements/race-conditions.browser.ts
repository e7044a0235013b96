/** Answers out of order, elements that move, and properties that come before the element does. */
import { expect } from '@esm-bundle/chai';
import { TraffickingCountry } from '../../src/elements/country/country.ts';
import type { Client } from '../../src/sdk/client.ts';
import {
  clear,
  clientOf,
  countingClient,
  fixture,
  mount,
  mountNow,
  part,
  place,
  root,
  settled,
  wait,
  words,
} from './mount.ts';

afterEach(clear);

it('a late answer to an earlier code does not replace the later one', async () => {
  const answers = new Map<string, (value: ReturnType<typeof fixture>) => void>();
  const client: Client = {
    ...clientOf(),
    country: (code) => new Promise((resolve) => answers.set(code, resolve)),
  };
  const element = mountNow({ client, attributes: { code: 'AU' } });
  await element.updateComplete;
  element.code = 'HM';
  await element.updateComplete;
  answers.get('HM')!(fixture());
  await settled(element);
  answers.get('AU')!({ ...fixture(), code: 'AU', alpha3: 'AUS' });
  await wait(20);
  expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands');
});

it('ten elements of one client cause one load', async () => {
  const { client, loads } = countingClient();
  await Promise.all(Array.from({ length: 10 }, () => mount({ client })));
  expect(loads()).to.equal(1);
});

it('a move neither loads again nor loses what is shown', async () => {
  let loads = 0;
  const good = clientOf(fixture());
  const client: Client = {
    ...good,
    country: (...of) => {
      loads += 1;
      return good.country(...of);
    },
  };
  const element = await mount({ client });
  const article = root(element);
  place().append(element);
  await settled(element);
  expect(root(element)).to.equal(article);
  expect(loads).to.equal(1);
  // Notes listen again after the move.
  part(element, 'mark')!.click();
  expect(element.shadowRoot!.querySelector(':popover-open')?.id).to.equal('preview-1');
});

it('of two reloads the newer counts, whichever answers first', async () => {
  const answers: ((value: ReturnType<typeof fixture>) => void)[] = [];
  const client: Client = { ...clientOf(), country: () => new Promise((resolve) => answers.push(resolve)) };
  const element = mountNow({ client });
  await element.updateComplete;
  answers[0]!(fixture());
  await settled(element);
  void element.reload();
  void element.reload();
  answers[2]!({ ...fixture(), reviewed: '2026-12-03' });
  await wait(20);
  answers[1]!({ ...fixture(), reviewed: '2026-12-02' });
  await wait(20);
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed 3 December 2026');
});

it('ready is not told of a profile that is no longer the one', async () => {
  const answers = new Map<string, (value: ReturnType<typeof fixture>) => void>();
  const client: Client = { ...clientOf(), country: (code) => new Promise((resolve) => answers.set(code, resolve)) };
  const element = mountNow({ client, attributes: { code: 'AU' } });
  const heard: (string | undefined)[] = [];
  element.addEventListener('trafficking-ready', ({ profile }) => heard.push(profile?.code));
  await element.updateComplete;
  answers.get('AU')!({ ...fixture(), code: 'AU' });
  await Promise.resolve();
  element.code = 'HM';
  await element.updateComplete;
  answers.get('HM')?.(fixture());
  await wait(30);
  expect(heard.at(-1)).to.equal('HM');
  expect(heard.filter((code) => code === 'AU').length).to.be.at.most(1);
});

it('in another document it keeps its styles', async () => {
  const element = await mount();
  const frame = document.createElement('iframe');
  place().append(frame);
  frame.contentDocument!.body.append(element);
  await wait(20);
  expect(element.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
  expect(frame.contentWindow!.getComputedStyle(root(element)!).borderStyle).to.equal('solid');
});

it('removed while loading, it comes to no harm, and shows the profile when it is put back', async () => {
  const element = mountNow();
  element.remove();
  await wait(30);
  place().append(element);
  await settled(element);
  expect(root(element)?.dataset.state).to.equal('ready');
});

it('properties set before the element is upgraded survive', async () => {
  const parent = place();
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- upgraded below, not constructed
  const early = document.createElement('trafficking-country-late') as TraffickingCountry;
  early.client = clientOf(fixture());
  early.code = 'HM';
  early.view = 'full';
  parent.append(early);
  customElements.define('trafficking-country-late', class extends TraffickingCountry {});
  await settled(early);
  expect(part(early, 'laws')).not.to.equal(null);
  expect(early.code).to.equal('HM');
});

it('a second copy on the page leaves the first in place and warns once', () => {
  const warnings: string[] = [];
  const original = console.warn;
  console.warn = (text: string) => warnings.push(text);
  class Second extends TraffickingCountry {}
  Second.define();
  Second.define();
  console.warn = original;
  expect(customElements.get('trafficking-country')).to.equal(TraffickingCountry);
  expect(warnings).to.have.lengthOf(1);
  expect(warnings[0]).to.match(/of version \d+\.\d+\.\d+ is on the page; \d+\.\d+\.\d+ is not used/);
});
