/** Corrections, held against the plain definition of the distance. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allowedEdits, corrections } from '../../../src/sdk/search/spelling.ts';

/** Optimal string alignment, as it is defined. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i || j));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? table[i - 2]![j - 2]! + 1 : Infinity;
      const change = table[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]);
      table[i]![j] = i === 0 || j === 0 ? i + j : Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, change, swap);
    }
  }
  return table[a.length]![b.length]!;
}

describe('corrections', () => {
  const vocabulary = ['cambodia', 'chain', 'china', 'chinese', 'repatriation', 'shelter', 'thailand', 'trafficking'];
  const terms = (word: string, edits: number): string[] => corrections(vocabulary, word, edits).map(({ term }) => term);

  it('takes a letter more, less, other, and two that changed places for one edit each', () => {
    assert.deepEqual(terms('shellter', 1), ['shelter']);
    assert.deepEqual(terms('sheltr', 1), ['shelter']);
    assert.deepEqual(terms('sheltar', 1), ['shelter']);
    assert.deepEqual(terms('shetler', 1), ['shelter']);
    assert.deepEqual(terms('cihna', 1), ['china']);
    assert.deepEqual(terms('hcina', 1), ['china']);
    assert.deepEqual(terms('thialnad', 2), ['thailand']);
  });

  it('knows what a word begins with, from five letters and the same first one', () => {
    assert.deepEqual(terms('repatrait', 1), ['repatriation']);
    assert.deepEqual(terms('traffik', 1), ['trafficking']);
    assert.deepEqual(terms('xraffic', 1), []);
    assert.deepEqual(terms('repa', 1), []);
  });

  it('finds what the definition finds, in any sorted vocabulary', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 40 }),
        word,
        fc.integer({ min: 1, max: 2 }),
        (words, asked, edits) => {
          const sorted = words.sort();
          const found = corrections(sorted, asked, edits).filter(({ beginning }) => !beginning);
          assert.deepEqual(
            found.map(({ term, edits: by }) => [term, by]),
            sorted.filter((term) => distance(term, asked) <= edits).map((term) => [term, distance(term, asked)]),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('allows one edit from four letters, two from eight, none in numbers', () => {
    assert.deepEqual(['lao', 'laos', 'vietnam', 'cambodia', 'c029', '20082012'].map(allowedEdits), [0, 1, 1, 2, 0, 0]);
  });
});
