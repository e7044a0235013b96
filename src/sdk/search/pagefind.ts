/**
 * A search over more records than one browser's memory should hold: an index that `writePagefindIndex` has written, of
 * which only the files that a question needs are loaded, from the host that the page names. Pagefind finds; words,
 * corrections and what is told of a hit are those of the embedded search.
 */
import { CountertraffickingError } from '../errors.ts';
import { foldLetters } from '../names.ts';
import { closeness, hit, holds, KINDS, LIMIT, namesOf, type Found, type Wanted } from './embedded.ts';
import { checkFilter } from './facets.ts';
import type { PagefindAnswer, PagefindEngine, PagefindFilters, PagefindModule } from './pagefind-engine.ts';
import { ABOUT, FORMAT, placesFrom, placeWord, unitWords, type About, type Places } from './pagefind-words.ts';
import { readRecord } from './read-record.ts';
import type { SearchRecord } from './records.ts';
import type { SearchBackend, SearchFilter, SearchResults } from './search.ts';
import { allowedEdits, corrections } from './spelling.ts';
import { pieces, queryUnits, runWords, type Unit } from './terms.ts';

export interface PagefindOptions {
  /**
   * Counts by kind, country and pillar; true by default. Without them the facets of an answer are empty, and what they
   * are counted from is not loaded, a fifth of the first question's bytes.
   */
  facets?: boolean;
  /** Whether Pagefind may work in a worker, beside the page; true by default. */
  worker?: boolean;
  /** Loads `pagefind.js` where the address of the index does not lead to it: in Node, which imports nothing from the web. */
  load?: () => Promise<unknown>;
}

/** Hits that are put in order by what they say; all behind them come as Pagefind has them. */
const ORDERED = 16;
/** In milliseconds: who can take a question back is expected to. */
const PAUSE = 120;
/** Corrections of one word, ways to read a question with them that are tried, and those of which the records are loaded. */
const [CORRECTED, READ, TOLD] = [4, 8, 3];
/** What each edit leaves of a word's weight, as in the embedded search. */
const EDITED = 0.6;
const BEGUN = 0.6;
/** What a match in each field tells beside one in the text, whose weight is 1. */
const RANKING = { metaWeights: { title: 4, names: 3, short: 6, place: 0.5 }, diacriticSimilarity: 0 };

/** What is loaded once. */
interface Opened {
  about: About;
  places: Places;
  engine: PagefindEngine;
  /** Lists of words by their first letter, as far as they were needed. */
  lists: Map<string, Promise<string[]>>;
}

/** One way to read a question: what stands for each of its units. */
interface Reading {
  wanted: readonly Wanted[];
  words: readonly string[];
  weight: number;
}

