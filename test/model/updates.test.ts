/** Updates out of logs and profiles: what a release changed, profiles that are new, the archive; and what is refused. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileAll, compileUpdates } from '../../src/build/data.ts';
import { schemaValidator } from '../../src/build/schemas.ts';
import { checkUpdates } from '../../src/model/check-updates.ts';
import { firstLog, releaseLog } from '../../src/model/release-log.ts';
import type { AuthoredProfile, Profile, ReleaseLog, Update, UpdatesFile } from '../../src/model/types.ts';
import { archiveUpdates, updatesOf } from '../../src/model/updates.ts';
import validate from '../../src/model/validate-updates.generated.js';
import { FIXTURES, publishedFixture } from '../profile.ts';

const PLAN = 'hm-2002-example-plan';
const fixture = await publishedFixture();
const of = { version: '2026.12.0', since: '2026.11.0', date: '2026-12-15' };
const first: ReleaseLog = firstLog([fixture], '2026.11.0');

/** The log of a release that changed the fixture. */
const logged = async (change: (authored: AuthoredProfile) => void): Promise<[ReleaseLog, Profile]> => {
  const after = await publishedFixture(change);
  return [releaseLog([fixture], [after], of), after];
};
const only = (updates: readonly Update[], kind: Update['kind']): Update[] =>
  updates.filter((each) => each.kind === kind);

describe('the log of a release', () => {
  it('has numbers and ids of what was added, changed and withdrawn, and no text', async () => {
    const [log] = await logged(({ summary, initiatives, laws }) => {
      summary[0]!.text = 'Another opening.';
      initiatives[0]!.claims[1]!.withdrawn = { date: '2026-12-01', reason: 'It was wrong.' };
      laws!.push({ ...laws![0]!, id: 'hm-2009-example-act' });
    });
    assert.deepEqual(log, {
      ...of,
      countries: [
        { code: 'HM', added: 2, changed: 1, withdrawn: 1, records: [PLAN, 'hm-2009-example-act', 'summary'] },
      ],
    });
    assert.doesNotMatch(JSON.stringify(log), /opening\.|wrong|Example/);
  });

  it('leaves out a country in which nothing changed, or something moved alone', async () => {
    const [same] = await logged(() => undefined);
    assert.deepEqual(same.countries, []);
    const [moved] = await logged((authored) => {
      authored.initiatives[0]!.id = 'hm-2002-first-plan';
      delete authored.initiatives[1]!.supersedes;
      authored.moved = [{ from: PLAN, to: ['hm-2002-first-plan'], date: '2026-12-01' }];
    });
    assert.deepEqual(
      moved.countries.map(({ records, ...rest }) => [rest, records]),
      fixture.initiatives[1]!.supersedes ? [[{ code: 'HM', changed: 1 }, [fixture.initiatives[1]!.id]]] : [],
    );
  });

  it('says of a profile that is new, or more complete, how complete it is and when it was reviewed', () => {
    const { initiatives, reviewed } = fixture;
    const [log] = first.countries;
    assert.deepEqual(log, {
      code: 'HM',
      coverage: 'partial',
      reviewed,
      initiatives: initiatives.length,
      added: log!.added,
    });
    const baseline: Profile = { ...fixture, coverage: { status: 'baseline', wanting: [] }, initiatives: [] };
    const risen = releaseLog([baseline], [fixture], of).countries[0]!;
    assert.deepEqual([risen.coverage, risen.initiatives], ['partial', initiatives.length]);
    assert.equal(first.since, undefined);
  });
});

