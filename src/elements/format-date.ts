/** EDTF dates in words of the reader's language. */
import { parseEdtf, type DatePoint } from '../model/edtf.ts';
import type { Locale } from '../locales/index.ts';
import { dateFormat } from './intl.ts';

const OPTIONS: Partial<Record<DatePoint['precision'], Intl.DateTimeFormatOptions>> = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
};

/** An end that there is, but that nobody knows. */
const UNKNOWN = '?';

/** Years below 100 are those years, which `Date.UTC` takes for 1900 and more. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function point({ tag, strings }: Locale, date: DatePoint): string {
  const { year, month = 1, day = 1, precision, approximate, uncertain } = date;
  const options = OPTIONS[precision] ?? { year: 'numeric' };
  const shown = (of: number): string => dateFormat(tag, options).format(utcDay(of, month, day));
  let text = shown(year);
  if (precision === 'decade') text = strings.decade(text);
  if (precision === 'century') text = strings.century(text, shown(year + 99));
  if (approximate) text = strings.about(text);
  return uncertain ? strings.uncertain(text) : text;
}

/** `2002-11` as "November 2002", `2008/..` as "since 2008"; what is no date is shown as it is written. */
export function formatDate(locale: Locale, edtf: string): string {
  const date = parseEdtf(edtf);
  if (!date) return edtf;
  const { strings } = locale;
  const [start, end] = [date.start && point(locale, date.start), date.end && point(locale, date.end)];
  if (start !== undefined && end !== undefined) return start === end ? start : strings.range(start, end);
  if (start !== undefined) return date.openEnd ? strings.since(start) : strings.range(start, UNKNOWN);
  return date.openStart ? strings.until(end ?? '') : strings.range(UNKNOWN, end ?? '');
}

/** The years that dates span: `2000 – 2030`, one year alone, or nothing. */
export function yearSpan(locale: Locale, dates: readonly (string | undefined)[]): string {
  const years = dates.flatMap((date) => {
    const parsed = date === undefined ? undefined : parseEdtf(date);
    return [parsed?.start?.year, parsed?.end?.year].filter((year) => year !== undefined);
  });
  if (!years.length) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : locale.strings.range(String(first), String(last));
}
