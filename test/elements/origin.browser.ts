/** Own data over ours, as it is shown: what is theirs says so in words, what is ours does not, and nothing hides it. */
import { expect } from '@esm-bundle/chai';
import 'axe-core/axe.min.js';
import { TraffickingCitations } from '../../src/elements/citations/citations.ts';
import { TraffickingSearch } from '../../src/elements/search/search.ts';
import { TraffickingTimeline } from '../../src/elements/timeline/timeline.ts';
import { LANGUAGES, loadLocale, localeFor } from '../../src/locales/index.ts';
import type { ProfileOverlay } from '../../src/model/types.ts';
import { createClient, layeredSource, memorySource, type Client } from '../../src/sdk/index.ts';
import { claim, overlay, PARTNER } from '../overlay.ts';
import { clear, fixture, mount, part, parts, place, RENDERINGS, root, settled, until, words } from './mount.ts';

TraffickingCitations.define();
TraffickingSearch.define();
TraffickingTimeline.define();
afterEach(clear);

const client = (change: Partial<ProfileOverlay> = {}, onIssue = (): void => undefined): Client =>
  createClient({
    source: layeredSource({ source: memorySource([overlay(change)]), onIssue }, memorySource([fixture()])),
  });

const MARK = `Added by ${PARTNER.name}`;
const full = { code: 'HM', view: 'full' };

/** Texts of the parts of a name, by whether they are marked. */
function byMark(element: Element, name: string): { theirs: string[]; ours: string[] } {
  const found = { theirs: [] as string[], ours: [] as string[] };
  for (const each of parts(element, name)) {
    const mark = each.querySelector('[part~=origin]');
    if (mark) expect(words(mark)).to.equal(MARK);
    found[mark ? 'theirs' : 'ours'].push(words(each));
  }
  return found;
}

/** Another element over the same data. */
async function beside<T extends HTMLElement>(tag: string, of: Client): Promise<T> {
  const element = document.createElement(tag);
  Object.assign(element, { code: 'HM', client: of });
  place().append(element);
  await settled(element as never);
  return element as T;
}

for (const rendering of RENDERINGS) {
  it(`each record, source and claim of theirs is marked, none of ours is (${rendering})`, async () => {
    const ours = await mount({ attributes: full, rendering });
    expect(parts(ours, 'origin')).to.have.lengthOf(0);
    const element = await mount({ attributes: full, client: client(), rendering });
    for (const [name, text] of Object.entries({
      initiative: 'Shelter of the network',
      law: 'Shelter Act',
      organization: 'Shelter Network',
      link: 'Our page',
    })) {
      const { theirs, ours: others } = byMark(element, name);
      expect(theirs.length, name).to.equal(1);
      expect(theirs[0], name).to.contain(text);
      expect(others.length, name).to.equal(parts(ours, name).length);
    }
    expect(byMark(element, 'source').theirs).to.have.lengthOf(3);
    // Our sources have the numbers that they had, and say what they said.
    const references = (of: Element): string[] =>
      parts(of, 'source').map(
        (each) => `${(each as HTMLLIElement).value} ${words(each.querySelector('[part~=source-reference]'))}`,
      );
    expect(references(element).slice(0, 2)).to.deep.equal(references(ours));
    const summary = part(element, 'summary')!;
    expect(Array.from(summary.children, (each) => each.getAttribute('part'))).to.deep.equal([
      'claim confirmed',
      'claim confirmed',
      'origin',
    ]);
  });
}

it('a card marks what it shows, previews too', async () => {
  const element = await mount({ client: client() });
  expect(byMark(element, 'initiative').theirs).to.have.lengthOf(1);
  const previews = parts(element, 'preview').filter((each) => each.id.startsWith('preview-'));
  expect(previews.filter((each) => words(each).includes(MARK)).length).to.equal(2);
});

it('the name is theirs, with its note and mark', async () => {
  const element = await mount({ client: client() });
  expect(words(part(element, 'name'))).to.equal('Heard and Macdonald');
  expect(words(part(element, 'name-note'))).to.equal(`As our members call it. ${MARK}`);
});

it('the foot tells the versions apart, and leads to the owner without telling where from', async () => {
  const element = await mount({ client: client(), attributes: full });
  const colophon = part(element, 'colophon')!;
  const { dataVersion } = fixture();
  expect(words(colophon)).to.contain(`Data ${dataVersion}, CC BY 4.0 ${MARK}, Data 2026.11.7, CC BY-SA 4.0`);
  const anchor = part(element, 'origin-link') as HTMLAnchorElement;
  expect([anchor.href, anchor.rel, anchor.referrerPolicy]).to.deep.equal([
    PARTNER.url,
    'noopener noreferrer',
    'no-referrer',
  ]);
  expect(words(part(element, 'cite-text'))).to.contain(`${MARK}, Data 2026.11.7`);
});

it('what stands in the place of ours says that it does', async () => {
  const id = 'hm-2002-example-plan';
  const { supersedes: _, ...each } = overlay().initiatives![0]!;
  const element = await mount({
    client: client({ initiatives: [{ ...each, id }], replaces: [id] }),
    attributes: full,
  });
  const record = element.shadowRoot!.getElementById(`record-${id}`);
  expect(words(record!.querySelector('[part~=origin]'))).to.equal(`By ${PARTNER.name}, in place of the original`);
});

