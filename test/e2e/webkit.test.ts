/** A smoke run in WebKit, the engine of Safari: every element shows China, and what a reader does first works. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { serve, type Running } from '../../src/build/server.ts';
import { launchWebKit, type WebKit } from './webkit.ts';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>WebKit</title>
<script src="failures.js"></script><script type="module" src="/dist/cdn/elements.js"></script></head>
<body><main><h1>WebKit</h1><trafficking-search permalink="https://example.org/{code}"></trafficking-search>
<trafficking-country code="CN"></trafficking-country><trafficking-timeline code="CN"></trafficking-timeline>
<trafficking-citations code="CN"></trafficking-citations></main></body></html>`;
/** What goes wrong is kept where the test can ask for it: the driver does not tell what the console says. */
const FAILURES = `window.failures = [];
addEventListener('error', (event) => failures.push('error: ' + (event.message || event.target.src)), true);
addEventListener('unhandledrejection', (event) => failures.push('rejection: ' + event.reason));
addEventListener('securitypolicyviolation', (event) => failures.push('policy: ' + event.violatedDirective));`;
/** Asks again until there is an answer. */
const UNTIL = `const until = async (ask) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('never: ' + ask);
};
const root = (name) => document.querySelector('trafficking-' + name)?.shadowRoot;
const part = (name, one) => root(name)?.querySelector('[part~="' + one + '"]');
const count = (name, one) => root(name)?.querySelectorAll('[part~="' + one + '"]').length;
`;

let folder = '';
let running: Running;
let webkit: WebKit | undefined;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'webkit-'));
  await writeFile(`${folder}/index.html`, PAGE);
  await writeFile(`${folder}/failures.js`, FAILURES);
  running = await serve(folder);
  webkit = await launchWebKit();
});
after(async () => {
  await webkit?.close();
  await running.close();
  await rm(folder, { recursive: true, force: true });
});

/** The page, loaded anew; nothing, and the test skipped, where there is no WebKit. */
async function opened(context: TestContext): Promise<WebKit | undefined> {
  if (!webkit) {
    context.skip('WebKit is not here and its packages (webkit2gtk-driver, xvfb) could not be installed');
    return undefined;
  }
  await webkit.open(running.url);
  return webkit;
}

describe('in WebKit', () => {
  it('card, timeline and citations show the same country', async (context) => {
    const page = await opened(context);
    if (!page) return;
    const [agent, states, names, counts] = await page.run<[string, string[], string[], number[]]>(`${UNTIL}
      return (async () => {
        const names = ['country', 'timeline', 'citations'];
        for (const name of names) await until(() => part(name, 'root')?.dataset.state === 'ready');
        await until(() => count('timeline', 'event') && count('citations', 'source'));
        return [navigator.userAgent, names.map((name) => part(name, 'root').dataset.state),
          names.map((name) => part(name, 'name').textContent.trim()),
          [count('country', 'initiative'), count('timeline', 'event'), count('citations', 'source')]];
      })();`);
    assert.match(agent, /AppleWebKit\/.* Version\/[\d.]+ Safari/);
    assert.deepEqual(states, ['ready', 'ready', 'ready']);
    assert.equal(names[0], 'China');
    assert.ok(
      names.every((name) => name.includes('China')),
      names.join('; '),
    );
    const [initiatives = 0, events = 0, sources = 0] = counts;
    assert.ok(initiatives >= 8 && events === initiatives && sources >= 10, counts.join(' '));
    assert.deepEqual(await page.run('return failures'), []);
  });

  it('a mark opens the preview of its source, and it can be closed', async (context) => {
    const page = await opened(context);
    if (!page) return;
    const [before, opened_, words, closed] = await page.run<[boolean, boolean, string, boolean]>(`${UNTIL}
      return (async () => {
        const mark = await until(() => part('country', 'mark'));
        const shown = () => root('country').querySelector('[part~=preview]:popover-open');
        const before = Boolean(shown());
        mark.click();
        const preview = await until(shown);
        const words = preview.textContent.replace(/\\s+/g, ' ').trim();
        const opened = Boolean(shown());
        preview.hidePopover();
        await until(() => !shown());
        return [before, opened, words, !shown()];
      })();`);
    assert.deepEqual([before, opened_, closed], [false, true, true]);
    assert.ok(words.length > 20, words);
    assert.deepEqual(await page.run('return failures'), []);
  });

  it('the search finds by a word with a typing error', async (context) => {
    const page = await opened(context);
    if (!page) return;
    const found = await page.run<string[]>(`${UNTIL}
      return (async () => {
        const input = await until(() => part('search', 'input'));
        input.focus();
        input.value = 'Womens federaton';
        input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await until(() => count('search', 'option'));
        return [...root('search').querySelectorAll('[part~=option]')].map((option) => option.textContent);
      })();`);
    assert.match(found.join(' '), /All-China Women’s Federation/);
    assert.deepEqual(await page.run('return failures'), []);
  });
});
