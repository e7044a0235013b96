/** The logs of releases: written so that they read back, checked as the rest of data/ is. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { join } from 'node:path';
import { checkLog, readReleaseLogs, type LogContext } from '../../src/build/release-logs.ts';
import { nextLog } from '../../src/build/releases.ts';
import { releaseLogText } from '../../src/model/release-log.ts';
import type { ReleaseLog } from '../../src/model/types.ts';
import { publishedFixture } from '../profile.ts';

const first: ReleaseLog = {
  version: '2026.11.0',
  date: '2026-11-30',
  countries: [
    { code: 'CN', coverage: 'full', reviewed: '2026-11-25', initiatives: 41, added: 222 },
    { code: 'TH', coverage: 'full', reviewed: '2026-11-25', initiatives: 29, added: 160 },
  ],
};
const second: ReleaseLog = {
  version: '2026.12.0',
  since: '2026.11.0',
  date: '2026-12-15',
  countries: [{ code: 'TH', added: 12, changed: 3, records: ['summary', 'th-2007-iom-memorandum'] }],
};
const isCountry = (code: string): boolean => code !== 'QQ';
const context: LogContext = { isCountry, today: '2027-01-01', releases: ['2026.11.0', '2026.12.0'], before: first };

/** Code and place of each issue of the second log after it was changed. */
async function issues(
  change: (log: ReleaseLog) => void,
  name = '2026.12.0',
  written = releaseLogText,
): Promise<string[]> {
  const log = structuredClone(second);
  change(log);
  const checked = await checkLog(`data/releases/${name}.json`, written(log), context);
  assert.equal(checked.log === undefined, checked.issues.length > 0);
  return checked.issues.map(({ code, pointer, message, advice }) => {
    assert.ok(message && advice);
    return `${code} ${pointer}`;
  });
}

describe('the log of a release', () => {
  it('is in order, and reads back as it was written', async () => {
    assert.deepEqual(await issues(() => undefined), []);
    assert.deepEqual(JSON.parse(releaseLogText(second)), second);
    assert.equal(releaseLogText(second).split('\n').length, 9);
    const { log } = await checkLog('2026.11.0.json', releaseLogText(first), { ...context, before: undefined });
    assert.deepEqual(log, first);
  });

  for (const [what, change, expected] of [
    ['a field that nobody knows', (log) => Object.assign(log, { note: 'x' }), 'schema/additionalProperties /note'],
    [
      'a text',
      (log) => Object.assign(log.countries[0]!, { text: 'x' }),
      'schema/additionalProperties /countries/0/text',
    ],
    ['a count of nothing', (log) => (log.countries[0]!.added = 0), 'schema/minimum /countries/0/added'],
    ['a version that is none', (log) => (log.version = '2026.12'), 'schema/pattern /version'],
    [
      'coverage without a review',
      (log) => (log.countries[0]!.coverage = 'full'),
      'schema/dependentRequired /countries/0/reviewed',
    ],
    ['another release before it', (log) => (log.since = '2026.10.0'), 'release-order /since'],
    ['no release before it', (log) => delete log.since, 'release-order /since'],
    ['a day to come', (log) => (log.date = '2027-02-01'), 'date-order /date'],
    ['a day before the last release', (log) => (log.date = '2026-11-29'), 'date-order /date'],
    ['a day that is none', (log) => (log.date = '2026-12-32'), 'date-invalid /date'],
    ['an unknown country', (log) => (log.countries[0]!.code = 'QQ'), 'country-unknown /countries/0/code'],
    ['a country twice', (log) => log.countries.push(log.countries[0]!), 'order /countries/1/code'],
    ['countries out of order', (log) => log.countries.push({ code: 'CN', added: 1 }), 'order /countries/1/code'],
    ['records out of order', (log) => log.countries[0]!.records!.reverse(), 'order /countries/0/records/1'],
    [
      'a review after the release',
      (log) => Object.assign(log.countries[0]!, { coverage: 'full', reviewed: '2026-12-16' }),
      'date-order /countries/0/reviewed',
    ],
  ] satisfies [string, (log: ReleaseLog) => unknown, string][]) {
    // What we write leaves out fields that nobody knows; others may write them.
    const written = expected.startsWith('schema/') ? JSON.stringify : releaseLogText;
    it(`is refused for ${what}`, async () => assert.deepEqual(await issues(change, undefined, written), [expected]));
  }

  it('is refused under another name, unlisted, not formatted, and where it is no JSON', async () => {
    const none = (): void => undefined;
    assert.deepEqual(await issues(none, '2026.12.1'), ['file-name /version']);
    assert.deepEqual(await issues(none, '2026.12.0', JSON.stringify), ['key-order ']);
    assert.deepEqual(await issues(none, '2026.12.0', () => '{'), ['json ']);
    const unlisted = await checkLog('2026.12.0.json', releaseLogText(second), { ...context, releases: ['2026.11.0'] });
    assert.deepEqual(
      unlisted.issues.map(({ code }) => code),
      ['release-unknown'],
    );
    const later = { ...second, version: '2026.9.0' };
    const earlier = await checkLog('2026.9.0.json', releaseLogText(later), { ...context, releases: ['2026.9.0'] });
    assert.deepEqual(
      earlier.issues.map(({ code }) => code),
      ['release-order'],
    );
  });
});

