/** CSV: read again by two parsers of others, and safe in spreadsheets whatever the texts are. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csv, csvText } from '../../src/formats/csv.ts';
import { csvFile } from '../../src/formats/data-file.ts';
import { columnsOf, rowsOf, TABLES, type Cell } from '../../src/formats/tables.ts';
import type { Profile } from '../../src/model/types.ts';
import { HOSTILE, hostileCitation, profileOf, profiles } from './real-profiles.ts';

const shown = (cell: Cell): string => (Array.isArray(cell) ? cell.join('|') : String(cell ?? ''));
const readRows = (text: string, delimiter = ','): string[][] =>
  parse(text, { delimiter, relax_column_count: true, relax_quotes: true });

/** A profile with every kind of row there is. */
const full = (): Profile => {
  const profile = structuredClone(profiles.at(-1)!);
  profile.treaties = [
    {
      instrument: 'palermo',
      title: { en: 'Protocol', fr: 'Protocole' },
      status: 'party',
      bound: '2010-02-08',
      reservations: [{ en: 'Article 15' }, { en: 'Macao' }],
      cites: [{ source: 'example-report' }],
      grade: 'A',
    },
  ];
  profile.ratings = [
    {
      scheme: 'us-tip',
      title: { en: 'TIP Report' },
      span: { from: 2001, to: 2025 },
      values: [
        { value: '2', name: { en: 'Tier 2' }, text: { en: 'Efforts.' }, cites: [{ source: 'example-report' }] },
        { value: '2WL', name: { en: 'Watch List' }, text: { en: 'Watched.' }, cites: [{ source: 'example-report' }] },
      ],
      caveat: [
        {
          id: 'a',
          text: { en: 'Critics say it is political.' },
          cites: [{ source: 'example-report' }],
          evidence: 'confirmed',
        },
      ],
      rows: (['2', '2WL'] as const).map((value) => ({
        year: 2005,
        value,
        cites: [{ source: 'example-report' }],
        grade: 'B' as const,
      })),
    },
  ];
  return profile;
};

describe('tables', () => {
  for (const table of TABLES) {
    it(`${table}: two parsers read what was written, over all profiles`, () => {
      const all = [...profiles, full()];
      const rows = rowsOf(table, all);
      assert.ok(rows.length > 0);
      const expected = [columnsOf(table), ...rows.map((row) => columnsOf(table).map((column) => shown(row[column])))];
      const written = csv(table, all);
      assert.deepEqual(
        readRows(written).map((row) => row.map(csvText)),
        expected,
      );
      const papa = Papa.parse<string[]>(written.trimEnd(), { delimiter: ',' });
      assert.deepEqual(papa.errors, []);
      assert.deepEqual(
        papa.data.map((row) => row.map(csvText)),
        expected,
      );
    });
  }

  it('say of every record what the profile says', () => {
    const [profile] = profiles;
    const [names, ...lines] = readRows(csv('initiatives', profile!, { formulas: 'keep' }));
    const records = lines.map((line) => Object.fromEntries(line.map((cell, index) => [names![index]!, cell])));
    assert.deepEqual(
      records.map(({ country, id, title, date, pillar, scope, status }) => [
        country,
        id,
        title,
        date,
        pillar,
        scope,
        status,
      ]),
      profile!.initiatives.map((each) => [
        profile!.code,
        each.id,
        each.title.en,
        each.date ?? '',
        each.pillar,
        each.scope,
        each.status,
      ]),
    );
    const claims = rowsOf('claims', profile!);
    const cited = new Set(claims.flatMap(({ sources }) => sources as string[]));
    for (const table of ['treaties', 'ratings'] as const) {
      for (const { sources } of rowsOf(table, profile!)) for (const source of sources as string[]) cited.add(source);
    }
    assert.deepEqual([...cited].sort(), profile!.citations.map(({ id }) => id).sort());
  });

  it('never show a rating without its caveat, nor a number to call', () => {
    const rows = rowsOf('ratings', full());
    assert.deepEqual(
      rows.map(({ year, value, meaning, caveat }) => [year, value, meaning, caveat]),
      [
        [2005, '2', 'Efforts.', 'Critics say it is political.'],
        [2005, '2WL', 'Watched.', 'Critics say it is political.'],
      ],
    );
    assert.ok(!(TABLES as readonly string[]).includes('helplines'));
  });

  it('take no property of JavaScript for a language', () => {
    for (const language of ['__proto__', 'constructor', 'toString']) {
      assert.deepEqual(rowsOf('treaties', full(), { language }), rowsOf('treaties', full()));
    }
  });

  it('speak the language that is asked for, else English', () => {
    const [row] = rowsOf('treaties', full(), { language: 'fr' });
    assert.deepEqual([row!.title, row!.reservations], ['Protocole', ['Article 15', 'Macao']]);
  });

  it('keep to the selection', () => {
    const [profile] = profiles;
    const { id } = profile!.initiatives[1]!;
    const options = { initiatives: [id], citations: [profile!.citations[3]!.id] };
    assert.deepEqual(
      rowsOf('initiatives', profile!, options).map((row) => row.id),
      [id],
    );
    assert.ok(rowsOf('claims', profile!, options).some(({ record }) => record === id));
    assert.ok(!rowsOf('claims', profile!, options).some(({ record }) => record === profile!.initiatives[0]!.id));
    // A source keeps its number.
    assert.deepEqual(
      rowsOf('citations', profile!, options).map(({ number }) => number),
      [4],
    );
  });

  it('an empty list is a row of names', () => {
    assert.equal(csv('laws', []).split('\r\n').length, 2);
  });
});

