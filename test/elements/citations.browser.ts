/** The list of citations: numbers, places, groups, copying, downloading, and the profile beside it. */
import { expect } from '@esm-bundle/chai';
import 'axe-core/axe.min.js';
import { TraffickingCitations } from '../../src/elements/citations/citations.ts';
import { clear, clientOf, fixture, mount, mountNow, part, parts, place, root, settled, wait, words } from './mount.ts';

TraffickingCitations.define();
afterEach(clear);

async function list(
  attributes: Record<string, string> = {},
  parent = place(),
  client = clientOf(fixture()),
): Promise<TraffickingCitations> {
  const element = document.createElement('trafficking-citations');
  element.setAttribute('code', 'HM');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.client = client;
  parent.append(element);
  await settled(element as never);
  return element;
}

it('has every source under the number that the profile gives it', async () => {
  const card = await mount({ attributes: { code: 'HM', view: 'full' } });
  const element = await list();
  const numbered = (of: Element) =>
    parts(of, 'source').map((each) => [
      (each as HTMLLIElement).value,
      words(each.querySelector('[part~=source-reference]')),
    ]);
  expect(numbered(element)).to.deep.equal(numbered(card));
  expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands: sources');
  expect(root(element)?.getAttribute('role')).to.equal('doc-endnotes');
});

it('says where each is cited, what stands on it alone, and when it was read', async () => {
  const element = await list();
  const [report, page] = parts(element, 'source').map(words);
  expect(report).to.contain('Cited in Summary · Example plan · Example agreement · Example Act');
  expect(report).to.contain('the only source of 4 claims');
  expect(report).to.contain('read 31 October 2026 · archived 1 June 2010');
  expect(page).to.contain('Cited in Example plan · the only source of 1 claim');
  expect(parts(element, 'back-link')).to.have.lengthOf(0);
});

it('groups by kind, and keeps the numbers', async () => {
  const element = await list({ grouped: '' });
  expect(parts(element, 'group-heading').map(words)).to.deep.equal([
    'Laws, treaties and official documents',
    'The former site humantrafficking.org',
  ]);
  expect(parts(element, 'source').map((each) => (each as HTMLLIElement).value)).to.deep.equal([1, 2]);
  element.grouped = false;
  await element.updateComplete;
  expect(parts(element, 'group-heading')).to.have.lengthOf(0);
});

it('leads to the profile beside it, also one that comes later, and only to one of its country', async () => {
  const parent = place();
  const element = await list({}, parent);
  expect(parts(element, 'back-link')).to.have.lengthOf(0);
  const card = mountNow({ parent, attributes: { code: 'HM', view: 'full' } });
  await settled(card);
  await wait(50);
  const links = parts(element, 'back-link');
  expect(links.map((each) => each.getAttribute('aria-label'))).to.contain('Example plan: where source 2 is cited');
  expect(new Set(links.map((each) => each.getAttribute('aria-label'))).size).to.equal(links.length);
  links.find((each) => each.getAttribute('aria-label') === 'Example plan: where source 2 is cited')!.click();
  expect(card.shadowRoot!.activeElement?.id).to.equal('mark-2-1');
  expect(location.hash).to.equal('');
  const other = await list({}, place(), clientOf({ ...fixture(), code: 'AU', alpha3: 'AUS' }));
  other.code = 'AU';
  await settled(other as never);
  await wait(20);
  expect(parts(other, 'back-link')).to.have.lengthOf(0);
});

it('copies one or all as plain text, or says why not', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const element = await list();
  part(element, 'copy-all')!.click();
  await wait(20);
  parts(element, 'copy')[0]!.click();
  await wait(20);
  expect(copied[0]!.split('\n')).to.have.lengthOf(2);
  expect(copied[1]).to.equal(
    'Jo Doe. Example report. Example Press, May 2010. https://example.org/report (read 31 October 2026). Archived copy: https://web.archive.org/web/2010/https://example.org/report',
  );
  expect(words(part(element, 'copy-status'))).to.equal('Copied');
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  part(element, 'copy-all')!.click();
  await wait(20);
  expect(words(part(element, 'copy-status'))).to.contain('Copying was not allowed');
  Reflect.deleteProperty(navigator, 'clipboard');
});

it('downloads CSL-JSON without asking anyone', async () => {
  const element = await list();
  const saved: { name: string; href: string }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, href: this.href });
  };
  part(element, 'download')!.click();
  HTMLAnchorElement.prototype.click = click;
  expect(saved[0]!.name).to.equal('HM-sources.json');
  expect(saved[0]!.href).to.match(/^blob:/);
  const items = (await (await fetch(saved[0]!.href)).json()) as { id: string }[];
  expect(items.map(({ id }) => id)).to.deep.equal(['example-report', 'old-page']);
});

it('has the states that all have', async () => {
  const element = await list({}, place(), { ...clientOf(), country: () => Promise.reject(new TypeError('offline')) });
  expect(root(element)?.dataset.state).to.equal('error');
  expect(words(part(element, 'message'))).to.contain('could not be loaded');
});

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar'] as const) {
    it(`axe finds nothing: ${scheme}, ${lang}`, async () => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
      const parent = place();
      parent.style.colorScheme = scheme;
      const card = mountNow({ parent });
      await settled(card);
      await list({ grouped: '' }, parent);
      await wait(50);
      const { violations } = await window.axe.run(parent, {
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
}
