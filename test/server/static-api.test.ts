import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { schemaValidator } from '../../src/build/schemas.ts';
import type { Manifest } from '../../src/model/types.ts';
import { bundledSource } from '../../src/sdk/index.ts';
import { writeStaticApi, type ApiFile } from '../../src/server/static-api.ts';
import { publishedFixture } from '../profile.ts';

const fixture = await publishedFixture();
const other = { ...structuredClone(fixture), code: 'BV', alpha3: 'BVT' };
const last = { ...structuredClone(fixture), code: 'ZZ', alpha3: 'ZZZ' };
const FEED: ApiFile = { name: 'feeds/all.atom', type: 'application/atom+xml', content: '<feed/>', immutable: false };

const folders: string[] = [];
async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'api-'));
  folders.push(made);
  return `${made}/api`;
}
afterEach(async () => {
  await Promise.all(folders.splice(0).map((each) => rm(each, { recursive: true })));
});

/** Every file of a folder with its content. */
async function contents(out: string): Promise<Map<string, string>> {
  const entries = (await readdir(out, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file.slice(out.length + 1), await readFile(file, 'utf8')] as const)),
  );
}
const manifestIn = async (out: string): Promise<Manifest> =>
  JSON.parse(await readFile(`${out}/manifest.json`, 'utf8')) as Manifest;

describe('writeStaticApi', () => {
  it('writes what the manifest says, byte for byte, under both names', async () => {
    const out = await folder();
    const manifest = await writeStaticApi({ out, profiles: [fixture, other], files: [FEED] });
    assert.deepEqual(await manifestIn(out), manifest);
    const names = manifest.files.map(({ name }) => name).sort();
    assert.deepEqual(names, [
      'countries/BV.json',
      'countries/HM.json',
      'feeds/all.atom',
      'index.json',
      'search.json',
      'tables/ratings.csv',
      'tables/treaties.csv',
    ]);
    const files = await contents(out);
    for (const { name, path, integrity, bytes } of manifest.files) {
      const content = files.get(path)!;
      assert.equal(files.get(name), content);
      assert.equal(Buffer.byteLength(content), bytes);
      const hash = createHash('sha256').update(content).digest();
      assert.equal(integrity, `sha256-${hash.toString('base64')}`);
      const short = hash.toString('hex').slice(0, 12);
      if (name !== FEED.name) assert.equal(path, `immutable/${name.replace('.', `.${short}.`)}`);
      files.delete(name);
      files.delete(path);
    }
    assert.deepEqual(Array.from(files.keys()), ['_headers', 'manifest.json']);
    assert.deepEqual(manifest.files.find(({ name }) => name === FEED.name)?.path, FEED.name);
    const validate = await schemaValidator('static-api');
    assert.ok(validate({ 'manifest.json': manifest }), JSON.stringify(validate.errors));
    const rows = parse(await readFile(`${out}/tables/treaties.csv`, 'utf8'), { columns: true });
    assert.equal(rows.length, fixture.treaties.length * 2);
  });

  it('makes the same bytes of the same profiles, in whatever order and whenever', async () => {
    const [a, b] = [await folder(), await folder()];
    await writeStaticApi({ out: a, profiles: [fixture, other] });
    await writeStaticApi({ out: b, profiles: [structuredClone(other), structuredClone(fixture)] });
    assert.deepEqual(await contents(a), await contents(b));
    const { mtimeMs } = await stat(`${a}/manifest.json`);
    await writeStaticApi({ out: a, profiles: [fixture, other] });
    assert.equal((await stat(`${a}/manifest.json`)).mtimeMs, mtimeMs, 'what is the same is not written again');
  });

  it('keeps the files of the state before, and changes the manifest last of all', async () => {
    const out = await folder();
    const first = await writeStaticApi({ out, profiles: [fixture] });
    const changed = [{ ...fixture, reviewed: '2026-12-01' }];
    // A folder stands where the last file would go.
    const blocked = (await writeStaticApi({ out: await folder(), profiles: [...changed, other, last] })).files.at(-1)!;
    await mkdir(`${out}/${blocked.path}/in-the-way`, { recursive: true });
    await assert.rejects(writeStaticApi({ out, profiles: [...changed, other, last] }));
    assert.deepEqual(await manifestIn(out), first);
    const files = await contents(out);
    for (const { path, integrity } of first.files) {
      const hash = createHash('sha256').update(files.get(path)!).digest('base64');
      assert.equal(`sha256-${hash}`, integrity, 'the state before is whole');
    }
    const second = await writeStaticApi({ out, profiles: changed });
    const after = await contents(out);
    for (const { path } of [...first.files, ...second.files]) assert.ok(after.has(path), path);
    assert.match(after.get('countries/HM.json')!, /2026-12-01/);
  });

  it('writes nothing where it cannot write all', async () => {
    const file = (name: string): ApiFile => ({ name, type: 'text/plain', content: '' });
    const names = [
      '../up',
      '/root',
      'a/../b',
      'https://example.org/x',
      '',
      'a b',
      'a?b',
      '.htaccess',
      'countries/hm.JSON',
    ];
    const refused = [
      ...[...names, 'manifest.json', '_headers', 'index.json'].map((name) => ({
        profiles: [fixture],
        files: [file(name)],
      })),
      { profiles: [] },
      { profiles: [fixture, fixture] },
      { profiles: [fixture, { ...other, dataVersion: '2025.1.0' }] },
    ];
    for (const options of refused) {
      const out = await folder();
      await assert.rejects(writeStaticApi({ out, ...options }), { code: 'argument-invalid' }, JSON.stringify(options));
      await assert.rejects(stat(out), { code: 'ENOENT' });
    }
  });

  it('says of each file how long it holds, once', async () => {
    const out = await folder();
    await writeStaticApi({ out, profiles: [fixture], files: [FEED] });
    const rules = (await readFile(`${out}/_headers`, 'utf8')).split('\n\n').map((rule) => rule.trim().split('\n'));
    const caching = rules.filter((rule) => rule.some((line) => line.includes('Cache-Control')));
    assert.deepEqual(
      caching.map(([path]) => path),
      ['/immutable/*', '/manifest.json', '/index.json', '/search.json', '/tables/*', '/countries/*', '/feeds/*'],
    );
    assert.match(caching[0]!.join(), /immutable$/);
    assert.ok(caching.slice(1).every((rule) => rule.join().includes('max-age=60,')));
    assert.match(rules[0]!.join(), /^\/\*,.*Allow-Origin: \*.*nosniff/);
  });

  it('carries all countries', async () => {
    const source = bundledSource();
    const codes = Array.from(source.codes);
    const profiles = (await Promise.all(codes.map((code) => source.profile(code)))) as (typeof fixture)[];
    const out = await folder();
    const { files } = await writeStaticApi({ out, profiles });
    assert.equal(files.length, codes.length + 4);
    const { size } = await stat(`${out}/manifest.json`);
    assert.ok(size < 70_000, `${size} bytes`);
  });
});
