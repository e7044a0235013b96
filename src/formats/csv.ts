import { columnsOf, rowsOf, type Cell, type TableName, type TableOptions } from './tables.ts';
import type { Profiles } from './profiles.ts';

export interface CsvOptions extends TableOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else; off by default. */
  bom?: boolean;
  /**
   * What becomes of a cell that a spreadsheet would run as a formula. `guard` (default) puts an apostrophe before it, as
   * OWASP advises; `csvText` takes it away again. `keep` is for programs that read no formulas.
   */
  formulas?: 'guard' | 'keep';
}

/**
 * What a spreadsheet may take for a formula's begin, as OWASP lists it; an apostrophe is among them, so that one that was
 * there before us can be told from ours.
 */
const START = "['=+\\-@＝＋－＠]";
const AT_START = new RegExp(`^(?=\\s*${START}|[\\t\\r\\n])`);
/** Within a cell too: where a spreadsheet divides cells by another mark than we do, a cell of its own begins there. */
const WITHIN = new RegExp(`([;\\t\\r\\n])(?=${START})`, 'g');
const GUARD_AT_START = new RegExp(`^'(?=\\s*${START}|[\\t\\r\\n])`);
const GUARD_WITHIN = new RegExp(`([;\\t\\r\\n])'(?=${START})`, 'g');

const guarded = (text: string): string => text.replace(WITHIN, "$1'").replace(AT_START, "'");

/** The text that a cell of a guarded file stands for. */
export const csvText = (cell: string): string => cell.replace(GUARD_AT_START, '').replace(GUARD_WITHIN, '$1');

function written(cell: Cell, formulas: CsvOptions['formulas']): string {
  if (typeof cell === 'number') return String(cell);
  const text = typeof cell === 'string' ? cell : (cell ?? []).join('|');
  // In quotation marks throughout: a semicolon divides cells where a spreadsheet is set to it.
  return `"${(formulas === 'keep' ? text : guarded(text)).replaceAll('"', '""')}"`;
}

/**
 * A table as CSV by RFC 4180, in UTF-8: a row of names, then one row a record. Several values in a cell are divided by
 * `|`; dates are EDTF; a cell without text says nothing, which never means no.
 *
 * @example
 * await writeFile('initiatives.csv', csv('initiatives', [china, thailand], { bom: true }));
 */
export function csv(table: TableName, profiles: Profiles, { bom, formulas, ...options }: CsvOptions = {}): string {
  const columns = columnsOf(table);
  const rows = rowsOf(table, profiles, options).map((row) => columns.map((column) => written(row[column], formulas)));
  return (
    (bom ? '\ufeff' : '') + [columns.map((name) => `"${name}"`), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
  );
}
