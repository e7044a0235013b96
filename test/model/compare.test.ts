import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareReleases } from '../../src/model/compare.ts';
import type { AuthoredProfile, Profile } from '../../src/model/types.ts';
import { publishedFixture } from '../profile.ts';

const PLAN = 'hm-2002-example-plan';
const withdrawn = { date: '2026-12-01', reason: 'The source says something else.' };

/** Changes of the fixture after its authored file was changed, one a line. */
async function changes(change: (authored: AuthoredProfile) => void): Promise<string[]> {
  const { countries } = compareReleases([await publishedFixture()], [await publishedFixture(change)]);
  return countries.flatMap((each) =>
    each.changes.map(({ what, kind, id, to = [], fields = [] }) => [what, kind, id, ...to, ...fields].join(' ')),
  );
}

/** The published fixture with something changed that no authored file holds. */
async function published(change: (profile: Profile) => void): Promise<Profile> {
  const profile = await publishedFixture();
  change(profile);
  return profile;
}

describe('compareReleases', () => {
  it('finds nothing where nothing differs, whatever the order of keys', async () => {
    const profile = await publishedFixture();
    const turned = Object.fromEntries(Object.entries(profile).reverse()) as unknown as Profile;
    turned.initiatives = turned.initiatives.map((each) =>
      Object.fromEntries(Object.entries(each).reverse()),
    ) as unknown as Profile['initiatives'];
    const outcome = compareReleases([profile], [turned]);
    assert.deepEqual([outcome.statements, outcome.countries, outcome.vanished], [0, [], []]);
  });

  it('names claims that were added, changed and withdrawn', async () => {
    const found = await changes(({ summary, initiatives }) => {
      summary.push({ ...summary[0]!, id: 'more' });
      initiatives[0]!.claims[0]!.text = 'The example plan was adopted in November.';
      initiatives[0]!.claims[1]!.withdrawn = withdrawn;
    });
    assert.deepEqual(found, [
      `claim changed ${PLAN}/adopted text`,
      `claim withdrawn ${PLAN}/old`,
      'claim added summary/more',
    ]);
  });

  it('sees another source, another place in it, another evidence and another time', async () => {
    const found = await changes(({ initiatives }) => {
      const [adopted, old] = initiatives[0]!.claims;
      adopted!.cites[0]!.locator = 'page 4';
      old!.asOf = '2007';
    });
    assert.deepEqual(found, [`claim changed ${PLAN}/adopted cites`, `claim changed ${PLAN}/old asOf`]);
  });

  it('names records that were added, changed, moved and withdrawn', async () => {
    const found = await changes(({ initiatives, laws }) => {
      initiatives[0]!.date = '2002-12';
      initiatives[1]!.claims[0]!.withdrawn = withdrawn;
      laws!.push({ ...laws![0]!, id: 'hm-2009-example-act' });
    });
    assert.deepEqual(found, [
      'claim withdrawn hm-2008-example-agreement/signed',
      `record changed ${PLAN} date`,
      'record withdrawn hm-2008-example-agreement',
      'claim added hm-2009-example-act/crime',
      'record added hm-2009-example-act',
    ]);
  });

  it('follows a record that was renamed, and counts what changed on the way alone', async () => {
    const rename = (authored: AuthoredProfile): void => {
      authored.initiatives[0]!.id = 'hm-2002-first-plan';
      authored.initiatives[0]!.claims[1]!.text = 'The example plan had two committees.';
      authored.initiatives[1]!.supersedes = 'hm-2002-first-plan';
      authored.moved = [{ from: PLAN, to: ['hm-2002-first-plan'], date: '2026-12-01' }];
    };
    assert.deepEqual(await changes(rename), [
      `claim moved ${PLAN}/adopted hm-2002-first-plan/adopted`,
      `claim moved ${PLAN}/old hm-2002-first-plan/old`,
      `claim changed ${PLAN}/old text`,
      `record moved ${PLAN} hm-2002-first-plan`,
      'record changed hm-2008-example-agreement supersedes',
    ]);
    const { statements, vanished } = compareReleases([await publishedFixture()], [await publishedFixture(rename)]);
    assert.deepEqual([statements, vanished], [2, []]);
  });

  it('names rows of tables that were added, changed and gone, which loses no id', async () => {
    const [treaty] = (await publishedFixture()).treaties;
    const rated = (value: string): Profile['ratings'] => [
      {
        scheme: 'scheme',
        title: { en: 'Scheme' },
        span: { from: 2001, to: 2002 },
        values: [],
        caveat: [],
        rows: [{ year: 2001, value, cites: [], grade: 'A' }],
      },
    ];
    const before = await published((profile) => (profile.ratings = rated('1')));
    const after = await published((profile) => {
      profile.treaties = [{ ...treaty!, status: 'party' }];
      profile.ratings = rated('2');
    });
    const later = await published((profile) => {
      profile.treaties = [{ ...treaty!, status: 'party', bound: '2003' }];
      profile.ratings = rated('2');
    });
    const lines = (old: Profile, now: Profile): string[] =>
      compareReleases([old], [now]).countries.flatMap((each) =>
        each.changes.map(({ what, kind, id, fields = [] }) => [what, kind, id, ...fields].join(' ')),
      );
    assert.deepEqual(lines(before, after), [
      'rating gone scheme/2001/1',
      'treaty added un-trafficking-protocol-2000',
      'rating added scheme/2001/2',
    ]);
    assert.deepEqual(lines(after, later), ['treaty changed un-trafficking-protocol-2000 bound']);
    assert.deepEqual(compareReleases([before], [after]).vanished, []);
  });

  it('counts the statements of each country and of all, since which version', async () => {
    const other = await published((profile) => (profile.code = 'QQ'));
    const changed = await publishedFixture(({ summary }) => (summary[0]!.text = 'Another opening.'));
    changed.dataVersion = '2099.1.0';
    const outcome = compareReleases([await publishedFixture()], [changed, { ...other, dataVersion: '2099.1.0' }]);
    assert.deepEqual(
      outcome.countries.map(({ code, statements }) => [code, statements]),
      [
        ['HM', 1],
        ['QQ', 9],
      ],
    );
    assert.equal(outcome.statements, 10);
    assert.deepEqual([outcome.from, outcome.to], [[(await publishedFixture()).dataVersion], ['2099.1.0']]);
  });

  it('names every id that is gone without a word', async () => {
    const { vanished } = compareReleases(
      [await publishedFixture()],
      [
        await publishedFixture(({ initiatives, laws, organizations }) => {
          initiatives[0]!.claims.pop();
          initiatives[0]!.actors = [];
          laws!.pop();
          organizations!.pop();
        }),
      ],
    );
    assert.deepEqual(vanished, [
      { code: 'HM', record: PLAN, claim: 'old' },
      { code: 'HM', record: 'hm-2005-example-act' },
      { code: 'HM', record: 'hm-2005-example-act', claim: 'crime' },
      { code: 'HM', record: 'hm-example-ministry' },
    ]);
  });

  it('takes no merger for leave to lose a claim', async () => {
    const { vanished } = compareReleases(
      [await publishedFixture()],
      [
        await publishedFixture((authored) => {
          authored.initiatives.splice(0, 1);
          delete authored.initiatives[0]!.supersedes;
          authored.moved = [{ from: PLAN, to: ['hm-2008-example-agreement'], date: '2026-12-01' }];
        }),
      ],
    );
    assert.deepEqual(vanished, [
      { code: 'HM', record: PLAN, claim: 'adopted' },
      { code: 'HM', record: PLAN, claim: 'old' },
    ]);
  });

  it('does not miss an organization that another profile shows', async () => {
    const strip = (authored: AuthoredProfile): void => {
      authored.organizations = [];
      authored.initiatives[0]!.actors = [];
    };
    const other = await published((profile) => (profile.code = 'QQ'));
    const before = [await publishedFixture(), other];
    assert.deepEqual(compareReleases(before, [await publishedFixture(strip), other]).vanished, []);
    assert.equal(compareReleases(before, [await publishedFixture(strip)]).vanished.length > 1, true);
  });
});
