/** Synthetic records and questions for the benchmarks: the same at every run. */
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
export const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const SYLLABLES =
  'ba be bi bo da de di ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi'.split(
    ' ',
  );
const makeWord = (): string => Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(SYLLABLES)).join('');

/** Every so many records have a title in Chinese, of characters of which few are common. */
const CHINESE_EACH = 4;
const chinese = (): string =>
  String.fromCharCode(
    ...Array.from({ length: 8 + Math.floor(next() * 8) }, () => 0x4e00 + Math.floor(2500 * next() ** 2)),
  );

export function corpus(size: number): SearchRecord[] {
  const words = Array.from({ length: Math.round(40 * Math.sqrt(size)) }, makeWord);
  // Few words are common, as in any language.
  const word = (): string => words[Math.floor(words.length * next() ** 3)]!;
  const text = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: size }, (_, index) => ({
    kind: pick(['initiative', 'law', 'organization', 'source'] as const),
    id: `record-${index}`,
    countries: [pick(['CN', 'TH', 'VN', 'KH', 'LA'])],
    title: { en: `${makeWord()} ${text(5)}`, ...(index % CHINESE_EACH ? {} : { zh: chinese() }) },
    text: [text(20)],
  }));
}

/** A letter left out, put in, changed, or two that change places; shorter words are not guessed at by either. */
export function misspell(word: string): string {
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

const head = ({ title }: SearchRecord, count: number): string => title.en.split(' ').slice(0, count).join(' ');

/** What is asked for a record, by kind of question. */
export const QUESTIONS: Record<'exact' | 'prefix' | 'typo', (record: SearchRecord) => string> = {
  exact: (record) => head(record, 3),
  prefix: (record) => head(record, 2).slice(0, -2),
  typo: (record) => head(record, 3).split(' ').map(misspell).join(' '),
};

/** Three characters out of the middle of a Chinese title. */
export const substring = ({ title: { zh = '' } }: SearchRecord): string => zh.slice(2, 5);
