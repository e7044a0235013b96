/** What is marked in a text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { excerptOf, markMatches, matchRanges } from '../../../src/sdk/search/marks.ts';

/** The text with brackets where it is marked. */
const marked = (text: string, ...terms: string[]): string =>
  markMatches(text, terms)
    .map((each) => (each.marked ? `[${each.text}]` : each.text))
    .join('');

describe('markMatches', () => {
  it('marks beginnings of words, and any part of a run', () => {
    assert.equal(marked('Repatriation of victims', 'repat'), '[Repat]riation of victims');
    assert.equal(marked('The art of parting', 'art'), 'The [art] of parting');
    assert.equal(marked('中华人民共和国', '人民'), '中华[人民]共和国');
    assert.equal(marked('ประเทศไทย', 'ไทย'), 'ประเทศ[ไทย]');
    assert.equal(marked('人人人', '人'), '[人][人][人]');
  });

  it('marks the text as it is written, accents and all', () => {
    assert.equal(marked('Côte d’Ivoire', 'cote', 'ivo'), '[Côte] d’[Ivo]ire');
    assert.equal(marked('Côte d’Ivoire', 'divo'), 'Côte [d’Ivo]ire');
    assert.equal(marked('China’s women’s', 'china', 'womens'), '[China]’s [women’s]');
    assert.equal(marked('Tu\u0308rkiye', 'tur'), '[Tu\u0308r]kiye');
    assert.equal(marked('Straße', 'strass'), '[Straß]e');
    assert.equal(marked('Anti-trafficking', 'antitr'), '[Anti-tr]afficking');
    assert.equal(marked('مُحَمَّد', 'محم'), '[مُحَمَّ]د');
  });

  it('marks nothing twice, and loses nothing', () => {
    assert.equal(marked('Timor-Leste', 'timor', 'timorl', 'leste'), '[Timor-L]este');
    const any = fc.string({
      unit: fc.constantFrom('a', 'b', '-', '’', ' ', 'é', 'e\u0301', '中', '国', 'ก', 'า', '𠮷', 'ß'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        any,
        fc.array(
          any.filter((term) => term !== ''),
          { maxLength: 4 },
        ),
        (text, terms) => {
          assert.equal(
            markMatches(text, terms)
              .map((each) => each.text)
              .join(''),
            text,
          );
          let at = 0;
          for (const [from, to] of matchRanges(text, terms)) {
            assert.ok(from >= at && to > from && to <= text.length);
            at = to;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('does not hang on a term of nothing', () => assert.equal(marked('text', ''), 'text'));
});

describe('excerptOf', () => {
  const long = `${'before '.repeat(40)}repatriation ${'after '.repeat(40)}`.trim();

  it('keeps a short text whole, and of a long one what is around the match, cut between words', () => {
    assert.equal(excerptOf('short', ['short']), 'short');
    const excerpt = excerptOf(long, ['repat']);
    assert.match(excerpt, /^…before .* repatriation after .* after…$/);
    assert.ok(excerpt.length < 115);
  });

  it('begins at the beginning where nothing matches, and cuts no letter in two', () => {
    assert.ok(excerptOf(long, ['nowhere']).startsWith('before'));
    const excerpt = excerptOf('𠮷'.repeat(200), ['𠮷𠮷']);
    assert.doesNotMatch(excerpt, /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
  });
});
