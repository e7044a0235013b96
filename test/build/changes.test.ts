import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../src/build/paths.ts';
import type { ReleaseChanges } from '../../src/model/compare.ts';
import { publishedFixture } from '../profile.ts';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command over folders. */
const run = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['src/build/changes.ts', ...args], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

describe('npm run data:changes', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'releases-'));
    const releases = {
      old: await publishedFixture(),
      mended: await publishedFixture(({ summary }) => (summary[0]!.text = 'Another opening.')),
      lost: await publishedFixture(({ initiatives }) => initiatives[0]!.claims.pop()),
      shape: { ...(await publishedFixture()), schemaVersion: '9.0' },
    };
    for (const [name, profile] of Object.entries(releases)) {
      await mkdir(`${folder}/${name}`);
      await writeFile(`${folder}/${name}/HM.json`, JSON.stringify(profile));
      // A built folder holds scripts beside the profiles.
      await writeFile(`${folder}/${name}/HM.js`, '');
    }
  });
  after(() => rm(folder, { recursive: true }));

  it('says in words what changed', async () => {
    const { code, stdout, stderr } = await run(`${folder}/old`, `${folder}/mended`);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(
      stdout,
      /^HM: 1 statement changed since \d+\.\d+\.\d+\n {2}claim changed: summary\/opening \(text\)\n/,
    );
    assert.match(stdout, /: 1 statement changed in 1 country\n$/);
  });

  it('says it as JSON', async () => {
    const { code, stdout } = await run(`${folder}/old`, `${folder}/mended`, '--json');
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
      const { code, stderr } = await run(`${folder}/old`, `${folder}/lost`, ...json);
      assert.equal(code, 1);
      assert.match(stderr, /^HM hm-2002-example-plan\/old is gone without a moved or withdrawn entry/);
    }
  });

  it('ends with 2 where there is nothing to compare', async () => {
    for (const [args, message] of [
      [[], /Name the folder of the old release/],
      [[`${folder}/nowhere`, `${folder}/old`], /has no profiles/],
      [[`${folder}/shape`, `${folder}/old`], /has shape 9\.0/],
    ] as const) {
      const { code, stderr } = await run(...args);
      assert.equal(code, 2);
      assert.match(stderr, message);
    }
  });
});
