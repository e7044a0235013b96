/**
 * The embedded search against a Pagefind index of the same records, in Chromium, from loopback: what is on disk, what a
 * reader loads, how long an answer takes once it is there, and how good it is. The README has the figures of
 * 2026-11-25. To the first question Pagefind sends (2,000, 20,000, 200,000 records) 0.94, 0.24 and 0.13 of the bytes, and
 * answers it in 0.9, 0.16 and 0.02 of the time; an answer after it takes 120, 91 and 37 times as long in the median, 10,
 * 3.9 and 0.8 times at p95.
 */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { ROOT } from '../../src/build/paths.ts';
import type { SearchRecord } from '../../src/sdk/search/records.ts';
import type { SearchBackend } from '../../src/sdk/search/search.ts';
import { writePagefindIndex } from '../../src/server/pagefind-index.ts';
import { launch } from '../e2e/browser.ts';
import { corpus, pick, QUESTIONS, substring } from './corpus.ts';

type Asked = readonly [query: string, id: string][];

/** In the page: a backend, and what it is asked. */
const BACKENDS = {
  embedded: `import { embeddedSearch } from '/src/sdk/search/embedded.ts';
globalThis.openSearch = async () => embeddedSearch(await (await fetch('/records.json')).json());`,
  pagefind: `import { pagefindSearch } from '/src/sdk/search/pagefind.ts';
globalThis.openSearch = async () => pagefindSearch('/pagefind/');`,
  'pagefind, no facets': `import { pagefindSearch } from '/src/sdk/search/pagefind.ts';
globalThis.openSearch = async () => pagefindSearch('/pagefind/', { facets: false });`,
};
declare global {
  var openSearch: () => Promise<SearchBackend>;
  var backend: SearchBackend;
}

interface Measured {
  /** Bytes and requests of the first question, and of each of the next ten in the mean. */
  first: [bytes: number, requests: number];
  further: [bytes: number, requests: number];
  /** From nothing to the first answer, in milliseconds. */
  ready: number;
  /** Milliseconds of each answer after that. */
  times: number[];
  ranks: Record<string, number>;
  /** Bytes of JavaScript’s heap. */
  heap: number;
}

