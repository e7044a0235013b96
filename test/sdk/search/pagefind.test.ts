/** The second backend, over an index of the real data that Pagefind has written: the same questions, the same answers. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { createClient } from '../../../src/sdk/client.ts';
import { embeddedSearch } from '../../../src/sdk/search/embedded.ts';
import { markMatches } from '../../../src/sdk/search/marks.ts';
import { pagefindSearch, type PagefindOptions } from '../../../src/sdk/search/pagefind.ts';
import { placesFrom, placeWord, textWords, unitWords } from '../../../src/sdk/search/pagefind-words.ts';
import { readRecord } from '../../../src/sdk/search/read-record.ts';
import type { SearchRecord } from '../../../src/sdk/search/records.ts';
import type { SearchBackend, SearchFilter, SearchResults } from '../../../src/sdk/search/search.ts';
import { queryUnits } from '../../../src/sdk/search/terms.ts';
import { writePagefindIndex } from '../../../src/server/pagefind-index.ts';
import { measure, qualityCorpus } from '../../search-quality.ts';

const HOSTILE = `<img src=x onerror=alert(1)> ___PAGEFIND_WEIGHT___10 ___PAGEFIND_ANCHOR___h1:a:b "quoted" </script> \u202e\ud800 &amp;lt;`;
const hostile: SearchRecord = {
  kind: 'law',
  id: '../"<b>&',
  countries: ['CN'],
  title: { en: `zyxhostile ${HOSTILE}` },
  names: [HOSTILE],
  text: [`zyxtext ${HOSTILE}`],
};

let folder = '';
let server: Server;
let url = '';
let asked: string[] = [];
/** Makes the host fail for what matches. */
let broken: RegExp | undefined;
let embedded: SearchBackend;
let backend: SearchBackend;
let records: readonly SearchRecord[];

const open = (options: PagefindOptions = {}, path = ''): SearchBackend =>
  pagefindSearch(url + path, { load: () => import(pathToFileURL(`${folder}/index/pagefind.js`).href), ...options });

