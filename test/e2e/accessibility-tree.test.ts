/**
 * What assistive technology is told: the accessibility tree of every element, and the way of the Tab key, compared with
 * what is committed under test/fixtures/trees/. `UPDATE=1` writes it anew; read the difference before committing it.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serve, type Running } from '../../src/build/server.ts';
import { FIXTURES, publishedFixture } from '../profile.ts';
import { launch, watch } from './browser.ts';

const TREES = `${FIXTURES}trees/`;
const CARD = '<trafficking-country code="HM"></trafficking-country>';
const TIMELINE = '<trafficking-timeline code="HM"></trafficking-timeline>';
const SEARCH = '<trafficking-search permalink="https://example.org/{code}" facets></trafficking-search>';
const PAGES: Record<string, string> = {
  card: CARD,
  full: '<trafficking-country code="HM" view="full"></trafficking-country>',
  timeline: TIMELINE,
  citations: '<trafficking-citations code="HM"></trafficking-citations>',
  search: SEARCH,
  walk: `<button type="button">First</button>${CARD}${TIMELINE}${SEARCH}<button type="button">Last</button>`,
};
/** The elements get their client before they are defined, so that none asks for the package's own data. */
const SCRIPT = `import { createClient, memorySource } from '/dist/index.js';
import profile from './profile.js';
const client = createClient({ source: memorySource([profile]) });
for (const element of document.querySelectorAll('main > *')) element.client = client;
await import('/dist/cdn/elements.js');`;

let folder = '';
let running: Running;
let browser: Browser;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trees-'));
  // A release of the data is no change of the tree.
  const profile = {
    ...(await publishedFixture()),
    dataVersion: '2026.1.0',
    identifier: 'countertrafficking:HM@2026.1.0',
  };
  await writeFile(`${folder}/profile.js`, `export default ${JSON.stringify(profile)}`);
  await writeFile(`${folder}/page.js`, SCRIPT);
  for (const [name, body] of Object.entries(PAGES)) {
    await writeFile(
      `${folder}/${name}.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<link rel="icon" href="/themes/none.svg"><script type="module" src="page.js"></script></head>
<body><main>${body}</main></body></html>`,
    );
  }
  [running, browser] = await Promise.all([serve(folder), launch()]);
});
after(async () => {
  await browser.close();
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

async function sameAsCommitted(name: string, text: string): Promise<void> {
  if (process.env.UPDATE) {
    await mkdir(TREES, { recursive: true });
    await writeFile(TREES + name, `${text}\n`);
  }
  const committed = await readFile(TREES + name, 'utf8').catch(() => '');
  assert.equal(`${text}\n`, committed, `${name} differs: see what changed, then UPDATE=1 writes it anew`);
}

async function ready(page: Page, name: string): Promise<void> {
  // The drawing goes on to this year.
  await page.clock.setFixedTime('2026-06-01T12:00:00Z');
  await page.goto(`${running.url}${name}.html`);
  const profiles = page.locator('trafficking-country, trafficking-timeline, trafficking-citations');
  for (let at = 0; at < (await profiles.count()); at += 1) {
    await profiles.nth(at).locator('[part~=root][data-state=ready]').waitFor();
  }
  if ((await page.locator('trafficking-timeline').count()) > 0) {
    await page.locator('trafficking-timeline [part~=plot]').waitFor();
  }
}

describe('accessibility trees', () => {
  for (const name of ['card', 'full', 'timeline', 'citations', 'search']) {
    it(`${name} is told as it was`, async () => {
      const { page, close } = await watch(browser, { locale: 'en-GB', timezoneId: 'UTC' });
      await ready(page, name);
      if (name === 'search') {
        await page.locator('[role=combobox]').fill('example');
        await page.locator('[role=option]').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.locator('[role=option][aria-selected=true]').waitFor();
        // The number is announced when typing has rested.
        await page.locator('[part~=announcer]').filter({ hasText: /\d/ }).waitFor();
      }
      await sameAsCommitted(`${name}.yml`, await page.locator('main').ariaSnapshot());
      await close();
    });
  }
});

/** Role and name of what has the focus, as Chromium tells them to assistive technology. */
async function focused(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `(() => { let at = document.activeElement;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()`,
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  });
  const told = (value: { value?: unknown } | undefined): string =>
    typeof value?.value === 'string' ? value.value : '';
  return `${told(nodes[0]?.role)} "${told(nodes[0]?.name)}"`;
}

describe('by keyboard alone', () => {
  it('Tab goes through card, timeline and search in reading order, and Shift+Tab back the same way', async () => {
    const { page, close } = await watch(browser, { locale: 'en-GB', timezoneId: 'UTC' });
    await ready(page, 'walk');
    const session = await page.context().newCDPSession(page);
    const walk = async (key: string, end: string): Promise<string[]> => {
      const stops: string[] = [];
      while (stops.at(-1) !== end) {
        assert.ok(stops.length < 200, `a trap: ${stops.slice(-5).join(', ')}`);
        await page.keyboard.press(key);
        stops.push(await focused(session));
      }
      return stops;
    };
    const there = await walk('Tab', 'button "Last"');
    assert.equal(there[0], 'button "First"');
    // Nobody is led to what says nothing.
    assert.deepEqual(
      there.filter((stop) => stop.endsWith(' ""')),
      [],
    );
    await sameAsCommitted('walk.txt', there.join('\n'));
    const back = await walk('Shift+Tab', 'button "First"');
    assert.deepEqual(back.reverse(), there.slice(0, -1));
    await close();
  });
});
