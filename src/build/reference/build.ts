/** Puts the manifest of the elements and the reference pages made of it into dist. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { elementsOf, makeManifest } from '../manifest.ts';
import { DIST_DIR, ROOT } from '../paths.ts';
import { referencePages } from './pages.ts';

const folder = `${DIST_DIR}/site/reference`;
const manifest = await makeManifest();
await mkdir(folder, { recursive: true });
await writeFile(`${DIST_DIR}/custom-elements.json`, `${JSON.stringify(manifest, null, 1)}\n`);
for (const [name, text] of referencePages(elementsOf(manifest))) await writeFile(`${folder}/${name}`, text);
await copyFile(`${ROOT}/src/build/reference/reference.css`, `${folder}/reference.css`);
await copyFile(`${ROOT}/examples/demo/icon.svg`, `${folder}/icon.svg`);
