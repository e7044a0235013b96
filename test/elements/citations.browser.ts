/** The list of citations: numbers, places, groups, copying, downloading, and the profile beside it. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { TraffickingCitations } from '../../src/elements/citations/citations.ts';
import type { TraffickingExportEvent } from '../../src/elements/events.ts';
import { takeFocus } from './focus.ts';
import {
  clear,
  clientOf,
  fixture,
  mount,
  mountNow,
  part,
  parts,
  place,
  root,
  settled,
  until,
  wait,
  words,
} from './mount.ts';

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

/** What the page would save, instead of saving it. */
async function saving(work: () => Promise<void> | void): Promise<{ name: string; text: string; type: string }[]> {
  const saved: { name: string; href: string }[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    saved.push({ name: this.download, href: this.href });
  };
  await work();
  HTMLAnchorElement.prototype.click = click;
  return Promise.all(
    saved.map(async ({ name, href }) => {
      expect(href).to.match(/^blob:/);
      const blob = await (await fetch(href)).blob();
      return { name, text: await blob.text(), type: blob.type };
    }),
  );
}

const status = (element: Element): string => words(part(element, 'copy-status'));

it('downloads all in each format, under a name that says what it is, without asking anyone', async () => {
  const element = await list();
  const { dataVersion } = element.profile!;
  const details = part(element, 'downloads') as HTMLDetailsElement;
  details.open = true;
  const names = parts(element, 'download').map((each) => each.getAttribute('aria-label'));
  expect(names).to.deep.equal(['CSL-JSON', 'BibTeX', 'RIS', 'APA', 'Chicago'].map((name) => `Download as ${name}`));
  const files = await saving(async () => {
    for (const button of parts(element, 'download')) {
      button.click();
      await until(() => status(element).includes('download started'), 'the download');
      button.blur();
      (element as unknown as { copied: string }).copied = '';
      element.requestUpdate();
      await element.updateComplete;
    }
  });
  expect(files.map(({ name }) => name)).to.deep.equal(
    ['.json', '.bib', '.ris', '-apa.txt', '-chicago.txt'].map((end) => `countertrafficking-HM-${dataVersion}${end}`),
  );
  const [json, bib, ris, apa, chicago] = files.map(({ text }) => text);
  expect(JSON.parse(json!)).to.deep.equal(element.profile!.citations);
  expect(bib).to.contain('@techreport{example-report,').and.to.contain('author = {Doe, Jo}');
  expect(ris).to.contain('TY  - RPRT\r\nID  - example-report');
  expect(apa).to.contain('Doe, J. (2010). Example report. Example Press. https://example.org/report');
  expect(chicago).to.contain('Doe, Jo. 2010. “Example report.” Example Press. https://example.org/report.');
  expect(files[1]!.type).to.equal('application/x-bibtex;charset=utf-8');
});

