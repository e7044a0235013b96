/** Broken networks: what the reader has then, and how it comes right again. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Route } from 'playwright-core';
import { serve, type Running } from '../../src/build/server.ts';
import { launch, shown, watch } from './browser.ts';

let running: Running;
let browser: Browser;
before(async () => {
  [running, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser.close();
  await running.close();
});

const DATA = '**/dist/cdn/data/CN.card.js';

const BREAKS: Record<string, (route: Route) => Promise<void>> = {
  refused: (route) => route.abort('connectionrefused'),
  'cut off': (route) => route.abort('connectionreset'),
  'not found': (route) => route.fulfill({ status: 404, body: 'Not found' }),
  'server error': (route) => route.fulfill({ status: 500, body: 'no' }),
  'wrong type': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to the network</h1>' }),
  'half a file': (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: 'export default JSON.parse(\'{"code":' }),
};

describe('when the data cannot be had', () => {
  for (const [what, answer] of Object.entries(BREAKS)) {
    it(`${what}: words in place, the fallback kept, nothing thrown`, async () => {
      const { page, close } = await watch(browser);
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(error.message));
      await page.route(DATA, answer);
      await page.goto(running.url);
      await page.locator('trafficking-country [part~=root][data-state=error]').waitFor();
      assert.match(
        (await page.locator('trafficking-country [part~=message]').textContent()) ?? '',
        /could not be loaded/,
      );
      assert.equal(await page.getByText('This profile of action against human trafficking').isVisible(), true);
      assert.deepEqual(thrown, []);
      await close();
    });
  }

  it('the profile comes when the network does', async () => {
    const { page, close } = await watch(browser);
    await page.route(DATA, (route) => route.abort('internetdisconnected'));
    await page.goto(running.url);
    const retry = page.locator('trafficking-country [part~=retry]');
    await retry.waitFor();
    await page.unroute(DATA);
    await retry.click();
    await shown(page);
    await close();
  });

  it('without the script the fallback stands', async () => {
    const { page, close } = await watch(browser);
    await page.route('**/dist/cdn/elements.js', (route) => route.abort());
    await page.goto(running.url);
    assert.equal(await page.getByText('This profile of action against human trafficking').isVisible(), true);
    await close();
  });
});
