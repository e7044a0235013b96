/**
 * The part of EDTF that the data uses: levels 0 and 1 in years, months and days, and intervals of them.
 * The reader's browser gets these lines instead of a whole EDTF library; the tests hold them against the `edtf`
 * package, which also checks every authored date when the data is built.
 */

/** One end of a date. `month` and `day` are absent where the date does not give them. */
export interface DatePoint {
  year: number;
  month?: number;
  day?: number;
  /** `~` or `%`: about then. */
  approximate: boolean;
  /** `?` or `%`: it may not be then. */
  uncertain: boolean;
  /** How much is given: `200X` is a decade, `20XX` a century. */
  precision: 'century' | 'decade' | 'year' | 'month' | 'day';
}

/** A parsed EDTF date or interval. */
export interface EdtfDate {
  /** The first, or only, point; absent where the start is open (`..`) or unknown (empty). */
  start?: DatePoint;
  /** The last point; absent where the end is open or unknown. For a single date it is `start`. */
  end?: DatePoint;
  interval: boolean;
  /** First day that the date can mean, ISO 8601; `''` where nothing bounds it, which sorts before every day. */
  from: string;
  /** Last day that the date can mean, ISO 8601; `'9999-12-31'` where nothing bounds it. */
  to: string;
  /** `..`: it has no such end. */
  openStart: boolean;
  openEnd: boolean;
  /** Empty: it has one, which nobody knows. */
  unknownStart: boolean;
  unknownEnd: boolean;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([~?%]?)$/;
const NO_START = '';
const NO_END = '9999-12-31';
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const daysIn = (year: number, month: number): number => {
  // setUTCFullYear takes years below 100 as they are, which Date.UTC does not.
  const date = new Date(0);
  date.setUTCFullYear(year, month, 0);
  return date.getUTCDate();
};

interface Bounded extends DatePoint {
  from: string;
  to: string;
}

function parsePoint(text: string): Bounded | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, y = '', m, d, mark = ''] = match;
  const month = m && m !== 'XX' ? Number(m) : undefined;
  const day = d && d !== 'XX' ? Number(d) : undefined;
  const digits = y.replace(/X/g, '').length;
  // Unspecified digits come from the right: neither 200X-05 nor 2005-XX-03 is level 1.
  if (digits < 4 && m) return undefined;
  if (m === 'XX' && day !== undefined) return undefined;
  // Level 1 qualifies a whole date; one that is not wholly given is qualified already.
  if (mark && text.includes('X')) return undefined;
  const year = Number(y.replace(/X/g, '0'));
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (month === undefined || day < 1 || day > daysIn(year, month))) return undefined;
  const lastYear = Number(y.replace(/X/g, '9'));
  const lastMonth = month ?? 12;
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    approximate: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
    precision: digits === 2 ? 'century' : digits === 3 ? 'decade' : day ? 'day' : month ? 'month' : 'year',
    from: `${pad(year, 4)}-${pad(month ?? 1)}-${pad(day ?? 1)}`,
    to: `${pad(lastYear, 4)}-${pad(lastMonth)}-${pad(day ?? daysIn(lastYear, lastMonth))}`,
  };
}

const BOUNDED = { openStart: false, openEnd: false, unknownStart: false, unknownEnd: false };

const strip = ({ from, to, ...point }: Bounded): DatePoint => point;

/**
 * Parses an EDTF date, or an interval with `/`.
 *
 * @returns undefined where the text is not one of the forms that the data allows: it never throws.
 */
export function parseEdtf(text: string): EdtfDate | undefined {
  const [first = '', second, more] = text.split('/');
  if (more !== undefined) return undefined;
  if (second === undefined) {
    const point = parsePoint(first);
    if (!point) return undefined;
    const start = strip(point);
    return { start, end: start, interval: false, from: point.from, to: point.to, ...BOUNDED };
  }
  // Nor may an end of an interval have unspecified digits.
  if (text.includes('X')) return undefined;
  const unbounded = (text: string): boolean => text === '..' || text === '';
  const start = unbounded(first) ? undefined : parsePoint(first);
  const end = unbounded(second) ? undefined : parsePoint(second);
  if ((!unbounded(first) && !start) || (!unbounded(second) && !end) || (!start && !end)) return undefined;
  if (start && end && start.from > end.to) return undefined;
  return {
    ...(start && { start: strip(start) }),
    ...(end && { end: strip(end) }),
    interval: true,
    from: start?.from ?? NO_START,
    to: end?.to ?? NO_END,
    openStart: first === '..',
    openEnd: second === '..',
    unknownStart: first === '',
    unknownEnd: second === '',
  };
}

/** Whether two parsed dates share a day. */
export const overlaps = (a: EdtfDate, b: EdtfDate): boolean => a.from <= b.to && b.from <= a.to;
