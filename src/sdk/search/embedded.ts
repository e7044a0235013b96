/**
 * The search of this package: an index in memory, made in idle time from one file of records. Nobody is asked and
 * nothing is stored. What another engine shares with it is exported here and not a file of its own: the search box would
 * load one more.
 */
import { foldLetters } from '../names.ts';
import { nameFinder, type NameFinder } from './countries-named.ts';
import { checkFilter, select } from './facets.ts';
import { excerptOf, matchRanges } from './marks.ts';
import { inAll, Postings, type Scores } from './postings.ts';
import type { SearchData, SearchKind, SearchRecord } from './records.ts';
import type { SearchBackend, SearchFilter, SearchHit, SearchResults } from './search.ts';
import { allowedEdits, corrections } from './spelling.ts';
import { indexTerms, pairs, queryUnits, runWords, type Unit } from './terms.ts';

/** What a word tells in the title, the other names, the text and the countries of a record. */
const FIELDS = [4, 3, 1, 0.5];
/** Of two that match alike the reader means the larger thing. */
export const KINDS: Record<SearchKind, number> = {
  country: 1.3,
  initiative: 1.2,
  law: 1.2,
  organization: 1.2,
  source: 0.6,
};
/** What a name is worth that the question is the whole of, and one that it is the beginning of. */
const WHOLE = 8;
const BEGINNING = 1.5;
/** What each edit leaves of a word's weight, and what is left where it is the beginning of a longer one. */
const EDITED = 0.6;
const BEGUN = 0.6;
/** Corrections of one word that are tried: those nearest to it. */
const TRIED = 24;
/** Records that are indexed before others have their turn. */
const AT_ONCE = 100;
/** How many hits come back where nothing is said. */
export const LIMIT = 10;

interface Index {
  data: SearchData;
  postings: Postings;
  named: NameFinder;
}

/** A backend over records; it is there when the index is. */
export async function embeddedSearch(data: SearchData): Promise<SearchBackend> {
  const index = await build(data);
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- what is thrown becomes a rejection
    search: async (query, filter) => {
      checkFilter(filter);
      return find(index, query, filter);
    },
  };
}

/** A country as a term of the index: no word has a space in it. */
const placeTerm = (code: string): string => `in ${code}`;

export const namesOf = ({ title, names = [] }: SearchRecord): string[] => [...Object.values(title), ...names];
export const placesOf = ({ kind, countries, partners = [] }: SearchRecord): string[] =>
  kind === 'country' ? [] : [...countries, ...partners];

async function build(data: SearchData): Promise<Index> {
  const { records } = data;
  const postings = new Postings(FIELDS);
  const terms = (texts: readonly string[]): string[] => texts.flatMap(indexTerms);
  for (let first = 0; first < records.length; first += AT_ONCE) {
    await idle();
    for (const record of records.slice(first, first + AT_ONCE)) {
      const { title, names = [], text = [] } = record;
      postings.add([terms(Object.values(title)), terms(names), terms(text), placesOf(record).map(placeTerm)]);
    }
  }
  postings.finish();
  return { data, postings, named: nameFinder(records) };
}

/** Lets others have their turn, where there are others. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 50 });
    else setTimeout(resolve);
  });

/** What may stand for a unit of the question. */
export interface Wanted {
  /** Words by how much they weigh; a word of the question itself is also found as a beginning. */
  words: Map<string, number>;
  /** Parts of a run, all of which must be there. */
  parts: readonly string[];
  /** Codes of countries that it names. */
  places: readonly string[];
}

/** Words as they are written, then with one edit, then with two: more only where nothing was found. */
function find(index: Index, query: string, filter: SearchFilter): SearchResults {
  const units = queryUnits(query);
  const named = index.named(units);
  let best = select<Found>([], filter);
  for (let edits = 0; units.length && edits <= 2 && !best.selected.length; edits += 1) {
    const wanted = units.map((unit) => want(index, unit, named.get(unit) ?? [], edits));
    if (edits && !wanted.some(({ words, parts }) => words.size > 1 || parts.length > 1)) continue;
    best = select(ask(index, wanted), filter);
  }
  best.selected.sort((a, b) => b.score - a.score);
  return {
    query,
    hits: best.selected.slice(0, filter.limit ?? LIMIT).map((found) => hit(found, filter)),
    total: best.selected.length,
    facets: best.facets,
    dataVersion: index.data.dataVersion,
  };
}

function want({ postings }: Index, { term, run, text }: Unit, places: readonly string[], edits: number): Wanted {
  if (run) return { words: new Map(), parts: edits ? runWords(text).map(foldLetters) : [term], places };
  const words = new Map([[term, 1]]);
  const allowed = Math.min(edits, allowedEdits(term));
  const near = allowed ? corrections(postings.vocabulary, term, allowed) : [];
  const weighed = near.map(
    (each) =>
      [each.term, EDITED ** each.edits * (each.beginning ? (BEGUN * term.length) / each.term.length : 1)] as const,
  );
  weighed.sort(([, a], [, b]) => b - a);
  for (const [other, weight] of weighed.slice(0, TRIED)) if (other !== term) words.set(other, weight);
  return { words, parts: [], places };
}

