/** Dates of sources, as the formats write them. */
import { cslText } from '../model/citation-dates.ts';
import type { CslDate } from '../model/types.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Point = readonly [year: number, month?: number, day?: number];

/** First and last point; one alone for a single date. */
const pointsOf = (date: CslDate): Point[] => date['date-parts'].map((parts) => parts as unknown as Point);

const joined = (texts: readonly string[]): string => [...new Set(texts)].join('–');

/** `2002`, or `2002–2006`. */
export const years = (date: CslDate): string => joined(pointsOf(date).map(([year]) => String(year)));

const monthDay = ([, month, day]: Point): string =>
  month ? [MONTHS[month - 1] ?? '', ...(day ? [day] : [])].join(' ') : '';

/** `September 5`, `September 5–7`, `September–November`; `''` where there is but a year. */
export function monthDays(date: CslDate): string {
  const [first, last] = pointsOf(date);
  if (first?.[2] && last?.[2] && first[0] === last[0] && first[1] === last[1]) return `${monthDay(first)}–${last[2]}`;
  return joined(pointsOf(date).map(monthDay).filter(Boolean));
}

/** `September 5, 2002`, `September 2002`, `2002`; an interval says each year once. */
export function fullDate(date: CslDate): string {
  const points = pointsOf(date);
  const [first, last] = points;
  if (first?.[0] === last?.[0] && first && monthDays(date)) return `${monthDays(date)}${comma(first)}${first[0]}`;
  return joined(points.map((point) => `${monthDay(point)}${point[1] ? comma(point) : ''}${point[0]}`));
}

const comma = ([, , day]: Point): string => (day ? ', ' : ' ');

/** The same date in EDTF: `2002-09-05`, `2006~`, `2002/2006`. */
export const edtf = (date: CslDate): string =>
  date['date-parts'].map((parts) => cslText({ 'date-parts': [parts] }) + (date.circa ? '~' : '')).join('/');
