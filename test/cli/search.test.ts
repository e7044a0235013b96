import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient, type SearchResults } from '../../src/sdk/index.ts';
import { publishedFixture } from '../profile.ts';
import { countertrafficking } from './console.ts';

// eslint-disable-next-line no-control-regex -- what bold is on a terminal
const BOLD = /\u001b\[1m(.*?)\u001b\[22m/g;

describe('countertrafficking search', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'search-'));
    const hostile = await publishedFixture(({ initiatives }) => {
      initiatives[0]!.title = 'Example plan \u001b[2J\u009b2J\u202egone';
    });
    await writeFile(join(folder, 'HM.json'), JSON.stringify(hostile));
  });
  after(() => rm(folder, { recursive: true }));

  it('marks what it found, on a terminal alone', async () => {
    const args = ['search', 'repatriaton', '--country', 'CN', '--limit', '2'];
    const seen = await countertrafficking(args, { terminal: true });
    const marked = Array.from(seen.stdout.matchAll(BOLD), ([, text]) => text!);
    assert.ok(marked.length >= 2);
    for (const each of marked) assert.match(each, /^repatriation$/i);
    const piped = await countertrafficking(args);
    // eslint-disable-next-line no-control-regex -- escapes are what this looks for
    assert.equal(seen.stdout.replace(/\u001b\[\d+m/g, ''), piped.stdout);
    assert.ok(!piped.stdout.includes('\u001b'));
    assert.match(
      piped.stdout,
      /repatriation of victims\n {2}CN · initiative · 2003 · protection · cn-2003-thailand-repatriation\n/,
    );
  });

  it('obeys NO_COLOR, FORCE_COLOR and a terminal that can do nothing', async () => {
    const colored = async (terminal: boolean, env: Record<string, string>): Promise<boolean> =>
      (await countertrafficking(['search', 'repatriation'], { terminal, env })).stdout.includes('\u001b[1m');
    assert.equal(await colored(true, {}), true);
    assert.equal(await colored(true, { NO_COLOR: '1' }), false);
    assert.equal(await colored(true, { NO_COLOR: '' }), true);
    assert.equal(await colored(true, { FORCE_COLOR: '0' }), false);
    assert.equal(await colored(true, { TERM: 'dumb' }), false);
    assert.equal(await colored(false, {}), false);
    assert.equal(await colored(false, { FORCE_COLOR: '1' }), true);
    assert.equal(await colored(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
  });

  it('answers as the SDK does, in JSON', async () => {
    const args = ['--country', 'Thailand', '--kind', 'initiative', '--kind', 'law', '--pillar', 'protection'];
    const { code, stdout } = await countertrafficking([
      'search',
      ...args,
      '--limit',
      '3',
      '--json',
      'national',
      'plan',
    ]);
    const options = { country: 'TH', kinds: ['initiative', 'law'], pillar: ['protection'], limit: 3 } as const;
    const expected = await createClient().search('national plan', options);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), JSON.parse(JSON.stringify(expected)));
    assert.ok((JSON.parse(stdout) as SearchResults).hits.length);
  });

  it('says when there is nothing', async () => {
    const { code, stdout } = await countertrafficking(['search', 'xyzzyq', 'plugh']);
    assert.deepEqual([code, stdout], [0, 'nothing found for "xyzzyq plugh"\n']);
  });

  it('lets nothing of the data command the terminal', async () => {
    const { code, stdout } = await countertrafficking(['search', 'example', 'plan', '--data', folder], {
      terminal: true,
    });
    assert.equal(code, 0);
    assert.match(stdout, /\\u001b/);
    // eslint-disable-next-line no-control-regex -- escapes are what this looks for
    assert.doesNotMatch(stdout.replace(/\u001b\[(1|2|22)m/g, ''), /[\u001b\u009b\u202e]/);
    const asked = await countertrafficking(['search', 'example plan', '--json', '--data', folder]);
    // eslint-disable-next-line no-control-regex -- escapes are what this looks for
    assert.doesNotMatch(asked.stdout, /[\u001b\u009b\u202e]/);
    assert.ok(
      (JSON.parse(asked.stdout) as SearchResults).hits.some(({ title }) => title.en.includes('\u009b2J\u202egone')),
    );
  });

  it('refuses what it cannot answer', async () => {
    for (const args of [
      ['x', '--limit', '0'],
      ['x', '--limit', '1e3'],
      ['x', '--limit', '-1'],
      ['x', '--kind', 'person'],
      ['x', '--pillar', '__proto__'],
      ['x', '--country', 'Atlantis'],
      [],
    ]) {
      const { code, stdout, stderr } = await countertrafficking(['search', ...args]);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^error: /);
    }
  });
});

describe('countertrafficking list', () => {
  it('shows what there is, in columns', async () => {
    const { code, stdout } = await countertrafficking(['list']);
    const countries = await createClient().countries();
    const [head, ...lines] = stdout.trimEnd().split('\n');
    assert.equal(code, 0);
    assert.equal(lines.length, countries.length);
    const at = head!.indexOf('coverage');
    for (const line of lines) assert.match(line.slice(at), /^(full|partial|baseline) {2,}\d+ +\d{4}-\d\d-\d\d$/);
  });

  it('narrows the list, and gives it as JSON', async () => {
    const { stdout } = await countertrafficking(['list', '--coverage', 'full', '--coverage', 'partial', '--json']);
    const all = await createClient().countries();
    assert.deepEqual(
      JSON.parse(stdout),
      all.filter(({ coverage }) => coverage !== 'baseline'),
    );
  });
});
