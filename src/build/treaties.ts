/** Reads the tables under data/treaties: instruments.json, and one row a country and instrument in status.csv. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { parseEdtf } from '../model/edtf.ts';
import type { AuthoredText, LocalizedText, Treaty } from '../model/types.ts';
import { DATA_DIR } from './paths.ts';

interface Row {
  record: Record<string, string>;
  info: { lines: number };
}

interface Instrument {
  id: string;
  title: AuthoredText;
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
const localized = (text: AuthoredText): LocalizedText => (typeof text === 'string' ? { en: text } : text);

/**
 * Treaty rows by country, in the order of the instruments.
 *
 * @throws Error with file and line where a row cannot be read.
 */
export async function readTreaties(dataDir = DATA_DIR): Promise<Map<string, Treaty[]>> {
  const file = `${dataDir}/treaties/status.csv`;
  const instruments = JSON.parse(await readFile(`${dataDir}/treaties/instruments.json`, 'utf8')) as Instrument[];
  const rows: Row[] = parse(await readFile(file, 'utf8'), { columns: true, info: true });
  const found = new Map<string, Treaty[]>();
  for (const { id, title } of instruments) {
    for (const { record, info } of rows) {
      const at = `${file}:${info.lines}`;
      const unknown = Object.keys(record).filter((column) => !COLUMNS.includes(column));
      if (unknown.length)
        throw new Error(`${at}: unknown column ${unknown.join(', ')}; the columns are ${COLUMNS.join(', ')}`);
      if (!instruments.some((each) => each.id === record.instrument)) {
        throw new Error(`${at}: no instrument "${record.instrument}" in treaties/instruments.json`);
      }
      if (record.instrument !== id) continue;
      if (!record.sources || !record.says) throw new Error(`${at}: a row needs its sources, and what they say`);
      for (const column of ['signed', 'bound']) {
        const date = record[column];
        if (date && !parseEdtf(date)) throw new Error(`${at}: ${column} "${date}" is not a date`);
      }
      const { status, action, signed, bound, grade } = record;
      const treaty = {
        instrument: id,
        title: localized(title),
        status,
        ...(signed && { signed }),
        ...(bound && { bound }),
        ...(action && { action }),
        reservations: list(record.reservations).map(localized),
        cites: list(record.sources).map((source) => ({ source })),
        ...(grade && { grade }),
        ...(record.note && { note: localized(record.note) }),
      };
      // The published schema checks status, action and grade when the profile is compiled.
      found.set(record.country ?? '', [...(found.get(record.country ?? '') ?? []), treaty as Treaty]);
    }
  }
  return found;
}

/** Cells with several entries divide them by `|`. */
const list = (cell = ''): string[] => cell.split('|').filter(Boolean);
