import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openData } from '../../src/build/data.ts';
import { DATA_DIR } from '../../src/build/paths.ts';
import { readCountries } from '../../src/build/countries.ts';

describe('the files that profiles share', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-'));
  });
  after(() => rm(folder, { recursive: true }));

  /** Issues after a file of data/ was changed. */
  async function spoilt(name: string, change: (text: string) => string): Promise<string[]> {
    await cp(DATA_DIR, folder, { recursive: true });
    const file = `${folder}/${name}`;
    await writeFile(file, change(await readFile(file, 'utf8')));
    const { issues } = await openData(folder);
    return issues.map((issue) => `${issue.file.slice(folder.length + 1)} ${issue.pointer} ${issue.code}`);
  }
  const row = (text: string) => (table: string) => `${table.split('\n')[0]!}\n${text}\n`;
  const table = 'treaties/status.csv';

  it('are in order', async () => {
    assert.deepEqual((await openData()).issues, []);
  });

  it('give China its rows in the order of the instruments', async () => {
    const rows = (await openData()).treaties.get('CN') ?? [];
    assert.equal(rows[0]?.instrument, 'un-trafficking-protocol-2000');
    assert.equal(rows[0].bound, '2010-02-08');
    assert.deepEqual(rows[0].reservations, [{ en: 'Not bound by article 15(2)' }]);
  });

  const china = 'macao-gazette-2010-palermo';
  for (const [what, name, change, expected] of [
    ['an unknown instrument', table, row(`palermo,CN,party,,,,,,A,${china},y`), 'line 2, instrument table/instrument'],
    ['an unknown country', table, row(`ilo-c029,QQ,party,,,,,,A,${china},y`), 'line 2, country table/country'],
    ['a wrong date', table, row(`ilo-c029,CN,party,,,2010-02-31,,,A,${china},y`), 'line 2, bound table/date'],
    ['a wrong status', table, row(`ilo-c029,CN,partyy,,,,,,A,${china},y`), 'line 2, status table/choice'],
    ['a row without source', table, row('ilo-c029,CN,party,,,,,,A,,y'), 'line 2, sources table/source'],
    ['a row without paraphrase', table, row(`ilo-c029,CN,party,,,,,,A,${china},`), 'line 2, sources table/source'],
    ['an unknown source', table, row('ilo-c029,CN,party,,,,,,A,nowhere,y'), 'line 2, sources table/source'],
    [
      'a second row',
      table,
      (text: string) => `${text}ilo-c182,CN,party,,,,,,A,${china},y\n`,
      'line 7, country table/duplicate',
    ],
    ['a broken table', table, (text: string) => `${text}"\n`, ' table/csv'],
    [
      'a source without a title',
      'sources.json',
      (text: string) => text.replace('"title"', '"titel"'),
      '/0/title schema/required',
    ],
    [
      'a day that there is not',
      'sources.json',
      (text: string) => text.replace('"accessed": "2026-11-24"', '"accessed": "2026-13-45"'),
      '/0/accessed date-invalid',
    ],
    [
      'markup',
      'sources.json',
      (text: string) => text.replace('"note": "', '"note": "<b>x</b> '),
      '/0/note text-unclean',
    ],
    [
      'a link that is no link',
      'sources.json',
      (text: string) => text.replace('https://bo.io', 'javascript:'),
      '/0/URL schema/pattern',
    ],
    [
      'an organization of no kind',
      'organizations.json',
      (text: string) => text.replace('intergovernmental', 'club'),
      '/0/kind schema/enum',
    ],
    ['no version', 'version.json', () => '{}', '/dataVersion schema/required'],
    ['broken JSON', 'treaties/instruments.json', () => '[', ' json'],
  ] as const) {
    it(`refuse ${what}, naming file and place`, async () => {
      const found = await spoilt(name, change);
      assert.ok(found.includes(`${name} ${expected}`), found.join('\n'));
    });
  }
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
