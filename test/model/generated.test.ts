import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { TYPES_FILE } from '../../src/build/paths.ts';
import { generateTypes } from '../../src/build/types.ts';

it('types.generated.ts is what the schemas make', async () => {
  assert.equal(await readFile(TYPES_FILE, 'utf8'), await generateTypes(), 'run `npm run types`');
});
