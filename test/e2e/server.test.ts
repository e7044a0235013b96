/**
 * Pages that a server made, in real browsers under the strict policy: complete without script, and where the script
 * comes the elements take over without anything moving or reading otherwise.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { DIST_DIR } from '../../src/build/paths.ts';
import { serve, type Running } from '../../src/build/server.ts';
import { CHROMIUM_ARGS, chromium, firefox } from '../browsers.ts';
import { launch, watch } from './browser.ts';

const { html, nothing, renderPage } = (await import(
  `${DIST_DIR}/server.js`
)) as typeof import('../../src/server/index.ts');

const script = html`<script type="module" src="/dist/cdn/elements.js"></script>`;
const page = (lang: string, scripted: boolean): Promise<string> =>
  renderPage({
    title: 'China',
    lang,
    styles: { href: '/dist/css/' },
    head: html`<link rel="icon" href="/icon.svg" />${scripted ? script : nothing}`,
    body: html`<p class="below">Above</p>
      <trafficking-search action="/search"><p>Fallback</p></trafficking-search>
      <p class="below">Below the search</p>
      <trafficking-country code="CN" view="full">Fallback</trafficking-country>
      <p class="below">Below the profile</p>
      <trafficking-timeline code="CN" list-only>Fallback</trafficking-timeline>
      <p class="below">Below the timeline</p>
      <trafficking-citations code="TH">Fallback</trafficking-citations>
      <p class="below">Below the sources</p>`,
  });

let folder = '';
let running: Running;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'served-'));
  for (const lang of ['en', 'ar']) {
    for (const scripted of [true, false]) {
      await writeFile(`${folder}/${lang}-${scripted ? 'script' : 'plain'}.html`, await page(lang, scripted));
    }
  }
  await writeFile(`${folder}/icon.svg`, '<svg xmlns="http://www.w3.org/2000/svg"/>');
  running = await serve(folder);
});
after(async () => {
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

/** What a reader has of the elements. */
interface Seen {
  tag: string;
  state: string | undefined;
  text: string;
  /** Characters of the shadow root without its styles. */
  length: number;
  defined: boolean;
  /** Names of buttons that are seen, but do nothing without script. */
  dead: string[];
}

/** Runs in the page. */
const look = (): { elements: Seen[]; places: number[]; shift: number } => {
  const elements = ['search', 'country', 'timeline', 'citations'].map((name): Seen => {
    const element = document.querySelector(`trafficking-${name}`)!;
    const root = element.shadowRoot!;
    const copy = document.createElement('div');
    copy.append(...Array.from(root.childNodes, (node) => node.cloneNode(true)));
    for (const each of copy.querySelectorAll('style, link')) each.remove();
    const dead = Array.from(
      root.querySelectorAll<HTMLElement>('button:not([popovertarget], [type=submit]), select, summary'),
    )
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      // A fold that holds what can be read opens without script.
      .filter((each) => each.localName !== 'summary' || !each.parentElement!.querySelector('p, li, table'));
    return {
      tag: element.localName,
      state: root.querySelector<HTMLElement>('[part~=root]')?.dataset.state,
      text: (copy.textContent ?? '').replace(/\s+/g, ' ').trim(),
      length: copy.innerHTML.length,
      defined: element.matches(':defined'),
      dead: dead.map((each) => each.outerHTML.slice(0, 200)),
    };
  });
  const places = Array.from(document.querySelectorAll('.below'), (each) => each.getBoundingClientRect().top);
  return { elements, places, shift: (window as unknown as { shift?: number }).shift ?? 0 };
};

/** Adds up what moves on the page, where the browser tells. */
const watchShifts = (): void => {
  const watched = window as unknown as { shift: number };
  watched.shift = 0;
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Clicks the first mark of the profile; the style of its box, and what is open then. */
async function openMark(page: Page): Promise<{ border: string; opened: string | undefined }> {
  const mark = (await page.$('trafficking-country >>> [data-mark]'))!;
  await mark.click();
  return mark.evaluate((each) => ({
    border: getComputedStyle(each.closest('.root')!).borderTopStyle,
    opened: (each.getRootNode() as ShadowRoot).querySelector(':popover-open')?.id,
  }));
}

const BROWSERS: Record<string, () => Promise<Browser>> = {
  Chromium: async () => puppeteer.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS }),
  Firefox: () => puppeteer.launch({ browser: 'firefox', executablePath: firefox() }),
};

