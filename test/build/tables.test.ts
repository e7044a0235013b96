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
    const rows = (await openData()).shared.treaties.get('CN') ?? [];
    assert.equal(rows[0]?.instrument, 'un-trafficking-protocol-2000');
    assert.equal(rows[0].bound, '2010-02-08');
    assert.deepEqual(rows[0].reservations, [{ en: 'Not bound by article 15(2)' }]);
  });

  const china = 'macao-gazette-2010-palermo';
  const tiers = 'ratings/tiers.csv';
  const kelley = 'tip-2001-2015-kelley';
  for (const [what, name, change, expected] of [
    ['an unknown instrument', table, row(`palermo,CN,party,,,,,,,A,${china},y`), 'line 2, instrument table/instrument'],
    ['an unknown country', table, row(`ilo-c029,QQ,party,,,,,,,A,${china},y`), 'line 2, country table/country'],
    ['a wrong date', table, row(`ilo-c029,CN,party,,,2010-02-31,,,,A,${china},y`), 'line 2, bound table/date'],
    ['a wrong status', table, row(`ilo-c029,CN,partyy,,,,,,,A,${china},y`), 'line 2, status table/choice'],
    ['a wrong kind of act', table, row(`ilo-c029,CN,party,signing,,,,,,A,${china},y`), 'line 2, action table/choice'],
    ['a wrong grade', table, row(`ilo-c029,CN,party,,,,,,,D,${china},y`), 'line 2, grade table/choice'],
    ['a row without source', table, row('ilo-c029,CN,party,,,,,,,A,,y'), 'line 2, sources table/source'],
    ['a row without paraphrase', table, row(`ilo-c029,CN,party,,,,,,,A,${china},`), 'line 2, sources table/source'],
    ['a row without grade', table, row(`ilo-c029,CN,party,,,,,,,,${china},y`), 'line 2, sources table/source'],
    ['an unknown source', table, row('ilo-c029,CN,party,,,,,,,A,nowhere,y'), 'line 2, sources table/source'],
    ['grade C without a word', table, row(`ilo-c029,CN,party,,,,,,,C,${china},y`), 'line 2, note table/grade'],
    ['a no that says no time', table, row(`ilo-c029,CN,not-party,,,,,,,A,${china},y`), 'line 2, asOf table/as-of'],
    [
      'a bound state that is no party',
      table,
      row(`ilo-c029,CN,signatory,,,2002,2003,,,A,${china},y`),
      'line 2, bound table/status',
    ],
    ['markup in a table', table, row(`ilo-c029,CN,party,,,,,,<b>x</b>,A,${china},y`), 'line 2, note table/text'],
    [
      'a character that nobody sees',
      table,
      row(`ilo-c029,CN,party,,,,,,a\u200bb,A,${china},y`),
      'line 2, note table/text',
    ],
    [
      'rows out of order',
      table,
      row(`ilo-c029,US,party,,,,,,,A,${china},y\nilo-c029,CN,party,,,,,,,A,${china},y`),
      'line 3, country table/order',
    ],
    [
      'instruments out of order',
      table,
      row(`ilo-c105,CN,party,,,,,,,A,${china},y\nilo-c029,CN,party,,,,,,,A,${china},y`),
      'line 3, country table/order',
    ],
    [
      'a second row',
      table,
      row(`ilo-c029,CN,party,,,,,,,A,${china},y\nilo-c029,CN,party,,,,,,,A,${china},z`),
      'line 3, country table/duplicate',
    ],
    ['a column that nobody knows', table, (text: string) => text.replace('says', 'quotes'), 'line 1 table/column'],
    ['a rating of an unknown country', tiers, row(`QQ,2001,1,${kelley},B,`), 'line 2, country table/country'],
    ['a year before the scheme', tiers, row(`CN,1999,1,${kelley},B,`), 'line 2, year table/year'],
    ['a year after the scheme', tiers, row(`CN,2031,1,${kelley},B,`), 'line 2, year table/year'],
    ['a year that is none', tiers, row(`CN,20x1,1,${kelley},B,`), 'line 2, year table/year'],
    ['a value that the scheme has not', tiers, row(`CN,2001,4,${kelley},B,`), 'line 2, value table/choice'],
    ['a rating without grade', tiers, row(`CN,2001,1,${kelley},,`), 'line 2, grade table/choice'],
    ['a rating without source', tiers, row('CN,2001,1,,B,'), 'line 2, sources table/source'],
    ['a rating from nowhere', tiers, row('CN,2001,1,nowhere,B,'), 'line 2, sources table/source'],
    ['a weak rating without a word', tiers, row(`CN,2001,1,${kelley},C,`), 'line 2, note table/grade'],
    ['a rating twice', tiers, row(`CN,2001,1,${kelley},B,\nCN,2001,1,${kelley},B,`), 'line 3, value table/duplicate'],
    ['years out of order', tiers, row(`CN,2002,1,${kelley},B,\nCN,2001,1,${kelley},B,`), 'line 3, country table/order'],
    ['a broken table of ratings', tiers, (text: string) => `${text}"\n`, ' table/csv'],
    [
      'a scheme without a caveat',
      'ratings/schemes.json',
      (text: string) => text.replace('"caveat"', '"praise"'),
      '/0/caveat schema/required',
    ],
    [
      'a caveat without a source',
      'ratings/schemes.json',
      (text: string) => text.replace(/"cites": \[\s*\{ "source": "tip-interim-2024"[^\]]*\]/, '"cites": []'),
      '/0/caveat/0/cites schema/minItems',
    ],
    [
      'a definition from nowhere',
      'ratings/schemes.json',
      (text: string) => text.replace('usc-22-7107', 'nowhere'),
      '/0/values/0/cites/0/source citation-unknown',
    ],
    [
      'a span that is no span',
      'ratings/schemes.json',
      (text: string) => text.replace('"from": 2001', '"from": "2001"'),
      '/0/span/from schema/type',
    ],
    [
      'a link to a page that is hostile',
      'sources.json',
      (text: string) => text.replace('https://bo.io.gov.mo/', 'https://discerning-islam.org/'),
      '/0/URL source-blocked',
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

describe('two rows of one year', () => {
  it('are a conflict, which is kept', async () => {
    const { ratings } = (await openData()).shared;
    const [rating] = ratings.get('CG') ?? [];
    assert.deepEqual(
      rating?.rows.filter(({ year }) => year === 2023).map(({ value }) => value),
      ['2', '2WL'],
    );
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
