/**
 * `npm run data:changes -- OLD_DIR [NEW_DIR] [--json]`: what differs between two built releases, folders of profiles;
 * the new one is dist/data where it is not named. It ends with 1 where an id of the old one is gone without a `moved`
 * or `withdrawn` entry, with 2 where the folders cannot be compared.
 */
import { parseArgs } from 'node:util';
import { compareReleases, type Change } from '../model/compare.ts';
import { vanishedName } from '../model/taken-ids.ts';
import { DIST_DIR } from './paths.ts';
import { readRelease } from './releases.ts';

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const [oldFolder, newFolder = `${DIST_DIR}/data`] = positionals;
if (!oldFolder) stop('Name the folder of the old release: npm run data:changes -- OLD_DIR [NEW_DIR] [--json]');
const [before, after] = await Promise.all([readRelease(oldFolder), readRelease(newFolder)]).catch((error: unknown) =>
  stop((error as Error).message),
);
const changes = compareReleases(before, after);

/** `1 statement`, `2 statements`. */
const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const statementsOf = (number: number): string => `${counted(number, 'statement', 'statements')} changed`;

const line = ({ what, kind, id, to, fields }: Change): string =>
  `  ${what} ${kind}: ${id}${to ? ` -> ${to.join(', ')}` : ''}${fields ? ` (${fields.join(', ')})` : ''}`;

if (values.json) console.log(JSON.stringify(changes, null, 2));
else {
  const { from, to, statements, countries } = changes;
  const since = from.join(', ');
  for (const each of countries) {
    console.log(`${each.code}: ${statementsOf(each.statements)} since ${since}`);
    for (const change of each.changes) console.log(line(change));
  }
  console.log(
    `${since} -> ${to.join(', ')}: ${statementsOf(statements)} in ${counted(countries.length, 'country', 'countries')}`,
  );
}
for (const each of changes.vanished) {
  console.error(`${vanishedName(each)} is gone without a moved or withdrawn entry: an id is for ever`);
}
if (changes.vanished.length) process.exitCode = 1;
