/** Downloads of citations in real browsers, under the strict policy: the files, and broken networks on the way. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { DIST_DIR } from '../../src/build/paths.ts';
import { serve, type Running } from '../../src/build/server.ts';
import { CITATION_FORMATS } from '../../src/formats/citation-formats.ts';
import { citationFile } from '../../src/formats/citation-file.ts';
import type { Profile } from '../../src/model/types.ts';
import { CHROMIUM_ARGS, chromium, firefox } from '../browsers.ts';
import { launch, watch } from './browser.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sources</title>
<link rel="icon" href="/dist/none.svg"><script type="module" src="/dist/cdn/citations.js"></script></head>
<body><main><h1>Sources</h1><trafficking-citations code="CN"></trafficking-citations></main></body></html>`;
const CHUNK = '/dist/cdn/chunks/citation-file-';

let folder = '';
let running: Running;
let browser: Browser;
let china: Profile;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
  await writeFile(`${folder}/index.html`, PAGE);
  china = JSON.parse(await readFile(`${DIST_DIR}/data/CN.json`, 'utf8')) as Profile;
  [running, browser] = await Promise.all([serve(folder), launch()]);
});
after(async () => {
  await browser.close();
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

describe('downloads under the strict policy', () => {
  it('every format is saved whole, under its name, without a complaint and without asking another host', async () => {
    const { page, complaints, requests, close } = await watch(browser, { acceptDownloads: true });
    await page.goto(running.url);
    const element = page.locator('trafficking-citations');
    await element.locator('[part~=root][data-state=ready]').waitFor();
    // Who does not ask for a format does not pay for it.
    assert.deepEqual(
      requests.filter((address) => address.includes(CHUNK)),
      [],
    );
    await element.locator('[part~=downloads-summary]').click();
    for (const format of CITATION_FORMATS) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        element.locator(`[data-download=${format}]`).click(),
      ]);
      const expected = citationFile(format, china);
      assert.equal(download.suggestedFilename(), expected.name);
      assert.equal(await readFile(await download.path(), 'utf8'), expected.text);
    }
    assert.equal(requests.filter((address) => address.includes(CHUNK)).length, 1);
    assert.deepEqual(
      requests.filter((address) => !address.startsWith(running.url) && !address.startsWith('blob:')),
      [],
    );
    assert.deepEqual(
      complaints.filter((text) => !text.includes('404')),
      [],
    );
    assert.equal(page.url(), running.url);
    await close();
  });

  it('what is copied is what is downloaded', async () => {
    const { page, close } = await watch(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(running.url);
    const element = page.locator('trafficking-citations');
    await element.locator('[part~=copy-format]').selectOption('chicago');
    await element.locator('[part~=copy-all]').click();
    await element.getByText('Copied').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text, citationFile('chicago', china).text.trimEnd());
    await close();
  });
});

/** Both browsers, through a server that loses what writes the formats as long as it is told to. */
const LAUNCHERS: Record<string, () => Promise<PuppeteerBrowser>> = {
  Chromium: async () => puppeteer.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS }),
  Firefox: () => puppeteer.launch({ browser: 'firefox', executablePath: firefox() }),
};

describe('when what writes the formats cannot be had', () => {
  let proxy: Server;
  let broken = true;
  before(async () => {
    proxy = createServer((request, response) => {
      if (broken && (request.url ?? '').includes(CHUNK)) {
        response.socket?.destroy();
        return;
      }
      void fetch(new URL(request.url ?? '/', running.url)).then(async (answer) => {
        response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
        response.end(Buffer.from(await answer.arrayBuffer()));
      });
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  after(() => {
    proxy.close();
    proxy.closeAllConnections();
  });

  for (const [name, open] of Object.entries(LAUNCHERS)) {
    it(`${name} says so, the list and the focus stay, and the next try works`, async () => {
      broken = true;
      const own = await open();
      const page = await own.newPage();
      await page.goto(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`);
      /** Clicks a format, and waits for the words about it. */
      const ask = (format: string, words: string): Promise<unknown> =>
        page.evaluate(
          async (wanted, expected) => {
            const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
            const root = (): ShadowRoot | null | undefined =>
              document.querySelector('trafficking-citations')?.shadowRoot;
            for (let tries = 0; tries < 100 && !root()?.querySelector('[part~=source]'); tries += 1) await wait(50);
            const button = root()?.querySelector<HTMLElement>(`[data-download=${wanted}]`);
            root()?.querySelector('details')?.setAttribute('open', '');
            button?.focus();
            button?.click();
            // What was said of the last one has to go first.
            await wait(50);
            const status = (): string => root()?.querySelector('[part~=copy-status]')?.textContent ?? '';
            for (let tries = 0; tries < 100 && !status().includes(expected); tries += 1) await wait(50);
            return [status(), root()?.activeElement === button, root()?.querySelectorAll('[part~=source]').length];
          },
          format,
          words,
        );
      const failed = ['That could not be prepared. Try again.', true, china.citations.length];
      assert.deepEqual(await ask('bibtex', 'Try again'), failed);
      // Still broken.
      assert.deepEqual(await ask('ris', 'Try again'), failed);
      broken = false;
      const [said] = (await ask('bibtex', 'download started')) as [string];
      assert.equal(said, `countertrafficking-CN-${china.dataVersion}.bib: download started`);
      await own.close();
    });
  }
});
