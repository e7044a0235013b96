/** Chromium for the end-to-end tests, driven by playwright-core; records what pages do that they must not. */
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { CHROMIUM_ARGS, chromium } from '../browsers.ts';

export async function launch(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium(), args: CHROMIUM_ARGS });
}

export interface Watched {
  page: Page;
  /** Errors and warnings on the console, exceptions, and violations of the content security policy. */
  complaints: string[];
  /** Every address that was asked for. */
  requests: string[];
  close: () => Promise<void>;
}

export async function watch(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  return { page, complaints, requests, close: () => context.close() };
}

/** Waits until the profile is shown. */
export const shown = (page: Page): Promise<void> =>
  page.locator('trafficking-country [part~=root][data-state=ready]').first().waitFor();
