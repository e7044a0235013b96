/**
 * Compares our tables with the lists of source notes that they were made from: cells compared, equal, and differing
 * with the reason for each difference. The notes are not part of the repository; see data/README.md.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { grouped, type Row } from './table.ts';

/** A cell in which a table and the notes differ. */
export interface Difference {
  table: string;
  /** `palermo CN bound`: list, country and column or year. */
  cell: string;
  notes: string;
  ours: string;
  /** Undefined where nobody has given one. */
  reason: string | undefined;
}

export interface Comparison {
  compared: number;
  equal: number;
  differences: Difference[];
  /** Reasons in data/departures.csv that no difference needs any more. */
  unneeded: string[];
}

/** A reason of data/departures.csv; `country` and `column` may be `*`. */
export interface Departure {
  list: string;
  country: string;
  column: string;
  reason: string;
}

type Record_ = Record<string, string>;

/** Lists of the notes by the instrument that they are about. */
const LISTS: Record<string, string> = {
  'palermo-best': 'un-trafficking-protocol-2000',
  'opsc-best': 'un-sale-of-children-protocol-2000',
  cets197: 'coe-trafficking-convention-2005',
  'asean-actip': 'asean-trafficking-convention-2015',
  'saarc-2002': 'saarc-trafficking-convention-2002',
  'ilo-c029': 'ilo-c029',
  'ilo-p029': 'ilo-p029',
  'ilo-c105': 'ilo-c105',
  'ilo-c182': 'ilo-c182',
};

const KINDS = ['ratification', 'acceptance', 'approval', 'accession', 'succession'];

const readList = async (file: string): Promise<Record_[]> =>
  parse<Record_>(await readFile(file, 'utf8'), { columns: true });

/** The status that a line of the notes means; undefined where it speaks of reservations alone. */
function statusOf({ bound, action = '', signed }: Record_): string | undefined {
  if (bound || /^(party|ratification|accession|acceptance|approval|succession)/.test(action)) return 'party';
  if (action.startsWith('signed only')) return 'signatory';
  if (action.startsWith('not party')) return 'not-party';
  if (action) return 'not-stated';
  return signed ? 'signatory' : undefined;
}

/** Articles that a text on reservations names, and whether it names any. */
const articles = (text: string): string =>
  [...text.matchAll(/\d+(?:\(\w+\))+|\b13\b|\b20\b/g)].map(([all]) => all).join();

/** What the notes and our table say of a country, column by column; `whole` where the notes' silence counts too. */
function treatyCells(note: Record_, ours: Row['cells'] | undefined, whole: boolean): [string, string, string][] {
  const cells: [string, string, string][] = [];
  const status = statusOf(note);
  if (status) cells.push(['status', status, ours?.status ?? '']);
  for (const column of ['signed', 'bound']) {
    const [theirs = '', own = ''] = [note[column], ours?.[column]];
    if (theirs || (whole && own)) cells.push([column, theirs, own]);
  }
  const kind = KINDS.find((each) => note.action?.startsWith(each)) ?? '';
  if (kind || (whole && ours?.action)) cells.push(['action', kind, ours?.action ?? '']);
  if (note.reservation || (whole && ours?.reservations))
    cells.push(['reservations', articles(note.reservation ?? ''), articles(ours?.reservations ?? '')]);
  return cells;
}

/** @throws Error where a list of the notes cannot be read. */
export async function compareTables(
  folder: string,
  tables: ReadonlyMap<string, readonly Row[]>,
  departures: readonly Departure[],
): Promise<Comparison> {
  const result: Comparison = { compared: 0, equal: 0, differences: [], unneeded: [] };
  const needed = new Set<Departure>();

  function cell(table: string, list: string, country: string, column: string, notes: string, ours: string): void {
    result.compared += 1;
    if (notes === ours) {
      result.equal += 1;
      return;
    }
    const departure = departures.find(
      (each) => each.list === list && [country, '*'].includes(each.country) && [column, '*'].includes(each.column),
    );
    if (departure) needed.add(departure);
    result.differences.push({ table, cell: `${list} ${country} ${column}`, notes, ours, reason: departure?.reason });
  }

  const treaties = tables.get('treaties/status.csv') ?? [];
  for (const [list, instrument] of Object.entries(LISTS)) {
    const rest = new Map(
      treaties.flatMap(({ cells }) => (cells.instrument === instrument ? [[cells.country ?? '', cells]] : [])),
    );
    const unnamed = new Set(rest.keys());
    for (const note of await readList(`${folder}/treaties/${list}.csv`)) {
      const country = note.iso2 ?? '';
      unnamed.delete(country);
      // Lists with a line for each source have lines of other sources beside the one that we follow.
      const best = list.endsWith('-best');
      for (const [column, theirs, own] of treatyCells(note, rest.get(country), best))
        cell('treaties/status.csv', list, country, best ? column : `${column} ${note.source}`, theirs, own);
    }
    for (const country of unnamed)
      cell('treaties/status.csv', list, country, 'row', '', rest.get(country)?.status ?? '');
  }

  const tiers = grouped(tables.get('ratings/tiers.csv') ?? [], ({ country, year }) => `${country} ${year}`);
  const valueOf = (country = '', year = ''): string =>
    (tiers.get(`${country} ${year}`) ?? []).map(({ cells }) => cells.value).join('/');
  const seen = new Set<string>();
  for (const { iso2 = '', year = '', tier = '', by_source: by = '' } of await readList(`${folder}/tip/consensus.csv`)) {
    const values = tier || [...new Set([...by.matchAll(/[=/](\w+)/g)].map(([, value]) => value))].sort().join('/');
    cell('ratings/tiers.csv', 'consensus', iso2, year, values, valueOf(iso2, year));
    seen.add(`${iso2} ${year}`);
  }
  for (const { iso2 = '', year = '', tier = '' } of await readList(`${folder}/tip/derived_tier2.csv`)) {
    cell('ratings/tiers.csv', 'derived', iso2, year, tier, valueOf(iso2, year));
    seen.add(`${iso2} ${year}`);
  }
  for (const [key, rows] of tiers) {
    const [country = '', year = ''] = key.split(' ');
    if (!seen.has(key))
      cell('ratings/tiers.csv', 'consensus', country, year, '', rows.map(({ cells }) => cells.value).join('/'));
  }
  result.unneeded = departures
    .filter((each) => !needed.has(each))
    .map(({ list, country, column }) => `${list} ${country} ${column}`);
  return result;
}