it('copies one or all in the format that is chosen', async () => {
  const copied: string[] = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  const element = await list();
  const select = part(element, 'copy-format') as HTMLSelectElement;
  expect(Array.from(select.options, ({ value }) => value)).to.deep.equal([
    'text',
    'csl-json',
    'bibtex',
    'ris',
    'apa',
    'chicago',
  ]);
  for (const format of ['apa', 'bibtex']) {
    select.value = format;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    parts(element, 'copy')[0]!.click();
    await until(() => copied.length % 2 === 1, 'the copy of one');
    part(element, 'copy-all')!.click();
    await until(() => copied.length % 2 === 0, 'the copy of all');
    await until(() => status(element) === 'Copied', 'the word');
  }
  expect(copied[0]).to.match(
    /^Doe, J\. \(2010\)\. Example report\. Example Press\. https:\/\/example\.org\/report Archived/,
  );
  expect(copied[1]!.split('\n')).to.have.lengthOf(2);
  expect(copied[2]).to.match(/^@techreport\{example-report,/);
  expect(copied[3]!.match(/^@/gm)).to.have.lengthOf(2);
  Reflect.deleteProperty(navigator, 'clipboard');
});

it('tells the page of it, which may do it in its place', async () => {
  const parent = place();
  const element = await list({}, parent);
  const told: TraffickingExportEvent[] = [];
  const listen = (event: TraffickingExportEvent): void => {
    told.push(event);
    event.preventDefault();
  };
  parent.addEventListener('trafficking-export', listen);
  const files = await saving(async () => {
    parts(element, 'download')[2]!.click();
    await until(() => told.length === 1, 'the event');
    parts(element, 'copy')[1]!.click();
    await until(() => told.length === 2, 'the second event');
    await wait(20);
  });
  expect(files).to.deep.equal([]);
  expect(status(element)).to.equal('');
  expect(told.map(({ action, format, composed }) => [action, format, composed])).to.deep.equal([
    ['download', 'ris', true],
    ['copy', 'text', true],
  ]);
  expect(told[0]!.file.name).to.match(/^countertrafficking-HM-[\d.]+\.ris$/);
  expect(told[1]!.file.text).to.contain('Example page of the old site');
});

it('a profile that no format can be made of is said, and the list stays', async () => {
  const profile = fixture();
  // Nobody validates what a client of the page's own gives.
  (profile.citations[0] as { accessed?: unknown }).accessed = { 'date-parts': [[2026]] };
  const element = await list({}, place(), {
    ...clientOf(),
    country: () => Promise.resolve(profile),
  });
  (profile.citations[0] as { title: unknown }).title = 5;
  parts(element, 'download')[1]!.click();
  await until(() => status(element) === 'That could not be prepared. Try again.', 'the words');
  expect(parts(element, 'source')).to.have.lengthOf(2);
});

it('another country while a file is made: the file is of the one that was asked for', async () => {
  const element = await list({}, place(), clientOf(fixture(), { ...fixture(), code: 'AU', alpha3: 'AUS' }));
  const files = await saving(async () => {
    parts(element, 'download')[0]!.click();
    element.code = 'AU';
    await settled(element as never);
    await wait(50);
  });
  expect(files.map(({ name }) => name.slice(0, 21))).to.deep.equal(['countertrafficking-HM']);
});

it('is reached and used by the keyboard alone', async () => {
  await takeFocus();
  const parent = place();
  const before = document.createElement('button');
  parent.append(before);
  const element = await list({}, parent);
  before.focus();
  const reached: string[] = [];
  const files = await saving(async () => {
    for (let presses = 0; presses < 12 && !reached.includes('copy'); presses += 1) {
      await sendKeys({ press: 'Tab' });
      const active = element.shadowRoot!.activeElement;
      reached.push(active?.getAttribute('part') ?? '');
      if (reached.at(-1) === 'downloads-summary') await sendKeys({ press: 'Enter' });
      if (active?.getAttribute('aria-label') === 'Download as RIS') await sendKeys({ press: 'Enter' });
    }
    await until(() => status(element).includes('.ris'), 'the words about the download');
  });
  expect(reached.filter((name) => name && !name.startsWith('source') && !name.startsWith('archive'))).to.deep.equal([
    'copy-format',
    'copy-all',
    'downloads-summary',
    ...Array.from({ length: 5 }, () => 'download'),
    'copy',
  ]);
  expect(files).to.have.lengthOf(1);
});

it('says what it does in the language of the page', async () => {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  const element = await list();
  expect(parts(element, 'download')[1]!.getAttribute('aria-label')).to.equal('تنزيل بصيغة BibTeX');
  await saving(async () => {
    parts(element, 'download')[1]!.click();
    await until(() => status(element).includes('بدأ التنزيل'), 'the words');
  });
  expect(words(part(element, 'downloads-summary'))).to.equal('تنزيل');
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
      const element = await list({ grouped: '' }, parent);
      (part(element, 'downloads') as HTMLDetailsElement).open = true;
      await wait(50);
      const { violations } = await window.axe.run(parent, {
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
}
