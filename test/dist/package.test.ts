/** The package as others get it: packed, installed in an empty project, used from there. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { serve } from '../../src/build/server.ts';
import { ROOT } from '../../src/build/paths.ts';
import type { Profile } from '../../src/model/types.ts';
import { launch, shown, watch, type Watched } from '../e2e/browser.ts';
import { apiFiles, FaultyServer } from '../faulty-server.ts';

const run = promisify(execFile);
/** The Node of the machine, not the one that the tools use. */
const SYSTEM_NODE = process.env.SYSTEM_NODE ?? process.execPath;

let project = '';
let tarball = '';
const installed = (): string => `${project}/node_modules/countertrafficking`;

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'partner-'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', project], { cwd: ROOT });
  const packed = JSON.parse(stdout) as unknown;
  const [entry] = Object.values(packed as Record<string, { filename: string }>);
  tarball = `${project}/${entry!.filename}`;
  await writeFile(`${project}/package.json`, '{ "name": "partner", "private": true, "type": "module" }');
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: project });
  // An optional peer: who writes an index installs it too.
  await symlink(`${ROOT}/node_modules/pagefind`, `${project}/node_modules/pagefind`);
});
/** What tests opened; a failing one closes nothing itself, and what stays open keeps the run from ending. */
const opened: { close(): Promise<unknown> }[] = [];
after(async () => {
  await Promise.all(opened.map((each) => each.close()));
  await rm(project, { recursive: true, force: true });
});

/** A page that a folder serves, in a browser. */
async function visit(site: string): Promise<Watched & { url: string }> {
  const [running, browser] = await Promise.all([serve(site), launch()]);
  opened.push(running, browser);
  const watched = await watch(browser);
  await watched.page.goto(running.url);
  return { ...watched, url: running.url };
}

/** Runs a module with the machine's own Node. */
async function inNode(code: string, node = SYSTEM_NODE): Promise<string> {
  const file = `${project}/script-${Math.abs(hash(code))}.mjs`;
  await writeFile(file, code);
  const { stdout } = await run(node, [file], { cwd: project });
  return stdout.trim();
}
const hash = (text: string): number => Array.from(text).reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7);

