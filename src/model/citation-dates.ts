/** Dates of citations: CSL-JSON's date-parts, or ISO 8601 text where people write them. */
import { parseEdtf } from './edtf.ts';
import type { AuthoredCitation, CslDate } from './types.ts';

/** Text of a CSL date, as precise as it is: `2002`, `2002-09` or `2002-09-25`. */
export const cslText = (date: Pick<CslDate, 'date-parts'>): string =>
  (date['date-parts'][0] ?? []).map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');

/** First day that a CSL date can mean, ISO 8601; undefined where there is no such date. */
export function cslDay(date: NonNullable<AuthoredCitation['issued']>): string | undefined {
  return parseEdtf(typeof date === 'string' ? date : cslText(date))?.from;
}

/** The one published shape of a citation's date. */
export function cslDate(date: NonNullable<AuthoredCitation['issued']>): CslDate {
  if (typeof date !== 'string') return date;
  return { 'date-parts': [date.split('-').map(Number)] };
}
