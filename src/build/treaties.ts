/** Reads data/treaties/status.csv: one row for each country and instrument. */
import { parse } from 'csv-parse/sync';
import { localized } from '../model/authored-text.ts';
import type { AuthoredText, Issue, Treaty } from '../model/types.ts';
import { isDate } from './dates.ts';

export interface Instrument {
  id: string;
  title: AuthoredText;
}

/** What a table is read with. */
export interface TableContext {
  /** In the order in which they are shown. */
  instruments: readonly Instrument[];
  sources: ReadonlySet<string>;
  isCountry: (code: string) => boolean;
}

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

const COLUMNS = [
  'instrument',
  'country',
  'status',
  'action',
  'signed',
  'bound',
  'reservations',
  'note',
  'grade',
  'sources',
  'says',
];
const CHOICES: Record<string, readonly string[]> = {
  status: ['party', 'signatory', 'not-party', 'not-stated'],
  action: ['', 'ratification', 'acceptance', 'approval', 'accession', 'succession'],
  grade: ['', 'A', 'B'],
};

/** Cells with several entries divide them by `|`. */
const list = (cell = ''): string[] => cell.split('|').filter(Boolean);

/** Treaty rows by country, in the order of the instruments, and everything that is wrong with the table. */
export function readTreaties(
  text: string,
  context: TableContext,
): { treaties: Map<string, Treaty[]>; issues: Issue[] } {
  let rows: Row[];
  try {
    rows = parse(text, { columns: true, info: true });
  } catch (error) {
    const issue = {
      code: 'table/csv',
      pointer: '',
      message: (error as Error).message,
      advice: 'Mend the row that it names.',
    };
    return { treaties: new Map(), issues: [issue] };
  }
  const seen = new Set<string>();
  const issues = rows.flatMap((row) => checkRow(row, seen, context));
  const treaties = new Map<string, Treaty[]>();
  for (const instrument of context.instruments) {
    for (const { record } of rows) {
      if (record.instrument !== instrument.id) continue;
      const country = record.country ?? '';
      treaties.set(country, [...(treaties.get(country) ?? []), treaty(instrument, record)]);
    }
  }
  return { treaties, issues };
}

function treaty({ id, title }: Instrument, row: Record<string, string>): Treaty {
  const { status, action, signed, bound, grade, note } = row;
  const compiled = {
    instrument: id,
    title: localized(title),
    status,
    ...(signed && { signed }),
    ...(bound && { bound }),
    ...(action && { action }),
    reservations: list(row.reservations).map(localized),
    cites: list(row.sources).map((source) => ({ source })),
    ...(grade && { grade }),
    ...(note && { note: localized(note) }),
  };
  // `checkRow` has seen to the choices.
  return compiled as Treaty;
}

function checkRow(
  { record, info }: Row,
  seen: Set<string>,
  { instruments, sources, isCountry }: TableContext,
): Issue[] {
  const issues: Issue[] = [];
  const wrong = (column: string, code: string, message: string, advice: string): void => {
    issues.push({ code: `table/${code}`, pointer: `line ${info.lines}, ${column}`, message, advice });
  };
  for (const column of Object.keys(record)) {
    if (!COLUMNS.includes(column))
      wrong(column, 'column', `unknown column "${column}"`, `The columns are ${COLUMNS.join(', ')}.`);
  }
  const { instrument = '', country = '', status = '' } = record;
  if (!instruments.some(({ id }) => id === instrument)) {
    wrong(
      'instrument',
      'instrument',
      `no instrument "${instrument}"`,
      'Add it to treaties/instruments.json, or correct the id.',
    );
  }
  if (!isCountry(country)) wrong('country', 'country', `"${country}" is no country's code`, 'Use ISO 3166-1 alpha-2.');
  for (const [column, allowed] of Object.entries(CHOICES)) {
    const value = record[column] ?? '';
    if (!allowed.includes(value))
      wrong(column, 'choice', `"${value}" is not allowed`, `Use ${allowed.filter(Boolean).join(', ')}.`);
  }
  for (const column of ['signed', 'bound']) {
    const date = record[column];
    if (date && !isDate(date))
      wrong(column, 'date', `"${date}" is not a date`, 'Write it as the source gives it, in EDTF.');
  }
  if (status !== 'not-stated' && (!record.sources || !record.says)) {
    wrong('sources', 'source', 'a row without its sources, or without what they say', 'Add both, or take the row out.');
  }
  for (const source of list(record.sources)) {
    if (!sources.has(source))
      wrong('sources', 'source', `no source "${source}"`, 'Add it to sources.json, or correct the id.');
  }
  const key = `${instrument} ${country}`;
  if (seen.has(key)) {
    wrong('country', 'duplicate', `a second row of ${country} for ${instrument}`, 'Join the two rows.');
  }
  seen.add(key);
  return issues;
}
