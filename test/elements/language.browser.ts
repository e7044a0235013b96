/** The language of the nearest `lang`, through shadow roots, and as it changes. */
import { expect } from '@esm-bundle/chai';
import { clear, clientOf, fixture, mount, part, place, root, settled, wait, words } from './mount.ts';

afterEach(clear);

it('plain English writes the day first, American English the month', async () => {
  const element = await mount();
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed 1 November 2026');
  element.lang = 'en-US';
  await wait(20);
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed November 1, 2026');
});

it('a change on the page is followed', async () => {
  const element = await mount();
  document.documentElement.lang = 'en-US';
  await wait(20);
  expect(root(element)?.lang).to.equal('en-US');
  document.documentElement.lang = 'en';
  await wait(20);
  expect(root(element)?.lang).to.equal('en-GB');
});

it('the nearest wins, and a shadow root is no end', async () => {
  const outer = place();
  outer.lang = 'en-US';
  const shadow = outer.attachShadow({ mode: 'open' });
  const inner = document.createElement('div');
  shadow.append(inner);
  const element = await mount({ parent: inner });
  expect(root(element)?.lang).to.equal('en-US');
  inner.lang = 'en-AU';
  await wait(20);
  expect(root(element)?.lang).to.equal('en-AU');
  inner.removeAttribute('lang');
  outer.lang = 'en-NZ';
  await wait(20);
  expect(root(element)?.lang).to.equal('en-NZ');
});

it('a language that we do not speak, and a tag that is none, give English, marked as such', async () => {
  for (const tag of ['tlh', 'en_US!', '', 'x', '💥', 'en-'.repeat(40)]) {
    document.documentElement.lang = tag;
    const element = await mount();
    expect(root(element)?.lang, tag).to.equal('en-GB');
    expect(root(element)?.dir, tag).to.equal('ltr');
    expect(words(part(element, 'reviewed'))).to.equal('Reviewed 1 November 2026');
  }
});

it('in a page that runs from the right, English still runs from the left', async () => {
  document.documentElement.dir = 'rtl';
  const element = await mount();
  expect(getComputedStyle(part(element, 'name')!).direction).to.equal('ltr');
});

it('an element that is moved takes the language of its new place', async () => {
  const element = await mount();
  const other = place();
  other.lang = 'en-US';
  other.append(element);
  await settled(element);
  await wait(20);
  expect(words(part(element, 'reviewed'))).to.equal('Reviewed November 1, 2026');
});

it('text in the reader’s language is taken where there is any, regional tags before plain ones', async () => {
  const profile = fixture();
  profile.summary[0]!.text = { en: 'Plain.', 'en-AU': 'Australian.' };
  const element = await mount({ client: clientOf(profile) });
  expect(words(part(element, 'summary'))).to.contain('Plain.');
  element.lang = 'en-AU';
  await wait(20);
  await settled(element);
  expect(words(part(element, 'summary'))).to.contain('Australian.');
});
