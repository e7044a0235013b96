/** `npm run data:report [-- CODE ...]`: what the data has of each country, or of those named, and in total. */
import { compileAll, openData } from './data.ts';
import { countryFigures, totals, type CountryFigures } from './figures.ts';
import { readReleased } from './releases.ts';

const COLUMNS: (keyof CountryFigures)[] = [
  'code',
  'coverage',
  'claims',
  'confirmed',
  'archiveOnly',
  'initiatives',
  'dated',
  'laws',
  'treaties',
  'rated',
  'unread',
  'sources',
  'oldest',
  'newest',
  'unsourced',
  'wanting',
  'bytes',
];

const wanted = new Set(process.argv.slice(2).map((code) => code.toUpperCase()));
const figures = (await compileAll()).map(countryFigures);
const shown = figures.filter(({ code }) => !wanted.size || wanted.has(code));
const lines = [COLUMNS, ...shown.map((each) => COLUMNS.map((column) => String(each[column])))];
const widths = COLUMNS.map((_, index) => Math.max(...lines.map((cells) => cells[index]?.length ?? 0)));
for (const cells of lines) {
  console.log(
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
console.log(`
rated: country-years with a placement; unread: years of the scheme that our sources do not reach; oldest, newest: days
on which sources were read; unsourced: facts without a source; wanting: gaps that the profile names; bytes: brotli.
`);

const { tables } = (await openData()).shared;
const ratings = [...tables].flatMap(([name, rows]) => (name.startsWith('ratings/') ? rows : []));
const total = totals(figures, tables.get('treaties/status.csv') ?? [], ratings);
const { releases } = await readReleased();
const all = (counts: ReadonlyMap<string, number>): string =>
  Array.from(counts, ([what, number]) => `${what} ${number}`).join(', ');
console.log(`profiles: ${figures.length} (${all(total.coverage)})
claims: ${total.claims}, of them on the archived site alone: ${total.archiveOnly}
initiatives: ${total.initiatives}, of them dated: ${total.dated}; laws: ${total.laws}
treaty rows by instrument and grade: ${all(total.treatyRows)}
tier country-years by number of sources: ${all(total.countryYears)}
facts without a source: ${total.unsourced}
last release: ${releases.at(-1) ?? 'none yet'}
published file, brotli: median ${total.bytes.median}, largest ${total.bytes.largest.map(([code, bytes]) => `${code} ${bytes}`).join(', ')}`);