/** A backend over an index at an http(s) address; nothing is loaded before the first question. */
export function pagefindSearch(
  address: string | URL,
  { facets = true, worker = true, load }: PagefindOptions = {},
): SearchBackend {
  const base = baseOf(address);
  let opened: Promise<Opened> | undefined;
  let tries = 0;

  // What failed is not kept: the next who asks tries again.
  const open = (): Promise<Opened> =>
    (opened ??= start().catch((error: unknown) => {
      opened = undefined;
      tries += 1;
      throw error;
    }));

  async function start(): Promise<Opened> {
    const about = await readAbout(base);
    // Browsers keep the failure of a module under its address.
    const script = `${base}pagefind.js?${tries ? `try=${tries}&` : ''}build=${about.build}`;
    const [module] = await Promise.all([
      (load ? load() : import(/* @vite-ignore */ /* webpackIgnore: true */ script)) as Promise<PagefindModule>,
      // Of what it cannot begin with Pagefind tells the console alone, and ends Node.
      ...about.files.map((file) => request(base + file, { method: 'HEAD' })),
    ]);
    const engine = module.createInstance({
      basePath: base,
      baseUrl: '/',
      noWorker: !worker,
      metaCacheTag: about.build,
      ranking: RANKING,
    });
    try {
      // Its first answer says whether it has all that it needs.
      await engine.search('');
      if (facets) await engine.filters();
    } catch (error) {
      void engine.destroy();
      throw error;
    }
    return { about, places: placesFrom(about.countries), engine, lists: new Map() };
  }

  /** Words as they are written, then with one edit, then with two: more only where nothing was found. */
  async function find(
    query: string,
    filter: SearchFilter,
    index: Opened,
    signal?: AbortSignal,
  ): Promise<Ordered | undefined> {
    const units = queryUnits(query);
    const named = index.places.finder(units);
    for (let edits = 0; units.length && edits <= 2; edits += 1) {
      const wanted = await Promise.all(units.map((unit) => want(base, index, unit, named.get(unit) ?? [], edits)));
      const other = units.some(({ term }, at) => {
        const { words = new Map(), parts = [] } = wanted[at] ?? {};
        return words.size > 1 || parts.length > 1 || !(parts.length || words.has(term));
      });
      if (edits && !other) continue;
      const asked = await ask(index.engine, readings(wanted, index.places), filtersOf(filter));
      signal?.throwIfAborted();
      const ordered = await Promise.all(asked.slice(0, TOLD).map((each) => order(each, filter)));
      const [best] = ordered.filter(({ hits }) => hits.length).sort((a, b) => b.best - a.best);
      if (best) return best;
    }
    return undefined;
  }

  async function results(
    query: string,
    filter: SearchFilter,
    index: Opened,
    signal?: AbortSignal,
  ): Promise<SearchResults> {
    const found = await find(query, filter, index, signal);
    // Where a choice leaves nothing it is told what another would.
    const counted =
      found ?? (facets && Object.keys(filtersOf(filter)).length ? await find(query, {}, index, signal) : undefined);
    return {
      query,
      hits: (found?.hits ?? []).slice(0, filter.limit ?? LIMIT).map((each) => hit(each, filter)),
      total: found?.total ?? 0,
      facets: facets && counted ? await count(index.engine, counted, filter) : { kind: {}, country: {}, pillar: {} },
      dataVersion: index.about.dataVersion,
    };
  }

  const search: SearchBackend['search'] = async (query, filter, { signal } = {}) => {
    checkFilter(filter);
    const ready = opened !== undefined;
    let index = await open();
    if (!queryUnits(query).length) return results(query, filter, index);
    if (signal && ready) await pause(PAUSE);
    signal?.throwIfAborted();
    const answer = await results(query, filter, index, signal);
    if (answer.total) return answer;
    // Pagefind keeps silent about files that it could not load. That nothing is found is said only where the host
    // answers, and has the index still.
    const { build } = await readAbout(base);
    if (build === index.about.build) return answer;
    void index.engine.destroy();
    opened = undefined;
    index = await open();
    return results(query, filter, index, signal);
  };
  return { search };
}

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** The folder of an index, with the slash at its end. @throws CountertraffickingError `argument-invalid`. */
function baseOf(address: string | URL): string {
  const page = typeof document === 'undefined' ? undefined : document.baseURI;
  const url = URL.canParse(String(address), page) ? new URL(String(address), page) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new CountertraffickingError(
      'argument-invalid',
      `"${String(address)}" is no address of an index; use http or https`,
    );
  }
  return url.href.replace(/[?#].*$/, '').replace(/\/*$/, '/');
}

async function request(address: string, options: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

const readJson = async (address: string): Promise<unknown> => (await request(address, { cache: 'no-cache' })).json();

async function readAbout(base: string): Promise<About> {
  const about = (await readJson(base + ABOUT)) as Partial<About> | null;
  const { format, dataVersion, build, countries, files, letters } = about ?? {};
  const whole =
    [dataVersion, build].every((each) => typeof each === 'string') &&
    [files, letters].every((each) => Array.isArray(each)) &&
    typeof countries === 'object';
  if (format !== FORMAT || !whole) {
    throw new Error(`${base}${ABOUT} is not of an index that this version reads: write it again`);
  }
  return about as About;
}

/** The words of the index that begin as a word does. */
function wordsLike(base: string, { about, lists }: Opened, term: string): Promise<string[]> | [] {
  const letter = term.charCodeAt(0).toString(16);
  if (!about.letters.includes(letter)) return [];
  let list = lists.get(letter);
  if (!list) {
    list = readJson(`${base}words/${letter}.json`) as Promise<string[]>;
    lists.set(letter, list);
    list.catch(() => lists.delete(letter));
  }
  return list;
}

/** What may stand for a unit, as in the embedded search, but with its first letter. */
async function want(
  base: string,
  index: Opened,
  { term, run, text }: Unit,
  places: readonly string[],
  edits: number,
): Promise<Wanted> {
  if (run) return { words: new Map(), parts: edits ? runWords(text).map(foldLetters) : [term], places };
  const allowed = places.length ? 0 : Math.min(edits, allowedEdits(term));
  if (!allowed) return { words: new Map([[term, 1]]), parts: [], places };
  const list = await wordsLike(base, index, term);
  const near = corrections(list, term, allowed).map(
    (each) =>
      [each.term, EDITED ** each.edits * (each.beginning ? (BEGUN * term.length) / each.term.length : 1)] as const,
  );
  near.sort(([, a], [, b]) => b - a);
  const known = list.some((each) => each.startsWith(term));
  const others = near.filter(([other]) => other !== term).slice(0, CORRECTED);
  return { words: new Map([...(known || !others.length ? [[term, 1] as const] : []), ...others]), parts: [], places };
}

/** The likeliest readings of a question: Pagefind has no “or”. */
function readings(wanted: readonly Wanted[], { sets }: Places): Reading[] {
  let all: Reading[] = [{ wanted: [], words: [], weight: 1 }];
  for (const { words, parts, places } of wanted) {
    const place = placeWord(places);
    const choices = Array.from(parts.length ? [['', 1] as const] : words, ([term, weight]) => ({
      unit: { words: new Map(parts.length ? [] : [[term, weight]]), parts, places: sets.has(place) ? places : [] },
      words: sets.has(place)
        ? [place]
        : parts.length
          ? parts.flatMap((part) => unitWords({ term: part, run: true }))
          : unitWords({ term, run: false }),
      weight,
    }));
    all = all.flatMap((reading) =>
      choices.map((choice) => ({
        wanted: [...reading.wanted, choice.unit],
        words: [...reading.words, ...choice.words],
        weight: reading.weight * choice.weight,
      })),
    );
    all.sort((a, b) => b.weight - a.weight);
    all = all.slice(0, READ);
  }
  return all;
}

/** Several values of one field mean any of them. */
function filtersOf({ kinds, country, pillar }: SearchFilter, but?: string): PagefindFilters {
  const given = { kind: kinds, country, pillar };
  return Object.fromEntries(
    Object.entries(given).flatMap(([field, value]) => {
      const any = value === undefined ? [] : typeof value === 'string' ? [value] : value;
      return any.length && field !== but ? [[field, { any }]] : [];
    }),
  );
}

interface Asked {
  reading: Reading;
  found: PagefindAnswer;
}

/** What each reading finds, the best first. */
async function ask(engine: PagefindEngine, readings: readonly Reading[], filters: PagefindFilters): Promise<Asked[]> {
  const asked = await Promise.all(
    readings.map(async (reading) => {
      // Pagefind takes the file that has a word itself; what begins with it may go on in the next.
      await engine.preload(reading.words.map((each) => `${each}zzzz`).join(' '));
      return { reading, found: await engine.search(reading.words.join(' '), { filters }) };
    }),
  );
  const score = ({ reading, found }: Asked): number => (found.results[0]?.score ?? 0) * reading.weight;
  return asked.filter(({ found }) => found.results.length).sort((a, b) => score(b) - score(a));
}

interface Ordered extends Asked {
  /** The first hits, in their order. */
  hits: Found[];
  /** Score of the first, less what was corrected. */
  best: number;
  total: number;
}

/** The first hits with their records, put in order; what has not all that is asked for is left out. */
async function order({ reading, found }: Asked, { limit = LIMIT }: SearchFilter): Promise<Ordered> {
  const { wanted, weight } = reading;
  const terms = wanted.flatMap(({ words, parts }) => [...words.keys(), ...parts]);
  const first = found.results.slice(0, Math.max(limit, ORDERED));
  const records = await Promise.all(first.map(async ({ data }) => recordOf(await data())));
  // Where a word is nowhere, Pagefind takes one that it begins with, or leaves it out.
  const hits = first.flatMap(({ score }, place): Found[] => {
    const record = records[place];
    if (!record || !wanted.every((each) => answers(record, each))) return [];
    return [{ record, terms, score: score * KINDS[record.kind] * closeness(record, wanted) }];
  });
  hits.sort((a, b) => b.score - a.score);
  const best = (hits[0]?.score ?? 0) * weight;
  return { reading, found, hits, best, total: found.results.length - first.length + hits.length };
}

function recordOf(data: { raw_url?: string } | null): SearchRecord {
  const record = readRecord(data?.raw_url ?? '');
  if (!record) throw new Error('a record of the index is none that this package has written');
  return record;
}

function answers(record: SearchRecord, wanted: Wanted): boolean {
  const { words, parts, places } = wanted;
  // Which countries a text names was looked up when the index was written.
  if (places.length) return true;
  if (parts.length) return holds(record, wanted);
  const texts = [...namesOf(record), ...(record.text ?? [])];
  return Array.from(words.keys()).some((word) =>
    texts.some((text) => pieces(text).some(({ term, run }) => !run && term.startsWith(word))),
  );
}

/** Each field is counted as if nothing were chosen in it. */
async function count(
  engine: PagefindEngine,
  { reading, found }: Asked,
  filter: SearchFilter,
): Promise<SearchResults['facets']> {
  const chosen = Object.keys(filtersOf(filter)).length > 0;
  const counted = await Promise.all(
    (['kind', 'country', 'pillar'] as const).map(async (field) => {
      const answer = chosen
        ? await engine.search(reading.words.join(' '), { filters: filtersOf(filter, field) })
        : found;
      const counts = Object.entries(answer.filters[field] ?? {}).filter(([, number]) => number > 0);
      return [field, Object.fromEntries(counts)] as const;
    }),
  );
  return Object.fromEntries(counted) as unknown as SearchResults['facets'];
}
