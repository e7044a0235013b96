import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DATA_DIR } from '../../src/build/paths.ts';
import { readCountries } from '../../src/build/countries.ts';
import { readTreaties } from '../../src/build/treaties.ts';

describe('the treaty table', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tables-'));
    await cp(`${DATA_DIR}/treaties`, `${folder}/treaties`, { recursive: true });
  });
  after(() => rm(folder, { recursive: true }));

  const withRow = async (row: string): Promise<unknown> => {
    const header = (await readFile(`${DATA_DIR}/treaties/status.csv`, 'utf8')).split('\n')[0];
    await writeFile(`${folder}/treaties/status.csv`, `${header}\n${row}\n`);
    return readTreaties(folder);
  };

  it('gives China its rows in the order of the instruments', async () => {
    const rows = (await readTreaties()).get('CN') ?? [];
    assert.equal(rows[0]?.instrument, 'un-trafficking-protocol-2000');
    assert.equal(rows[0].bound, '2010-02-08');
    assert.deepEqual(rows[0].reservations, [{ en: 'Not bound by article 15(2)' }]);
  });

  it('refuses an unknown instrument, a wrong date, a row without source or paraphrase, naming file and line', async () => {
    await assert.rejects(withRow('palermo,CN,party,,,,,,A,x,y'), /status\.csv:2: no instrument "palermo"/);
    await assert.rejects(
      withRow('ilo-c029,CN,party,,,2010-02-31,,,A,x,y'),
      /status\.csv:2: bound "2010-02-31" is not a date/,
    );
    await assert.rejects(withRow('ilo-c029,CN,party,,,,,,A,,y'), /needs its sources/);
    await assert.rejects(withRow('ilo-c029,CN,party,,,,,,A,x,'), /needs its sources/);
  });
});

describe('countries', () => {
  it('have codes and a region by CLDR, named in the languages of the elements', async () => {
    const countries = await readCountries();
    const china = countries.get('CN');
    assert.equal(china?.alpha3, 'CHN');
    assert.deepEqual(
      [china.region.code, china.region.name.en, china.region.name.fr],
      ['030', 'Eastern Asia', 'Asie de l’Est'],
    );
    for (const code of ['TW', 'HK', 'MO', 'XK', 'US', 'TL', 'SS', 'PS', 'VA']) assert.ok(countries.has(code), code);
    assert.ok(countries.size > 240, String(countries.size));
    assert.equal(countries.has('EU'), false);
  });
});
