/** `npm run data:format`: puts the keys of the country files in canonical order. */
import { readFile, writeFile } from 'node:fs/promises';
import { canonicalProfile } from './canonical.ts';
import { countryFiles } from './data.ts';

const canonical = await canonicalProfile();
for (const file of await countryFiles()) {
  const text = await readFile(file, 'utf8');
  const wanted = canonical(text);
  if (text === wanted) continue;
  await writeFile(file, wanted);
  console.log(`${file} formatted`);
}
