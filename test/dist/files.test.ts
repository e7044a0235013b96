/** What is built: its size, what it must not contain, and what it registers. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import terser from '@rollup/plugin-terser';
import { rollup, type OutputPlugin } from 'rollup';
import { DIST_DIR, ROOT } from '../../src/build/paths.ts';

const { sizes } = JSON.parse(await readFile(`${ROOT}/package.json`, 'utf8')) as { sizes: Record<string, number> };
const files = (await readdir(DIST_DIR, { recursive: true })).filter((name) => name.endsWith('.js'));

describe('sizes', () => {
  for (const [pattern, limit] of Object.entries(sizes)) {
    it(`${pattern} has at most ${limit} bytes in brotli`, async () => {
      const expression = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
      const found = (await readdir(DIST_DIR, { recursive: true })).filter((name) => expression.test(`dist/${name}`));
      assert.ok(found.length, `nothing is built as ${pattern}`);
      for (const name of found) {
        const bytes = brotliCompressSync(await readFile(`${DIST_DIR}/${name}`)).length;
        console.log(`${name}: ${bytes} bytes`);
        assert.ok(bytes <= limit, `${name} has ${bytes}`);
      }
    });
  }
});

describe('data for pages', () => {
  it('has a file and a card at the address that each code gives, the same as in the package', async () => {
    const codes = files.flatMap((name) => /^data\/([A-Z]{2})\.js$/.exec(name)?.[1] ?? []);
    assert.ok(codes.length > 200);
    const read = async (name: string): Promise<unknown> =>
      ((await import(`${DIST_DIR}/${name}`)) as { default: unknown }).default;
    const cards: number[] = [];
    for (const name of [...codes.flatMap((code) => [code, `${code}.card`]), 'countries', 'search']) {
      assert.deepEqual(await read(`cdn/data/${name}.js`), await read(`data/${name}.js`), name);
      if (name.endsWith('.card'))
        cards.push(brotliCompressSync(await readFile(`${DIST_DIR}/cdn/data/${name}.js`)).length);
    }
    const [median, largest] = [cards.sort((a, b) => a - b)[codes.length >> 1]!, cards.at(-1)!];
    console.log(`cards: median ${median} bytes, largest ${largest}`);
    assert.ok(median <= 2200 && largest <= sizes['dist/cdn/data/CN.card.js']!);
  });
});

describe('shipped code', () => {
  it('makes no code of strings, keeps nothing and reports nothing', async () => {
    assert.ok(files.length > 5);
    const forbidden =
      /\beval\(|new Function\b|\bFunction\(|localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|XMLHttpRequest|\bfetch\(/g;
    for (const name of files) {
      const code = await readFile(`${DIST_DIR}/${name}`, 'utf8');
      // An index of files is read from the host that the page names.
      const found = Array.from(code.matchAll(forbidden), ([each]) => each).filter(
        (each) => !(each === 'fetch(' && /\bpagefind(-[\w-]+)?\.js$/.test(name)),
      );
      assert.deepEqual(found, [], name);
    }
  });

  it('names no host but those of licences, sources and standards', async () => {
    const code = await readFile(`${DIST_DIR}/cdn/country.js`, 'utf8');
    const hosts = new Set(Array.from(code.matchAll(/https?:\/\/([\w.-]+)/g), ([, host]) => host));
    for (const host of hosts)
      assert.ok(['creativecommons.org', 'www.w3.org', 'lit.dev', 'example.org'].includes(host ?? ''), host ?? '');
  });

  it('has a source map for each file that is more than data', async () => {
    for (const name of files.filter((each) => !/(^|\/)data\//.test(each))) {
      const text = await readFile(`${DIST_DIR}/${name}`, 'utf8');
      assert.match(text, /\/\/# sourceMappingURL=/, name);
    }
  });
});

/** What a bundler makes of a module that takes so much of ours. */
async function bundled(code: string, ...finish: OutputPlugin[]): Promise<{ code: string; fileName: string }[]> {
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) => (id === 'entry' ? code : null),
      },
    ],
  });
  return (await bundle.generate({ format: 'es', plugins: finish })).output as { code: string; fileName: string }[];
}

describe('the SDK', () => {
  it('lets a bundler take one function and leave the rest', async () => {
    const output = await bundled(`export { parseEdtf } from '${DIST_DIR}/index.js';`);
    assert.equal(output.length, 1, 'no chunk of data or of the validator');
    assert.doesNotMatch(output[0]!.code, /If-None-Match/, 'nothing of httpSource');
    assert.ok(output[0]!.code.length < 6000, `${output[0]!.code.length} characters`);
  });
});

describe('httpSource', () => {
  it('is paid for by those who use it alone, and weighs what it may', async () => {
    for (const name of files.filter((each) => each.startsWith('cdn/') && !each.includes('/pagefind-'))) {
      assert.doesNotMatch(await readFile(`${DIST_DIR}/${name}`, 'utf8'), /\bfetch\b|If-None-Match/, name);
    }
    const output = await bundled(
      `export { httpSource } from '${DIST_DIR}/index.js';`,
      terser({ module: true, ecma: 2020, compress: { passes: 2 } }),
    );
    for (const [start, limit] of [
      ['entry', 2700],
      ['check-static-api', 2600],
    ] as const) {
      const found = output.find(({ fileName }) => fileName.startsWith(start));
      const bytes = brotliCompressSync(found!.code).length;
      console.log(`httpSource, ${found!.fileName}: ${bytes} bytes`);
      assert.ok(bytes <= limit, `${start} has ${bytes}`);
    }
  });
});

describe('the formats', () => {
  it('let a bundler take one and leave the rest', async () => {
    const [ris, ...more] = await bundled(`export { ris } from '${DIST_DIR}/formats.js';`);
    assert.deepEqual(more, []);
    assert.doesNotMatch(ris!.code, /entrysubtype|Retrieved|schema\.org/);
    const [all] = await bundled(`export * from '${DIST_DIR}/formats.js';`);
    assert.match(all!.code, /entrysubtype[\s\S]*schema\.org/);
    assert.ok(ris!.code.length < all!.code.length / 3, `${ris!.code.length} of ${all!.code.length} characters`);
  });
});
