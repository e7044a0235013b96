/** When the network comes right again the reader's "Try again" works, whatever broke, in Chromium and Firefox. */
import assert from 'node:assert/strict';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { serve, type Running } from '../../src/build/server.ts';
import { CHROMIUM_ARGS, chromium, firefox } from '../browsers.ts';

const DATA = '/dist/cdn/data/CN.card.js';
const SCRIPT = { 'Content-Type': 'text/javascript' };

/** Answers that break the data of a page; a browser must not ask for it twice by itself. */
const BREAKS: Record<string, (response: ServerResponse) => void> = {
  'a reset connection': (response) => response.socket?.destroy(),
  'server error': (response) => response.writeHead(503, SCRIPT).end('no'),
  'not found': (response) => response.writeHead(404, SCRIPT).end('no'),
  'a page of someone else': (response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Log in</h1>'),
  'half a file': (response) => response.writeHead(200, SCRIPT).end("export default JSON.parse('{"),
};

let origin: Running;
let proxy: Server;
let url = '';
/** What answers for the data now; undefined lets it through. */
let broken: ((response: ServerResponse) => void) | undefined;

before(async () => {
  origin = await serve();
  proxy = createServer((request, response) => {
    if (broken && request.url?.startsWith(DATA)) {
      broken(response);
      return;
    }
    void fetch(new URL(request.url ?? '/', origin.url)).then(async (answer) => {
      response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/`;
});
after(async () => {
  await origin.close();
  proxy.close();
  proxy.closeAllConnections();
});

const LAUNCHERS: Record<string, () => Promise<Browser>> = {
  Chromium: async () => puppeteer.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS }),
  Firefox: () => puppeteer.launch({ browser: 'firefox', executablePath: firefox() }),
};

for (const [name, launch] of Object.entries(LAUNCHERS)) {
  describe(`recovery in ${name}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());

    for (const [what, answer] of Object.entries(BREAKS)) {
      it(`after ${what}`, async () => {
        broken = answer;
        const page = await browser.newPage();
        await page.goto(url);
        /** Waits for a part in a state, then focuses and clicks it where it is a button. */
        const meet = async (selector: string, click = false): Promise<void> => {
          for (let tries = 0; tries < 150; tries += 1) {
            const met = await page.evaluate(
              (wanted, press) => {
                const found = document
                  .querySelector('trafficking-country')
                  ?.shadowRoot?.querySelector<HTMLElement>(wanted);
                if (found && press) {
                  found.focus();
                  found.click();
                }
                return Boolean(found);
              },
              selector,
              click,
            );
            if (met) return;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
          throw new Error(`never came: ${selector}`);
        };
        const focused = () =>
          page.evaluate(() =>
            document.querySelector('trafficking-country')?.shadowRoot?.activeElement?.getAttribute('part'),
          );
        const button = '[data-state=error] [part~=retry]:not([aria-disabled])';
        // Still broken: the words stay, and so does the button, with the focus on it.
        await meet(button, true);
        await new Promise((resolve) => setTimeout(resolve, 300));
        await meet(button);
        assert.equal(await focused(), 'retry');
        broken = undefined;
        await meet(button, true);
        await meet('[part~=root][data-state=ready]');
        await new Promise((resolve) => setTimeout(resolve, 100));
        // Who waited at the button goes on at the name.
        assert.equal(await focused(), 'name');
        await page.close();
      });
    }
  });
}
