/** Where each event stands in the drawing: its lane, its row there, and where it begins and ends. */
import type { EdtfDate } from '../../../model/edtf.ts';
import type { Pillar } from '../../../model/types.ts';
import { daysOf, type Days, type Span } from './scale.ts';

/** What is drawn of an event. */
export interface Mark {
  id: string;
  title: string;
  /** The date in words. */
  when: string;
  pillar: Pillar;
  /** Index of its lane. */
  lane: number;
  date: EdtfDate;
}

/** How certain a date is, and of what kind: each is drawn in a way of its own. */
export type Kind = 'day' | 'within' | 'period' | 'open' | 'unknown' | 'about';

export interface Placed extends Mark {
  kind: Kind;
  from: Days;
  /** Infinity where there is no end; `from` likewise minus infinity. */
  to: Days;
  row: number;
}

export interface Layout {
  marks: Placed[];
  /** Number of rows of each lane. */
  rows: number[];
  /** Whether there is room for titles. */
  titles: boolean;
  /** Whether marks lie over each other. */
  dense: boolean;
}

export function kindOf({ start, end, interval, openStart, openEnd, unknownStart, unknownEnd }: EdtfDate): Kind {
  if ([start, end].some((point) => point?.approximate || point?.uncertain)) return 'about';
  if (openStart || openEnd) return 'open';
  if (unknownStart || unknownEnd) return 'unknown';
  if (interval) return 'period';
  return start?.precision === 'day' ? 'day' : 'within';
}

/** First and last day of a date; the last one counts whole. */
export function daysSpan({ from, to, openEnd, openStart, unknownEnd, unknownStart }: EdtfDate): Span {
  return {
    from: openStart || unknownStart ? -Infinity : daysOf(from),
    to: openEnd || unknownEnd ? Infinity : daysOf(to) + 1,
  };
}

/** What all dates span; ends that are open reach to `today`. Somewhat more than it is drawn. */
export function wholeSpan(marks: readonly Mark[], today: Days): Span {
  let [from, to] = [Infinity, -Infinity];
  for (const { date } of marks) {
    const span = daysSpan(date);
    from = Math.min(from, Number.isFinite(span.from) ? span.from : span.to - 365);
    to = Math.max(to, Number.isFinite(span.to) ? span.to : Math.max(today, span.from + 365));
  }
  return from > to ? { from: today - 365, to: today } : { from, to };
}

export function withMargin({ from, to }: Span): Span {
  const margin = Math.max((to - from) * 0.03, 30);
  return { from: from - margin, to: to + margin };
}

/** Rows that a lane may have: with titles, and without. More stand over each other. */
const ROWS = { titled: 9, bare: 14 };
/** Rows of all lanes together under which titles are shown. */
const ALL = 22;
/** Width of a mark and space after it, in pixels. */
const MARK = 11;
const SPACE = 10;

/**
 * Puts marks into rows where they do not cover each other, with their titles where that takes few enough rows.
 *
 * @param scale Pixels a day.
 * @param width Width of a title in pixels.
 */
export function layOut(
  marks: readonly Mark[],
  lanes: number,
  whole: Span,
  scale: number,
  width: (title: string) => number,
): Layout {
  const placed = marks
    .map((mark) => ({ ...mark, kind: kindOf(mark.date), ...daysSpan(mark.date), row: 0 }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const x = (days: Days): number => (Math.min(Math.max(days, whole.from), whole.to) - whole.from) * scale;
  const pack = (titles: boolean): Layout => {
    const most = titles ? ROWS.titled : ROWS.bare;
    const ends: number[][] = Array.from({ length: lanes }, () => []);
    let over = false;
    for (const mark of placed) {
      const lane = ends[mark.lane] ?? [];
      const title = titles ? width(mark.title) : 0;
      // A title ends where time does, and begins before its mark for that.
      const start = Math.min(x(mark.from), x(whole.to) - title);
      const end = Math.max(x(mark.to), x(mark.from) + MARK, start + title) + SPACE;
      let row = lane.findIndex((taken) => taken <= start);
      if (row < 0) row = lane.length;
      if (row >= most) {
        over = true;
        // The row that is free first.
        row = lane.indexOf(Math.min(...lane));
      }
      lane[row] = Math.max(end, lane[row] ?? 0);
      mark.row = row;
    }
    const rows = ends.map((lane) => Math.max(lane.length, 1));
    return {
      marks: placed,
      rows,
      dense: over,
      titles: titles && !over && rows.reduce((sum, each) => sum + each, 0) <= ALL,
    };
  };
  const titled = pack(true);
  return titled.titles ? titled : pack(false);
}
