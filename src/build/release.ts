/**
 * `npm run data:release [-- OLD_DIR] [--date DAY]`: writes the ids of what data/ holds to data/released-ids.json, and what
 * changed since the last release to data/releases/VERSION.json, under the version of data/version.json. OLD_DIR is the
 * folder of the last release's profiles; the first release has none. DAY is today unless it is given. It ends with 1,
 * and writes nothing, where an id of the last release has vanished, the version is not a later one, or OLD_DIR is not
 * the last release.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readRelease } from '../cli/profile-files.ts';
import { releaseLogText } from '../model/release-log.ts';
import { vanishedIds, vanishedName } from '../model/taken-ids.ts';
import { compileAll, openData } from './data.ts';
import { releasesDir } from './release-logs.ts';
import { nextLog, nextReleased, readReleased, RELEASED_FILE, releasedText } from './releases.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { date: { type: 'string' } } });
const [profiles, { shared }, released] = await Promise.all([compileAll(), openData(), readReleased()]);
const vanished = vanishedIds(released.ids, profiles);
for (const each of vanished) console.error(`${vanishedName(each)} has vanished: give it a moved or withdrawn entry`);
if (vanished.length) process.exit(1);
try {
  const [folder] = positionals;
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  const next = nextReleased(released, profiles, shared.dataVersion);
  const before = folder === undefined ? [] : (await readRelease(folder)).profiles;
  const log = nextLog(released, before, profiles, { version: shared.dataVersion, date });
  await writeFile(RELEASED_FILE, releasedText(next));
  await mkdir(releasesDir(), { recursive: true });
  await writeFile(`${releasesDir()}/${log.version}.json`, releaseLogText(log));
  const claims = Object.values(next.ids).flatMap((records) => Object.values(records).flat());
  console.log(`${shared.dataVersion}: ${claims.length} claims of ${Object.keys(next.ids).length} countries are listed`);
  console.log(`${shared.dataVersion}: changes in ${log.countries.length} countries are logged`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
