/** No id of the last release has vanished: what is no longer there is moved or withdrawn. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { compileAll } from '../../src/build/data.ts';
import { nextReleased, readReleased, RELEASED_FILE, releasedText } from '../../src/build/releases.ts';
import { takenIds, vanishedIds, vanishedName } from '../../src/model/taken-ids.ts';
import { FIXTURES, publishedFixture } from '../profile.ts';

const profiles = await compileAll();
const released = await readReleased();

describe('the ids of the last release', () => {
  it('are all in use, moved or withdrawn', () => {
    assert.deepEqual(vanishedIds(released.ids, profiles).map(vanishedName), []);
  });

  it('are listed as they are written', async () => {
    assert.equal(await readFile(RELEASED_FILE, 'utf8'), releasedText(released));
    assert.equal(Object.keys(released.ids).length > 0, released.releases.length > 0);
  });

  it('are missed where they have vanished', async () => {
    const { ids } = await readReleased(`${FIXTURES}released-ids.json`);
    assert.deepEqual(vanishedIds(ids, [await publishedFixture()]).map(vanishedName), [
      'HM summary/vanished-opening',
      'HM hm-2002-example-plan/vanished-claim',
      'HM hm-2004-vanished-plan',
      'HM hm-2004-vanished-plan/begun',
      'QQ summary',
      'QQ summary/opening',
    ]);
  });

  it('are missed in every profile that there is, were one claim to go', () => {
    const spoilt = profiles.filter(({ initiatives }) => initiatives.length);
    assert.ok(spoilt.length >= 20);
    for (const profile of spoilt) {
      const before = { [profile.code]: takenIds(profile) };
      assert.deepEqual(vanishedIds(before, profiles), [], profile.code);
      const [first, ...rest] = profile.initiatives;
      const less = { ...profile, initiatives: [{ ...first!, claims: first!.claims.slice(1) }, ...rest] };
      assert.deepEqual(vanishedIds(before, [less]), [
        { code: profile.code, record: first!.id, claim: first!.claims[0]!.id },
      ]);
    }
  });
});

describe('the next list of ids', () => {
  const none = { releases: [], ids: {} };

  it('has what is in use, moved and withdrawn, and no baselines', async () => {
    const profile = await publishedFixture((authored) => {
      authored.initiatives[0]!.claims[1]!.withdrawn = { date: '2026-12-01', reason: 'It was wrong.' };
      authored.moved = [{ from: 'hm-2001-plan', to: ['hm-2002-example-plan'], date: '2026-12-01' }];
    });
    const baseline = profiles.find(({ coverage }) => coverage.status === 'baseline')!;
    const { releases, ids } = nextReleased(none, [profile, baseline], '2026.12.0');
    assert.deepEqual(releases, ['2026.12.0']);
    assert.deepEqual(ids, {
      HM: {
        summary: ['opening'],
        'hm-2002-example-plan': ['adopted', 'old'],
        'hm-2008-example-agreement': ['signed'],
        'hm-2005-example-act': ['crime'],
        'hm-example-ministry': [],
        'hm-2001-plan': [],
      },
    });
  });

  it('keeps hold of what was withdrawn: its entry may not go either', async () => {
    const { ids } = nextReleased(
      none,
      [
        await publishedFixture((authored) => {
          authored.initiatives[0]!.claims[1]!.withdrawn = { date: '2026-12-01', reason: 'It was wrong.' };
        }),
      ],
      '2026.12.0',
    );
    const without = await publishedFixture(({ initiatives }) => initiatives[0]!.claims.pop());
    assert.deepEqual(vanishedIds(ids, [without]).map(vanishedName), ['HM hm-2002-example-plan/old']);
  });

  it('is written so that it reads back the same', async () => {
    const next = nextReleased(none, [await publishedFixture()], '2026.12.0');
    assert.deepEqual(JSON.parse(releasedText(next)), next);
  });

  it('is for a later version, number by number', () => {
    const since = (version: string) => () => nextReleased({ ...none, releases: ['2026.9.1'] }, [], version);
    assert.deepEqual(since('2026.10.0')().releases, ['2026.9.1', '2026.10.0']);
    assert.deepEqual(since('2026.9.10')().releases, ['2026.9.1', '2026.9.10']);
    for (const version of ['2026.9.1', '2026.9.0', '2025.12.5']) assert.throws(since(version), /is not later than/);
  });
});