before(async () => {
  const data = await qualityCorpus();
  records = [...data.records, hostile];
  folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  await writePagefindIndex({ ...data, records }, { out: `${folder}/index` });
  const files = sirv(`${folder}/index`, { dev: true });
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const notFound = (): void => void response.writeHead(404).end();
    if (broken?.test(request.url ?? '')) notFound();
    else files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  embedded = await embeddedSearch({ ...data, records });
  backend = open();
});
after(async () => {
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

const names = ({ hits }: SearchResults): string[] => hits.map(({ kind, id }) => `${kind}/${id}`);

describe('pagefindSearch beside the embedded search', () => {
  const FILTERS: SearchFilter[] = [
    {},
    { kinds: 'law' },
    { kinds: ['law', 'initiative'], pillar: 'prosecution' },
    { country: 'TH' },
    { country: 'CN', pillar: ['prevention', 'protection'] },
    { kinds: [] },
  ];
  // Found as they are written: of corrections the embedded search takes more than one.
  for (const query of ['shelter victims', 'trafficking act', 'women and children', 'labour', '人口', 'ค้ามนุษ']) {
    it(`finds the same, and counts the same: ${query}`, async () => {
      let compared = 0;
      for (const filter of FILTERS) {
        const [ours, theirs] = await Promise.all([embedded.search(query, filter), backend.search(query, filter)]);
        assert.equal(theirs.total, ours.total, JSON.stringify(filter));
        // Where it finds nothing the embedded search has counted what it has corrected.
        if (ours.total) assert.deepEqual(theirs.facets, ours.facets, JSON.stringify(filter));
        if (ours.total <= 10) assert.deepEqual(new Set(names(theirs)), new Set(names(ours)));
        assert.equal(theirs.dataVersion, ours.dataVersion);
        assert.equal(theirs.query, query);
        compared += ours.total;
      }
      assert.ok(compared > 0, 'something is compared');
    });
  }

  it('tells what another choice would leave where one leaves nothing', async () => {
    const { total, facets } = await backend.search('repatriation', { country: 'CN', pillar: 'prevention' });
    assert.equal(total, 0);
    assert.ok(facets.pillar.protection! > 0);
  });

  it('tells the same of a hit: its excerpt is text, and its terms mark it', async () => {
    const query = 'repatriation';
    const [ours, theirs] = await Promise.all([
      embedded.search(query, { limit: 50 }),
      backend.search(query, { limit: 50 }),
    ]);
    const byName = new Map(ours.hits.map((hit) => [hit.kind + hit.id, hit]));
    assert.ok(theirs.hits.length > 10);
    for (const { score, ...hit } of theirs.hits) {
      const { score: _, ...same } = byName.get(hit.kind + hit.id)!;
      assert.ok(score > 0);
      assert.deepEqual(hit, same);
    }
    const excerpt = theirs.hits.find((hit) => hit.excerpt)!;
    assert.ok(markMatches(excerpt.excerpt!, excerpt.terms).some(({ marked }) => marked));
  });

  it('finds what stands in the profile of a country that is named', async () => {
    for (const query of ['Burma', 'China', 'South Korea', 'RPC']) {
      const [ours, theirs] = await Promise.all([embedded.search(query, {}), backend.search(query, {})]);
      assert.equal(names(theirs)[0], names(ours)[0], query);
      assert.ok(
        theirs.total >= 0.95 * ours.total && theirs.total <= 1.25 * ours.total,
        `${theirs.total} of ${ours.total}`,
      );
    }
  });

  it('answers as many as are wanted, in the order of their scores', async () => {
    const { hits, total } = await backend.search('trafficking', { limit: 30 });
    assert.equal(hits.length, 30);
    assert.ok(total > 30);
    assert.deepEqual(
      [...hits].sort((a, b) => b.score - a.score),
      hits,
    );
    assert.deepEqual((await backend.search('trafficking', { limit: 0 })).hits, []);
  });

  it('refuses what the other refuses', async () => {
    await assert.rejects(backend.search('x', { kinds: 'nonsense' as never }), { code: 'argument-invalid' });
    await assert.rejects(backend.search('x', { limit: -1 }), { code: 'argument-invalid' });
    for (const address of ['file:///etc/', 'javascript:alert(1)//', 'data:text/javascript,', 'relative/']) {
      assert.throws(() => pagefindSearch(address), { code: 'argument-invalid' }, address);
    }
  });

  it('answers questions that are asked at once, each with its own', async () => {
    const queries = ['shelter', 'labour', 'women', 'zzzz qqqq'];
    const answers = await Promise.all(queries.map((query) => open().search(query, {})));
    assert.deepEqual(
      answers.map(({ query }) => query),
      queries,
    );
    assert.equal(answers[3]!.total, 0);
  });
});

describe('quality over Pagefind', () => {
  it('is that of the embedded search, but for what is misspelt and for a name that is the beginning of much', async () => {
    const { ranks, misses, junk } = await measure(backend);
    for (const [kind, rank] of ranks) assert.ok(rank >= 0.9, `${kind} ${rank.toFixed(3)}\n${misses.join('\n')}`);
    assert.ok(ranks.get('all')! >= 0.97, `${ranks.get('all')?.toFixed(3)}`);
    assert.deepEqual(junk, [], 'nonsense finds nothing');
  });
});

describe('what a reader loads', () => {
  it('is nothing before the first question, little for one, and nothing for the same again', async () => {
    asked = [];
    const fresh = open();
    assert.equal(asked.length, 0);
    await fresh.search('', {});
    assert.ok(asked.some((path) => path.includes('pf_meta')) && asked.some((path) => path.includes('wasm')));
    assert.ok(
      !asked.some((path) => path.includes('index/') || path.includes('fragment')),
      'an empty question is no question',
    );
    await fresh.search('repatriation', {});
    asked = [];
    await fresh.search('repatriation', {});
    assert.equal(asked.length, 0);
  });

  it('has no filters where nobody counts', async () => {
    asked = [];
    const { total, facets } = await open({ facets: false }).search('repatriation', {});
    assert.ok(total > 0);
    assert.deepEqual(facets, { kind: {}, country: {}, pillar: {} });
    assert.ok(!asked.some((path) => path.includes('filter/')));
  });

  it('waits a moment for the next letter, and loads nothing for a question that is taken back', async () => {
    const fresh = open();
    await fresh.search('', {});
    asked = [];
    const back = new AbortController();
    const client = createClient({ search: fresh });
    const first = client.search('s', { signal: back.signal });
    back.abort(new Error('the next letter'));
    await assert.rejects(first, /the next letter/);
    assert.ok((await client.search('shelter', { signal: new AbortController().signal })).total > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.ok(asked.filter((path) => path.includes('fragment')).length <= 16, asked.join(' '));
  });
});

describe('hostile records', () => {
  it('come back as they were, as text, and are no commands', async () => {
    for (const query of ['zyxhostile', 'zyxtext', 'zyxtext quoted']) {
      const { hits, total } = await backend.search(query, {});
      assert.equal(total, 1, query);
      assert.equal(hits[0]!.id, hostile.id);
      assert.deepEqual(hits[0]!.title, hostile.title);
    }
    const { hits } = await backend.search('zyxtext onerror', {});
    assert.match(
      hits[0]!.excerpt!,
      /<img src=x onerror=alert/,
      'markup is text, not taken out and not made anything of',
    );
    assert.ok(!hits[0]!.excerpt!.includes('<mark>'));
  });

  it('are refused where they are none', () => {
    const good = { kind: 'law', id: 'x', countries: ['CN'], title: { en: 'A law' } };
    assert.deepEqual(readRecord(JSON.stringify({ ...good, more: 1 })), good);
    const bad: unknown[] = [
      null,
      [],
      'text',
      {},
      { ...good, kind: 'virus' },
      { ...good, id: 7 },
      { ...good, countries: 'CN' },
      { ...good, title: 'A law' },
      { ...good, title: { en: {} } },
      { ...good, title: { fr: 'Loi' } },
      { ...good, text: [1] },
      { ...good, pillar: 'war' },
      { ...good, date: { toString: 1 } },
      { ...good, origin: 'us' },
      { ...good, origin: { name: {} } },
    ];
    for (const each of bad) assert.equal(readRecord(JSON.stringify(each)), undefined, JSON.stringify(each));
    assert.equal(readRecord('{'), undefined);
  });
});

describe('a host that fails', () => {
  const search = async (path: RegExp, query = 'shelter'): Promise<unknown> => {
    broken = path;
    const client = createClient({ search: open() });
    return client
      .search(query)
      .catch((error: unknown) => (error as { code?: string }).code)
      .finally(() => (broken = undefined));
  };

  for (const [what, path] of Object.entries({
    'no index': /./,
    'no entry': /entry/,
    'no list of records': /pf_meta/,
    'no engine': /wasm/,
    'no record': /fragment/,
  })) {
    it(`is load-failed: ${what}`, async () => assert.equal(await search(path), 'load-failed'));
  }

  it('is load-failed where it goes away between two questions, and answers when it is back', async () => {
    const client = createClient({ search: open() });
    await client.search('');
    broken = /./;
    await assert.rejects(client.search('shelter'), { code: 'load-failed' });
    broken = undefined;
    assert.ok((await client.search('shelter')).total > 0);
  });

  it('is asked again after a failure', async () => {
    const client = createClient({ search: open() });
    broken = /./;
    await assert.rejects(client.search('shelter'), { code: 'load-failed' });
    broken = undefined;
    assert.ok((await client.search('shelter')).total > 0);
  });

  it('is load-failed where the file about the index is of another kind', async () => {
    for (const text of ['{}', 'null', '[]', '{"format":99}', '{"format":1}', '<!doctype html>']) {
      await writeFile(`${folder}/index/words/countertrafficking.json`, text);
      await assert.rejects(createClient({ search: open({}, 'words') }).search('x'), { code: 'load-failed' }, text);
    }
    await rm(`${folder}/index/words/countertrafficking.json`);
  });

  it('is read anew where the index was written anew meanwhile', async () => {
    const small: SearchRecord = { kind: 'law', id: 'new', countries: ['CN'], title: { en: 'Wholly newword' } };
    await writePagefindIndex({ dataVersion: 'next', records: [small] }, { out: `${folder}/next` });
    const fresh = open();
    await fresh.search('', {});
    await rename(`${folder}/index`, `${folder}/before`);
    await rename(`${folder}/next`, `${folder}/index`);
    try {
      const { hits, dataVersion } = await fresh.search('newword', {});
      assert.deepEqual([hits[0]?.id, dataVersion], ['new', 'next']);
    } finally {
      await rename(`${folder}/index`, `${folder}/next`);
      await rename(`${folder}/before`, `${folder}/index`);
    }
  });
});

describe('writePagefindIndex', () => {
  it('leaves out the search boxes of Pagefind, and takes the place of an earlier index alone', async () => {
    const small: SearchRecord = { kind: 'law', id: 'x', countries: ['CN'], title: { en: 'A law' } };
    const out = `${folder}/again`;
    await writePagefindIndex({ dataVersion: '1', records: [small, { ...small, id: 'y' }] }, { out });
    const told: number[][] = [];
    await writePagefindIndex({ dataVersion: '1', records: [small] }, { out, onProgress: (...each) => told.push(each) });
    const files = await readdir(out, { recursive: true });
    assert.ok(!files.some((name) => /ui|highlight|wasm\.en/.test(name)), files.join(' '));
    assert.equal(
      files.filter((name) => name.endsWith('.pf_fragment')).length,
      1,
      'nothing is left of the index before it',
    );
    assert.deepEqual(told.at(-1), [1, 1]);
    await writeFile(`${out}/holiday.jpg`, '');
    await assert.rejects(writePagefindIndex({ dataVersion: '1', records: [] }, { out }), /other files/);
    assert.ok((await readdir(out)).includes('holiday.jpg'));
  });
});

describe('words of the index', () => {
  it('are letters that Pagefind leaves alone, and what is longer begins with what is shorter', () => {
    for (const text of [
      'trafficking 2002',
      'Côte d’Ivoire',
      'Ελλάδα',
      'россия',
      'अनैतिक',
      '___PAGEFIND_WEIGHT___10',
      '"exact"',
      '人口贩运',
      'HelloWorld',
    ]) {
      for (const each of textWords(text)) assert.match(each, /^ʘ?[a-z0-9]+$/, text);
    }
    const [whole, beginning] = [
      unitWords({ term: 'россия', run: false })[0]!,
      unitWords({ term: 'росс', run: false })[0]!,
    ];
    assert.ok(whole.startsWith(beginning));
    assert.ok(textWords('人口贩运').includes(unitWords({ term: '口贩', run: true })[0]!));
  });

  it('name countries, and no name is the beginning of another', () => {
    const places = placesFrom({ KR: ['South Korea', 'Korea'], KP: ['North Korea', 'Korea'], CN: ['China'] });
    const sets = Array.from(places.sets.keys());
    assert.ok(sets.includes(placeWord(['CN'])) && sets.includes(placeWord(['KP', 'KR'])));
    assert.ok(sets.every((each) => sets.every((other) => each === other || !other.startsWith(each))));
    assert.equal(places.finder(queryUnits('law of China')).size, 1);
  });
});
