/** The search is as good as it is promised to be: see test/search-quality.ts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embeddedSearch } from '../../../src/sdk/search/embedded.ts';
import { measure, qualityCorpus } from '../../search-quality.ts';

const { ranks, misses, junk, questions } = await measure(await embeddedSearch(await qualityCorpus()));

describe('search quality', () => {
  it('is measured over at least 150 questions', () => assert.ok(questions >= 150));

  for (const [kind, rank] of ranks) {
    it(`has a mean reciprocal rank of at least 0.95: ${kind}`, () => {
      assert.ok(
        rank >= 0.95,
        `${rank.toFixed(3)}\n${misses.filter((miss) => kind === 'all' || miss.startsWith(kind)).join('\n')}`,
      );
    });
  }

  it('finds nothing for nonsense', () => assert.deepEqual(junk, []));
});