for (const [name, start] of Object.entries(BROWSERS)) {
  describe(`in ${name}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await start();
    });
    after(() => browser.close());

    async function open(file: string, prepare?: (page: Page) => Promise<unknown>): Promise<[Page, string[]]> {
      const opened = await browser.newPage();
      await opened.setViewport({ width: 1000, height: 800 });
      const complaints: string[] = [];
      opened.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
      });
      opened.on('pageerror', (error) => complaints.push(String(error)));
      await prepare?.(opened);
      await opened.goto(running.url + file, { waitUntil: 'load' });
      return [opened, complaints];
    }

    for (const lang of ['en', 'ar']) {
      it(`a page in ${lang} is whole without script, and stays as it is when its elements take over`, async () => {
        const [plain, still] = await open(`${lang}-plain.html`);
        const before = await plain.evaluate(look);
        for (const each of before.elements) {
          assert.equal(each.defined, false);
          assert.ok(each.text.length > 50, `${each.tag}: ${each.text}`);
          assert.doesNotMatch(each.text, /Fallback/);
          assert.deepEqual(each.dead, [], each.tag);
        }
        assert.match(before.elements[1]!.text, lang === 'ar' ? /الصين/ : /China has had national plans/);
        // The styles are there, and a mark opens its source, from the markup alone.
        assert.deepEqual(await openMark(plain), { border: 'solid', opened: 'preview-1' });
        assert.deepEqual(still, []);
        await plain.close();

        const [scripted, complaints] = await open(`${lang}-script.html`, (each) =>
          each.evaluateOnNewDocument(watchShifts),
        );
        // What a server sent has its styles beside it; what the element renders has not.
        await scripted.waitForFunction(() =>
          ['search', 'country', 'timeline', 'citations'].every(
            (each) => !document.querySelector(`trafficking-${each}`)!.shadowRoot!.querySelector('link'),
          ),
        );
        await scripted.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
        const now = await scripted.evaluate(look);
        for (const [at, each] of now.elements.entries()) {
          const served = before.elements[at]!;
          assert.equal(each.defined, true);
          assert.equal(each.text, served.text, each.tag);
          assert.equal(each.state, served.state);
          console.log(`${name}, ${lang}, ${each.tag}: ${served.length} of ${each.length} characters`);
          assert.ok(served.length <= 1.15 * each.length, `${each.tag}: ${served.length} for ${each.length}`);
        }
        assert.equal(now.shift, 0, 'nothing moves');
        assert.deepEqual(
          now.places.map((top) => Math.round(top)),
          before.places.map((top) => Math.round(top)),
          'what stands below is where it was',
        );
        assert.deepEqual(complaints, []);
        await scripted.close();
      });
    }
  });
}

it('where script is turned off a page says the same, and gives no room to what would need it', async () => {
  const browser = await launch();
  try {
    const { page: off, complaints } = await watch(browser, { javaScriptEnabled: false });
    await off.goto(`${running.url}en-script.html`);
    const country = off.locator('trafficking-country');
    assert.match((await country.locator('[part~=summary]').first().textContent()) ?? '', /national plans/);
    for (const each of [
      '[part~=back-link]',
      '[part~=filters]',
      '[data-copy]',
      '[part~=copy-as]',
      '[part~=downloads]',
    ]) {
      assert.ok(await off.locator(each).count(), each);
      assert.equal(await off.locator(each).first().boundingBox(), null, each);
    }
    assert.equal(await off.locator('trafficking-search button').isVisible(), true);
    await country.locator('[data-mark]').first().click();
    assert.equal(await country.locator('#preview-1').isVisible(), true, 'a mark opens its source');
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
});
