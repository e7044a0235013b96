import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../src/build/paths.ts';
import { DATA_VERSION } from '../../src/cli/data-version.generated.ts';
import { EXIT, EXIT_HELP } from '../../src/cli/exit-codes.ts';
import { run } from '../../src/cli/program.ts';
import { VERSION } from '../../src/model/version.generated.ts';
import { publishedFixture } from '../profile.ts';
import { countertrafficking } from './console.ts';

const COMMANDS = ['list', 'search', 'export', 'diff', 'new', 'validate', 'render', 'build'];

describe('the help', () => {
  it('of the program names all commands and exit codes', async () => {
    const { code, stdout, stderr } = await countertrafficking(['--help']);
    assert.deepEqual([code, stderr], [0, '']);
    const listed = Array.from(stdout.matchAll(/^ {2}(\w+) (?:\[options\]|\[command\])/gm), ([, name]) => name);
    assert.deepEqual(listed, [...COMMANDS, 'help']);
    for (const number of Object.values(EXIT)) assert.match(EXIT_HELP, new RegExp(`^ {2}${number} `, 'm'));
    assert.ok(stdout.includes(EXIT_HELP));
    assert.ok(
      stdout.split('\n').every((line) => line.length <= 80),
      stdout,
    );
  });

  it('is what somebody sees who says nothing, and that is a fault', async () => {
    const { code, stdout, stderr } = await countertrafficking([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^Usage: countertrafficking/);
  });

  it('of each command has examples, and they run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'examples-'));
    const home = process.cwd();
    try {
      process.chdir(folder);
      const profile = await publishedFixture();
      for (const release of ['release-1', 'release-2']) {
        await mkdir(release);
        await writeFile(`${release}/CN.json`, JSON.stringify({ ...profile, code: 'CN' }));
      }
      await cp(`${ROOT}/data/countries/CN.json`, 'CN.json');
      await cp(`${ROOT}/data/countries/TH.json`, 'TH.json');
      await mkdir('drafts');
      await cp('release-1', 'profiles', { recursive: true });
      for (const command of COMMANDS) {
        const { stdout } = await countertrafficking([command, '--help']);
        const examples = Array.from(stdout.matchAll(/^ {2}\$ countertrafficking (.+)$/gm), ([, line]) => line!);
        assert.ok(examples.length >= 2, command);
        for (const line of examples.filter((each) => !each.includes('|'))) {
          const args = Array.from(line.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare!);
          const ended = await countertrafficking(args);
          assert.equal(ended.code, 0, `${line}\n${ended.stderr}`);
        }
      }
      assert.match(await readFile('china.bib', 'utf8'), /^@/);
    } finally {
      process.chdir(home);
      await rm(folder, { recursive: true });
    }
  });

  it('tells the versions of package and data', async () => {
    const { stdout } = await countertrafficking(['--version']);
    assert.equal(stdout, `countertrafficking ${VERSION}, data ${DATA_VERSION}\n`);
  });
});

describe('what goes wrong', () => {
  it('is said in a few words, and with a stack trace to those who ask', async () => {
    const args = ['list', '--data', '/nowhere'];
    const { code, stderr } = await countertrafficking(args);
    assert.equal(code, 3);
    assert.equal(
      stderr,
      'error: /nowhere could not be read: there is no such file or folder\n  Name a folder of published profiles.\n',
    );
    for (const ended of [
      await countertrafficking([...args, '--verbose']),
      await countertrafficking(['--verbose', ...args]),
      await countertrafficking(args, { env: { DEBUG: '1' } }),
    ]) {
      assert.equal(ended.code, 3);
      assert.match(ended.stderr, /\n {4}at .*profile-files/);
    }
  });

  it('comes with what was meant', async () => {
    const { code, stderr } = await countertrafficking(['exprot', 'CN']);
    assert.equal(code, 2);
    assert.match(stderr, /unknown command 'exprot'\n\(Did you mean export\?\)/);
    assert.match((await countertrafficking(['list', '--jsno'])).stderr, /Did you mean --json\?/);
  });

  it('is a fault of the program where nobody foresaw it', async () => {
    let said = '';
    const stdout = { write: () => assert.fail('a fault') };
    const stderr = {
      write(text: unknown, done?: unknown) {
        said += String(text);
        if (typeof done === 'function') (done as () => void)();
        return true;
      },
    };
    assert.equal(await run(['list'], { stdin: process.stdin, stdout, stderr, env: {} }), 70);
    assert.match(said, /^error: this is a fault of the program: a fault\n {2}Run it again with --verbose/);
  });

  it('is nobody’s fault where the reader has gone', async () => {
    for (const args of [['list'], ['search', 'plan'], ['export', 'CN', '--format', 'ris'], ['--help'], ['exprot']]) {
      const { code } = await countertrafficking(args, { gone: true });
      assert.equal(code, args[0] === 'exprot' ? 2 : 0, args.join(' '));
    }
  });
});

describe('hostile arguments', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'));
    await writeFile(join(folder, 'HM.json'), JSON.stringify(await publishedFixture()));
  });
  after(() => rm(folder, { recursive: true }));

  it('end with a sentence, and command nothing', async () => {
    const words = [
      '\u001b[2J\u0007',
      '\u202eevil',
      '__proto__',
      'constructor',
      '-',
      '--',
      '--=',
      '--no-json',
      '$(id)',
      '%s%n',
      '../../../etc/passwd',
      'x'.repeat(10_000),
      '\ud800',
      'a\0b',
      '',
    ];
    for (const word of words) {
      for (const args of [
        [word],
        ['help', word],
        ['list', word],
        ['list', '--data', word],
        ['search', '--data', folder, '--country', word, 'x'],
        ['search', '--data', folder, word],
        ['export', word, '--format', 'ris'],
        ['export', 'CN', '--format', word],
        ['export', 'CN', '--format', 'csv', '--language', word, '--out', folder],
        ['export', 'CN', '--format', 'ris', '--out', join(folder, 'no', word)],
        ['diff', word, word],
        ['new', word, '--out', '-'],
        ['validate', 'render', 'build', word],
      ]) {
        const { code, stdout, stderr } = await countertrafficking(args);
        const what = JSON.stringify(args).slice(0, 200);
        assert.notEqual(code, 70, `${what} ${stderr.slice(0, 300)}`);
        assert.ok([0, 1, 2, 3].includes(code), what);
        // eslint-disable-next-line no-control-regex -- control characters are what this looks for
        assert.doesNotMatch(stdout + stderr, /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]/, what);
        if (code > 1) assert.match(stderr, /error: |^Usage: /, what);
        assert.doesNotMatch(stderr, /\n {4}at /, what);
      }
    }
  });
});
