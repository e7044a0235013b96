/**
 * How good the search is: for each question of test/fixtures/search-quality.json the place of what it means among what
 * is found, as a mean reciprocal rank by kind of question. `npm run search:quality` prints it, with what was missed.
 */
import { readFile } from 'node:fs/promises';
import { compileAll } from '../src/build/data.ts';
import { readCountries } from '../src/build/countries.ts';
import { embeddedSearch } from '../src/sdk/search/embedded.ts';
import { searchData, type SearchData, type SearchRecord } from '../src/sdk/search/records.ts';
import type { SearchBackend } from '../src/sdk/search/search.ts';
import { FIXTURES } from './profile.ts';

interface Question {
  kind: string;
  query: string;
  /** `kind/id` of the records that it means, any of which is right; none for nonsense. */
  expect: string[];
}

export interface Quality {
  /** Mean reciprocal rank by kind of question, nonsense left out; `all` is over all of them. */
  ranks: Map<string, number>;
  /** What was not found first. */
  misses: string[];
  /** Nonsense that found something. */
  junk: string[];
  questions: number;
}

const read = async <T>(name: string): Promise<T> => JSON.parse(await readFile(`${FIXTURES}${name}.json`, 'utf8')) as T;

/** The data of the package; countries that have no profile in it yet, by name; records in scripts that it has little of. */
export async function qualityCorpus(): Promise<SearchData> {
  const { dataVersion, records } = searchData(await compileAll());
  const { aliases, records: more } = await read<{ aliases: Record<string, string[]>; records: SearchRecord[] }>(
    'search-corpus',
  );
  const there = new Set(records.filter(({ kind }) => kind === 'country').map(({ id }) => id));
  const named = (language: string, code: string): string =>
    new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  const countries = Array.from((await readCountries()).values())
    .filter(({ code }) => !there.has(code))
    .map(({ code, alpha3 }): SearchRecord => {
      const title = Object.fromEntries(['en', 'fr', 'es', 'ar', 'ru', 'zh'].map((tag) => [tag, named(tag, code)]));
      return {
        kind: 'country',
        id: code,
        countries: [code],
        title: { en: named('en', code), ...title },
        names: [code, alpha3, ...(aliases[code] ?? [])],
      };
    });
  return { dataVersion, records: [...countries, ...records, ...more] };
}

export async function measure(backend: SearchBackend): Promise<Quality> {
  const questions = await read<Question[]>('search-quality');
  const byKind = new Map<string, number[]>();
  const misses: string[] = [];
  const junk: string[] = [];
  for (const { kind, query, expect } of questions) {
    const { hits } = await backend.search(query, { limit: 10 });
    const found = hits.map((hit) => `${hit.kind}/${hit.id}`);
    if (!expect.length) {
      if (found.length) junk.push(`${query}: ${found.join(', ')}`);
      continue;
    }
    const rank = found.findIndex((each) => expect.includes(each)) + 1;
    if (rank !== 1)
      misses.push(`${kind}: ${query}: ${rank || 'not found'}; before it ${found.slice(0, 3).join(', ') || 'nothing'}`);
    for (const each of [kind, 'all']) byKind.set(each, [...(byKind.get(each) ?? []), rank ? 1 / rank : 0]);
  }
  const ranks = new Map(
    Array.from(byKind, ([kind, each]) => [kind, each.reduce((sum, rank) => sum + rank, 0) / each.length]),
  );
  return { ranks, misses, junk, questions: questions.length };
}

if (import.meta.main) {
  const { ranks, misses, junk, questions } = await measure(await embeddedSearch(await qualityCorpus()));
  for (const [kind, rank] of ranks) console.log(`${rank.toFixed(3)}  ${kind}`);
  console.log(
    `${questions} questions\n\nNot first:\n${misses.join('\n') || 'none'}\n\nNonsense with a hit:\n${junk.join('\n') || 'none'}`,
  );
}
