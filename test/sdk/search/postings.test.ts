/** The index, held against MiniSearch: the same records, the same scores. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { inAll, Postings } from '../../../src/sdk/search/postings.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 });
const words = fc.array(word, { maxLength: 8 });
const records = fc.array(fc.record({ title: words, text: words }), { minLength: 1, maxLength: 12 });

function both(list: readonly { title: string[]; text: string[] }[]): { postings: Postings; mini: MiniSearch } {
  const postings = new Postings([4, 1]);
  for (const { title, text } of list) postings.add([title, text]);
  postings.finish();
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 4, text: 1 } },
  });
  mini.addAll(list.map(({ title, text }, id) => ({ id, title: title.join(' '), text: text.join(' ') })));
  return { postings, mini };
}

/** Scores by record, MiniSearch's without its bonus for the number of terms. */
const theirs = (mini: MiniSearch, query: string, prefix: boolean): [number, string][] =>
  mini
    .search(query, { prefix, combineWith: 'AND' })
    .map(({ id, score, queryTerms }): [number, string] => [id as number, (score / queryTerms.length).toFixed(6)])
    .sort(([a], [b]) => a - b);
const ours = (scores: ReadonlyMap<number, number>): [number, string][] =>
  Array.from(scores, ([id, score]): [number, string] => [id, score.toFixed(6)]).sort(([a], [b]) => a - b);

describe('Postings', () => {
  it('finds terms and beginnings as MiniSearch does, with its scores', () => {
    fc.assert(
      fc.property(records, word, word, (list, first, second) => {
        const { postings, mini } = both(list);
        assert.deepEqual(ours(postings.find(first)), theirs(mini, first, false));
        assert.deepEqual(ours(postings.findBeginning(first)), theirs(mini, first, true));
        if (first === second) return;
        const all = inAll([first, second].map((term) => postings.findBeginning(term)));
        assert.deepEqual(ours(all), theirs(mini, `${first} ${second}`, true));
      }),
      { numRuns: 500 },
    );
  });

  it('knows no term that nobody added, whatever objects inherit', () => {
    const { postings } = both([{ title: ['constructor'], text: [] }]);
    for (const term of ['__proto__', 'toString', 'hasOwnProperty', '']) assert.equal(postings.find(term).size, 0, term);
    assert.equal(postings.find('constructor').size, 1);
    assert.equal(new Postings([1]).findBeginning('a').size, 0);
    assert.equal(inAll([]).size, 0);
  });
});
