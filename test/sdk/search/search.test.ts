/** Searching: what is found, in which order, and what hostile questions and broken sources come to. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createClient,
  isCountertraffickingError,
  memorySource,
  type ErrorCode,
  type SearchBackend,
  type SearchData,
  type SearchFilter,
  type SearchHit,
} from '../../../src/sdk/index.ts';
import { embeddedSearch } from '../../../src/sdk/search/embedded.ts';
import { searchData, type SearchRecord } from '../../../src/sdk/search/records.ts';
import { publishedFixture } from '../../profile.ts';

const record = (
  kind: SearchRecord['kind'],
  id: string,
  en: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  kind,
  id,
  countries: [id.slice(0, 2).toUpperCase()],
  title: { en },
  ...more,
});

const RECORDS: SearchRecord[] = [
  record('country', 'MM', 'Myanmar', {
    names: ['MM', 'MMR', 'Burma', '缅甸', 'မြန်မာ', 'พม่า'],
    text: ['It opened shelters.'],
  }),
  record('country', 'CI', 'Côte d’Ivoire', { names: ['CI', 'CIV', 'Ivory Coast'] }),
  record('country', 'NE', 'Niger', { names: ['NE', 'NER'] }),
  record('country', 'NG', 'Nigeria', { names: ['NG', 'NGA'] }),
  record('country', 'IN', 'India', { names: ['IN', 'IND'] }),
  record('initiative', 'mm-plan', 'National plan against trafficking', {
    pillar: 'prevention',
    text: ['Shelters are part of the plan.', 'Officers are trained.'],
    partners: ['TH'],
  }),
  record('initiative', 'ci-plan', 'National plan', { pillar: 'protection', text: ['The plan was adopted.'] }),
  record('law', 'ci-law', 'Loi nº 2016-1111 relative à la lutte contre la traite des personnes', { date: '2016' }),
  record('organization', 'ilo', 'International Labour Organization', { countries: ['CI', 'MM'], names: ['ILO'] }),
  record('source', 'mm-news', '中国与缅甸联合打击人口贩运', { names: ['Xinhua'] }),
];
const engine = await embeddedSearch({ dataVersion: '2026.1.0', records: RECORDS });
const ids = async (query: string, filter: SearchFilter = {}): Promise<string[]> =>
  (await engine.search(query, filter)).hits.map(({ id }) => id);

const code = (expected: ErrorCode) => (error: unknown) => {
  assert.ok(isCountertraffickingError(error), String(error));
  assert.equal(error.code, expected);
  return true;
};

describe('what is found', () => {
  it('a word, its beginning, and without its accents', async () => {
    for (const query of ['Myanmar', 'myan', 'MYANMAR', 'mm', 'MMR', 'Burma', 'Burm', '缅甸', '甸', 'မြန်', 'พม่า'])
      assert.equal((await ids(query))[0], 'MM', query);
    for (const query of ['Cote d’Ivoire', 'cote divoire', "côte d'iv", 'ivoire', 'Ivory Coast', 'ivory', 'CIV'])
      assert.equal((await ids(query))[0], 'CI', query);
  });

  it('one edit from four letters, two from eight, only where nothing is spelt so', async () => {
    for (const query of ['Myanmra', 'Mynmar', 'Buram', 'Brma']) assert.equal((await ids(query))[0], 'MM', query);
    assert.equal((await ids('orgnaisation'))[0], 'ilo');
    assert.deepEqual(await ids('Niger'), ['NE', 'NG']);
    assert.deepEqual(await ids('Indai'), ['IN']);
    assert.deepEqual(await ids('IOL'), [], 'three letters mean what they say');
    assert.deepEqual(await ids('2017-1111'), [], 'numbers mean what they say');
  });

  it('all words, wherever they stand, and the country by any of its names', async () => {
    assert.deepEqual(await ids('national trafficking'), ['mm-plan']);
    assert.deepEqual(await ids('plan burma'), ['mm-plan']);
    assert.deepEqual(await ids('ivory coast plan'), ['ci-plan']);
    assert.deepEqual(await ids('thailand plan'), [], 'no record is called so');
    assert.deepEqual(await ids('plan atlantis'), []);
  });

  it('any part of a text without spaces, and its words apart only where it is not there as a whole', async () => {
    for (const query of ['人口贩运', '口贩', '联', '运', '打击人口', '中国 贩运', '中国人口'])
      assert.ok((await ids(query)).includes('mm-news'), query);
    assert.deepEqual(await ids('口贩中'), []);
    assert.deepEqual(await ids('泰国'), []);
  });

  it('the whole name before what it begins, and what is larger before what is in it', async () => {
    assert.deepEqual(await ids('national plan'), ['ci-plan', 'mm-plan']);
    assert.deepEqual((await ids('shelters')).sort(), ['MM', 'mm-plan']);
    assert.equal((await ids('in'))[0], 'IN');
  });

  it('nothing where nothing is meant', async () => {
    for (const query of [
      '',
      ' ',
      '.',
      '…',
      '\u202e',
      '\u200b',
      '🙂',
      'asdfgh',
      'qwertz uiop',
      'xyzzy',
      'zzzzzzzzzzzz',
      '饕餮',
      'ฮฮฮ',
    ])
      assert.deepEqual(await ids(query), [], JSON.stringify(query));
  });
});

describe('hostile questions', () => {
  it('are questions like others', async () => {
    for (const query of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype',
      '.*',
      '(a+)+$',
      '[',
      '\\',
      '*',
      '"',
      '<b>',
      '\u202eMyanmar',
    ])
      await assert.doesNotReject(engine.search(query, {}), query);
    assert.deepEqual(await ids('\u202eMyanmar\u202c'), await ids('Myanmar'));
    for (const query of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '.*', '*'])
      assert.deepEqual(await ids(query), [], query);
  });

  it('of ten thousand letters are answered', async () => {
    for (const query of [
      'a'.repeat(10_000),
      '中'.repeat(10_000),
      'plan '.repeat(2000),
      `${'national '.repeat(1000)}plan`,
      '\u0301'.repeat(10_000),
    ])
      await assert.doesNotReject(engine.search(query, {}));
  });

  it('that are no text are read as text', async () => {
    const client = createClient({ source: memorySource([await publishedFixture()]) });
    for (const query of [undefined, null, 7, {}, []])
      assert.equal(typeof (await client.search(query as string)).total, 'number');
  });
});

describe('filters', () => {
  it('leave what passes all of them', async () => {
    assert.deepEqual(await ids('plan', { country: 'CI' }), ['ci-plan']);
    assert.deepEqual(await ids('plan', { pillar: 'prevention' }), ['mm-plan']);
    assert.deepEqual(await ids('plan', { kinds: ['law', 'source'] }), []);
    assert.deepEqual(await ids('plan', { pillar: ['prevention', 'protection'], kinds: 'initiative', limit: 1 }), [
      'ci-plan',
    ]);
  });

  it('count what another choice would leave', async () => {
    const { facets, total, hits } = await engine.search('plan', { pillar: 'prevention', limit: 0 });
    assert.deepEqual([total, hits.length], [1, 0]);
    assert.deepEqual(facets, {
      kind: { initiative: 1 },
      country: { MM: 1 },
      pillar: { protection: 1, prevention: 1 },
    });
  });

  it('refuse what there is not', async () => {
    for (const filter of [
      { kinds: 'place' },
      { pillar: 'punishment' },
      { limit: -1 },
      { limit: 1.5 },
      { limit: Number.NaN },
    ])
      await assert.rejects(engine.search('plan', filter as SearchFilter), code('argument-invalid'));
  });
});

describe('hits', () => {
  const first = async (query: string): Promise<SearchHit> => (await engine.search(query, {})).hits[0]!;

  it('say where they stand, and why they are there', async () => {
    const hit = await first('Burma');
    assert.deepEqual([hit.kind, hit.country, hit.title.en, hit.excerpt], ['country', 'MM', 'Myanmar', 'Burma']);
    assert.equal((await first('officers')).excerpt, 'Officers are trained.');
    assert.equal((await first('Myanmar')).excerpt, undefined);
  });

  it('stand in the profile that is asked for, where they stand in several', async () => {
    assert.equal((await first('ILO')).country, 'CI');
    const { hits } = await engine.search('ILO', { country: 'MM' });
    assert.deepEqual([hits[0]?.country, hits[0]?.countries], ['MM', ['CI', 'MM']]);
  });

  it('have the terms to mark, misspelt or not', async () => {
    assert.deepEqual((await first('Burma')).terms, ['burma']);
    assert.ok((await first('Myanmra')).terms.includes('myanmar'));
    assert.deepEqual((await first('人口贩运')).terms, ['人口贩运']);
  });
});

describe('client.search', () => {
  it('searches the data of the package', async () => {
    const client = createClient();
    const { hits, dataVersion } = await client.search('repatriation', { country: 'China', limit: 10 });
    assert.ok(hits.some(({ id }) => id === 'cn-2003-thailand-repatriation'));
    assert.match(dataVersion, /^\d{4}\.\d+\.\d+$/);
    assert.equal((await client.search('PRC')).hits[0]?.id, 'CN');
  });

  it('searches profiles in memory, leaving out what is not valid', async () => {
    const client = createClient({ source: memorySource([{ code: 'XX' }, await publishedFixture()]) });
    assert.equal((await client.search('Example plan')).hits[0]?.id, 'hm-2002-example-plan');
    assert.equal((await client.search('heard')).hits[0]?.id, 'HM');
    assert.equal((await client.search('île heard')).hits[0]?.id, 'HM');
  });

  it('believes the records of a source that is not trusted only where they are valid', async () => {
    const fixture = await publishedFixture();
    const records = searchData([fixture]);
    const clientOver = (data: unknown) =>
      createClient({ source: { ...memorySource([fixture]), searchData: () => Promise.resolve(data) } });
    assert.equal((await clientOver(records).search('heard')).hits[0]?.id, 'HM');
    assert.equal((await clientOver(undefined).search('heard')).hits[0]?.id, 'HM', 'made of the profiles');
    const [first] = records.records;
    for (const bad of [
      null,
      {},
      { title: { en: 7 } },
      { kind: 'spell' },
      { countries: ['../'] },
      { origin: { name: 'X', url: 'javascript:1' } },
    ]) {
      const data = bad && Object.keys(bad).length ? { ...records, records: [{ ...first, ...bad }] } : bad;
      await assert.rejects(clientOver(data).search('heard'), code('load-failed'), JSON.stringify(bad));
    }
  });

  it('says what it cannot answer', async () => {
    const client = createClient();
    await assert.rejects(client.search('plan', { country: 'Atlantis' }), code('country-unknown'));
    await assert.rejects(client.search('plan', { limit: -1 }), code('argument-invalid'));
  });

  it('tries again after a failure, and builds one index for all who wait', async () => {
    let asked = 0;
    const source = {
      ...memorySource([]),
      trusted: true,
      searchData: () => {
        asked += 1;
        return asked === 1
          ? Promise.reject(new TypeError('Failed to fetch'))
          : Promise.resolve({ dataVersion: '', records: RECORDS });
      },
    };
    const client = createClient({ source });
    await assert.rejects(client.search('plan'), code('load-failed'));
    const answers = await Promise.all(['plan', 'burma', ''].map((query) => client.search(query)));
    assert.deepEqual(
      answers.map(({ total }) => total > 0),
      [true, true, false],
    );
    assert.equal(asked, 2);
  });

  it('ends one wait by its signal, before and while it loads', async () => {
    let answer: (data: SearchData) => void = () => undefined;
    const data = new Promise<SearchData>((resolve) => (answer = resolve));
    const source = { ...memorySource([]), trusted: true, searchData: () => data };
    const client = createClient({ source });
    await assert.rejects(client.search('plan', { signal: AbortSignal.abort() }), { name: 'AbortError' });
    const controller = new AbortController();
    const left = client.search('plan', { signal: controller.signal });
    const stays = client.search('plan');
    controller.abort();
    await assert.rejects(left, { name: 'AbortError' });
    answer({ dataVersion: '', records: RECORDS });
    assert.equal((await stays).total, 2);
  });

  it('asks another backend where it is given one', async () => {
    const asked: [string, SearchFilter][] = [];
    const backend: SearchBackend = {
      search: (query, filter) => {
        asked.push([query, filter]);
        return Promise.resolve({
          query,
          hits: [],
          total: 0,
          facets: { kind: {}, country: {}, pillar: {} },
          dataVersion: '',
        });
      },
    };
    const client = createClient({ search: backend });
    assert.equal((await client.search('x', { country: 'China', kinds: 'law' })).total, 0);
    assert.deepEqual(asked, [['x', { country: 'CN', kinds: 'law' }]]);
    const broken = createClient({ search: { search: () => Promise.reject(new Error('no')) } });
    await assert.rejects(broken.search('x'), code('load-failed'));
  });
});