const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** In a cell that another mark than ours makes; a space before it is enough for spreadsheets to take it for text. */
const FORMULA_WITHIN = /^[=+\-@＝＋－＠]/;

describe('spreadsheets', () => {
  const hostile = profileOf(...HOSTILE.map(hostileCitation));

  it('a byte order mark only where it is asked for, and in files', () => {
    assert.equal(csv('laws', hostile).charCodeAt(0), 0x22);
    assert.equal(csv('laws', hostile, { bom: true }).charCodeAt(0), 0xfeff);
    const { name, text, type } = csvFile('laws', hostile);
    assert.match(name, /^countertrafficking-HM-[\d.]+-laws\.csv$/);
    assert.deepEqual([type, text.charCodeAt(0)], ['text/csv;charset=utf-8', 0xfeff]);
    assert.equal(csvFile('laws', hostile, { bom: false }).text.charCodeAt(0), 0x22);
  });

  it('no cell begins a formula, whichever mark divides cells', () => {
    const written = csv('citations', hostile);
    for (const delimiter of [',', ';', '\t']) {
      for (const cell of readRows(written, delimiter).flat()) {
        assert.doesNotMatch(cell, delimiter === ',' ? FORMULA : FORMULA_WITHIN, JSON.stringify(cell.slice(0, 40)));
      }
    }
  });

  it('would begin one without the guard', () => {
    const cells = readRows(csv('citations', hostile, { formulas: 'keep' })).flat();
    assert.ok(cells.includes("=cmd|' /C calc'!A0"));
  });

  it('what was guarded can be had back, whatever it was', () => {
    const unit = fc.constantFrom(...Array.from(`'=+-@;,|"\t\r\n ab1＝`));
    const anything = fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 20 }));
    fc.assert(
      fc.property(anything, (title) => {
        const made = csv('citations', profileOf({ ...hostileCitation('x', 1), title }));
        const [names, row] = readRows(made);
        const cell = row![names!.indexOf('title')]!;
        assert.doesNotMatch(cell, FORMULA);
        for (const part of cell.split(/[;\t\r\n]/)) assert.doesNotMatch(part, FORMULA_WITHIN);
        assert.equal(csvText(cell), title);
      }),
      { numRuns: 1500 },
    );
  });

  it('plain facts are left alone', () => {
    for (const text of ['2002-11-04', '2008/..', '2003~', 'A - B', 'Côte d’Ivoire', 'x; - y'])
      assert.equal(csvText(text), text);
    const [profile] = profiles;
    for (const table of TABLES) {
      const kept = csv(table, profile!, { formulas: 'keep' });
      // Nothing in our data looks like a formula, so the guard changes nothing.
      assert.equal(csv(table, profile!), kept);
    }
  });
});
