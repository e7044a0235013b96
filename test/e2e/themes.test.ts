/** The example themes: each says what it says through parts and custom properties, and stays readable in both schemes. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { ROOT } from '../../src/build/paths.ts';
import { serve, type Running } from '../../src/build/server.ts';
import { launch, watch } from './browser.ts';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['default', 'high-contrast', 'brand'] as const;
const SCHEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type Scheme = (typeof SCHEMES)[number];

/** Element, part, property of CSS. */
const LOOKED_AT = [
  ['country', 'root', 'background-color'],
  ['country', 'root', 'color'],
  ['country', 'root', 'border-top-width'],
  ['country', 'root', 'border-top-left-radius'],
  ['country', 'mark', 'font-weight'],
  ['country', 'name', 'color'],
  ['country', 'tag', 'border-top-left-radius'],
  ['timeline', 'root', 'color'],
  ['timeline', 'root', 'font-size'],
  ['timeline', 'date', 'font-variant-numeric'],
  ['citations', 'root', 'border-top-color'],
  ['citations', 'source-link', 'color'],
  ['search', 'input', 'border-top-width'],
  ['search', 'option-title', 'font-weight'],
  ['search', 'mark', 'background-color'],
] as const;

/** What the sheets say, one column of values for each scheme, in the order of `LOOKED_AT`. */
const SAID: Record<Theme, Record<Scheme, string[]>> = {
  default: {
    light: [
      'rgb(255, 255, 255)',
      'rgb(29, 35, 39)',
      '1px',
      '8px',
      '600',
      'rgb(29, 35, 39)',
      '13.26px',
      'rgb(29, 35, 39)',
      '16px',
      'tabular-nums',
      'rgb(217, 222, 226)',
      'rgb(11, 92, 138)',
      '1px',
      '600',
      'rgb(255, 236, 153)',
    ],
    dark: [
      'rgb(22, 25, 28)',
      'rgb(231, 233, 234)',
      '1px',
      '8px',
      '600',
      'rgb(231, 233, 234)',
      '13.26px',
      'rgb(231, 233, 234)',
      '16px',
      'tabular-nums',
      'rgb(52, 58, 64)',
      'rgb(124, 196, 239)',
      '1px',
      '600',
      'rgb(90, 74, 0)',
    ],
  },
  'high-contrast': {
    light: [
      'rgb(255, 255, 255)',
      'rgb(0, 0, 0)',
      '3px',
      '0px',
      '700',
      'rgb(0, 0, 0)',
      '14.9175px',
      'rgb(0, 0, 0)',
      '18px',
      'tabular-nums',
      'rgb(0, 0, 0)',
      'rgb(0, 53, 158)',
      '3px',
      '600',
      'rgb(0, 53, 158)',
    ],
    dark: [
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
      '3px',
      '0px',
      '700',
      'rgb(255, 255, 255)',
      '14.9175px',
      'rgb(255, 255, 255)',
      '18px',
      'tabular-nums',
      'rgb(255, 255, 255)',
      'rgb(255, 225, 77)',
      '3px',
      '600',
      'rgb(255, 225, 77)',
    ],
  },
  brand: {
    light: [
      'rgb(255, 250, 244)',
      'rgb(43, 29, 26)',
      '6px',
      '0px',
      '600',
      'rgb(160, 28, 44)',
      '0px',
      'rgb(43, 29, 26)',
      '16px',
      'oldstyle-nums',
      'rgb(160, 28, 44)',
      'rgb(160, 28, 44)',
      '1px',
      '700',
      'rgb(251, 213, 204)',
    ],
    dark: [
      'rgb(35, 25, 23)',
      'rgb(246, 236, 230)',
      '6px',
      '0px',
      '600',
      'rgb(255, 159, 154)',
      '0px',
      'rgb(246, 236, 230)',
      '16px',
      'oldstyle-nums',
      'rgb(255, 159, 154)',
      'rgb(255, 159, 154)',
      '1px',
      '700',
      'rgb(122, 42, 42)',
    ],
  },
};

let running: Running;
let browser: Browser;
before(async () => {
  [running, browser] = await Promise.all([serve(), launch()]);
});
after(async () => {
  await browser.close();
  await running.close();
});

