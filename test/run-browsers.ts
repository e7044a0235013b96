/**
 * Runs the element tests in Chromium and Firefox, from the sources. Alone, for one file:
 *
 *     npm run test:browsers -- test/elements/notes.browser.ts
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import {
  defaultReporter,
  startTestRunner,
  type TestRunnerConfig,
  type TestRunnerPlugin,
  type TestSuiteResult,
} from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import type { Profile } from '../src/model/types.ts';
import { ROOT } from '../src/build/paths.ts';
import { generate } from '../src/build/steps.ts';
import { CHROMIUM_ARGS, chromium, firefox } from './browsers.ts';
import { readContracts } from './contract.ts';
import type { FaultyServer } from './faulty-server.ts';
import { FIXTURES, publishedFixture } from './profile.ts';

/** What the `api` command is told: the day of the profile, and a status that everything is answered with instead. */
export interface ApiCommand {
  reviewed: string;
  status?: number;
}

export interface Totals {
  passed: number;
  failed: number;
}

export async function runBrowserTests(files: readonly string[] = ['test/elements/*.browser.ts']): Promise<Totals> {
  await generate();
  await mkdir(FIXTURES, { recursive: true });
  await writeFile(`${FIXTURES}HM.generated.json`, JSON.stringify(await publishedFixture()));
  // Served sources have lost their comments: the contract is read from the files.
  await writeFile(`${FIXTURES}contract.generated.json`, JSON.stringify(await readContracts()));
  const config: TestRunnerConfig = {
    rootDir: ROOT,
    files: [...files],
    nodeResolve: { exportConditions: ['browser', 'production'] },
    concurrentBrowsers: 2,
    // Pointer and focus belong to one page at a time.
    concurrency: 1,
    testsFinishTimeout: 240_000,
    browserStartTimeout: 120_000,
    testFramework: { config: { timeout: 20_000 } },
    plugins: [bringToFront, api, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${ROOT}/tsconfig.json` })],
    reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true })],
    browsers: [
      chromeLauncher({ launchOptions: { executablePath: await chromium(), args: CHROMIUM_ARGS } }),
      puppeteerLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox() } }),
    ],
  };
  const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
  if (!runner) throw new Error('the browser test runner did not start');
  await new Promise<void>((resolve) => runner.on('finished', () => resolve()));
  const totals = { passed: 0, failed: 0 };
  for (const session of runner.sessions.all()) {
    if (session.testResults) count(session.testResults, totals);
    // A file that did not load, or a page error outside of tests, has no result of its own.
    if (!session.passed && session.errors.length) totals.failed += 1;
    if (!session.testResults) totals.failed += 1;
  }
  await runner.stop();
  for (const server of servers.values()) await (await server).close();
  return totals;
}

/** Firefox tells a page of focus only where its tab is in front; tests of focus ask for that. */
const bringToFront: TestRunnerPlugin = {
  name: 'bring-to-front',
  async executeCommand({ command, session }) {
    if (command !== 'bring-to-front') return undefined;
    const { browser } = session as unknown as { browser: { getPage(id: string): { bringToFront(): Promise<void> } } };
    await browser.getPage(session.id).bringToFront();
    return true;
  },
};

/** For tests of `httpSource` a static API on another host than the page's, for each page its own. */
const servers = new Map<string, Promise<FaultyServer>>();
const api: TestRunnerPlugin = {
  name: 'api',
  async executeCommand({ command, payload, session }) {
    if (command !== 'api') return undefined;
    // It validates with generated code, which is not there yet where `npm test` begins with a build.
    const { apiFiles, FaultyServer } = await import('./faulty-server.ts');
    const opened = servers.get(session.id) ?? new FaultyServer().open();
    servers.set(session.id, opened);
    const server = await opened;
    const { reviewed, status } = payload as ApiCommand;
    const fixture = JSON.parse(await readFile(`${FIXTURES}HM.generated.json`, 'utf8')) as Profile;
    server.reset((await apiFiles([{ ...fixture, reviewed }])).files);
    if (status) server.fault = () => (response) => void response.writeHead(status, { Location: '/elsewhere' }).end();
    return server.url;
  },
};

function count(suite: TestSuiteResult, totals: Totals): void {
  for (const { passed, skipped } of suite.tests) {
    if (!skipped) totals[passed ? 'passed' : 'failed'] += 1;
  }
  for (const inner of suite.suites) count(inner, totals);
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const { passed, failed } = await runBrowserTests(named.length ? named : undefined);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}
