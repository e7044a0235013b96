import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ReleaseChanges } from '../../src/model/compare.ts';
import { authoredFixture, publishedFixture } from '../profile.ts';
import { countertrafficking } from './console.ts';

describe('countertrafficking diff', () => {
  let folder = '';
  const run = (...args: string[]) =>
    countertrafficking(['diff', ...args.map((each) => (each.startsWith('-') ? each : join(folder, each)))]);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'releases-'));
    const releases = {
      old: await publishedFixture(),
      mended: await publishedFixture(({ summary }) => (summary[0]!.text = 'Another opening.')),
      lost: await publishedFixture(({ initiatives }) => initiatives[0]!.claims.pop()),
      shape: { ...(await publishedFixture()), schemaVersion: '9.0' },
      invalid: { ...(await publishedFixture()), initiatives: 'none' },
      authored: await authoredFixture(),
    };
    for (const [name, profile] of Object.entries(releases)) {
      await mkdir(`${folder}/${name}`);
      await writeFile(`${folder}/${name}/HM.json`, JSON.stringify(profile));
      // A built folder holds scripts beside the profiles.
      await writeFile(`${folder}/${name}/HM.js`, '');
    }
    await writeFile(`${folder}/mended/AQ.json`, JSON.stringify({ ...releases.old, code: 'AQ' }));
  });
  after(() => rm(folder, { recursive: true }));

  it('says in words what changed, of two files or of a file and a folder', async () => {
    for (const args of [
      ['old/HM.json', 'mended/HM.json'],
      ['old/HM.json', 'mended'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(
        stdout,
        /^HM: 1 statement changed since \d+\.\d+\.\d+\n {2}claim changed: summary\/opening \(text\)\n/,
      );
      assert.match(stdout, /: 1 statement changed in 1 country\n$/);
    }
  });

  it('says of two folders what came too', async () => {
    const { stdout } = await run('old', 'mended');
    assert.match(stdout, /^AQ: \d+ statements changed[\s\S]*claim added: summary\/opening\n[\s\S]*\nHM: 1 statement/);
  });

  it('says it as JSON', async () => {
    const { code, stdout } = await run('old/HM.json', 'mended/HM.json', '--json');
    const changes = JSON.parse(stdout) as ReleaseChanges;
    assert.equal(code, 0);
    assert.deepEqual(changes.countries, [
      {
        code: 'HM',
        statements: 1,
        changes: [{ what: 'claim', kind: 'changed', id: 'summary/opening', fields: ['text'] }],
      },
    ]);
  });

  it('ends with 1 where an id is gone without a word, in JSON too', async () => {
    for (const json of [[], ['--json']]) {
      const { code, stderr } = await run('old', 'lost', ...json);
      assert.equal(code, 1);
      assert.match(stderr, /^error: HM hm-2002-example-plan\/old is gone without a moved or withdrawn entry/);
    }
  });

  it('ends with 3 where there is nothing to compare', async () => {
    for (const [args, message] of [
      [['nowhere', 'old'], /nowhere could not be read: there is no such file or folder/],
      [['.', 'old'], /has no profiles/],
      [['shape', 'old'], /HM\.json is of shape "9\.0"; 1\.0 is what can be compared/],
      [['old', 'invalid/HM.json'], /HM\.json is not valid: \/initiatives is of the wrong type/],
      [['authored', 'old'], /HM\.json is no published profile\n {2}Name what a release publishes/],
    ] as const) {
      const { code, stdout, stderr } = await run(...args);
      assert.deepEqual([code, stdout], [3, '']);
      assert.match(stderr, message);
    }
    assert.equal((await run('old')).code, 2);
  });
});
