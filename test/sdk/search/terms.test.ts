/** From text to terms, script by script. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fold, foldLetters } from '../../../src/sdk/names.ts';
import { indexTerms, pairs, pieces, queryUnits, runWords } from '../../../src/sdk/search/terms.ts';

const asked = (query: string): string[] => queryUnits(query).map(({ term }) => term);

describe('foldLetters', () => {
  for (const [written, folded] of [
    ['Türkiye', 'turkiye'],
    ['Côte', 'cote'],
    ['Đà Nẵng', 'da nang'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['Straße', 'strasse'],
    ['İSTANBUL', 'istanbul'],
    ['ＵＮＯＤＣ', 'unodc'],
    ['ﬁnance', 'finance'],
    ['Ёлка', 'елка'],
    ['مُحَمَّد', 'محمد'],
    ['آسيا', 'اسيا'],
    ['القاهرة', 'القاهره'],
    ['קָמֶץ', 'קמץ'],
    ['한국', '한국'],
  ] as const) {
    it(`${written} is ${folded}`, () => assert.equal(foldLetters(written), folded));
  }

  it('keeps marks without which a word is another', () => {
    for (const word of ['ประเทศไทย', 'ខ្មែរ', 'ລາວ', 'မြန်မာ', 'भारत', 'நாடு', 'ガーナ']) {
      assert.equal(foldLetters(word), word.normalize('NFKD').normalize('NFC'), word);
    }
    assert.notEqual(foldLetters('กา'), foldLetters('กี'));
    assert.notEqual(fold('ガーナ'), fold('カーナ'));
  });

  it('is the same when done twice', () => {
    for (const text of ['Türkiye', 'ำ', 'ຳ', 'ガ', 'ẞ', 'İ', 'ﷺ', '½', '\u0345', 'Å'])
      assert.equal(foldLetters(foldLetters(text)), foldLetters(text), text);
  });
});

describe('indexTerms', () => {
  it('has words that hang together as a whole and by their parts', () => {
    assert.deepEqual(indexTerms('d’Ivoire'), ['divoire', 'ivoire']);
    assert.deepEqual(indexTerms('Timor-Leste'), ['timorleste', 'timor', 'leste']);
    assert.deepEqual(indexTerms('Anti‑trafficking'), ['antitrafficking', 'anti', 'trafficking']);
    assert.deepEqual(indexTerms('U.N. and P.R.C.'), ['un', 'and', 'prc']);
    assert.deepEqual(indexTerms('No. 5/2010'), ['no', '5', '2010']);
    assert.deepEqual(indexTerms('2008–2012'), ['2008', '2012']);
  });

  it('has pairs of letters where a script has no spaces', () => {
    assert.deepEqual(indexTerms('中国法'), ['中国', '国法', '法']);
    assert.deepEqual(indexTerms('第29号'), ['第', '29', '号']);
    assert.deepEqual(indexTerms('ไทย'), ['ไท', 'ทย', 'ย']);
    assert.deepEqual(indexTerms('한국'), ['한국', '국']);
    assert.deepEqual(pairs('𠮷野'), ['𠮷野', '野']);
  });

  it('has nothing of what is no letter', () => {
    assert.deepEqual(indexTerms('… “—” 🙂 \u202e\u200b\u0000 ¯\\_(ツ)_/¯'), ['ツ']);
    assert.deepEqual(indexTerms(''), []);
    assert.deepEqual(indexTerms('- ’ . -’-'), []);
  });

  it('reads Khmer and Burmese across the spaces of no width that break their lines', () => {
    assert.deepEqual(indexTerms('ខ្មែរ\u200bក្រហម'), indexTerms('ខ្មែរក្រហម'));
    assert.deepEqual(indexTerms('မြန်မာ\u200bနိုင်ငံ'), indexTerms('မြန်မာနိုင်ငံ'));
  });

  it('says where each piece stands', () => {
    const text = 'The Côte d’Ivoire 中国';
    for (const { term, start, end } of pieces(text)) {
      assert.equal(foldLetters(text.slice(start, end).replace('’', '')), term);
    }
  });

  it('answers at once for text that was made to be slow', () => {
    for (const hostile of [
      'a-'.repeat(50_000),
      'a’'.repeat(50_000),
      '中'.repeat(50_000),
      '\u0301'.repeat(50_000),
      '.'.repeat(50_000),
    ])
      assert.ok(indexTerms(hostile).length <= 100_000);
  });
});

describe('queryUnits', () => {
  it('asks for words, and for runs as they are', () => {
    assert.deepEqual(asked('Timor-Leste'), ['timor', 'leste']);
    assert.deepEqual(asked('Côte d’Ivoire'), ['cote', 'divoire']);
    assert.deepEqual(asked('中国 police'), ['中国', 'police']);
  });

  it('leaves out words that say nothing, but for the last, and where there is nothing else', () => {
    assert.deepEqual(asked('trafficking in women'), ['trafficking', 'women']);
    assert.deepEqual(asked('trafficking in'), ['trafficking', 'in']);
    assert.deepEqual(asked('the'), ['the']);
    assert.deepEqual(asked('la'), ['la']);
  });

  it('asks for the same once, and for no more than anyone types', () => {
    assert.deepEqual(asked('law Law LAW'), ['law']);
    assert.equal(asked(Array.from({ length: 500 }, (_, index) => `w${index}`).join(' ')).length, 12);
    assert.ok((asked('x'.repeat(10_000))[0]?.length ?? 0) <= 300);
  });
});

describe('runWords', () => {
  it('knows the words of Chinese, Thai, Khmer, Lao and Burmese', () => {
    assert.deepEqual(runWords('中国政府'), ['中国', '政府']);
    assert.deepEqual(runWords('การค้ามนุษย์ในประเทศไทย'), ['การ', 'ค้า', 'มนุษย์', 'ใน', 'ประเทศไทย']);
    assert.deepEqual(runWords('ប្រទេសកម្ពុជា'), ['ប្រទេស', 'កម្ពុជា']);
    assert.deepEqual(runWords('ການຄ້າມະນຸດ'), ['ການຄ້າ', 'ມະນຸດ']);
    assert.deepEqual(runWords('လူကုန်ကူးမှု'), ['လူ', 'ကုန်', 'ကူး', 'မှု']);
  });

  it('leaves a run whole in browsers that know no words', (t) => {
    const { Segmenter } = Intl;
    t.after(() => Object.assign(Intl, { Segmenter }));
    Reflect.deleteProperty(Intl, 'Segmenter');
    assert.deepEqual(runWords('中国政府'), ['中国政府']);
  });
});
