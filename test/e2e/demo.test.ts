/** The demo as `npm start` serves it: under a strict content security policy, in a real browser. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { ROOT } from '../../src/build/paths.ts';
import { launch, shown, watch } from './browser.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: ChildProcess;
let browser: Browser;
let url = '';

before(async () => {
  server = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  url = await new Promise((resolve, reject) => {
    let output = '';
    server.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
      if (found) resolve(found[0]);
    });
    server.on('exit', () => reject(new Error(`npm start ended: ${output}`)));
  });
  browser = await launch();
});
after(async () => {
  await browser.close();
  // npm, the shell and the server are one group.
  process.kill(-server.pid!, 'SIGTERM');
});

describe('npm start', () => {
  it('answers 200 with the strict policy', async () => {
    const response = await fetch(url);
    assert.equal(response.status, 200);
    const policy = response.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
  });

  it('serves nothing outside of its folders', async () => {
    for (const path of [
      'package.json',
      '../package.json',
      'dist/../../package.json',
      '%2e%2e/package.json',
      'nothing',
    ]) {
      assert.equal((await fetch(url + path)).status, 404, path);
    }
  });

  it('shows the card with its initiatives, without a complaint', async () => {
    const { page, complaints, close } = await watch(browser);
    await page.goto(url);
    await shown(page);
    assert.ok((await page.locator('trafficking-country [part=initiative]').count()) >= 8);
    assert.equal(await page.locator('trafficking-country h2').textContent(), 'China');
    await page.waitForTimeout(300);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('asks nobody but its host, and leaves nothing behind', async () => {
    const { page, requests, close } = await watch(browser);
    await page.goto(url);
    await shown(page);
    await page.locator('trafficking-country [part~=mark]').first().click();
    await page.keyboard.press('Escape');
    await page.locator('input[value=full]').check();
    await page.locator('trafficking-country [part~=back-link]').first().click();
    assert.deepEqual(
      requests.filter((address) => !address.startsWith(url)),
      [],
    );
    assert.ok(requests.length > 3);
    assert.deepEqual(await page.context().cookies(), []);
    const left = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    assert.deepEqual(left, [0, 0, 0, 0]);
    assert.equal(new URL(page.url()).hash, '');
    await close();
  });

  it('validates foreign data under the strict policy, where nothing may make code of strings', async () => {
    const { page, complaints, close } = await watch(browser);
    await page.goto(url);
    const verdicts = await page.evaluate(async (address) => {
      const { createClient, validateProfile } = (await import(address)) as typeof import('../../src/sdk/index.ts');
      const china = structuredClone(await createClient().country('CN'));
      const good = await validateProfile(china);
      const bad = await validateProfile({ ...china, code: 'x' });
      return [good.valid, bad.valid];
    }, `${url}dist/index.js`);
    assert.deepEqual(verdicts, [true, false]);
    assert.deepEqual(complaints, []);
    await close();
  });

  it('moves nothing when script and data come late', async () => {
    const { page, close } = await watch(browser);
    for (const [path, delay] of [
      ['**/dist/cdn/elements.js', 400],
      ['**/dist/cdn/data/CN.card.js', 800],
    ] as const) {
      await page.route(path, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
    }
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(url);
    await shown(page);
    await page.waitForTimeout(500);
    assert.equal(await page.evaluate(() => (window as unknown as { shift: number }).shift), 0);
    await close();
  });

  it('switches view, colours and width, and writes the code for them', async () => {
    const { page, close } = await watch(browser, { colorScheme: 'light' });
    await page.goto(url);
    await shown(page);
    const surface = () =>
      page.locator('trafficking-country [part~=root]').evaluate((node) => getComputedStyle(node).backgroundColor);
    const light = await surface();
    await page.locator('input[value=dark]').check();
    assert.notEqual(await surface(), light);
    await page.locator('input[value=full]').check();
    await page.locator('trafficking-country [part~=laws]').waitFor();
    assert.match(
      (await page.locator('#snippet').textContent()) ?? '',
      /<trafficking-country code="CN" view="full" theme="dark">/,
    );
    await page.locator('#languages').selectOption('ar');
    await page.locator('trafficking-country [part~=root][dir=rtl]').waitFor();
    assert.match((await page.locator('#snippet').textContent()) ?? '', / lang="ar">/);
    await page.locator('#languages').selectOption('en');
    await page.locator('input[value=narrow]').check();
    assert.ok(((await page.locator('trafficking-country').boundingBox())?.width ?? 0) <= 320);
    await close();
  });

  it('shows another country, another element, and what the search finds', async () => {
    const { page, complaints, close } = await watch(browser);
    await page.goto(url);
    await shown(page);
    await page.locator('#countries option[value=KE]').waitFor({ state: 'attached' });
    await page.locator('#countries').selectOption('KE');
    await page.locator('trafficking-country h2', { hasText: 'Kenya' }).waitFor();
    await page.locator('#countries').selectOption('TH');
    await page.locator('input[value=timeline]').check();
    await page.locator('trafficking-timeline [part~=drawing]').waitFor();
    assert.match((await page.locator('#snippet').textContent()) ?? '', /<trafficking-timeline code="TH" theme="auto">/);
    await page.locator('input[value=citations]').check();
    await page.locator('trafficking-citations [part~=group-heading]').first().waitFor();
    await page.locator('trafficking-search [role=combobox]').fill('Commit memorandum');
    await page.locator('trafficking-search [role=option]').first().click();
    await page.locator('trafficking-timeline details[open][data-event]').first().waitFor();
    assert.deepEqual(complaints, []);
    await close();
  });

  it('gives text without script', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false });
    await page.goto(url);
    assert.equal(await page.getByText('This profile of action against human trafficking').isVisible(), true);
    const height = (await page.locator('trafficking-country').boundingBox())?.height ?? 0;
    assert.ok(height < 300, `no room is kept for what will not come: ${height}`);
    await close();
  });

  for (const width of [320, 768, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing and nothing overflows at ${width} pixels, ${colorScheme}`, async () => {
        const { page, close } = await watch(browser, {
          viewport: { width, height: 800 },
          colorScheme,
          bypassCSP: true,
        });
        await page.goto(url);
        await shown(page);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
        await page.addScriptTag({ content: axeSource });
        const found = await page.evaluate(async () => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        assert.deepEqual(found, []);
        await close();
      });
    }
  }
});