it('a whole profile is by its owner, in the head, the foot and the citation', async () => {
  const whole = { ...fixture(), code: 'BV', origin: { ...PARTNER } };
  const over = createClient({ source: layeredSource(memorySource([whole]), memorySource([fixture()])) });
  const element = await mount({ client: over, attributes: { code: 'BV' } });
  expect(words(part(element, 'origin'))).to.equal(`Profile by ${PARTNER.name}`);
  expect(words(part(element, 'cite-text'))).to.contain(`. ${PARTNER.name}, Data`);
  expect(words(part(element, 'cite-text'))).not.to.contain('countertrafficking, Data');
});

it('what is wanting of ours is said apart from what they added', async () => {
  const element = await mount({ client: client() });
  expect(words(part(element, 'explanation') && element.shadowRoot!.getElementById('wanting'))).to.contain(
    'apart from what others added',
  );
});

it('an overlay that is not valid leaves ours as it is, and the page is told', async () => {
  let told = 0;
  const spoilt = client({ summary: [claim('opening', 'sn-first')] }, () => (told += 1) as never);
  const element = await mount({ client: spoilt });
  expect(root(element)?.dataset.state).to.equal('ready');
  expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands');
  expect(parts(element, 'origin')).to.have.lengthOf(0);
  expect(told).to.equal(1);
  expect(spoilt.issues()[0]?.error.issues[0]?.code).to.equal('layer-id-taken');
});

it('the list of sources, the timeline and the search say it as well', async () => {
  const over = client();
  const list = await beside('trafficking-citations', over);
  expect(byMark(list, 'source').theirs).to.have.lengthOf(3);
  expect(words(part(list, 'name'))).to.equal('Heard and Macdonald: sources');
  const timeline = await beside('trafficking-timeline', over);
  expect(byMark(timeline, 'event').theirs[0]).to.contain('Shelter of the network');
  expect(byMark(timeline, 'event').ours).to.have.lengthOf(2);
  const search = document.createElement('trafficking-search');
  search.client = over;
  place().append(search);
  await search.updateComplete;
  search.value = 'shelter act';
  await until(() => parts(search, 'option').length > 0, 'an option');
  expect(words(parts(search, 'option-facts')[0]!)).to.match(new RegExp(`^Law · .* · ${MARK}$`));
  search.value = 'example plan';
  await until(() => words(parts(search, 'option-title')[0] ?? null) === 'Example plan', 'ours');
  expect(words(parts(search, 'option-facts')[0]!)).not.to.contain('Added');
});

it('a copied source keeps its mark', async () => {
  const list = await beside<TraffickingCitations>('trafficking-citations', client());
  let text = '';
  list.addEventListener('trafficking-export', (event) => {
    event.preventDefault();
    ({ text } = event.file);
  });
  part(list, 'copy-all')!.click();
  await until(() => text !== '', 'the text');
  expect(text.split('\n').map((line) => line.includes(`(${MARK})`))).to.deep.equal([false, false, true, true, true]);
});

it('every language says it, with the name apart', async () => {
  for (const language of LANGUAGES) {
    await loadLocale(language);
    document.documentElement.lang = language;
    const element = await mount({ client: client(), attributes: full });
    const mark = parts(element, 'initiative').flatMap((each) => each.querySelector('[part~=origin]') ?? [])[0]!;
    expect(words(mark), language).to.equal(localeFor(language).strings.addedBy(PARTNER.name));
    expect(mark.querySelector('bdi')?.textContent, language).to.equal(PARTNER.name);
  }
});

it('a name is text, and an address that is not https is no link', async () => {
  const name = '<img src=x onerror="window.owned=true">\u202e$1';
  const layers = [{ origin: { name, url: 'javascript:window.owned=true' }, dataVersion: '1', reviewed: '2026-11-01' }];
  const profile = { ...fixture(), layers };
  profile.initiatives[0]!.origin = { name };
  profile.citations[0]!.custom.origin = { name };
  // A client that validates nothing, as a trusted source of someone else may.
  const element = await mount({
    client: { ...client(), country: () => Promise.resolve(profile) },
    attributes: full,
  });
  expect(element.shadowRoot!.querySelector('img, [href^=javascript]')).to.equal(null);
  expect(parts(element, 'origin')).to.have.lengthOf(4);
  for (const each of parts(element, 'origin')) expect(each.querySelector('bdi')?.textContent).to.equal(name);
  expect(part(element, 'origin-link')).to.equal(null);
});

it('a long name widens nothing', async () => {
  const parent = place();
  parent.style.inlineSize = '320px';
  const element = await mount({
    parent,
    client: client({ origin: { name: 'N'.repeat(300), url: 'https://partner.example/' } }),
    attributes: full,
  });
  expect(parts(element, 'origin').length).to.be.greaterThan(5);
  expect(root(element)!.scrollWidth).to.be.at.most(320);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`axe finds nothing: ${scheme}, ${dir}`, async () => {
      document.documentElement.dir = dir;
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.style.background = scheme === 'dark' ? '#000' : '#fff';
      const over = client();
      const shown = [
        await mount({ client: over }),
        await mount({ client: over, attributes: full }),
        await beside('trafficking-citations', over),
        await beside('trafficking-timeline', over),
      ];
      for (const element of shown) {
        const { violations } = await window.axe.run(element.parentElement!, {
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`)).to.deep.equal(
          [],
        );
      }
      document.documentElement.style.colorScheme = '';
      document.documentElement.style.background = '';
    });
  }
}
