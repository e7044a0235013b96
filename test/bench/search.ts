/**
 * `npm run bench:search`: the search against MiniSearch with its usual settings (beginnings, fuzzy 0.2), over synthetic
 * records, in one run; then the embedded search against a Pagefind index, in Chromium. Ratios travel, milliseconds do
 * not. `-- --size 20000` measures one size, `--backends` the second part alone; the largest, 200,000, takes minutes.
 */
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { embeddedSearch } from '../../src/sdk/search/embedded.ts';
import { compareBackends } from './backends.ts';
import { corpus, pick, QUESTIONS } from './corpus.ts';

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

const { values } = parseArgs({ options: { size: { type: 'string' }, backends: { type: 'boolean' } } });
const wanted = (sizes: readonly number[]): readonly number[] => (values.size ? [Number(values.size)] : sizes);

console.log('records  questions  MRR ours  MiniSearch  p95 ours/MiniSearch');
for (const size of values.backends ? [] : wanted([200, 2_000, 20_000]).filter((each) => each <= 20_000)) {
  const records = corpus(size);
  const ours = await embeddedSearch({ dataVersion: '', records });
  const mini = new MiniSearch({
    fields: ['title', 'text'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 4 } },
  });
  mini.addAll(records.map(({ id, title, text = [] }) => ({ id, title: title.en, text: text.join(' ') })));
  const chosen = Array.from({ length: 200 }, () => pick(records));
  for (const [kind, ask] of Object.entries(QUESTIONS)) {
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

await compareBackends(wanted([2_000, 20_000, 200_000]));
