/** `npm run data:format [-- FILE ...]`: puts the keys of the country files, or of those named, in canonical order. */
import { readFile, writeFile } from 'node:fs/promises';
import { canonicalProfile } from './canonical.ts';
import { countryFiles } from './data.ts';

const named = process.argv.slice(2);
const canonical = await canonicalProfile();
for (const file of named.length ? named : await countryFiles()) {
  const text = await readFile(file, 'utf8');
  const wanted = canonical(text);
  if (text === wanted) continue;
  await writeFile(file, wanted);
  console.log(`${file} formatted`);
}