/** All four elements are there, and the list of the search is open. */
async function opened(page: Page): Promise<void> {
  await page.goto(`${running.url}themes/`);
  for (const name of ['country', 'timeline', 'citations']) {
    await page.locator(`trafficking-${name} [part~=root][data-state=ready]`).waitFor();
  }
  await page.locator('trafficking-timeline [part~=event]').first().waitFor();
  await page.locator('trafficking-search [role=combobox]').fill('repatriation');
  await page.locator('trafficking-search [role=option]').first().waitFor();
}

/** Chooses as a reader does, and waits until the sheet of the theme is the only one. */
async function choose(page: Page, theme: Theme): Promise<void> {
  await page.locator(`input[value=${theme}]`).check();
  await page.waitForFunction((wanted) => {
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[data-theme]')];
    return links.every((link) => Boolean(link.sheet) === (link.dataset.theme === wanted));
  }, theme);
  // Choosing has closed the list.
  await page.locator('trafficking-search [role=combobox]').fill('repatriate');
  await page.locator('trafficking-search [role=option]').first().waitFor();
}

const looks = (page: Page): Promise<string[]> =>
  page.evaluate(
    (asked) =>
      asked.map(([name, part, property]) => {
        const found = document.querySelector(`trafficking-${name}`)?.shadowRoot?.querySelector(`[part~=${part}]`);
        return found ? getComputedStyle(found).getPropertyValue(property) : `no part ${part}`;
      }),
    LOOKED_AT,
  );

const named = (values: readonly string[]): string[] =>
  values.map((value, at) => `${LOOKED_AT[at]?.join(' ') ?? ''}: ${value}`);

async function axeFinds(page: Page, enhanced: boolean): Promise<string[]> {
  await page.addScriptTag({ content: axeSource });
  return page.evaluate(async (on) => {
    const rules = on ? { 'color-contrast-enhanced': { enabled: true } } : {};
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      rules,
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => html + (any[0]?.message ?? '')).join(' ')}`,
    );
  }, enhanced);
}

describe('the example themes', () => {
  for (const scheme of SCHEMES) {
    it(`are what they say, in ${scheme}, without a complaint`, async () => {
      const { page, complaints, requests, close } = await watch(browser, { colorScheme: scheme });
      await opened(page);
      for (const theme of THEMES) {
        await choose(page, theme);
        assert.deepEqual(named(await looks(page)), named(SAID[theme][scheme]), theme);
      }
      assert.deepEqual(complaints, []);
      assert.deepEqual(
        requests.filter((address) => !address.startsWith(running.url)),
        [],
      );
      await close();
    });

    it(`default changes nothing, in ${scheme}`, async () => {
      const { page, close } = await watch(browser, { colorScheme: scheme });
      await opened(page);
      await choose(page, 'default');
      const everything = (): Promise<string[]> =>
        page.evaluate(() =>
          ['country', 'timeline', 'citations', 'search'].flatMap((name) =>
            [...(document.querySelector(`trafficking-${name}`)?.shadowRoot?.querySelectorAll('[part]') ?? [])].map(
              (found) => {
                const { color, backgroundColor, borderColor, borderRadius, fontFamily, fontSize, padding, maxWidth } =
                  getComputedStyle(found);
                return `${name} ${found.getAttribute('part') ?? ''}: ${[color, backgroundColor, borderColor, borderRadius, fontFamily, fontSize, padding, maxWidth].join('; ')}`;
              },
            ),
          ),
        );
      const themed = await everything();
      assert.ok(themed.length > 300);
      await page.evaluate(() => document.querySelectorAll('link[data-theme]').forEach((link) => link.remove()));
      assert.deepEqual(await everything(), themed);
      await close();
    });

    for (const theme of THEMES) {
      it(`axe finds nothing in ${theme}, ${scheme}`, async () => {
        // Axe is put into the page, which its policy would forbid.
        const { page, close } = await watch(browser, { colorScheme: scheme, bypassCSP: true });
        await opened(page);
        await choose(page, theme);
        assert.deepEqual(await axeFinds(page, theme === 'high-contrast'), []);
        await close();
      });
    }
  }

  it('use nothing but parts and custom properties of the elements', async () => {
    for (const theme of THEMES) {
      const sheet = (await readFile(`${ROOT}/examples/themes/${theme}.css`, 'utf8')).replace(/\/\*[^]*?\*\//g, '');
      const selectors = [...sheet.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
      assert.ok(selectors.length > 3);
      for (const selector of selectors) {
        assert.match(selector.trim(), /^trafficking-(country|timeline|citations|search)(::part\([a-z-]+\))?$/);
      }
      assert.doesNotMatch(sheet, /!important|@import|url\(/);
    }
  });
});
