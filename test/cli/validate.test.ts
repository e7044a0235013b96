import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { countryFiles, openData } from '../../src/build/data.ts';
import { checkFile, type PlacedIssue } from '../../src/cli/check-file.ts';
import { FIXTURES, publishedFixture } from '../profile.ts';
import { countertrafficking } from './console.ts';

const read = (name: string): Promise<string> => readFile(`${FIXTURES}${name}`, 'utf8');
const bad = Object.keys(JSON.parse(await read('bad-expected.json')) as object);
const codesOf = (issues: readonly PlacedIssue[]): string[] => issues.map(({ code, pointer }) => `${code} ${pointer}`);

describe('the checks of validate', () => {
  it('find in each bad file what the build finds, and nothing in the good one', async () => {
    const data = await openData();
    for (const name of [...bad.map((each) => `bad/${each}`), 'good/HM.json']) {
      const text = await read(name);
      const fileName = name.includes('file-name') ? 'file-name.json' : 'HM.json';
      const { issues } = await checkFile(text, fileName, 'authored');
      assert.deepEqual(codesOf(issues).sort(), codesOf(data.check(fileName, text).issues).sort(), name);
    }
  });

  it('accept every country file', async () => {
    const files = await countryFiles();
    const { code, stdout } = await countertrafficking(['validate', ...files]);
    assert.equal(stdout, `${files.length} files checked, 0 issues\n`);
    assert.equal(code, 0);
  });

  it('give each issue its place', async () => {
    for (const name of bad) {
      const text = await read(`bad/${name}`);
      const lines = text.split('\n');
      for (const { pointer, line, column, code } of (await checkFile(text)).issues) {
        if (!pointer) continue;
        assert.ok(line && column, `${name} ${pointer}`);
        // What is missing is placed at what lacks it; anything else at its name, or at the entry of a list.
        const step = pointer.split('/').at(-1)!;
        const there = lines[line - 1]!.slice(column - 1);
        if (code !== 'schema/required' && !/^\d+$/.test(step))
          assert.ok(there.startsWith(`"${step}"`), `${name} ${there}`);
      }
    }
  });
});

describe('countertrafficking validate', () => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'validate-'));
    const profile = await publishedFixture();
    await writeFile(file('good.json'), JSON.stringify(profile));
    await writeFile(file('bad.json'), JSON.stringify({ ...profile, code: 'x' }, null, 2));
    await writeFile(file('latin1.json'), Buffer.from('{ "code": "\xe9" }', 'latin1'));
    await writeFile(file('HM.json'), await read('good/HM.json'));
    await writeFile(file('cut.json'), '{\n  "code": "HM",\n  "reviewed" "x"\n}');
  });
  after(() => rm(folder, { recursive: true }));

  it('tells published files from authored ones', async () => {
    const { code, stdout } = await countertrafficking(['validate', '--json', file('good.json'), file('HM.json')]);
    const { files } = JSON.parse(stdout) as { files: { kind: string; issues: unknown[] }[] };
    assert.equal(code, 0);
    assert.deepEqual(
      files.map(({ kind, issues }) => [kind, issues.length]),
      [
        ['published', 0],
        ['authored', 0],
      ],
    );
    assert.equal((await countertrafficking(['validate', '--as', 'authored', file('good.json')])).code, 1);
  });

  it('says place, pointer, code, what is expected and advice, and ends with 1', async () => {
    const { code, stdout, stderr } = await countertrafficking(['validate', file('bad.json')]);
    assert.equal(code, 1);
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /bad\.json:\d+:3 \/code\n {2}schema\/pattern: does not have .*\n {2}expected \^\[A-Z\].*\n {2}Write it/,
    );
    assert.match(stdout, /\n1 file checked, 1 issue\n$/);
  });

  it('says where a file ceases to be JSON', async () => {
    const { code, stdout } = await countertrafficking(['validate', file('cut.json')]);
    assert.equal(code, 1);
    assert.match(stdout, /cut\.json:3:14\n {2}json: not JSON: /);
  });

  it('reads what is piped in, once', async () => {
    const stdin = await read('bad/wording.json');
    const { code, stdout } = await countertrafficking(['validate', '-'], { stdin });
    assert.equal(code, 1);
    assert.match(stdout, /^\(standard input\):\d+:\d+ .*\n {2}wording: /);
    // It has no name that could be wrong.
    assert.doesNotMatch(stdout, /file-name/);
    const twice = await countertrafficking(['validate', '-', '-'], { stdin });
    assert.deepEqual([twice.code, twice.stdout], [2, '']);
  });

  it('goes on after a file that cannot be read, and ends with 3', async () => {
    const names = ['nowhere.json', '', 'latin1.json', 'HM.json'].map(file);
    const { code, stdout, stderr } = await countertrafficking(['validate', '--json', ...names]);
    assert.equal(code, 3);
    assert.match(
      stderr,
      /nowhere\.json could not be read: there is no such file.*\n.*it is a folder.*\n.*it is not UTF-8/,
    );
    const { files } = JSON.parse(stdout) as { files: { error?: string }[] };
    assert.deepEqual(
      files.map(({ error }) => error !== undefined),
      [true, true, true, false],
    );
  });

  it('ends with 1 where the reader has gone', async () => {
    assert.equal((await countertrafficking(['validate', file('bad.json')], { gone: true })).code, 1);
  });

  it('lets nothing of a file command the terminal', async () => {
    const hostile = '\u001b]0;title\u0007\u009b31m\u202e';
    const stdin = JSON.stringify({ schemaVersion: '1.0', [hostile]: 1, code: hostile });
    for (const args of [
      ['validate', '-'],
      ['validate', '-', `${hostile}\n.json`],
    ]) {
      const { stdout, stderr } = await countertrafficking(args, { stdin });
      // eslint-disable-next-line no-control-regex -- control characters are what this looks for
      assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  it('answers anything that is JSON without falling over', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const stdin of ['null', '1', '[]', '""', '{"schemaVersion":1}', '{"__proto__":{"code":"CN"}}', deep, '']) {
      const { code, stderr } = await countertrafficking(['validate', '-'], { stdin });
      assert.deepEqual([code, stderr], [1, ''], stdin.slice(0, 40));
    }
  });
});