describe('the packed package', () => {
  it('holds what is built, and nothing of the sources', async () => {
    const top = await readdir(installed());
    assert.deepEqual(top.sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json']);
    const files = await readdir(`${installed()}/dist`, { recursive: true });
    for (const needed of [
      'index.js',
      'index.d.ts',
      'country.js',
      'data/CN.json',
      'data/updates.json',
      'schema/updates.schema.json',
      'cdn/country.js',
      'schema/published.schema.json',
      'reserve.css',
      'custom-elements.json',
      'cli.js',
      'cli.licenses.txt',
    ]) {
      assert.ok(files.includes(needed), needed);
    }
    assert.equal(JSON.stringify(files).includes('.test.'), false);
    assert.ok(!files.some((name) => name.startsWith('site')), 'the reference pages are for this repository');
  });

  it("answers in the machine's own Node", async () => {
    const code =
      "import { createClient } from 'countertrafficking'; console.log((await createClient().country('CN')).initiatives.length >= 8);";
    assert.equal(await inNode(code), 'true');
    const { stdout } = await run(SYSTEM_NODE, ['--version']);
    console.log(`the machine's own Node: ${stdout.trim()}`);
  });

  it('every export leads to a file, with types', async () => {
    const { exports } = JSON.parse(await readFile(`${installed()}/package.json`, 'utf8')) as {
      exports: Record<string, unknown>;
    };
    const targets = Object.values(exports).flatMap((each) =>
      typeof each === 'string' ? [each] : Object.values(each as Record<string, string>),
    );
    for (const target of targets.filter((each) => !each.includes('*'))) {
      assert.ok((await readFile(`${installed()}/${target}`)).length > 0, target);
    }
  });

  it('publint finds nothing', async () => {
    const { publint } = await import('publint');
    const { messages } = await publint({ pkgDir: installed(), strict: true });
    assert.deepEqual(messages, []);
  });

  it('are the types wrong? no', async () => {
    const entries = [
      '.',
      'country',
      'country/class',
      'citations',
      'citations/class',
      'timeline',
      'timeline/class',
      'search',
      'search/class',
      'updates',
      'updates/class',
      'feeds',
      'search/pagefind',
      'server/pagefind-index',
      'server/static-api',
      'provider',
      'provider/class',
      'formats',
      'server',
      'elements',
    ];
    const { stdout } = await run(process.execPath, [
      `${ROOT}/node_modules/@arethetypeswrong/cli/dist/index.js`,
      tarball,
      '--profile',
      'esm-only',
      '--entrypoints',
      ...entries,
    ]).catch((error: unknown) => {
      throw new Error((error as { stdout: string }).stdout);
    });
    // It ends with 0 where nothing is wrong for ESM; so that a silent day is not taken for a good one:
    assert.equal(stdout.match(/bundler: 🟢/g)?.length, entries.length);
    assert.equal(stdout.match(/node16 \(from ESM\): 🟢/g)?.length, entries.length);
  });

  for (const moduleResolution of ['bundler', 'nodenext']) {
    it(`types resolve with moduleResolution ${moduleResolution}, and say what is wrong`, async () => {
      const folder = `${project}/types-${moduleResolution}`;
      await mkdir(folder, { recursive: true });
      await writeFile(
        `${folder}/use.ts`,
        `import { createClient, type Initiative, type Pillar } from 'countertrafficking';
import 'countertrafficking/country';
import { TraffickingCountry } from 'countertrafficking/country/class';
import { bibtex, csv, type CitationFormat } from 'countertrafficking/formats';
import { renderElement } from 'countertrafficking/server';
import china from 'countertrafficking/data/CN.json' with { type: 'json' };
import updates from 'countertrafficking/data/updates.json' with { type: 'json' };
import { feedFiles, type FeedFile } from 'countertrafficking/feeds';
const initiatives: Initiative[] = (await createClient().country('CN')).initiatives;
const pillar: Pillar = initiatives[0]!.pillar;
const element: TraffickingCountry = document.createElement('trafficking-country');
element.view = 'full';
element.addEventListener('trafficking-error', (event) => event.error.code satisfies string);
china.summary[0]!.evidence satisfies 'confirmed' | 'archive-only';
const feeds: FeedFile[] = await feedFiles(updates, { home: 'https://example.org/', feeds: 'https://example.org/{code}.{format}' });
feeds[0]!.format satisfies 'rss' | 'atom' | 'json';
// @ts-expect-error a view that there is not
element.view = 'poster';
// @ts-expect-error a pillar that there is not
await createClient().initiatives({ pillar: 'punishment' });
// @ts-expect-error a format that there is not
'marc' satisfies CitationFormat;
// @ts-expect-error a table that there is not
csv('helplines', china);
export { pillar };
bibtex([china], { citations: ['us-tip-2002'] }) satisfies string;
renderElement({ tag: 'trafficking-country', attributes: { code: 'CN' } }) satisfies Promise<string>;
// @ts-expect-error an element that there is not
void renderElement({ tag: 'trafficking-poster' });
`,
      );
      const compilerOptions = {
        noEmit: true,
        strict: true,
        target: 'es2022',
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: [],
        skipLibCheck: false,
        module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
        moduleResolution,
      };
      await writeFile(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: ['use.ts'] }));
      await run(process.execPath, [`${ROOT}/node_modules/typescript/bin/tsc`, '-p', folder]).catch((error: unknown) => {
        throw new Error((error as { stdout: string }).stdout);
      });
    });
  }

  it('the provider of the README serves the card below it, with one Lit for both', async () => {
    const site = `${project}/site-provider`;
    await mkdir(site, { recursive: true });
    const snippet =
      /```html\n(<script[^`]*trafficking-provider[\s\S]*?)```/.exec(
        await readFile(`${installed()}/README.md`, 'utf8'),
      )?.[1] ?? '';
    assert.ok(snippet, 'the README has its snippet');
    await writeFile(
      `${site}/index.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>P</title></head><body>${snippet}</body></html>`,
    );
    await run('cp', ['-r', installed(), `${site}/countertrafficking`]);
    const { page, complaints, requests } = await visit(site);
    await shown(page);
    assert.equal(await page.locator('trafficking-country h2').textContent(), 'Chine');
    assert.equal(await page.locator('trafficking-country [part~=licence]').getAttribute('target'), '_blank');
    // Under the demo's policy a second Lit would have been refused its Trusted Types policy.
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    );
    assert.ok(requests.length < 9, requests.join(' '));
  });

  it('the search box of the README finds and leads, from the packed files alone', async () => {
    const site = `${project}/site-search`;
    await mkdir(site, { recursive: true });
    const readme = await readFile(`${installed()}/README.md`, 'utf8');
    const snippet = /```html\n(<script[^`]*<trafficking-search[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    assert.ok(snippet, 'the README has its snippet');
    await writeFile(
      `${site}/index.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>S</title></head><body>${snippet}</body></html>`,
    );
    await run('cp', ['-r', installed(), `${site}/countertrafficking`]);
    const { page, complaints, requests, url } = await visit(site);
    await page.locator('trafficking-search [role=combobox]').fill('repatriaton');
    const option = page.locator('trafficking-search [role=option]').first();
    assert.match((await option.textContent()) ?? '', /repatriation/);
    assert.equal(await option.getAttribute('href'), 'https://example.org/CN');
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    );
    assert.ok(
      requests.every((address) => address.startsWith(url)),
      requests.join(' '),
    );
  });

  it('the updates of the README lead to countries and feeds, from the packed files alone', async () => {
    const site = `${project}/site-updates`;
    await mkdir(site, { recursive: true });
    const readme = await readFile(`${installed()}/README.md`, 'utf8');
    const snippet = /```html\n(<script[^`]*<trafficking-updates[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    assert.ok(snippet, 'the README has its snippet');
    await writeFile(
      `${site}/index.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>U</title></head><body>${snippet}</body></html>`,
    );
    await run('cp', ['-r', installed(), `${site}/countertrafficking`]);
    const { page, complaints, requests, url } = await visit(site);
    const link = page.locator('trafficking-updates [part~=update-link]').first();
    assert.equal(await link.textContent(), 'Thailand: new profile in full');
    assert.equal(await link.getAttribute('href'), 'https://example.org/TH');
    assert.equal(
      await page.locator('trafficking-updates [part~=feed-link]').first().getAttribute('href'),
      '/feeds/TH.rss',
    );
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    );
    assert.ok(
      requests.every((address) => address.startsWith(url)),
      requests.join(' '),
    );
    // The page, the script, what chooses updates, the updates, and an icon that is not there.
    assert.ok(requests.length <= 5, requests.join(' '));
  });

  it('the card renders from the packed files alone', async () => {
    const site = `${project}/site`;
    await mkdir(site, { recursive: true });
    const snippet = /```html\n(<script[\s\S]*?)```/.exec(await readFile(`${installed()}/README.md`, 'utf8'))?.[1] ?? '';
    const style = /```html\n(<link[\s\S]*?)```/.exec(await readFile(`${installed()}/README.md`, 'utf8'))?.[1] ?? '';
    const css = /```css\n([\s\S]*?)```/.exec(await readFile(`${installed()}/README.md`, 'utf8'))?.[1] ?? '';
    assert.ok(snippet && style && css, 'the README has its snippets');
    await writeFile(`${site}/site.css`, css);
    const head = `<meta charset="utf-8"><title>Partner</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css">${style}`;
    await writeFile(
      `${site}/index.html`,
      `<!doctype html><html lang="en"><head>${head}</head><body>${snippet}</body></html>`,
    );
    await run('cp', ['-r', installed(), `${site}/countertrafficking`]);
    const { page, complaints, requests } = await visit(site);
    await shown(page);
    assert.ok((await page.locator('trafficking-country [part=initiative]').count()) >= 8);
    assert.equal(
      await page
        .locator('trafficking-country [part~=title]')
        .first()
        .evaluate((node) => getComputedStyle(node).fontStyle),
      'italic',
    );
    assert.deepEqual(
      complaints.filter((text) => !text.includes('data:,')),
      [],
    );
    // Page, its style, the reserve, the script, the data.
    assert.ok(requests.filter((address) => address.startsWith('http')).length <= 5, requests.join(' '));
  });
});

describe('the packed command line', () => {
  it('does each thing that the README says, in an empty folder', async () => {
    const folder = `${project}/command-line`;
    await mkdir(folder);
    const readme = await readFile(`${installed()}/README.md`, 'utf8');
    const commands = readme.match(/^npx countertrafficking .*$/gm) ?? [];
    assert.deepEqual(
      commands.map((command) => command.split(' ')[2]),
      ['list', 'search', 'export', 'export', 'new', 'validate', 'diff', 'render', 'build'],
    );
    // What npx puts first, and the machine's own Node, which the first line of the program asks for.
    const PATH = [`${project}/node_modules/.bin`, dirname(SYSTEM_NODE), process.env.PATH].join(delimiter);
    const said: string[] = [];
    for (const line of commands) {
      const [command = '', expected = '0'] = line.split(/ # exit code /);
      // A name in capitals stands for the reader's own folder of profiles.
      const script = command.replace('npx ', '').replace(/OLD_DIR|NEW_DIR/g, `${installed()}/dist/data`);
      const { code, stdout, stderr } = await run('sh', ['-c', script], { cwd: folder, env: { ...process.env, PATH } })
        .then((streams) => ({ ...streams, code: 0 }))
        .catch((error: unknown) => error as { code: number; stdout: string; stderr: string });
      // Where the reader leaves early, as head does, nothing is said of it.
      assert.deepEqual([code, stderr], [Number.parseInt(expected), ''], line);
      assert.ok(!stdout.includes('\u001b'), line);
      said.push(stdout);
    }
    const [list = '', search = '', , bibtex = '', begun = '', verdict = '', changes = ''] = said;
    assert.match(list, /^CN +China +full/m);
    assert.match(search, /cn-2003-thailand-repatriation/);
    assert.equal(bibtex.trimEnd().split('\n').length, 20);
    const blanks = begun.match(/^ {2}LA\.json:/gm) ?? [];
    assert.match(verdict, new RegExp(`1 file checked, ${blanks.length} issues\n$`));
    assert.deepEqual((JSON.parse(changes) as { countries: unknown[] }).countries, []);
    assert.deepEqual((await readdir(folder)).sort(), ['LA.json', 'api', 'china.html', 'treaties.csv']);
    assert.match(await readFile(`${folder}/china.html`, 'utf8'), /<h1 part="name"/);
    assert.ok((await readdir(`${folder}/api`)).includes('manifest.json'));
    assert.match(await readFile(`${folder}/treaties.csv`, 'utf8'), /^\ufeff"country","instrument"/);
  });

  it('reads what is piped in, and adds no package to those of the SDK', async () => {
    const bin = `${installed()}/dist/cli.js`;
    const { stdout } = await run('sh', [
      '-c',
      '"$0" "$1" validate - < "$2"',
      SYSTEM_NODE,
      bin,
      `${installed()}/dist/data/CN.json`,
    ]);
    assert.equal(stdout, '1 file checked, 0 issues\n');
    const { dependencies } = JSON.parse(await readFile(`${installed()}/package.json`, 'utf8')) as {
      dependencies: object;
    };
    const licences = await readFile(`${installed()}/dist/cli.licenses.txt`, 'utf8');
    for (const name of ['commander', '@humanwhocodes/momoa', 'picocolors']) {
      assert.ok(licences.includes(`Name: ${name}\n`), name);
      assert.ok(!(name in dependencies), name);
    }
  });
});

describe('the README', () => {
  const blocks = async (language: string): Promise<string[]> =>
    Array.from(
      (await readFile(`${ROOT}/README.md`, 'utf8')).matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g')),
      ([, code]) => code!,
    );

  it('has snippets that run, and print what they say', async () => {
    const snippets = await blocks('js');
    assert.ok(snippets.length >= 4);
    const api = await new FaultyServer().open();
    opened.push(api);
    const china = JSON.parse(await readFile(`${installed()}/dist/data/CN.json`, 'utf8')) as Profile;
    api.reset((await apiFiles([china])).files);
    for (const code of snippets) {
      const output = await inNode(code.replaceAll('https://partner.example/api/', api.url));
      for (const [, expected] of code.matchAll(/console\.log\(.*\);? \/\/ (.*)$|console\.log\(.*\)\); \/\/ (.*)$/gm)) {
        if (expected) assert.ok(output.includes(expected), `${expected} in ${output}`);
      }
      assert.notEqual(output, '', code);
    }
  });

  it('names commands that there are, and those that are quick succeed', async () => {
    const { scripts } = JSON.parse(await readFile(`${ROOT}/package.json`, 'utf8')) as {
      scripts: Record<string, string>;
    };
    // Those of npx run in the packed package, above.
    const all = (await blocks('sh')).flatMap((block) => block.trim().split('\n'));
    const commands = all.filter((command) => !command.startsWith('npx '));
    // These run elsewhere: npm test is this run, npm start has tests of its own, the build came before, the pack is installed above.
    const elsewhere = ['npm test', 'npm start', 'npm run build', 'npm install countertrafficking'];
    for (const command of commands) {
      const script = /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? '';
      assert.ok(script === 'install' || scripts[script], command);
      if (elsewhere.includes(command)) continue;
      // A name in capitals stands for the reader's own folder of profiles.
      const [program = '', ...args] = command.replace('OLD_DIR', 'dist/data').split(' ');
      await run(program, args, { cwd: ROOT });
    }
  });

  it('leads to files that there are', async () => {
    for (const document of ['README.md', 'CONTRIBUTING.md', 'data/README.md']) {
      const text = await readFile(`${ROOT}/${document}`, 'utf8');
      for (const [, target] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        await readFile(join(ROOT, document, '..', target!));
      }
    }
  });
});

describe('npm run validate', () => {
  it('ends with 1 on a broken file, with file, pointer, code and advice', async () => {
    const file = 'test/fixtures/bad/evidence-mismatch-confirmed.json';
    await assert.rejects(run('npm', ['run', '--silent', 'validate', '--', file], { cwd: ROOT }), (error: unknown) => {
      const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string };
      assert.equal(code, 1);
      assert.match(
        stderr,
        /evidence-mismatch-confirmed\.json \/initiatives\/0\/claims\/1\/evidence {2}evidence-mismatch: /,
      );
      assert.match(stderr, /Confirmed needs a public document/);
      assert.match(stdout, /1 files checked, 2 issues/);
      return true;
    });
  });

  it('ends with 1 on a file that is not there', async () => {
    await assert.rejects(run('npm', ['run', '--silent', 'validate', '--', 'data/countries/QX.json'], { cwd: ROOT }), {
      code: 1,
    });
  });
});
