/** The search box over a Pagefind index, as the README shows it: its policy, with and without a worker, and broken hosts. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import { compileAll } from '../../src/build/data.ts';
import { ROOT } from '../../src/build/paths.ts';
import { serve, type Running } from '../../src/build/server.ts';
import { searchData, writePagefindIndex } from '../../src/server/pagefind-index.ts';
import { launch, watch, type Watched } from './browser.ts';

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>';
const readme = await readFile(`${ROOT}/README.md`, 'utf8');
const [, snippet = ''] = /```html\n(<script[^`]*<trafficking-search[^`]*index=[\s\S]*?)```/.exec(readme) ?? [];
const [, documented = ''] = /```http\nContent-Security-Policy: ([^`]*wasm-unsafe-eval[^`]*?)\n```/.exec(readme) ?? [];
/** What every page here forbids beside. */
const STRICT = `${documented}; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'`;
const TRUSTED = "; require-trusted-types-for 'script'; trusted-types lit-html";

let dist: Running;
let server: Server;
let browser: Browser;
let folder = '';
let url = '';
let policy = STRICT;
let markup = '';
/** What the host does not have. */
let missing: RegExp | undefined;

before(async () => {
  assert.ok(snippet && documented, 'the README has its snippet and its policy');
  folder = await mkdtemp(`${tmpdir()}/pagefind-`);
  const data = searchData((await compileAll()).filter(({ code }) => ['CN', 'TH', 'MM', 'AU'].includes(code)));
  const hostile = { kind: 'law', id: HOSTILE, countries: ['CN'], title: { en: `zyxhostile ${HOSTILE}` } } as const;
  const records = [...data.records, { ...hostile, countries: ['CN'], text: [`zyxtext ${HOSTILE}`] }];
  [dist, browser] = await Promise.all([
    serve(),
    launch(),
    writePagefindIndex({ ...data, records }, { out: `${folder}/pagefind` }),
  ]);
  const files = sirv(folder, {
    dev: true,
    setHeaders: (response) => response.setHeader('Content-Security-Policy', policy),
  });
  server = createServer((request, response) => {
    const notFound = (): void => void response.writeHead(404).end();
    const path = request.url ?? '/';
    if (path === '/') {
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy };
      const head = '<meta charset="utf-8"><title>Search</title><link rel="icon" href="/countertrafficking/none.svg">';
      response
        .writeHead(200, headers)
        .end(`<!doctype html><html lang="en"><head>${head}</head><body>${markup}</body></html>`);
    } else if (missing?.test(path)) notFound();
    else if (path.startsWith('/countertrafficking/dist/')) {
      void fetch(new URL(path.replace('/countertrafficking', ''), dist.url)).then(async (answer) => {
        response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
    } else files(request, response, notFound);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(async () => {
  await browser.close();
  await dist.close();
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true });
});

interface Setting {
  policy?: string;
  markup?: string;
  missing?: RegExp;
}

async function visit(setting: Setting = {}): Promise<Watched> {
  ({ policy = STRICT, markup = snippet, missing } = setting);
  const watched = await watch(browser);
  await watched.page.goto(url);
  await box(watched.page).waitFor();
  return watched;
}

const box = (page: Page) => page.locator('trafficking-search [role=combobox]');
const options = (page: Page) => page.locator('trafficking-search [role=option]');
const withoutIcon = (complaints: string[]): string[] => complaints.filter((text) => !text.includes('404'));

describe('<trafficking-search index>', () => {
  it('finds under the policy of the README, in a worker, and asks only its own host', async () => {
    const { page, complaints, requests, close } = await visit();
    assert.ok(!requests.some((address) => address.includes('/pagefind/')), 'nothing is loaded ahead');
    const worker = page.waitForEvent('worker');
    await box(page).focus();
    assert.match((await worker).url(), /\/pagefind\/pagefind-worker\.js/);
    await page.keyboard.type('repatriaton');
    await options(page).first().waitFor();
    assert.match((await options(page).allTextContents()).join(' '), /repatriation/i);
    assert.ok(!requests.some((address) => address.includes('data/search')), 'the embedded records stay where they are');
    assert.ok(
      requests.every((address) => address.startsWith(url)),
      requests.join(' '),
    );
    assert.deepEqual(withoutIcon(complaints), []);
    await close();
  });

  it('finds where Trusted Types and the policy let no worker be', async () => {
    const { page, complaints, close } = await visit({
      policy: STRICT.replace(/worker-src[^;]*/, "worker-src 'none'") + TRUSTED,
    });
    await box(page).fill('repatriation');
    await options(page).first().waitFor();
    // Pagefind tries one all the same: the page’s reports tell that, and nothing else.
    assert.ok(
      withoutIcon(complaints).every((text) => /worker|TrustedScriptURL/i.test(text)),
      complaints.join('\n'),
    );
    await close();
  });

  it('shows facets and narrows by them', async () => {
    const { page, close } = await visit({ markup: snippet.replace('index=', 'facets index=') });
    await box(page).fill('trafficking');
    await options(page).first().waitFor();
    const kind = page.locator('trafficking-search select[data-facet=kind]');
    await kind.selectOption('law');
    await page.waitForFunction(() => {
      const root = document.querySelector('trafficking-search')?.shadowRoot;
      const facts = Array.from(root?.querySelectorAll('[part=option-facts]') ?? [], (node) => node.textContent);
      return facts.length > 0 && facts.every((text) => text.includes('Law'));
    });
    await close();
  });

  it('finds on pages in languages that Pagefind would cut in another way', async () => {
    const { page, close } = await visit({ markup: snippet });
    for (const lang of ['zh', 'tr']) {
      await page.goto(url);
      await page.evaluate((tag) => (document.documentElement.lang = tag), lang);
      for (const words of ['ค้ามนุษ', 'INITIATIVE', '人口']) {
        await box(page).fill('');
        await box(page).fill(words);
        await options(page).first().waitFor();
      }
    }
    await close();
  });

  it('shows hostile records as text', async () => {
    const { page, complaints, close } = await visit();
    await box(page).fill('zyxtext onerror');
    await options(page).first().waitFor();
    assert.match((await options(page).first().textContent()) ?? '', /zyxtext <img src=x onerror=alert\(1\)>/);
    assert.equal(await page.locator('trafficking-search img').count(), 0);
    assert.deepEqual(withoutIcon(complaints), []);
    await close();
  });

  for (const [what, setting] of Object.entries<Setting>({
    'there is no index': { missing: /countertrafficking\.json/ },
    'the script of Pagefind is not there': { missing: /pagefind\.js/ },
    'the policy lets nothing be compiled': { policy: STRICT.replace("'wasm-unsafe-eval'", '') },
    'the index is on another site': { markup: snippet.replace('index="/', 'index="https://example.org/') },
  })) {
    it(`says that it could not be loaded where ${what}`, async () => {
      const { page, requests, close } = await visit(setting);
      await box(page).fill('repatriation');
      await page
        .locator('trafficking-search [part=message]')
        .filter({ hasText: /could not be loaded/ })
        .waitFor();
      assert.ok(
        requests.every((address) => address.startsWith(url)),
        requests.join(' '),
      );
      await close();
    });
  }

  it('answers on the second try where the host is back', async () => {
    const { page, close } = await visit({ missing: /\/pagefind\// });
    await box(page).fill('repatriation');
    await page.locator('trafficking-search [part=retry]').waitFor();
    missing = undefined;
    await page.locator('trafficking-search [part=retry]').click();
    await options(page).first().waitFor();
    await close();
  });
});
