/**
 * `npm run bench:search`: the search against MiniSearch with its usual settings (beginnings, fuzzy 0.2), over synthetic
 * records, in one run. Ratios travel, milliseconds do not.
 */
import MiniSearch from 'minisearch';
import { embeddedSearch } from '../../src/sdk/search/embedded.ts';
import type { SearchRecord } from '../../src/sdk/search/records.ts';

/** The same numbers at every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const SYLLABLES =
  'ba be bi bo da de di ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );
const makeWord = (): string => Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(SYLLABLES)).join('');

function corpus(size: number): SearchRecord[] {
  const words = Array.from({ length: Math.round(40 * Math.sqrt(size)) }, makeWord);
  // Few words are common, as in any language.
  const word = (): string => words[Math.floor(words.length * next() ** 3)]!;
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: size }, (_, index) => ({
    kind: pick(['initiative', 'law', 'organization', 'source'] as const),
    id: `record-${index}`,
    countries: [pick(['CN', 'TH', 'VN', 'KH', 'LA'])],
    title: { en: `${makeWord()} ${text(5)}` },
    text: [text(20)],
  }));
}

/** A letter left out, put in, changed, or two that change places; shorter words are not guessed at by either. */
function misspell(word: string): string {
  if (word.length < 5) return word;
  const at = 1 + Math.floor(next() * (word.length - 2));
  const edits = [
    word.slice(0, at) + word.slice(at + 1),
    `${word.slice(0, at)}u${word.slice(at)}`,
    `${word.slice(0, at)}u${word.slice(at + 1)}`,
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
  ];
  return pick(edits);
}

type Search = (query: string) => Promise<string[]> | string[];

async function run(
  search: Search,
  questions: readonly [query: string, id: string][],
): Promise<{ rank: number; p95: number }> {
  let sum = 0;
  const times: number[] = [];
  for (const [query, id] of questions) {
    const began = performance.now();
    const found = await search(query);
    times.push(performance.now() - began);
    const place = found.slice(0, 10).indexOf(id) + 1;
    sum += place ? 1 / place : 0;
  }
  times.sort((a, b) => a - b);
  return { rank: sum / questions.length, p95: times[Math.floor(times.length * 0.95)]! };
}

console.log('records  questions  MRR ours  MiniSearch  p95 ours/MiniSearch');
for (const size of [200, 2_000, 20_000]) {
  const records = corpus(size);
  const ours = await embeddedSearch({ dataVersion: '', records });
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 4 } },
  });
  mini.addAll(records.map(({ id, title, text = [] }) => ({ id, title: title.en, text: text.join(' ') })));
  const chosen = Array.from({ length: 200 }, () => pick(records));
  const head = ({ title }: SearchRecord, count: number): string => title.en.split(' ').slice(0, count).join(' ');
  const KINDS: Record<string, (record: SearchRecord) => string> = {
    exact: (record) => head(record, 3),
    prefix: (record) => head(record, 2).slice(0, -2),
    typo: (record) => head(record, 3).split(' ').map(misspell).join(' '),
  };
  for (const [kind, ask] of Object.entries(KINDS)) {
    const questions = chosen.map((record): [string, string] => [ask(record), record.id]);
    const searches: Search[] = [
      async (query) => (await ours.search(query, { limit: 10 })).hits.map(({ id }) => id),
      (query) => mini.search(query).map(({ id }) => id as string),
    ];
    // Once to warm up, then for the record.
    const results = [];
    for (const search of searches) {
      await run(search, questions.slice(0, 50));
      results.push(await run(search, questions));
    }
    const [we, they] = results as [{ rank: number; p95: number }, { rank: number; p95: number }];
    console.log(
      `${String(size).padStart(7)}  ${kind.padEnd(9)}  ${we.rank.toFixed(3).padStart(8)}  ${they.rank.toFixed(3).padStart(10)}  ${(we.p95 / they.p95).toFixed(2)} (${we.p95.toFixed(2)} ms)`,
    );
  }
}
