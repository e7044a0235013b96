/**
 * `npm run data:check`: compares the tables with the source notes, where these are present: ../shared/sources, or the
 * folder that is named after `--` or in DATA_NOTES. It ends with 1 where a difference has no reason, or a reason no difference.
 */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { compareTables, type Departure } from './compare.ts';
import { openData } from './data.ts';
import { DATA_DIR, ROOT } from './paths.ts';

const folder = resolve(ROOT, process.argv[2] ?? process.env.DATA_NOTES ?? '../shared/sources');
if (!(await stat(`${folder}/treaties/palermo-best.csv`).catch(() => undefined))) {
  console.log(`No source notes at ${folder}: nothing to compare. Name their folder after --, or in DATA_NOTES.`);
  process.exit(0);
}
const { tables } = (await openData()).shared;
const departures = parse<Departure>(await readFile(`${DATA_DIR}/departures.csv`, 'utf8'), { columns: true });
const { compared, equal, differences, unneeded } = await compareTables(folder, tables, departures);
for (const { table, cell, notes, ours, reason } of differences) {
  console.log(`${table}  ${cell}: notes "${notes}", ours "${ours}": ${reason ?? 'NO REASON GIVEN'}`);
}
for (const each of unneeded) console.error(`data/departures.csv  ${each}: nothing differs there any more`);
const unexplained = differences.filter(({ reason }) => reason === undefined).length;
console.log(
  `${compared} cells compared, ${equal} equal, ${differences.length} differing, ${unexplained} of them without a reason`,
);
if (unexplained || unneeded.length) process.exitCode = 1;