/** Prints a table. */
export async function compareBackends(sizes: readonly number[]): Promise<void> {
  console.log(`
records  backend              on disk    files  first question   each further     ready    p50     p95     p50   p95   heap   MRR of questions
                                                 kB  requests    kB  requests      s       ms      ms     to embedded    MB`);
  const browser = await launch();
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    for (const size of sizes) await compare(browser, folder, size);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function compare(browser: Browser, folder: string, size: number): Promise<void> {
  const records = corpus(size);
  const out = join(folder, String(size));
  const began = performance.now();
  await writePagefindIndex({ dataVersion: '1', records }, { out, onProgress: progress('added to the index') });
  const built = (performance.now() - began) / 1000;
  const json = gzipSync(JSON.stringify({ dataVersion: '1', records }));
  const [bytes, files] = await sizeOf(out);
  process.stderr.write(`${size} records: index written in ${built.toFixed(1)} s\n`);

  const chosen = Array.from({ length: size > 50_000 ? 25 : 100 }, () => pick(records));
  const inChinese = Array.from({ length: chosen.length }, () => pick(records.filter(({ title }) => title.zh)));
  const questions: Record<string, Asked> = {
    ...Object.fromEntries(
      Object.entries(QUESTIONS).map(([kind, ask]) => [kind, chosen.map((record) => [ask(record), record.id] as const)]),
    ),
    chinese: inChinese.map((record) => [substring(record), record.id] as const),
  };
  let peer: Measured | undefined;
  for (const name of Object.keys(BACKENDS) as (keyof typeof BACKENDS)[]) {
    process.stderr.write(`${size} records: ${name}\n`);
    const measured = await measure(browser, name, json, out, questions, records).catch((error: unknown) =>
      String(error),
    );
    if (typeof measured === 'string') {
      console.log(`${String(size).padStart(7)}  ${name.padEnd(20)} failed: ${measured.split('\n')[0]}`);
      continue;
    }
    peer ??= measured;
    const disk = name === 'embedded' ? [json.length, 1] : [bytes, files];
    console.log(row(size, name, disk, measured, peer));
  }
}

const percentile = (times: readonly number[], part: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;

function row(size: number, name: string, [bytes = 0, files = 0]: number[], measured: Measured, peer: Measured): string {
  const { first, further, ready, times, ranks, heap } = measured;
  const kB = (value: number): string => (value / 1000).toFixed(value < 10_000 ? 1 : 0);
  const [p50, p95] = [percentile(times, 0.5), percentile(times, 0.95)];
  const ratio = (part: number): string => (percentile(times, part) / percentile(peer.times, part)).toFixed(2);
  return [
    String(size).padStart(7),
    ` ${name.padEnd(20)}`,
    `${kB(bytes).padStart(7)} kB`,
    String(files).padStart(6),
    kB(first[0]).padStart(8),
    String(first[1]).padStart(6),
    kB(further[0]).padStart(9),
    further[1].toFixed(1).padStart(6),
    (ready / 1000).toFixed(2).padStart(10),
    p50.toFixed(1).padStart(8),
    p95.toFixed(1).padStart(7),
    ratio(0.5).padStart(7),
    ratio(0.95).padStart(6),
    String(Math.round(heap / 1e6)).padStart(5),
    ` ${Object.entries(ranks)
      .map(([kind, rank]) => `${kind} ${rank.toFixed(2)}`)
      .join(', ')}`,
  ].join(' ');
}

async function measure(
  browser: Browser,
  name: keyof typeof BACKENDS,
  json: Buffer,
  out: string,
  questions: Record<string, Asked>,
  records: readonly SearchRecord[],
): Promise<Measured> {
  const { url, loaded, close } = await serve(name, json, out);
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction(() => 'openSearch' in globalThis);
    loaded();
    const one = (query: string): Promise<unknown> =>
      page.evaluate((asked) => globalThis.backend.search(asked, {}), query);
    const [start = ['', '']] = questions.exact ?? [];
    const began = performance.now();
    await page.evaluate(async () => {
      globalThis.backend = await globalThis.openSearch();
    });
    await one(start[0]);
    const ready = performance.now() - began;
    const first = loaded();
    const further = Array.from({ length: 10 }, () => QUESTIONS.exact(pick(records)));
    for (const query of further) await one(query);
    const [bytes, requests] = loaded();
    const ranks: Record<string, number> = {};
    const times: number[] = [];
    for (const [kind, asked] of Object.entries(questions)) {
      const answers = await page.evaluate(async (all) => {
        const told: { place: number; time: number }[] = [];
        for (const [query, id] of all) {
          const before = performance.now();
          const { hits } = await globalThis.backend.search(query, { limit: 10 });
          told.push({ place: hits.findIndex((hit) => hit.id === id) + 1, time: performance.now() - before });
        }
        return told;
      }, asked);
      ranks[kind] = answers.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / answers.length;
      times.push(...answers.map(({ time }) => time));
    }
    const heap = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    return { first, further: [bytes / further.length, requests / further.length], ready, times, ranks, heap };
  } finally {
    await page.close();
    await close();
  }
}

/** Sources without their types, the records, and the index; what is data is counted, packed as hosts pack it. */
async function serve(
  name: keyof typeof BACKENDS,
  json: Buffer,
  out: string,
): Promise<{ url: string; loaded: () => [number, number]; close: () => Promise<void> }> {
  let [bytes, requests] = [0, 0];
  const answer = async (path: string): Promise<[type: string, body: Buffer, packed: boolean]> => {
    if (path === '/')
      return ['text/html', Buffer.from('<!doctype html><script type="module" src="/main.js"></script>'), false];
    if (path === '/main.js') return ['text/javascript', Buffer.from(BACKENDS[name]), false];
    if (path.startsWith('/src/')) {
      const source = await readFile(join(ROOT, path), 'utf8');
      return ['text/javascript', Buffer.from(stripTypeScriptTypes(source)), false];
    }
    if (path === '/records.json') return ['application/json', json, true];
    const file = await readFile(join(out, path.replace('/pagefind/', '')));
    const text = /\.js(on)?$/.exec(path);
    const type = text ? (text[1] ? 'application/json' : 'text/javascript') : 'application/octet-stream';
    return [type, text ? gzipSync(file) : file, Boolean(text)];
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://loopback');
    answer(pathname).then(
      ([type, body, packed]) => {
        if (/^\/(pagefind\/|records)/.test(pathname)) {
          [bytes, requests] = [bytes + (request.method === 'HEAD' ? 0 : body.length), requests + 1];
        }
        response
          .writeHead(200, {
            'Content-Type': type,
            'Cache-Control': 'max-age=3600',
            ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
          })
          .end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    loaded: () => {
      const told: [number, number] = [bytes, requests];
      [bytes, requests] = [0, 0];
      return told;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sizeOf(folder: string): Promise<[bytes: number, files: number]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = all.filter((each) => each.isFile());
  const sizes = await Promise.all(files.map(async (each) => (await stat(join(each.parentPath, each.name))).size));
  return [sizes.reduce((sum, size) => sum + size, 0), files.length];
}

/** Tells each tenth. */
function progress(what: string): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const tenth = Math.floor((10 * done) / all);
    if (tenth === told) return;
    told = tenth;
    process.stderr.write(`${done} of ${all} ${what}\n`);
  };
}
