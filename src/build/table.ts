/** What the tables under data/ have in common: CSV with one fact a row, each problem told with line, column and advice. */
import { parse } from 'csv-parse/sync';
import type { Issue } from '../model/types.ts';

/** What a table is read with. */
export interface TableContext {
  sources: ReadonlySet<string>;
  isCountry: (code: string) => boolean;
}

/** A row: its cells by column, every column there, empty where nothing is written. */
export interface Row {
  line: number;
  cells: Record<string, string>;
}

/** Tells what is wrong with a cell. */
export type Complain = (column: string, code: string, message: string, advice: string) => void;

/** Cells with several entries divide them by `|`. */
export const list = (cell = ''): string[] => cell.split('|').filter(Boolean);

/** Rows by what they have in common. */
export function grouped<T extends Pick<Row, 'cells'>>(
  rows: readonly T[],
  keyOf: (cells: Row['cells']) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row.cells);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The rows of a table that has these columns, and what is wrong with it as a whole. */
export function readRows(text: string, columns: readonly string[]): { rows: Row[]; issues: Issue[] } {
  let parsed: { record: Record<string, string>; info: { lines: number } }[];
  try {
    parsed = parse(text, { columns: true, info: true });
  } catch (error) {
    const message = (error as Error).message;
    return { rows: [], issues: [{ code: 'table/csv', pointer: '', message, advice: 'Mend the row that it names.' }] };
  }
  const [header = ''] = text.split('\n');
  const issues: Issue[] = [];
  if (header.trim() !== columns.join(',')) {
    const message = `the columns are ${header.trim()}`;
    issues.push({
      code: 'table/column',
      pointer: 'line 1',
      message,
      advice: `Write ${columns.join(',')}, in that order.`,
    });
  }
  const rows = parsed.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(columns.map((column) => [column, record[column] ?? ''])),
  }));
  return { rows: issues.length ? [] : rows, issues };
}

/** A function that tells what is wrong with a row, and the list that it adds to. */
export function complaintsOf({ line }: Row): { wrong: Complain; issues: Issue[] } {
  const issues: Issue[] = [];
  const wrong: Complain = (column, code, message, advice) => {
    issues.push({ code: `table/${code}`, pointer: `line ${line}, ${column}`, message, advice });
  };
  return { wrong, issues };
}

/** Country, sources and text: what each row of every table has. */
export function checkCommon({ cells }: Row, { sources, isCountry }: TableContext, wrong: Complain): void {
  const { country = '' } = cells;
  if (!isCountry(country)) wrong('country', 'country', `"${country}" is no country's code`, 'Use ISO 3166-1 alpha-2.');
  for (const source of list(cells.sources)) {
    if (!sources.has(source))
      wrong('sources', 'source', `no source "${source}"`, 'Add it to sources.json, or correct the id.');
  }
  for (const [column, text] of Object.entries(cells)) {
    // The same that the rule text-unclean forbids in country files.
    if (text !== text.trim() || /[<>]|\s{2}|[\p{Cc}\p{Cf}]/u.test(text))
      wrong(column, 'text', `"${text}" is not plain text`, 'Take markup, invisible characters and stray space out.');
  }
}

/** A cell that is one of some values, or empty where that is allowed. */
export function checkChoice({ cells }: Row, column: string, allowed: readonly string[], wrong: Complain): void {
  const value = cells[column] ?? '';
  if (!allowed.includes(value))
    wrong(column, 'choice', `"${value}" is not allowed`, `Use ${allowed.filter(Boolean).join(', ')}.`);
}

/** A C is worth nothing to a reader who is not told why. */
export function checkGrade(row: Row, wrong: Complain): void {
  if (row.cells.grade === 'C' && !row.cells.note)
    wrong('note', 'grade', 'grade C without a note', 'Say in the note what the row rests on.');
}

/** Rows in the order of the table's own rule, so that diffs show facts only. */
export function checkOrder(rows: readonly Row[], keyOf: (cells: Row['cells']) => string): Issue[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (!before || keyOf(before.cells) <= keyOf(row.cells)) return [];
    const { wrong, issues } = complaintsOf(row);
    wrong('country', 'order', 'out of order', 'Sort the rows as data/README.md says, so that diffs show facts only.');
    return issues;
  });
}