export interface Found {
  record: SearchRecord;
  score: number;
  /** All that the question may mean, whether it stands here or not. */
  terms: readonly string[];
}

function ask({ postings, data }: Index, wanted: readonly Wanted[]): Found[] {
  const terms = wanted.flatMap(({ words, parts }) => [...words.keys(), ...parts]);
  return Array.from(inAll(wanted.map((each) => findAny(postings, each)))).flatMap(([place, score]) => {
    const record = data.records[place];
    if (!record || !wanted.every((each) => holds(record, each))) return [];
    return [{ record, terms, score: score * KINDS[record.kind] * closeness(record, wanted) }];
  });
}

/** Records that have anything of what may stand for a unit. */
function findAny(postings: Postings, { words, parts, places }: Wanted): Scores {
  const scores = parts.length ? inAll(parts.flatMap((part) => findPairs(postings, part))) : (new Map() as Scores);
  Array.from(words).forEach(([word, weight], place) => {
    if (place === 0) postings.findBeginning(word, weight, scores);
    else postings.find(word, weight, scores);
  });
  for (const code of places) postings.find(placeTerm(code), 1, scores);
  return scores;
}

/** The last letter of a part is in its last pair; one letter alone is what pairs begin with. */
function findPairs(postings: Postings, part: string): Scores[] {
  const found = pairs(part);
  return found.length === 1 ? [postings.findBeginning(part)] : found.slice(0, -1).map((pair) => postings.find(pair));
}

/** Pairs of letters may stand apart: a run must be there as it was written. */
export function holds(record: SearchRecord, { parts, places }: Wanted): boolean {
  if (!parts.length || placesOf(record).some((code) => places.includes(code))) return true;
  const texts = [...namesOf(record), ...(record.text ?? [])].map(foldLetters);
  return parts.every((part) => texts.some((text) => text.includes(part)));
}

/** The words of each name of a record; read once, when the record is first found. */
const nameWords = new WeakMap<SearchRecord, string[][]>();
function wordsOf(record: SearchRecord): string[][] {
  let words = nameWords.get(record);
  if (!words) {
    words = namesOf(record).map((name) => queryUnits(name).map(({ term }) => term));
    nameWords.set(record, words);
  }
  return words;
}

/** How much of one of a record's names the question is. */
export function closeness(record: SearchRecord, wanted: readonly Wanted[]): number {
  const last = wanted.length - 1;
  const means = (place: number, term: string): boolean =>
    Boolean(wanted[place]?.words.has(term) || wanted[place]?.parts.includes(term));
  const [typed = ''] = wanted[last]?.words.keys() ?? [];
  let best = 1;
  for (const terms of wordsOf(record)) {
    const end = terms[last];
    if (end === undefined || !terms.slice(0, last).every((term, place) => means(place, term))) continue;
    if (means(last, end)) best = Math.max(best, terms.length === wanted.length ? WHOLE : BEGINNING);
    else if (typed && end.startsWith(typed)) best = Math.max(best, BEGINNING);
  }
  return best;
}

/** What is told of a record, and which of the words are marked in it. */
export function hit({ record, score, terms: asked }: Found, { country }: SearchFilter): SearchHit {
  const { kind, id, countries, title, date, pillar, origin } = record;
  const texts = [...namesOf(record), ...(record.text ?? [])];
  const terms = asked.filter((term) => texts.some((text) => matchRanges(text, [term]).length));
  const excerpt = excerptFor(record, terms);
  return {
    kind,
    id,
    country: country && countries.includes(country) ? country : (countries[0] ?? ''),
    countries,
    title,
    ...(date === undefined ? {} : { date }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(origin === undefined ? {} : { origin }),
    ...(excerpt === undefined ? {} : { excerpt }),
    terms,
    score,
  };
}

/** The other name or the sentence that has most of what the title has not. */
function excerptFor(record: SearchRecord, terms: readonly string[]): string | undefined {
  const has = (text: string, some: readonly string[]): number =>
    some.filter((term) => matchRanges(text, [term]).length).length;
  const missing = terms.filter((term) => !has(record.title.en, [term]));
  let best = 0;
  let excerpt: string | undefined;
  for (const text of [...namesOf(record).slice(1), ...(record.text ?? [])]) {
    // Of two that have as much of it, the one that has more of the question.
    const more = has(text, missing) + has(text, terms) / (terms.length + 1);
    if (more >= 1 && more > best) [best, excerpt] = [more, text];
  }
  return excerpt === undefined ? undefined : excerptOf(excerpt, missing);
}
