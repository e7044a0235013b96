/** The elements in each of their languages: loaded singly, whole, and in the direction of the script. */
import { expect } from '@esm-bundle/chai';
import { LANGUAGES, loadLocale, localeFor, type Strings } from '../../src/locales/index.ts';
import { clear, mount, part, parts, root, wait, words } from './mount.ts';

afterEach(clear);

const OTHERS = LANGUAGES.filter((language) => language !== 'en');

it('are the six languages of the United Nations', () => {
  expect([...LANGUAGES].sort()).to.deep.equal(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
});

/** What every leaf of the strings says, functions called with arguments that can be found again. */
function leaves(strings: unknown, at = ''): [string, string][] {
  if (typeof strings === 'string') return [[at, strings]];
  if (typeof strings === 'function') {
    const args = Array.from({ length: strings.length }, (_, index) => index + 21);
    return [[at, (strings as (...of: number[]) => string)(...args)]];
  }
  return Object.entries(strings as object).flatMap(([key, value]) => leaves(value, `${at}/${key}`));
}

for (const language of OTHERS) {
  it(`${language} has every string, says it in its own words and keeps what is filled in`, async () => {
    await loadLocale(language);
    const english = new Map(leaves(localeFor('en').strings));
    const own = new Map(leaves(localeFor(language).strings));
    expect(Array.from(own.keys()).sort()).to.deep.equal(Array.from(english.keys()).sort());
    const same = Array.from(own).filter(([key, text]) => text === english.get(key) && text !== 'CC BY 4.0');
    // Words that two languages share, as "Source" or "Protection" in French, are few.
    expect(same.length, JSON.stringify(same)).to.be.at.most(8);
    for (const [key, text] of own) {
      expect(text.trim(), key).not.to.equal('');
      for (const value of ['21', '22', '23']) {
        if (english.get(key)!.includes(value)) expect(text, key).to.match(new RegExp(`${value}|${arabic(value)}`));
      }
    }
  });

  it(`${language} is what an element speaks where the page does`, async () => {
    document.documentElement.lang = language;
    const element = await mount({ attributes: { code: 'HM', view: 'full' } });
    const { strings, dir } = localeFor(language) as { strings: Strings; dir: string };
    expect([root(element)?.lang, root(element)?.dir]).to.deep.equal([language, dir]);
    expect(words(parts(element, 'pillar-heading')[0]!)).to.equal(strings.pillar.prevention);
    expect(words(part(element, 'sources-heading'))).to.equal(strings.sources);
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date('2026-11-01'),
    );
    expect(words(part(element, 'reviewed'))).to.equal(`${strings.reviewed} ${date}`);
    // Claims that nobody has translated are marked as English.
    expect(part(element, 'summary')!.querySelector('[lang=en]')).not.to.equal(null);
  });
}

const arabic = (digits: string): string => new Intl.NumberFormat('ar-EG').format(Number(digits));

it('plural forms follow the language', async () => {
  await Promise.all([loadLocale('ru'), loadLocale('ar')]);
  const russian = localeFor('ru').strings;
  expect([1, 2, 5, 21].map((count) => russian.sourceCount(count))).to.deep.equal([
    '1 источник',
    '2 источника',
    '5 источников',
    '21 источник',
  ]);
  const counts = [0, 1, 2, 3, 11, 100].map((count) => localeFor('ar').strings.sourceCount(count));
  expect(new Set(counts).size).to.equal(counts.length);
});

it('Arabic runs from the right, and English within it from the left', async () => {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  const element = await mount();
  const name = part(element, 'name')!.getBoundingClientRect();
  const box = root(element)!.getBoundingClientRect();
  expect(box.right - name.right).to.be.lessThan(40);
  expect(getComputedStyle(part(element, 'summary')!).unicodeBidi).to.equal('plaintext');
});

it('a change of language at run time shows the old one until the new one is there, and nothing between', async () => {
  const element = await mount();
  const seen = new Set<string>();
  const observer = new MutationObserver(() => seen.add(words(part(element, 'sources-summary'))));
  observer.observe(element.shadowRoot!, { childList: true, subtree: true, characterData: true });
  document.documentElement.lang = 'es';
  for (let tries = 0; tries < 50 && root(element)?.lang !== 'es'; tries += 1) await wait(20);
  observer.disconnect();
  expect(words(part(element, 'sources-summary'))).to.equal('1 fuente');
  expect(Array.from(seen).filter((text) => text && text !== '1 source')).to.deep.equal(['1 fuente']);
});

it('a text in the page’s language is not marked as foreign', async () => {
  document.documentElement.lang = 'fr';
  const element = await mount({ attributes: { code: 'HM', view: 'full' } });
  const claim = parts(element, 'claim')[1]!;
  expect(words(claim)).to.contain('Le plan d’exemple a été adopté.');
  expect(claim.querySelector('[lang]')).to.equal(null);
});
