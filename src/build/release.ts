/**
 * `npm run data:release`: writes the ids of what data/ holds to data/released-ids.json, under the version of
 * data/version.json. It ends with 1, and writes nothing, where an id of the last release has vanished or the version
 * is not a later one.
 */
import { writeFile } from 'node:fs/promises';
import { vanishedIds, vanishedName } from '../model/taken-ids.ts';
import { compileAll, openData } from './data.ts';
import { nextReleased, readReleased, RELEASED_FILE, releasedText } from './releases.ts';

const [profiles, { shared }, released] = await Promise.all([compileAll(), openData(), readReleased()]);
const vanished = vanishedIds(released.ids, profiles);
for (const each of vanished) console.error(`${vanishedName(each)} has vanished: give it a moved or withdrawn entry`);
if (vanished.length) process.exit(1);
try {
  const next = nextReleased(released, profiles, shared.dataVersion);
  await writeFile(RELEASED_FILE, releasedText(next));
  const claims = Object.values(next.ids).flatMap((records) => Object.values(records).flat());
  console.log(`${shared.dataVersion}: ${claims.length} claims of ${Object.keys(next.ids).length} countries are listed`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
