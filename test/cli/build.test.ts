import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import sirv from 'sirv';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Manifest } from '../../src/model/types.ts';
import { createClient, httpSource } from '../../src/sdk/index.ts';
import { publishedFixture } from '../profile.ts';
import { countertrafficking } from './console.ts';

describe('countertrafficking build', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'));
    await mkdir(join(folder, 'data'));
    await writeFile(join(folder, 'data', 'HM.json'), JSON.stringify(await publishedFixture()));
    await writeFile(join(folder, 'file'), '');
  });
  after(() => rm(folder, { recursive: true }));

  it('writes what httpSource reads: all countries, search, updates and feeds', async () => {
    const out = join(folder, 'api');
    const { code, stdout } = await countertrafficking(['build', '--out', out, '--site', 'https://partner.example/api']);
    assert.equal(code, 0);
    assert.match(stdout, /: 204 countries in \d+ files\n$/);
    assert.match(
      await readFile(join(out, 'feeds', 'TH.atom'), 'utf8'),
      /https:\/\/partner\.example\/api\/feeds\/TH\.atom/,
    );
    const files = sirv(out, { dev: true });
    const server = createServer((request, response) =>
      files(request, response, () => void response.writeHead(404).end()),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const client = createClient({ source: httpSource(`http://127.0.0.1:${port}/`) });
      const bundled = createClient();
      assert.deepEqual(await client.country('CN'), await bundled.country('CN'));
      assert.deepEqual(await client.countries(), await bundled.countries());
      assert.deepEqual(await client.updates({ country: 'TH' }), await bundled.updates({ country: 'TH' }));
      const ids = async (from: typeof client): Promise<string[]> =>
        (await from.search('repatriation')).hits.map(({ id }) => id);
      assert.deepEqual(await ids(client), await ids(bundled));
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('writes the profiles of a folder, and prints the manifest', async () => {
    const out = join(folder, 'own');
    const { code, stdout } = await countertrafficking([
      'build',
      '--out',
      out,
      '--data',
      join(folder, 'data'),
      '--json',
    ]);
    assert.equal(code, 0);
    const manifest = JSON.parse(stdout) as Manifest;
    assert.deepEqual(JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')), manifest);
    assert.deepEqual(
      manifest.files.map(({ name }) => name).filter((name) => /countries|updates|feeds/.test(name)),
      ['countries/HM.json'],
    );
  });

  it('says what it cannot do, and writes nothing', async () => {
    const data = join(folder, 'data');
    const broken = join(folder, 'broken');
    await cp(data, broken, { recursive: true });
    await writeFile(join(broken, 'updates.json'), '{}');
    const out = join(folder, 'none');
    for (const [args, expected, words] of [
      [['--out', out, '--home', 'https://partner.example/'], 2, /--home is for feeds/],
      [['--out', out, '--data', data, '--site', 'https://partner.example/'], 2, /no updates to feed/],
      [['--out', out, '--site', 'partner'], 2, /https/],
      [['--out', out, '--data', broken], 1, /updates\.json is not valid/],
      [['--out', join(folder, 'file'), '--data', data], 3, /could not be written/],
      [[], 2, /--out/],
    ] as const) {
      const { code, stdout, stderr } = await countertrafficking(['build', ...args]);
      assert.deepEqual([code, stdout], [expected, ''], `${args.join(' ')}: ${stderr}`);
      assert.match(stderr, words);
    }
    assert.ok(!(await readdir(folder)).includes('none'));
  });
});
