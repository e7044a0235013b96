import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { compareTables } from '../../src/build/compare.ts';
import { countryFigures, totals } from '../../src/build/figures.ts';
import type { Row } from '../../src/build/table.ts';
import { publishedFixture } from '../profile.ts';

const row = (cells: Record<string, string>): Row => ({ line: 2, cells });
const tier = (country: string, year: string, value: string, sources: string, grade = 'B'): Row =>
  row({ country, year, value, sources, grade, note: '' });

describe('figures', () => {
  it('count what a profile has', async () => {
    const figures = countryFigures(await publishedFixture());
    assert.deepEqual(
      [
        figures.claims,
        figures.confirmed,
        figures.archiveOnly,
        figures.initiatives,
        figures.dated,
        figures.laws,
        figures.sources,
      ],
      [5, 4, 1, 2, 2, 1, 2],
    );
    assert.deepEqual([figures.treaties, figures.rated, figures.unread, figures.unsourced], [0, 0, 0, 0]);
    assert.deepEqual([figures.oldest, figures.newest], ['2026-10-31', '2026-10-31']);
  });

  it('find a fact without a source', async () => {
    const profile = await publishedFixture();
    profile.laws[0]!.claims[0]!.cites = [{ source: 'nowhere' }];
    profile.treaties[0]!.status = 'party';
    assert.equal(countryFigures(profile).unsourced, 2);
  });

  it('add up, conflicts and weak evidence apart', async () => {
    const figures = [countryFigures(await publishedFixture())];
    const { countryYears, treatyRows, initiatives, dated, laws } = totals(
      [...figures, ...figures],
      [row({ instrument: 'ilo-c029', grade: 'A' }), row({ instrument: 'ilo-c029', grade: 'A' })],
      [
        tier('CN', '2001', '2', 'a'),
        tier('CN', '2002', '2', 'a|b'),
        tier('CN', '2003', '1', 'a|b|c', 'C'),
        tier('TH', '2001', '2', 'a'),
        tier('TH', '2001', '3', 'b'),
      ],
    );
    assert.deepEqual([initiatives, dated, laws], [4, 4, 2]);
    assert.deepEqual(Object.fromEntries(countryYears), { 1: 1, 2: 1, conflict: 1, 'weak (grade C)': 1 });
    assert.deepEqual(Object.fromEntries(treatyRows), { 'ilo-c029 A': 2 });
  });
});

describe('comparison with the source notes', () => {
  let folder = '';
  const note = 'iso2,country_as_in_source,signed,bound,action,reservation,source,source_date\n';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notes-'));
    await mkdir(`${folder}/treaties`);
    await mkdir(`${folder}/tip`);
    for (const list of [
      'palermo-best',
      'opsc-best',
      'cets197',
      'asean-actip',
      'saarc-2002',
      'ilo-c029',
      'ilo-p029',
      'ilo-c105',
      'ilo-c182',
    ])
      await writeFile(`${folder}/treaties/${list}.csv`, note);
    await writeFile(
      `${folder}/treaties/palermo-best.csv`,
      `${note}CN,China,,2010-02-08,accession,reservation art. 15(2),x,2014\n`,
    );
    await writeFile(
      `${folder}/tip/consensus.csv`,
      'iso2,year,tier,independent_sources,status,by_source\nCN,2001,2,1,one source,kelley=2\nTH,2014,,2,conflict,factbook=2WL/3 kelley=3\n',
    );
    await writeFile(
      `${folder}/tip/derived_tier2.csv`,
      'iso2,country,year,tier,method\nAL,Albania,2025,2,by elimination\n',
    );
  });
  after(() => rm(folder, { recursive: true }));

  const china = {
    instrument: 'un-trafficking-protocol-2000',
    country: 'CN',
    status: 'party',
    action: 'accession',
    bound: '2010-02-08',
    reservations: 'Not bound by article 15(2)',
  };
  const ratings = [
    tier('AL', '2025', '2', 'a'),
    tier('CN', '2001', '2', 'a'),
    tier('TH', '2014', '2WL', 'a'),
    tier('TH', '2014', '3', 'b'),
  ];
  const compare = (
    treaty: Record<string, string>,
    rated: Row[],
    departures: Parameters<typeof compareTables>[2] = [],
  ) =>
    compareTables(
      folder,
      new Map([
        ['treaties/status.csv', [row(treaty)]],
        ['ratings/tiers.csv', rated],
      ]),
      departures,
    );

  it('counts cells that are equal', async () => {
    assert.deepEqual(await compare(china, ratings), { compared: 7, equal: 7, differences: [], unneeded: [] });
  });

  it('names what differs, what is wanting on either side, and the reason that was given', async () => {
    const departures = [{ list: 'palermo-best', country: '*', column: 'bound', reason: 'Because.' }];
    const { differences, compared, equal } = await compare(
      { ...china, bound: '2010-02-09' },
      [...ratings.slice(1), tier('US', '2010', '1', 'a')],
      departures,
    );
    assert.deepEqual(
      differences.map(({ cell, notes, ours, reason }) => [cell, notes, ours, reason]),
      [
        ['palermo-best CN bound', '2010-02-08', '2010-02-09', 'Because.'],
        ['derived AL 2025', '2', '', undefined],
        ['consensus US 2010', '', '1', undefined],
      ],
    );
    assert.deepEqual([compared, equal], [8, 5]);
  });

  it('says when a reason is needed no longer', async () => {
    const departures = [{ list: 'palermo-best', country: 'CN', column: 'bound', reason: 'Because.' }];
    assert.deepEqual((await compare(china, ratings, departures)).unneeded, ['palermo-best CN bound']);
  });
});
