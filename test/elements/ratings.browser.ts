/** Ratings and baselines: what they mean, what is doubted, what was not read and where sources differ, all in words. */
import { expect } from '@esm-bundle/chai';
import { runsOf } from '../../src/elements/country/ratings.ts';
import { localeFor, loadLocale } from '../../src/locales/index.ts';
import { createClient } from '../../src/sdk/index.ts';
import { baselineFixture, clear, clientOf, fixture, mount, part, parts, RENDERINGS, root, words } from './mount.ts';

afterEach(clear);

const full = { code: 'HM', view: 'full' };
const client = (): ReturnType<typeof clientOf> => clientOf(baselineFixture());
const unmarked = (node: Element): string => {
  const copy = node.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('[data-mark]')) mark.remove();
  return words(copy);
};

for (const rendering of RENDERINGS) {
  describe(`ratings rendered by the ${rendering}`, () => {
    it('show the newest placement with its year, its evidence and its meaning, and the caveat beside it', async () => {
      const element = await mount({ rendering, client: client() });
      expect(unmarked(part(element, 'rating-latest')!)).to.equal(
        '2025: Tier 2 weak evidence By elimination. Makes efforts.',
      );
      expect(unmarked(part(element, 'rating-caveat')!)).to.equal('To bear in mind Some doubt the scheme.');
      expect(part(element, 'rating-caveat')!.querySelectorAll('[data-mark]')).to.have.lengthOf(1);
    });

    it('are a table of years, the newest first, with gaps and conflicts in words', async () => {
      const element = await mount({ rendering, client: client(), attributes: full });
      expect(parts(element, 'rating-row').map(unmarked)).to.deep.equal([
        '2025 Tier 2 weak evidence By elimination.',
        '2024 not read in our sources',
        '2023 Tier 1 Perhaps a slip. Tier 2 our sources differ',
        '2021 – 2022 not read in our sources',
        '2019 – 2020 Tier 1',
        '2018 not read in our sources',
      ]);
      const table = part(element, 'rating-table')!;
      expect(Array.from(table.querySelectorAll('thead th'), words)).to.deep.equal(['Year', 'Placement']);
      expect(table.querySelectorAll('tbody th[scope=row]')).to.have.lengthOf(6);
      expect(table.getAttribute('aria-label')).to.equal('Example scheme');
    });

    it('say what every value means', async () => {
      const element = await mount({ rendering, client: client(), attributes: full });
      expect(unmarked(part(element, 'rating-meanings')!)).to.equal('Tier 1 Meets the standards. Tier 2 Makes efforts.');
    });

    it('are folded on a card, but open in the full view', async () => {
      const fold = async (attributes: Record<string, string>): Promise<boolean> =>
        (part(await mount({ rendering, client: client(), attributes }), 'rating-fold') as HTMLDetailsElement).open;
      expect([await fold({ code: 'HM' }), await fold(full)]).to.deep.equal([false, true]);
    });

    it('a baseline says that it has tables alone, counts nothing, and is not empty', async () => {
      const element = await mount({ rendering, client: client() });
      expect(root(element)?.dataset.state).to.equal('ready');
      expect(words(part(element, 'coverage'))).to.equal('Tables only');
      expect(words(part(element, 'baseline'))).to.contain('that does not mean that there are none');
      expect(part(element, 'count')).to.equal(null);
      expect(part(element, 'pillars')).to.equal(null);
    });

    it('a treaty says as of when, how sure, and what its status alone would leave out, even on a card', async () => {
      const element = await mount({ rendering, client: client() });
      expect(parts(element, 'instrument').map(unmarked)).to.deep.equal([
        'Instrument Party September 2014 · weak evidence Date derived.',
        'Instrument Not a party · as of 2022',
        'Instrument Not applied Until it is said otherwise.',
        'Instrument Not stated by our sources',
      ]);
    });
  });
}

it('another profile than a baseline does not claim to have tables alone', async () => {
  const element = await mount({ client: clientOf({ ...baselineFixture(), coverage: fixture().coverage }) });
  expect(part(element, 'baseline')).to.equal(null);
  expect(words(part(element, 'coverage'))).to.equal('Partial profile');
});

it('ratings alone are content', async () => {
  const element = await mount({ client: clientOf({ ...baselineFixture(), treaties: [] }) });
  expect(root(element)?.dataset.state).to.equal('ready');
});

it('a mark in a fold can be led to: the fold opens', async () => {
  const element = await mount({ client: client() });
  const fold = part(element, 'rating-fold') as HTMLDetailsElement;
  // The old page is cited in the table alone.
  expect(element.showMention(2)).to.equal(true);
  expect(fold.open).to.equal(true);
  expect(element.shadowRoot!.activeElement?.closest('details')).to.equal(fold);
});

it('every year of the span stands in one run, and years join only where all that is said is one', () => {
  const [rating] = baselineFixture().ratings;
  const runs = runsOf(rating!);
  const years = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => to - n));
  expect(years).to.deep.equal([2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018]);
  rating!.rows[1]!.cites = [{ source: 'old-page' }];
  expect(runsOf(rating!).map(({ from, to }) => [from, to])).to.deep.include.members([
    [2020, 2020],
    [2019, 2019],
  ]);
  expect(runsOf({ span: { from: 2025, to: 2018 }, rows: [] })).to.deep.equal([]);
});

for (const language of ['ar', 'es', 'fr', 'ru', 'zh']) {
  it(`the words are ${language}’s where the page is`, async () => {
    document.documentElement.lang = language;
    await loadLocale(language);
    const { strings } = localeFor(language);
    const element = await mount({ client: client(), attributes: full });
    expect(words(part(element, 'baseline'))).to.equal(strings.baselineMeaning);
    expect(words(part(element, 'rating-table'))).to.contain(strings.notRead);
    expect(words(part(element, 'rating-table'))).to.contain(strings.sourcesDiffer);
    expect(words(part(element, 'rating-latest'))).to.contain(strings.weak);
    expect(words(parts(element, 'instrument')[2]!)).to.contain(strings.treatyStatus['not-applied']);
  });
}

it('nothing of it is wider than 320 pixels, whichever way the script runs', async () => {
  const all = createClient();
  for (const dir of ['ltr', 'rtl']) {
    document.documentElement.dir = dir;
    for (const code of ['CG', 'TH', 'HK']) {
      const element = await mount({ client: all, attributes: { code, view: 'full' } });
      element.parentElement!.style.inlineSize = '320px';
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const box = root(element)!;
      expect(box.scrollWidth, `${code} ${dir}`).to.be.at.most(box.clientWidth);
    }
  }
});
