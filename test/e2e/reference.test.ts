/** The reference pages as they are built and served: under the strict policy, live, whole, and for everyone. */
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { markup } from '../../src/build/reference/markup.ts';
import { DIST_DIR } from '../../src/build/paths.ts';
import { serve, type Running } from '../../src/build/server.ts';
import { readContracts } from '../contract.ts';
import { launch, watch } from './browser.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = (await readdir(`${DIST_DIR}/site/reference`)).filter((name) => name.endsWith('.html'));
const contracts = await readContracts();

let running: Running;
let browser: Browser;
const address = (name: string): string => `${running.url}dist/site/reference/${name}`;

before(async () => {
  [running, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser.close();
  await running.close();
});

/** Opens a page and waits until every element on it shows what it has. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(address(name));
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('.live *'))
      .filter(({ localName }) => localName.startsWith('trafficking-') && localName !== 'trafficking-provider')
      .every((each) =>
        /^(ready|idle)$/.test(each.shadowRoot?.querySelector<HTMLElement>('[part~=root]')?.dataset.state ?? ''),
      ),
  );
}

describe('the reference pages', () => {
  it('are one for each element, an index and the style contract', () => {
    const elements = Object.keys(contracts).map((name) => `trafficking-${name}.html`);
    assert.deepEqual(pages.sort(), ['index.html', 'style-contract.html', ...elements].sort());
  });

  it('are sent with the strict policy, however they are asked for', async () => {
    for (const name of ['', 'index.html', 'trafficking-country', 'trafficking-country.html']) {
      const response = await fetch(address(name));
      assert.equal(response.status, 200, name);
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/, name);
    }
  });

  it('say everything that the class comments list; the style contract all states, parts and properties', async () => {
    const names = (text: string): string[] =>
      Array.from(text.matchAll(/<th scope="row"><code>([^<(]+)<\/code>/g), ([, name]) => name!);
    const contract = await readFile(`${DIST_DIR}/site/reference/style-contract.html`, 'utf8');
    for (const [name, { slots, ...lists }] of Object.entries(contracts)) {
      assert.ok(slots.length);
      const found = names(await readFile(`${DIST_DIR}/site/reference/trafficking-${name}.html`, 'utf8'));
      for (const each of Object.values(lists).flat()) assert.ok(found.includes(each), `${name}: ${each}`);
      const section = contract.split(`<section aria-labelledby="trafficking-${name}">`)[1]?.split('</section>')[0];
      const { states, parts, properties } = lists;
      assert.deepEqual(names(section ?? '').sort(), [...states, ...parts, ...properties].sort());
    }
  });

  it('every link within leads to a file, and to a place that it has', async () => {
    const { page, close } = await watch(browser, { javaScriptEnabled: false });
    for (const name of pages) {
      await page.goto(address(name));
      const links = await page
        .locator('[href], [src]')
        .evaluateAll((nodes) =>
          nodes.map((node) => (node as HTMLAnchorElement).href || (node as HTMLScriptElement).src),
        );
      assert.ok(links.length > 5, name);
      for (const link of new Set(links)) {
        assert.ok(link.startsWith(running.url), `${name}: ${link}`);
        const response = await fetch(link);
        assert.equal(response.status, 200, `${name}: ${link}`);
        const { hash } = new URL(link);
        if (hash) assert.ok((await response.text()).includes(`id="${hash.slice(1)}"`), `${name}: ${link}`);
      }
    }
    await page.goto(running.url);
    const footer = await page.locator('footer a[href*=reference]').evaluate((node) => (node as HTMLAnchorElement).href);
    assert.equal((await fetch(footer)).status, 200);
    await close();
  });

  for (const name of pages) {
    it(`${name} opens without a complaint, and fits a narrow screen`, async () => {
      const { page, complaints, requests, close } = await watch(browser, { viewport: { width: 320, height: 800 } });
      await open(page, name);
      await page.waitForTimeout(300);
      assert.deepEqual(complaints, []);
      assert.ok(requests.every((each) => each.startsWith(running.url)));
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      await close();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      it(`axe finds nothing in ${name}, ${colorScheme}`, async () => {
        const { page, close } = await watch(browser, { colorScheme, bypassCSP: true });
        await open(page, name);
        await page.addScriptTag({ content: axeSource });
        // Only colours differ in the dark.
        const options = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
        const found = await page.evaluate(async (chosen) => {
          const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(chosen);
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
        }, options);
        assert.deepEqual(found, []);
        await close();
      });
    }
  }
});

describe('markup', () => {
  it('escapes what is no markup, in text and in quotes, also in lists', () => {
    const hostile = `"><script>'&`;
    const inner = markup`<b title="${hostile}">${[hostile, 1]}</b>`;
    const escaped = '&quot;&gt;&lt;script&gt;&#39;&amp;';
    assert.equal(String(markup`<p>${inner}</p>`), `<p><b title="${escaped}">${escaped}1</b></p>`);
    // What only says that it is markup is not believed.
    const posing = { toString: () => '<i>' } as unknown as string;
    assert.equal(String(markup`${posing}`), '&lt;i&gt;');
  });
});
