/**
 * What a Pagefind index of ours keeps, and how a question is put to it. Pagefind cuts and stems words by rules of the
 * page's language, and takes some for commands; it gets ours, folded and cut as the embedded index has them, in letters
 * that it leaves alone.
 */
import { nameFinder, type NameFinder } from './countries-named.ts';
import { namesOf, placesOf } from './embedded.ts';
import type { SearchRecord } from './records.ts';
import { pairs, pieces, tellingUnits, type Unit } from './terms.ts';

/** Version of what the index keeps: a reader refuses another. */
export const FORMAT = 1;
/** The file beside Pagefind's own. */
export const ABOUT = 'countertrafficking.json';
/** Language of the index: undetermined, so nothing is stemmed. */
export const LANGUAGE = 'und';

/** What is known of an index before anything is asked. */
export interface About {
  format: typeof FORMAT;
  dataVersion: string;
  /** Of which build the index is: files of two do not go together. */
  build: string;
  records: number;
  /** What Pagefind loads before it can answer. */
  files: string[];
  /** Names of countries by code, so that a question that names one finds what stands in its profile. */
  countries: Record<string, string[]>;
  /** First letters that there is a list of words for. */
  letters: string[];
}

/** Begins what is spelt out, so that no beginning of a word finds it. */
const MARK = 'ʘ';

/** Four letters for each UTF-16 unit: what is longer begins with what is shorter. */
const spell = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    Array.from(text.charCodeAt(at).toString(16).padStart(4, '0'), (digit) =>
      String.fromCharCode(97 + parseInt(digit, 16)),
    ).join(''),
  ).join('');

/** A term as Pagefind keeps it. */
export const word = (term: string): string => (/^[a-z0-9]+$/.test(term) ? term : MARK + spell(term));

/** Countries that one name means, as a word that is the beginning of no other. */
export const placeWord = (codes: readonly string[]): string =>
  `${MARK}z${spell(Array.from(new Set(codes)).sort().join(' '))}${MARK}`;

/** Words of a text: of runs the pairs of their letters. */
export const textWords = (text: string): string[] =>
  pieces(text).flatMap(({ term, run }) => (run ? pairs(term) : [term]).map(word));

/** The words that a unit asks for, all of them. */
export function unitWords({ term, run }: Pick<Unit, 'term' | 'run'>): string[] {
  if (!run) return [word(term)];
  const found = pairs(term);
  // The last letter of a run is in its last pair; one letter alone is what pairs begin with.
  return (found.length === 1 ? found : found.slice(0, -1)).map(word);
}

/** Names of countries, and which of them mean the same countries. */
export interface Places {
  finder: NameFinder;
  /** Each set of countries that a name means. */
  sets: ReadonlyMap<string, readonly string[]>;
}

export function placesFrom(countries: Readonly<Record<string, readonly string[]>>): Places {
  const records = Object.entries(countries).map(([id, names]): SearchRecord => ({
    kind: 'country',
    id,
    countries: [id],
    title: { en: id },
    names: [...names],
  }));
  const finder = nameFinder(records);
  const sets = new Map<string, readonly string[]>();
  for (const name of Object.values(countries).flat()) {
    for (const codes of finder(tellingUnits(name)).values()) sets.set(placeWord(codes), codes);
  }
  return { finder, sets };
}

/** Countries that a text names, as words. */
function namedIn({ finder, sets }: Places, text: string): string[] {
  return Array.from(finder(tellingUnits(text)).values(), placeWord).filter((each) => sets.has(each));
}

/** The fields of a record, as words with spaces between. */
export interface Fields {
  title: string;
  names: string;
  /** Those of its names that are a word or three: who asks for one of them means this. */
  short: string;
  place: string;
  text: string;
}

const SHORT = 3;

export function fieldsOf(record: SearchRecord, places: Places): Fields {
  const field = (texts: readonly string[]): string =>
    texts.flatMap((text) => [...textWords(text), ...namedIn(places, text)]).join(' ');
  const codes = record.kind === 'country' ? record.countries : placesOf(record);
  const stands = Array.from(places.sets).flatMap(([each, set]) =>
    set.some((code) => codes.includes(code)) ? [each] : [],
  );
  const title = Object.values(record.title);
  const short = namesOf(record).filter((name) => tellingUnits(name).length <= SHORT);
  return {
    title: field(title),
    names: field(namesOf(record).slice(title.length)),
    short: field(short) + (record.kind === 'country' ? ` ${stands.join(' ')}` : ''),
    place: stands.join(' '),
    text: field([...title, ...(record.text ?? [])]),
  };
}
