/** Ordering of what has an EDTF date. */
import { parseEdtf } from './edtf.ts';

/** Sorts by first day, then last day; undated and unreadable dates come last. */
export function byDate(a: { date?: string }, b: { date?: string }): number {
  const [x, y] = [a.date, b.date].map((date) => (date === undefined ? undefined : parseEdtf(date)));
  if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
  return compare(x.from, y.from) || compare(x.to, y.to);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
