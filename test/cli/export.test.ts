import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { citationFile, csvFile, geoJsonFile, jsonLdFile } from '../../src/formats/index.ts';
import { createClient } from '../../src/sdk/index.ts';
import { publishedFixture } from '../profile.ts';
import { countertrafficking } from './console.ts';

const client = createClient();
const [china, thailand] = [await client.country('CN'), await client.country('TH')];

describe('countertrafficking export', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'HM.json'), JSON.stringify(await publishedFixture()));
    await writeFile(join(folder, 'data', 'NF.json'), JSON.stringify({ code: 'NF' }));
    await writeFile(join(folder, 'data', 'BV.json'), 'no JSON');
    await writeFile(join(folder, 'data', 'notes.txt'), '');
  });
  after(() => rm(folder, { recursive: true }));

  it('writes each format as countertrafficking/formats does', async () => {
    const both = [china, thailand];
    const expected = {
      bibtex: citationFile('bibtex', both).text,
      ris: citationFile('ris', both).text,
      'csl-json': citationFile('csl-json', both).text,
      apa: citationFile('apa', both).text,
      chicago: citationFile('chicago', both).text,
      csv: csvFile('initiatives', both, { bom: false }).text,
      'json-ld': jsonLdFile(both).text,
      geojson: geoJsonFile(both).text,
    };
    for (const [format, text] of Object.entries(expected)) {
      // A country that is named twice is there once.
      const args = ['export', 'CN', 'Thailand', 'China', '--format', format];
      assert.deepEqual(await countertrafficking(args), { code: 0, stdout: text, stderr: '' });
    }
    const args = ['export', 'CN', '--format', 'csv', '--table', 'treaties', '--language', 'fr', '--bom'];
    const { stdout } = await countertrafficking(args);
    assert.equal(stdout, csvFile('treaties', china, { language: 'fr' }).text);
  });

  it('writes all countries, with progress for a person alone', async () => {
    const args = ['export', '--all', '--format', 'csv', '--table', 'countries'];
    const piped = await countertrafficking(args);
    const codes = parse<{ country: string }>(piped.stdout, { columns: true }).map(({ country }) => country);
    assert.deepEqual(
      codes,
      (await client.countries()).map(({ code }) => code),
    );
    assert.equal(piped.stderr, '');
    const seen = await countertrafficking(args, { terminal: true });
    assert.equal(seen.stdout, piped.stdout);
    // eslint-disable-next-line no-control-regex -- the line is taken away by an escape
    assert.match(seen.stderr, /\rreading 2\/\d+\r.*\r\u001b\[K$/s);
  });

  it('writes to a file, or under its own name into a folder', async () => {
    const out = join(folder, 'out');
    await mkdir(out);
    const args = ['export', 'CN', '--format', 'ris', '--out'];
    assert.deepEqual(await countertrafficking([...args, join(out, 'china.ris')]), { code: 0, stdout: '', stderr: '' });
    const { name, text } = citationFile('ris', china);
    await countertrafficking([...args, out]);
    assert.deepEqual((await readdir(out)).sort(), ['china.ris', name].sort());
    for (const each of ['china.ris', name]) assert.equal(await readFile(join(out, each), 'utf8'), text);
  });

  it('writes through a link and into a device, and replaces neither', async () => {
    const args = ['export', 'CN', '--format', 'ris', '--out'];
    await writeFile(join(folder, 'target'), 'old', { mode: 0o600 });
    await symlink(join(folder, 'target'), join(folder, 'link'));
    await countertrafficking([...args, join(folder, 'link')]);
    assert.equal(await readlink(join(folder, 'link')), join(folder, 'target'));
    assert.equal(await readFile(join(folder, 'target'), 'utf8'), citationFile('ris', china).text);
    assert.equal((await stat(join(folder, 'target'))).mode & 0o777, 0o600);
    const device = join(folder, 'null');
    await symlink('/dev/null', device);
    assert.equal((await countertrafficking([...args, device])).code, 0);
    assert.equal(await readFile(device, 'utf8'), '');
  });

  it('leaves what was there where it cannot write', async () => {
    const { code, stderr } = await countertrafficking([
      'export',
      'CN',
      '--format',
      'ris',
      '--out',
      join(folder, 'nowhere', 'china.ris'),
    ]);
    assert.equal(code, 3);
    assert.match(stderr, /^error: .*china\.ris could not be written: there is no such file or folder\n {2}Name a file/);
    const left = await readdir(folder, { recursive: true });
    assert.deepEqual(
      left.filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('reads a folder of profiles, and believes none that is not valid', async () => {
    const args = ['--data', join(folder, 'data'), '--format', 'geojson'];
    const { code, stdout } = await countertrafficking(['export', 'HM', ...args]);
    assert.equal(code, 0);
    assert.match(stdout, /"iso_a2": "HM"/);
    const invalid = await countertrafficking(['export', 'NF', ...args]);
    assert.deepEqual([invalid.code, invalid.stdout], [1, '']);
    assert.match(invalid.stderr, /profile of NF is not valid.*\n {2}\/\w+ schema\/required/);
    const broken = await countertrafficking(['export', 'BV', ...args]);
    assert.equal(broken.code, 3);
    assert.match(broken.stderr, /BV\.json is not JSON/);
    // CN is in the package, which is not what was asked for.
    assert.equal(
      (await countertrafficking(['export', 'CN', '--data', join(folder, 'out'), '--format', 'ris'])).code,
      3,
    );
  });

  it('says what it was not told', async () => {
    for (const [args, message] of [
      [['CN'], /--format <format>' not specified/],
      [['--format', 'ris'], /name countries, or give --all/],
      [['CN', '--all', '--format', 'ris'], /name countries, or give --all/],
      [['CN', '--format', 'marc'], /Allowed choices are csl-json, bibtex/],
      [['CN', '--format', 'ris', '--table', 'laws'], /--table is for --format csv alone/],
      [['CN', '--format', 'csv', '--table', 'helplines'], /Allowed choices are countries/],
      [['Atlantis', '--format', 'ris'], /no country is called "Atlantis"\n {2}"countertrafficking list"/],
    ] as const) {
      const { code, stdout, stderr } = await countertrafficking(['export', ...args]);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
    }
  });
});
