/**
 * The search of this package: an index in memory, on MiniSearch, made in idle time from one file of records. Nobody is
 * asked and nothing is stored.
 */
import MiniSearch, { type Query } from 'minisearch';
import { foldLetters } from '../names.ts';
import { nameFinder, type NameFinder } from './countries-named.ts';
import { checkFilter, select } from './facets.ts';
import { excerptOf, matchRanges } from './marks.ts';
import type { SearchData, SearchKind, SearchRecord } from './records.ts';
import type { SearchBackend, SearchFilter, SearchHit, SearchResults } from './search.ts';
import { allowedEdits, corrections } from './spelling.ts';
import { indexTerms, pairs, queryUnits, runWords, type Unit } from './terms.ts';

/** Fields of the index, and how much a word in each of them tells. */
const FIELDS = { title: 4, names: 3, text: 1, place: 0.5 };
/** Of two that match alike the reader means the larger thing. */
const KINDS: Record<SearchKind, number> = { country: 2, initiative: 1.2, law: 1.2, organization: 1.2, source: 1 };
/** What a name is worth that the question is the whole of, and one that it is the beginning of. */
const WHOLE = 4;
const BEGINNING = 1.5;
/** What each edit leaves of a word's weight, and what is left where it is the beginning of a longer one. */
const EDITED = 0.6;
const BEGUN = 0.6;
/** Corrections of one word that are tried: those nearest to it. */
const TRIED = 24;
/** Records that are indexed before others have their turn. */
const AT_ONCE = 100;
const LIMIT = 10;

interface Index {
  data: SearchData;
  engine: MiniSearch<{ id: number }>;
  /** Every word of the index, sorted. */
  vocabulary: readonly string[];
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

const namesOf = ({ title, names = [] }: SearchRecord): string[] => [...Object.values(title), ...names];
const placesOf = ({ kind, countries, partners = [] }: SearchRecord): string[] =>
  kind === 'country' ? [] : [...countries, ...partners];

async function build(data: SearchData): Promise<Index> {
  const { records } = data;
  const vocabulary = new Set<string>();
  const engine = new MiniSearch<{ id: number }>({
    fields: Object.keys(FIELDS),
    tokenize: (text, field) => {
      if (field === 'place') return text.split('\n');
      const terms = indexTerms(text);
      for (const term of terms) if (term.length > 2) vocabulary.add(term);
      return terms;
    },
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: FIELDS },
  });
  for (let first = 0; first < records.length; first += AT_ONCE) {
    await idle();
    engine.addAll(
      records.slice(first, first + AT_ONCE).map((record, index) => ({
        id: first + index,
        title: Object.values(record.title).join('\n'),
        names: (record.names ?? []).join('\n'),
        text: (record.text ?? []).join('\n'),
        place: placesOf(record).map(placeTerm).join('\n'),
      })),
    );
  }
  return { data, engine, vocabulary: Array.from(vocabulary).sort(), named: nameFinder(records) };
}