describe('the folder of the logs', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logs-'));
    await mkdir(`${folder}/releases`);
  });
  after(() => rm(folder, { recursive: true }));

  const put = async (releases: string[], ...logs: ReleaseLog[]): Promise<string[]> => {
    await writeFile(`${folder}/released-ids.json`, JSON.stringify({ releases, ids: {} }));
    for (const log of logs) await writeFile(`${folder}/releases/${log.version}.json`, releaseLogText(log));
    const found = await readReleaseLogs(folder, isCountry);
    return [
      ...found.logs.map(({ version }) => version),
      ...found.issues.map(({ file, code }) => `${code} ${file.slice(folder.length)}`),
    ];
  };

  it('is read in the order of the releases, number by number; one that was deleted is missed', async () => {
    const nine = { ...first, version: '2026.9.0', date: '2026-09-30', countries: [{ code: 'CN', added: 1 }] };
    const eleven = {
      ...first,
      version: '2026.11.0',
      since: '2026.9.0',
      countries: [{ code: 'CN', added: 1 }],
      date: '2026-11-01',
    };
    assert.deepEqual(await put(['2026.9.0', '2026.11.0'], eleven, nine), ['2026.9.0', '2026.11.0']);
    assert.deepEqual(await put(['2026.9.0', '2026.11.0', '2026.11.1']), [
      '2026.9.0',
      '2026.11.0',
      'release-log-missing /releases/2026.11.1.json',
    ]);
  });
});

describe('the next log', () => {
  it('is of the release after the last, given its profiles and no others', async () => {
    const old = await publishedFixture();
    const now = await publishedFixture(({ summary }) => (summary[0]!.text = 'Another opening.'));
    const of = { version: '2099.1.0', date: '2026-12-15' };
    const released = { releases: [old.dataVersion], ids: {} };
    assert.deepEqual(nextLog(released, [old], [now], of), {
      ...of,
      since: old.dataVersion,
      countries: [{ code: 'HM', changed: 1, records: ['summary'] }],
    });
    assert.equal(nextLog({ releases: [], ids: {} }, [], [now], of).since, undefined);
    assert.throws(() => nextLog(released, [], [now], of), /no folder is named/);
    assert.throws(
      () => nextLog({ releases: ['2026.1.0'], ids: {} }, [old], [now], of),
      /the last release is 2026\.1\.0/,
    );
    assert.throws(() => nextLog({ releases: [], ids: {} }, [old], [now], of), /the last release is none/);
    for (const date of ['today', '2026-13-01'])
      assert.throws(() => nextLog(released, [old], [now], { ...of, date }), /is no day/);
  });
});