describe('updates of a release', () => {
  it('say what it changed, with the records that can be led to', async () => {
    const [log, after] = await logged(({ summary, initiatives }) => {
      summary[0]!.text = 'Another opening.';
      initiatives[0]!.title = 'Plan, renamed';
    });
    const [update, ...more] = only(updatesOf([after], [first, log], of.version), 'changes');
    assert.deepEqual(more, []);
    assert.deepEqual(update, {
      id: 'hm-2026-12-0-changes',
      kind: 'changes',
      countries: ['HM'],
      ...of,
      statements: { added: 0, changed: 2, withdrawn: 0, removed: 0 },
      records: [
        { country: 'HM', kind: 'initiative', id: PLAN, title: { en: 'Plan, renamed' } },
        { country: 'HM', kind: 'country', id: 'HM', title: { en: 'Heard & McDonald Islands' } },
      ],
    });
  });

  it('lead to where a record has gone since, and not to one that was withdrawn', async () => {
    const [log] = await logged(({ initiatives }) => (initiatives[0]!.title = 'Plan, renamed'));
    const renamed = await publishedFixture((authored) => {
      authored.initiatives[0]!.id = 'hm-2002-first-plan';
      delete authored.initiatives[1]!.supersedes;
      authored.moved = [{ from: PLAN, to: ['hm-2002-first-plan'], date: '2027-01-01' }];
    });
    const ids = (profile: Profile): string[] =>
      only(updatesOf([profile], [first, log], of.version), 'changes').flatMap(({ records }) =>
        records.map(({ id }) => id),
      );
    assert.deepEqual(ids(renamed), ['hm-2002-first-plan']);
    const withdrawn = await publishedFixture(({ initiatives }) => {
      for (const claim of initiatives[0]!.claims) claim.withdrawn = { date: '2027-01-01', reason: 'Wrong.' };
    });
    assert.deepEqual(ids(withdrawn), []);
    // Moves that lead to one another end.
    const circle = {
      ...renamed,
      moved: [...renamed.moved, { from: 'hm-2002-first-plan', to: [PLAN], date: '2027-01-02' }],
    };
    assert.deepEqual(ids(circle), []);
  });

  it('refuse a log that names a record which no profile ever had', async () => {
    const [log, after] = await logged(({ summary }) => (summary[0]!.text = 'Another opening.'));
    for (const [country, id] of [
      ['HM', 'hm-2002-nothing'],
      ['QQ', 'summary'],
    ] as const) {
      const spoilt = { ...log, countries: [{ code: country, added: 1, records: [id] }] };
      assert.throws(() => updatesOf([after], [first, spoilt], of.version), new RegExp(`"${id}" of ${country}`));
    }
  });

  it('tell before the first release what its log will, and after it the same', () => {
    assert.deepEqual(updatesOf([fixture], [], '2026.11.0'), updatesOf([fixture], [first], '2026.11.0'));
  });

  it('put baselines of one day together', () => {
    const baseline = (code: string, reviewed: string): Profile => ({
      ...fixture,
      code,
      reviewed,
      coverage: { status: 'baseline', wanting: [] },
    });
    const profiles = [baseline('AA', '2026-11-01'), baseline('BB', '2026-11-02'), baseline('CC', '2026-11-01')];
    const updates = only(updatesOf(profiles, [], '2026.11.0'), 'profile');
    assert.deepEqual(
      updates.map(({ id, date, countries }) => [id, date, countries.join()]),
      [
        ['baselines-2026-11-0-2026-11-02', '2026-11-02', 'BB'],
        ['baselines-2026-11-0-2026-11-01', '2026-11-01', 'AA,CC'],
      ],
    );
  });
});

const profiles = await compileAll();
const file = await compileUpdates(profiles);

describe('the archive', () => {
  const archive = archiveUpdates(profiles);

  it('has each dated update of the old site that profiles cite, once, with its own title and date', async () => {
    const pages = JSON.parse(await readFile(`${FIXTURES}old-site-pages.json`, 'utf8')) as {
      page: string;
      title: string;
    }[];
    const known = pages.filter(({ page }) => page.startsWith('/updates/'));
    assert.deepEqual(
      archive.map(({ id, title }) => [id.replace('archive-update-', '/updates/'), title.en.replace('’', "'")]).sort(),
      known.map(({ page, title }) => [page, title]).sort(),
    );
    const days = Object.fromEntries(archive.map(({ id, date }) => [id.replace(/.*-/, ''), date]));
    // As the notes on the pages give them: two give a month alone.
    assert.deepEqual(days, {
      43: '2005-07',
      159: '2006-03-25',
      391: '2006-08',
      530: '2007-03-31',
      659: '2007-08-05',
      686: '2007-08-08',
      699: '2007-08-17',
      703: '2007-08-28',
      712: '2007-10-04',
      718: '2007-10-08',
    });
  });

  it('names every country whose profile cites the page, and the records that do', () => {
    for (const { id, countries, citation, records } of archive) {
      const address = citation.URL!.replace(/.*humantrafficking\.org/, '');
      const citing = profiles.filter(({ citations }) =>
        citations.some(({ URL: at }) => at?.endsWith(`humantrafficking.org${address}`)),
      );
      assert.deepEqual(
        countries,
        citing.map(({ code }) => code),
        id,
      );
      for (const country of countries)
        assert.ok(
          records.some((each) => each.country === country),
          `${id} ${country}`,
        );
      assert.equal(citation.custom.archivedSite, true);
    }
    assert.deepEqual(archive.find(({ id }) => id === 'archive-update-718')?.countries, [
      'CN',
      'KH',
      'LA',
      'MM',
      'TH',
      'VN',
    ]);
  });

  it('has no undated page, none that is not an update, and none that no claim cites', () => {
    const old = (change: (profile: Profile) => void): number => {
      const profile = structuredClone(fixture);
      const page = profile.citations.find(({ custom }) => custom.archivedSite)!;
      Object.assign(page, { URL: 'http://www.humantrafficking.org/updates/9', issued: { 'date-parts': [[2006, 5]] } });
      change(profile);
      return archiveUpdates([profile]).length;
    };
    const page = (profile: Profile) => profile.citations.find(({ custom }) => custom.archivedSite)!;
    assert.equal(
      old(() => undefined),
      1,
    );
    assert.equal(
      old((profile) => delete page(profile).issued),
      0,
    );
    for (const URL of [
      'http://www.humantrafficking.org/countries/x',
      'https://example.org/updates/9',
      'http://nothumantrafficking.org/updates/9',
    ])
      assert.equal(
        old((profile) => (page(profile).URL = URL)),
        0,
        URL,
      );
    assert.equal(
      old((profile) => (page(profile).custom.archivedSite = false)),
      0,
    );
    assert.equal(
      old((profile) => profile.initiatives.forEach((each) => (each.claims = []))),
      0,
    );
  });

  it('refuses one page that two profiles cite differently', () => {
    const china = profiles.find(({ code }) => code === 'CN')!;
    const spoilt = structuredClone(profiles.find(({ code }) => code === 'MM')!);
    spoilt.citations.find(({ URL: at }) => at?.endsWith('/updates/530'))!.issued = { 'date-parts': [[2007, 3, 30]] };
    assert.throws(
      () => archiveUpdates([china, spoilt]),
      /archive-update-530 is not cited alike: CN: .*2007-03-31; MM: .*2007-03-30/,
    );
  });
});

