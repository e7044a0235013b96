/** Puts into dist what rollup does not make: data as JSON and for pages, schemas, and style sheets. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { cardOf } from '../model/card.ts';
import { summarize } from '../sdk/memory-source.ts';
import { searchData } from '../sdk/search/records.ts';
import { compileAll, compileUpdates } from './data.ts';
import { DIST_DIR, ROOT, SCHEMA_DIR } from './paths.ts';
import { parsed } from './write.ts';

if (process.argv.includes('--clean')) await rm(DIST_DIR, { recursive: true, force: true });
else {
  await Promise.all(['data', 'schema', 'cdn/data'].map((name) => mkdir(`${DIST_DIR}/${name}`, { recursive: true })));
  const profiles = await compileAll();
  // `sdk/served-source` asks for these.
  const serve = (name: string, value: unknown): Promise<void> =>
    writeFile(`${DIST_DIR}/cdn/data/${name}.js`, `export default ${parsed(value)};\n`);
  for (const profile of profiles) {
    await writeFile(`${DIST_DIR}/data/${profile.code}.json`, `${JSON.stringify(profile)}\n`);
    await serve(profile.code, profile);
    await serve(`${profile.code}.card`, cardOf(profile));
  }
  const updates = await compileUpdates(profiles);
  await writeFile(`${DIST_DIR}/data/updates.json`, `${JSON.stringify(updates)}\n`);
  await serve(
    'countries',
    profiles.map((profile) => summarize(profile.code, profile)),
  );
  await serve('search', searchData(profiles));
  await serve('updates', updates);
  await writeFile(
    `${DIST_DIR}/data/profile.d.ts`,
    "import type { Profile } from '../index.js';\ndeclare const profile: Profile;\nexport default profile;\n",
  );
  await writeFile(
    `${DIST_DIR}/data/updates.d.ts`,
    "import type { UpdatesFile } from '../index.js';\ndeclare const updates: UpdatesFile;\nexport default updates;\n",
  );
  await writeFile(`${DIST_DIR}/elements.d.ts`, 'export {};\n');
  for (const name of ['authored', 'published', 'overlay', 'updates', 'release', 'static-api']) {
    await copyFile(`${SCHEMA_DIR}/${name}.schema.json`, `${DIST_DIR}/schema/${name}.schema.json`);
  }
  // From what is built, where they are without layout, and the same as in the markup.
  const { TAGS, styleFile, styleSheet } = (await import(
    `${DIST_DIR}/server.js`
  )) as typeof import('../server/index.ts');
  await mkdir(`${DIST_DIR}/css`, { recursive: true });
  for (const tag of TAGS) await writeFile(`${DIST_DIR}/css/${styleFile(tag)}`, `${styleSheet(tag)}\n`);
  await copyFile(`${ROOT}/src/elements/reserve.css`, `${DIST_DIR}/reserve.css`);
}