/** Lets others have their turn, where there are others. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 50 });
    else setTimeout(resolve);
  });

/** What may stand for a unit of the question. */
interface Wanted {
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

function want({ vocabulary }: Index, { term, run, text }: Unit, places: readonly string[], edits: number): Wanted {
  if (run) return { words: new Map(), parts: edits ? runWords(text).map(foldLetters) : [term], places };
  const words = new Map([[term, 1]]);
  const allowed = Math.min(edits, allowedEdits(term));
  const near = allowed ? corrections(vocabulary, term, allowed) : [];
  const weighed = near.map(
    (each) =>
      [each.term, EDITED ** each.edits * (each.beginning ? (BEGUN * term.length) / each.term.length : 1)] as const,
  );
  weighed.sort(([, a], [, b]) => b - a);
  for (const [other, weight] of weighed.slice(0, TRIED)) if (other !== term) words.set(other, weight);
  return { words, parts: [], places };
}

interface Found {
  record: SearchRecord;
  score: number;
  /** What of the question is to be marked. */
  terms: readonly string[];
}

function ask({ engine, data }: Index, wanted: readonly Wanted[]): Found[] {
  return engine.search(all(wanted.map(queryFor))).flatMap(({ id, score, terms, queryTerms }) => {
    const record = data.records[id as number];
    if (!record || !wanted.every((each) => holds(record, each))) return [];
    const marked = wanted.flatMap(({ words, parts }) => [
      ...Array.from(words.keys()).filter((word, place) => place === 0 || terms.includes(word)),
      ...parts,
    ]);
    // MiniSearch multiplies by the number of terms that matched, which here are often spellings of one.
    const weight = (score / (queryTerms.length || 1)) * KINDS[record.kind] * closeness(record, wanted);
    return [{ record, terms: marked, score: weight }];
  });
}

const all = (queries: Query[]): Query => ({ combineWith: 'AND', queries });
const exactly = (term: string): Query => ({ queries: [term], prefix: false });

function queryFor({ words, parts, places }: Wanted): Query {
  const spellings = Array.from(words, ([word, weight], place): Query => ({
    queries: [word],
    prefix: place === 0,
    boostTerm: () => weight,
  }));
  const run: Query[] = parts.length ? [all(parts.flatMap(pairQueries))] : [];
  return { combineWith: 'OR', queries: [...spellings, ...run, ...places.map(placeTerm).map(exactly)] };
}

/** The last letter of a part is in its last pair; one letter alone is what pairs begin with. */
function pairQueries(part: string): Query[] {
  const found = pairs(part);
  return found.length === 1 ? [{ queries: found, prefix: true }] : found.slice(0, -1).map(exactly);
}

/** Pairs of letters may stand apart: a run must be there as it was written. */
function holds(record: SearchRecord, { parts, places }: Wanted): boolean {
  if (!parts.length || placesOf(record).some((code) => places.includes(code))) return true;
  const texts = [...namesOf(record), ...(record.text ?? [])].map(foldLetters);
  return parts.every((part) => texts.some((text) => text.includes(part)));
}

/** How much of one of a record's names the question is. */
function closeness(record: SearchRecord, wanted: readonly Wanted[]): number {
  let best = 1;
  for (const name of namesOf(record)) {
    const units = queryUnits(name);
    if (units.length < wanted.length) continue;
    const same = wanted.map(({ words, parts }, place) => {
      const { term = '' } = units[place] ?? {};
      return words.has(term) || parts.includes(term);
    });
    const [typed = ''] = wanted.at(-1)?.words.keys() ?? [];
    const last = same.pop() ?? false;
    const begun = typed !== '' && Boolean(units[wanted.length - 1]?.term.startsWith(typed));
    if (!same.every(Boolean) || (!last && !begun)) continue;
    best = Math.max(best, last && units.length === wanted.length ? WHOLE : BEGINNING);
  }
  return best;
}

function hit({ record, score, terms }: Found, { country }: SearchFilter): SearchHit {
  const { kind, id, countries, title, date, pillar } = record;
  const excerpt = excerptFor(record, terms);
  return {
    kind,
    id,
    country: country && countries.includes(country) ? country : (countries[0] ?? ''),
    countries,
    title,
    ...(date === undefined ? {} : { date }),
    ...(pillar === undefined ? {} : { pillar }),
    ...(excerpt === undefined ? {} : { excerpt }),
    terms,
    score,
  };
}

/** The other name or the sentence that has more of the question than the title. */
function excerptFor(record: SearchRecord, terms: readonly string[]): string | undefined {
  const has = (text: string): number => terms.filter((term) => matchRanges(text, [term]).length).length;
  let best = has(record.title.en);
  let excerpt: string | undefined;
  for (const text of [...namesOf(record).slice(1), ...(record.text ?? [])]) {
    const more = has(text);
    if (more > best) [best, excerpt] = [more, text];
  }
  return excerpt === undefined ? undefined : excerptOf(excerpt, terms);
}
