/**
 * A true time scale: days on one axis, pixels on the other, and the ticks between them. A scale library costs more than
 * the whole drawing (d3-scale with d3-time: 12 kB).
 */

/** Days since 1 January 1970. */
export type Days = number;

const DAY = 86_400_000;
const YEAR = 365.25;

/** Days of an ISO date. */
export const daysOf = (iso: string): Days => Date.parse(`${iso}T00:00Z`) / DAY;

const dateOf = (days: Days): Date => new Date(days * DAY);

/** Part of time that is shown. */
export interface Span {
  from: Days;
  to: Days;
}

export interface Tick {
  at: Days;
  date: Date;
  unit: 'year' | 'month' | 'day';
}

/** Steps in months that make round ticks; below them there are days. */
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const DAYS = [1, 2, 7, 14];

/** Round dates about as far apart as `least` days, and not closer. */
export function ticks({ from, to }: Span, least: Days): Tick[] {
  const found: Tick[] = [];
  const days = DAYS.find((step) => step >= least);
  if (days) {
    for (let at = Math.ceil(from / days) * days; at <= to; at += days)
      found.push({ at, date: dateOf(at), unit: 'day' });
    return found;
  }
  const months = MONTHS.find((step) => (step * YEAR) / 12 >= least) ?? 2400;
  const first = dateOf(from);
  let month = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / months) * months;
  for (;;) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
    const at = date.getTime() / DAY;
    if (at > to) return found;
    if (at >= from) found.push({ at, date, unit: months >= 12 ? 'year' : 'month' });
    month += months;
  }
}

/** Least and greatest span that anyone needs, in days. */
const CLOSEST = 20;

/** Zooms about a place; never out of `whole`. */
export function zoom(shown: Span, whole: Span, factor: number, about = (shown.from + shown.to) / 2): Span {
  const length = Math.min(Math.max((shown.to - shown.from) * factor, CLOSEST), whole.to - whole.from);
  const share = (about - shown.from) / (shown.to - shown.from);
  return pan({ from: about - share * length, to: about + (1 - share) * length }, whole, 0);
}

/** Moves by some days; never out of `whole`. */
export function pan({ from, to }: Span, whole: Span, by: Days): Span {
  const shift = Math.max(whole.from - from, Math.min(by, whole.to - to));
  return { from: from + shift, to: to + shift };
}
