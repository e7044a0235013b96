/** Reads data/treaties/status.csv: one row for each instrument and country, in that order. */
import { localized } from '../model/authored-text.ts';
import type { Instrument } from '../model/compile.ts';
import type { Issue, Treaty } from '../model/types.ts';
import { isDate } from './dates.ts';
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

const COLUMNS = [
  'instrument',
  'country',
  'status',
  'action',
  'signed',
  'bound',
  'asOf',
  'reservations',
  'note',
  'grade',
  'sources',
  'says',
];

/** The schema's own values, so that they are written once. */
const CHOICES = {
  status: await readChoices('treaty', 'status'),
  action: ['', ...(await readChoices('treaty', 'action'))],
  grade: ['', ...(await readChoices('grade'))],
};

/** Treaty rows by country, and everything that is wrong with the table. */
export function readTreaties(
  text: string,
  instruments: readonly Instrument[],
  context: TableContext,
): { treaties: Map<string, Treaty[]>; rows: Row[]; issues: Issue[] } {
  const { rows, issues } = readRows(text, COLUMNS);
  const ids = instruments.map(({ id }) => id);
  const seen = new Set<string>();
  issues.push(...rows.flatMap((row) => checkRow(row, ids, seen, context)));
  issues.push(...checkOrder(rows, ({ instrument = '', country }) => `${1000 + ids.indexOf(instrument)} ${country}`));
  const treaties = new Map<string, Treaty[]>();
  for (const { cells } of rows) {
    const instrument = instruments.find(({ id }) => id === cells.instrument);
    const { country = '' } = cells;
    if (instrument) treaties.set(country, [...(treaties.get(country) ?? []), treaty(instrument, cells)]);
  }
  return { treaties, rows, issues };
}

function treaty({ id, title }: Instrument, cells: Row['cells']): Treaty {
  const { status, action, signed, bound, asOf, grade, note } = cells;
  const compiled = {
    instrument: id,
    title: localized(title),
    status,
    ...(signed && { signed }),
    ...(bound && { bound }),
    ...(action && { action }),
    ...(asOf && { asOf }),
    reservations: list(cells.reservations).map(localized),
    cites: list(cells.sources).map((source) => ({ source })),
    ...(grade && { grade }),
    ...(note && { note: localized(note) }),
  };
  // `checkRow` has seen to the choices.
  return compiled as Treaty;
}

function checkRow(row: Row, instruments: readonly string[], seen: Set<string>, context: TableContext): Issue[] {
  const { wrong, issues } = complaintsOf(row);
  const { instrument = '', country = '', status = '', bound, asOf, sources, says, grade } = row.cells;
  checkCommon(row, context, wrong);
  if (!instruments.includes(instrument)) {
    const advice = 'Add it to treaties/instruments.json, or correct the id.';
    wrong('instrument', 'instrument', `no instrument "${instrument}"`, advice);
  }
  for (const [column, allowed] of Object.entries(CHOICES)) checkChoice(row, column, allowed, wrong);
  for (const column of ['signed', 'bound', 'asOf']) {
    const date = row.cells[column];
    if (date && !isDate(date))
      wrong(column, 'date', `"${date}" is not a date`, 'Write it as the source gives it, in EDTF.');
  }
  if (!sources || !says || !grade) {
    const advice = 'Add them, or take the row out: a country without a row is shown as not stated.';
    wrong('sources', 'source', 'a row without sources, what they say, or a grade', advice);
  }
  if (bound && status !== 'party')
    wrong('bound', 'status', `bound, but its status is "${status}"`, 'Correct the status, or take the date out.');
  if (!asOf && (status === 'signatory' || status === 'not-party'))
    wrong('asOf', 'as-of', 'a state of affairs that may have changed', 'Say as of when the sources have it so.');
  checkGrade(row, wrong);
  const key = `${instrument} ${country}`;
  if (seen.has(key)) {
    wrong('country', 'duplicate', `a second row of ${country} for ${instrument}`, 'Join the two rows.');
  }
  seen.add(key);
  return issues;
}
