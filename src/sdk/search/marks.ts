/** What of a text a search has found. */
import { foldLetters } from '../names.ts';
import { pieces } from './terms.ts';

/** A stretch of a text, and whether it is to be marked. */
export interface Stretch {
  text: string;
  marked: boolean;
}

/** Places of a text that match terms of a hit, in UTF-16 units, in their order, none over another. */
export function matchRanges(text: string, terms: readonly string[]): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (const { term, run, start, end } of pieces(text)) {
    for (const wanted of terms.filter(Boolean)) {
      for (let at = term.indexOf(wanted); at >= 0 && (run || at === 0); at = term.indexOf(wanted, at + wanted.length)) {
        ranges.push(placeOf(text, start, end, at, at + wanted.length));
      }
    }
  }
  ranges.sort(([a, b], [c, d]) => a - c || d - b);
  // Words that hang together are there twice, as a whole and by their parts.
  return ranges.filter(([from, to], index) => from < to && ranges.slice(0, index).every(([, end]) => end <= from));
}

/** Where letters of a folded piece stand in the text itself: accents, apostrophes and ligatures move them. */
function placeOf(text: string, start: number, end: number, from: number, to: number): [number, number] {
  let folded = 0;
  let at = start;
  let first = start;
  for (const letter of text.slice(start, end)) {
    // An accent belongs to the letter before it, what words hang together by does not.
    const joint = /['’ʼ.\-\u2010\u2011]/.test(letter);
    const length = joint ? 0 : foldLetters(letter).length;
    if (folded >= to && (length || joint)) break;
    if (folded <= from && length) first = at;
    folded += length;
    at += letter.length;
  }
  return [first, at];
}

/** A text in stretches: what a hit's terms match is marked. Joined they are the text again. */
export function markMatches(text: string, terms: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (from < to) stretches.push({ text: text.slice(from, to), marked });
  };
  let at = 0;
  for (const [from, to] of matchRanges(text, terms)) {
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, text.length, false);
  return stretches;
}

/** Letters of an excerpt, about. */
const ROOM = 110;

/** The words around the first match, cut between words where there are any. */
export function excerptOf(text: string, terms: readonly string[]): string {
  if (text.length <= ROOM) return text;
  const [first] = matchRanges(text, terms);
  const middle = first ? (first[0] + first[1]) / 2 : 0;
  let from = Math.max(0, Math.min(middle - ROOM / 2, text.length - ROOM)) | 0;
  let to = Math.min(text.length, from + ROOM);
  const space = text.indexOf(' ', from);
  if (from > 0 && space >= 0 && space < (first?.[0] ?? 0)) from = space + 1;
  const last = text.lastIndexOf(' ', to);
  if (to < text.length && last > (first?.[1] ?? 0)) to = last;
  return (from > 0 ? '…' : '') + text.slice(...whole(text, from, to)) + (to < text.length ? '…' : '');
}

/** No surrogate pair is cut in two. */
const whole = (text: string, from: number, to: number): [number, number] => [
  /[\udc00-\udfff]/.test(text[from] ?? '') ? from + 1 : from,
  /[\udc00-\udfff]/.test(text[to] ?? '') ? to + 1 : to,
];
