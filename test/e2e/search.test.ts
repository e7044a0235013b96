/** The search box as it is built: strict policy, broken networks, without script, the form, and what is left behind. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serve, STRICT_CSP, type Running } from '../../src/build/server.ts';
import { launch, watch } from './browser.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Search</title><link rel="icon" href="/dist/none.svg">
<script type="module" src="/dist/cdn/search.js"></script></head><body><h1>Search</h1>
<trafficking-search permalink="https://example.org/{code}" facets>
<form action="/found"><label>Find <input type="search" name="q"></label> <button>Go</button></form>
</trafficking-search></body></html>`;

let dist: Running;
let server: Server;
let browser: Browser;
let url = '';

before(async () => {
  [dist, browser] = await Promise.all([serve(), launch()]);
  server = createServer((request, response) => {
    if (!request.url?.startsWith('/dist/')) {
      const policy = STRICT_CSP.replace("form-action 'none'", "form-action 'self'");
      response
        .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
        .end(PAGE);
      return;
    }
    void fetch(new URL(request.url, dist.url)).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
after(async () => {
  await browser.close();
  await dist.close();
  server.close();
  server.closeAllConnections();
});

const box = (page: Page) => page.locator('trafficking-search [role=combobox]');
const options = (page: Page) => page.locator('trafficking-search [role=option]');
const withoutIcon = (complaints: string[]): string[] => complaints.filter((text) => !text.includes('404'));

describe('<trafficking-search> under a strict policy', () => {
  it('loads engine and records when it gets the focus, once, and finds', async () => {
    const { page, complaints, requests, close } = await watch(browser);
    await page.goto(url);
    await box(page).waitFor();
    await page.waitForTimeout(200);
    const before = requests.length;
    assert.ok(!requests.some((address) => address.includes('data/search')), 'nothing is loaded ahead');
    await box(page).focus();
    await page.waitForTimeout(500);
    assert.ok(requests.length - before <= 2, requests.slice(before).join(' '));
    await page.keyboard.type('Womens federaton');
    await options(page).first().waitFor();
    assert.match((await options(page).allTextContents()).join(' '), /All-China Women’s Federation/);
    assert.ok(requests.length - before <= 2, 'typing asks nobody');
    assert.deepEqual(withoutIcon(complaints), []);
    await close();
  });

  it('leaves nothing behind, neither in stores nor in the address', async () => {
    const { page, requests, close } = await watch(browser);
    await page.goto(url);
    await box(page).fill('repatriation');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    const left = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      document.cookie,
    ]);
    assert.deepEqual(left, [0, 0, 0, '']);
    assert.equal(page.url(), url);
    assert.ok(requests.every((address) => address.startsWith(url)));
    await close();
  });

  it('sends the form by Enter and by its button', async () => {
    const { page, close } = await watch(browser);
    for (const send of [
      () => page.keyboard.press('Enter'),
      () => page.locator('trafficking-search [part=submit]').click(),
    ]) {
      await page.goto(url);
      await box(page).fill('Côte d’Ivoire');
      await send();
      await page.waitForURL('**/found?**');
      assert.equal(new URL(page.url()).searchParams.get('q'), 'Côte d’Ivoire');
    }
    await close();
  });

  it('follows the link of the option that the keys have reached', async () => {
    const { page, close } = await watch(browser);
    await page.route('https://example.org/**', (route) => route.fulfill({ contentType: 'text/html', body: 'profile' }));
    await page.goto(url);
    await box(page).fill('PRC');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('https://example.org/CN');
    await close();
  });

  it('without script the form is there, and works', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false });
    await page.goto(url);
    await page.getByRole('searchbox').fill('x');
    await page.getByRole('button').click();
    assert.match(page.url(), /\/found\?q=x$/);
    await close();
  });

  it('what was typed before the script came is kept', async () => {
    const { page, close } = await watch(browser);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/dist/cdn/search.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(url, { waitUntil: 'commit' });
    await page.getByRole('searchbox').pressSequentially('repat');
    release();
    await box(page).waitFor();
    assert.equal(await box(page).inputValue(), 'repat');
    await page.keyboard.type('riation');
    assert.equal(await box(page).inputValue(), 'repatriation');
    await options(page).first().waitFor();
    await close();
  });

  for (const path of ['**/dist/cdn/data/search.js*', '**/dist/cdn/chunks/embedded-*.js*']) {
    it(`says so where ${path} cannot be had, still sends the form, and works when it can`, async () => {
      const { page, close } = await watch(browser);
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(error.message));
      await page.route(path, (route) => route.abort('internetdisconnected'));
      await page.goto(url);
      await box(page).fill('repatriation');
      const retry = page.locator('trafficking-search [part=retry]');
      await retry.waitFor();
      assert.match(
        (await page.locator('trafficking-search [part=message]').textContent()) ?? '',
        /could not be loaded/,
      );
      assert.equal(await page.locator('trafficking-search [part=form]').getAttribute('action'), '/found');
      await page.unroute(path);
      await retry.click();
      await options(page).first().waitFor();
      assert.deepEqual(thrown, []);
      await close();
    });
  }
});
