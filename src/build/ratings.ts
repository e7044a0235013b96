/** Reads the tables under data/ratings/: one row for each country, year and value; two of one year are a conflict. */
import { localized } from '../model/authored-text.ts';
import { publishedCites, publishedClaim } from '../model/compile.ts';
import type { AuthoredClaim, AuthoredText, Issue, Rating } from '../model/types.ts';
import { readChoices } from './schemas.ts';
import {
  checkChoice,
  checkCommon,
  checkGrade,
  checkOrder,
  complaintsOf,
  list,
  readRows,
  type Row,
  type TableContext,
} from './table.ts';

/** A scheme of data/ratings/schemes.json. */
export interface Scheme {
  id: string;
  /** File in data/ratings/ with its rows. */
  table: string;
  title: AuthoredText;
  /** First and last year. */
  span: Rating['span'];
  values: { value: string; name: AuthoredText; text: AuthoredText; cites: AuthoredClaim['cites'] }[];
  caveat: AuthoredClaim[];
}

const COLUMNS = ['country', 'year', 'value', 'sources', 'grade', 'note'];
const GRADES = await readChoices('grade');

/** A scheme's rating of each country that has rows, and everything that is wrong with its table. */
export function readRatings(
  text: string,
  scheme: Scheme,
  context: TableContext,
): { ratings: Map<string, Rating>; rows: Row[]; issues: Issue[] } {
  const { rows, issues } = readRows(text, COLUMNS);
  const values = scheme.values.map(({ value }) => value);
  const seen = new Set<string>();
  issues.push(...rows.flatMap((row) => checkRow(row, scheme, values, seen, context)));
  issues.push(
    ...checkOrder(rows, ({ country, year, value = '' }) => `${country} ${year} ${1000 + values.indexOf(value)}`),
  );
  const ratings = new Map<string, Rating>();
  for (const { cells } of rows) {
    const { country = '' } = cells;
    const rating = ratings.get(country) ?? published(scheme);
    rating.rows.push(ratingRow(cells));
    ratings.set(country, rating);
  }
  return { ratings, rows, issues };
}

/** What a scheme's rating of any country begins with. */
const published = ({ id, title, span, values, caveat }: Scheme): Rating => ({
  scheme: id,
  title: localized(title),
  span,
  values: values.map(({ value, name, text, cites }) => ({
    value,
    name: localized(name),
    text: localized(text),
    cites: publishedCites(cites),
  })),
  caveat: caveat.filter((claim) => !claim.withdrawn).map(publishedClaim),
  rows: [],
});

function ratingRow({ year, value, sources, grade, note }: Row['cells']): Rating['rows'][0] {
  const compiled = {
    year: Number(year),
    value,
    cites: list(sources).map((source) => ({ source })),
    grade,
    ...(note && { note: localized(note) }),
  };
  // `checkRow` has seen to the choices.
  return compiled as Rating['rows'][0];
}

function checkRow(
  row: Row,
  { id, span: { from, to } }: Scheme,
  values: readonly string[],
  seen: Set<string>,
  context: TableContext,
): Issue[] {
  const { wrong, issues } = complaintsOf(row);
  const { country = '', year = '', value = '', sources } = row.cells;
  checkCommon(row, context, wrong);
  if (!/^\d{4}$/.test(year) || Number(year) < from || Number(year) > to) {
    const advice = `Write a year of the scheme, ${from} to ${to}; a new year extends the span in schemes.json.`;
    wrong('year', 'year', `"${year}" is no year of ${id}`, advice);
  }
  checkChoice(row, 'value', values, wrong);
  checkChoice(row, 'grade', GRADES, wrong);
  checkGrade(row, wrong);
  if (!sources)
    wrong('sources', 'source', 'a row without its sources', 'Add them, or take the row out: the year shows as a gap.');
  const key = `${country} ${year} ${value}`;
  if (seen.has(key)) wrong('value', 'duplicate', `${country} is ${value} in ${year} twice`, 'Join the two rows.');
  seen.add(key);
  return issues;
}
