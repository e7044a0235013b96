/** From text to what is indexed: words where a script has them, pairs of letters where it writes without spaces. */
import { foldLetters } from '../names.ts';

// Korean has spaces, but grows its words at the end: there too a part is looked for.
const RUN = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー々';
const LETTERS = `(?:(?![${RUN}])[\\p{L}\\p{N}\\p{M}])+`;
const HYPHENS = '\\-\\u2010\\u2011';
const APOSTROPHES = "'’ʼ.";
/** A run of letters without spaces, or a word, whose parts may hang together: d’Ivoire, Timor-Leste, U.N. */
const PIECES = new RegExp(
  `([${RUN}][${RUN}\\p{M}\\u200b-\\u200d]*)|${LETTERS}(?:[${HYPHENS}${APOSTROPHES}]${LETTERS})*`,
  'gu',
);
const HYPHEN = new RegExp(`[${HYPHENS}]`, 'g');
const JOINT = new RegExp(`[${HYPHENS}${APOSTROPHES}]`, 'g');

/** A stretch of a text that is found as a whole or by its beginning (a word), or by any part (a run). */
export interface Piece {
  /** Folded; a word that hangs together is joined: `divoire`, `timorleste`. */
  term: string;
  run: boolean;
  /** Place in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const joined = (text: string): string => foldLetters(text.replace(JOINT, ''));

/** The pieces of a text in their order; where words hang together both the whole and its parts. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const { 0: piece, 1: run, index } of text.matchAll(PIECES)) {
    const add = (part: string, at: number): void => {
      const term = joined(part);
      if (term) found.push({ term, run: run !== undefined, start: index + at, end: index + at + part.length });
    };
    add(piece, 0);
    if (run !== undefined || !JOINT.test(piece)) continue;
    JOINT.lastIndex = 0;
    let at = 0;
    for (const part of piece.split(JOINT)) {
      // The letters of U.N. are none of its parts.
      if (part.length > 1) add(part, at);
      at += part.length + 1;
    }
  }
  return found;
}

/** Pairs of letters, and the last one alone: so any part of the run is found, a single letter too. */
export function pairs(run: string): string[] {
  const letters = Array.from(run);
  return letters.map((letter, index) => letter + (letters[index + 1] ?? ''));
}

/** What an index keeps of a text. */
export const indexTerms = (text: string): string[] =>
  pieces(text).flatMap(({ term, run }) => (run ? pairs(term) : [term]));

/** Words that say nothing where others stand with them; a name may begin with the last one, so it stays. */
const STOP = new Set(
  'a an and at by for from in of on or the to with de des du et la le les el los las y del un une и в на по о с و في من'.split(
    ' ',
  ),
);

/** What a question asks for: every unit must be there. */
export interface Unit extends Pick<Piece, 'term' | 'run'> {
  /** As it was written. */
  text: string;
}

/** Who asks for more has pasted a page. */
const UNITS = 12;
const LENGTH = 300;

/** The units of a text in their order: `Timor-Leste` is two words, `d’Ivoire` is one. */
function unitsIn(text: string): Unit[] {
  const units: Unit[] = [];
  for (const { 0: piece, 1: run } of text.matchAll(PIECES)) {
    for (const part of run === undefined ? piece.split(HYPHEN) : [piece]) {
      const term = joined(part);
      if (term) units.push({ term, run: run !== undefined, text: part });
    }
  }
  return units;
}

/** The units of a text that say something, each time that they come. */
export const tellingUnits = (text: string): Unit[] => unitsIn(text).filter(({ term }) => !STOP.has(term));

/** The units of a question, each once. */
export function queryUnits(query: string): Unit[] {
  const all = Array.from(new Map(unitsIn(query.slice(0, LENGTH)).map((unit) => [unit.term, unit])).values());
  const telling = all.filter(({ term }, index) => !STOP.has(term) || index === all.length - 1);
  return (telling.length ? telling : all).slice(0, UNITS);
}

/** The words of a run by the rules of its language, of two letters and more; the run itself where nobody knows. */
export function runWords(run: string): string[] {
  if (!('Segmenter' in Intl)) return [run];
  const words = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run),
    ({ segment }) => segment,
  );
  const long = words.filter((word) => Array.from(word).length > 1);
  return long.length ? long : [run];
}