describe('all updates', () => {
  it('stand with the latest first, each under an id of its own', () => {
    const { updates } = file;
    assert.ok(updates.length >= 30);
    const days = updates.map(({ date }) => date.slice(0, 7));
    assert.deepEqual(days, [...days].sort().reverse());
    assert.equal(new Set(updates.map(({ id }) => id)).size, updates.length);
  });

  it('tell of every profile that there is', () => {
    const told = file.updates.flatMap((each) => (each.kind === 'profile' ? each.countries : []));
    assert.deepEqual(
      told.sort(),
      profiles.map(({ code }) => code),
    );
    assert.equal(file.updates.filter((each) => each.kind === 'profile' && each.coverage === 'full').length, 23);
  });
});

/** Every place in a document, as the steps that lead to it. */
function* places(value: unknown, at: (string | number)[] = []): Generator<(string | number)[]> {
  yield at;
  if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value))
      yield* places(child, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

describe('the check of updates that others made', async () => {
  const withAjv = await schemaValidator('updates');
  const [log, after] = await logged(({ summary }) => (summary[0]!.text = 'Another opening.'));
  const some: UpdatesFile = {
    ...file,
    updates: [...updatesOf([after], [first, log], of.version), file.updates.find(({ kind }) => kind === 'archive')!],
  };

  it('accepts ours', () => {
    assert.deepEqual(checkUpdates(file), []);
    assert.deepEqual(checkUpdates(some), []);
    assert.equal(new Set(some.updates.map(({ kind }) => kind)).size, 3);
  });

  it('gives the verdict of ajv, whatever is done to them', () => {
    const all = [...places(some)].filter((at) => at.length > 0);
    const junk = fc.constantFrom<unknown>(null, '', 'x', 7, -1, true, [], {}, 'archive', { en: '' }, ['x'], undefined);
    fc.assert(
      fc.property(fc.constantFrom(...all), junk, (at, value) => {
        const spoilt = structuredClone(some) as unknown as Record<string, never>;
        const last = at.at(-1)!;
        const parent = at
          .slice(0, -1)
          .reduce<Record<string | number, unknown>>((node, step) => node[step] as never, spoilt);
        if (value === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, last);
        else parent[last] = value ?? null;
        assert.equal(validate(spoilt), withAjv(spoilt), `${at.join('/')} = ${JSON.stringify(value)}`);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses anything that is not an object, without throwing', () => {
    for (const value of [null, undefined, 1, 'x', [], true]) assert.equal(checkUpdates(value)[0]?.code, 'schema/type');
  });

  it('refuses what the schema cannot say, with code, place and advice', () => {
    const refused = (change: (updates: Update[]) => void): string[] => {
      const spoilt = structuredClone(some);
      change(spoilt.updates);
      return checkUpdates(spoilt).map(({ code, pointer, message, advice }) => {
        assert.ok(message && advice);
        return `${code} ${pointer}`;
      });
    };
    const at = some.updates.findIndex(({ kind }) => kind === 'archive');
    assert.deepEqual(
      refused((updates) => (updates[1]!.id = updates[0]!.id)),
      ['id-duplicate /updates/1/id'],
    );
    assert.deepEqual(
      refused((updates) => (updates[at]!.date = '2007-02-30')),
      [`date-invalid /updates/${at}/date`],
    );
    assert.deepEqual(
      refused((updates) => (updates[at]!.records[0]!.country = 'QQ')),
      [`reference-unknown /updates/${at}/records/0/country`],
    );
    assert.deepEqual(
      refused((updates) => delete (updates[at] as { citation?: unknown }).citation),
      [`schema/required /updates/${at}/citation`],
    );
    assert.deepEqual(
      refused((updates) => ((updates[at] as { kind: string }).kind = 'rumour')),
      [`schema/discriminator /updates/${at}`],
    );
  });
});
