/**
 * `npm test`: builds, then runs everything, and ends with the true totals over all runners. A check that is one
 * command (types, lint, ...) counts as one test.
 */
import { glob } from 'node:fs/promises';
import { run as runNodeTests } from 'node:test';
import { spec } from 'node:test/reporters';
import { ROOT } from '../src/build/paths.ts';
import { buildAll, node } from '../src/build/steps.ts';
import { runBrowserTests, type Totals } from './run-browsers.ts';

const totals: Totals = { passed: 0, failed: 0 };
const failures: string[] = [];

function add(what: string, { passed, failed }: Totals): void {
  totals.passed += passed;
  totals.failed += failed;
  if (failed) failures.push(`${what}: ${failed}`);
}

async function section(what: string, work: () => Promise<Totals>): Promise<void> {
  console.log(`\n## ${what}`);
  const began = Date.now();
  let counted: Totals;
  try {
    counted = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counted = { passed: 0, failed: 1 };
  }
  add(what, counted);
  console.log(
    `${what}: ${counted.passed} passed, ${counted.failed} failed (${Math.round((Date.now() - began) / 1000)} s)`,
  );
}

/** A command that passes or fails as a whole. */
const check = (what: string, script: string, ...args: string[]): Promise<void> =>
  section(what, async () => {
    await node(script, ...args);
    return { passed: 1, failed: 0 };
  });

/** Node's own tests; a suite is not a test. */
const nodeTests = (what: string, pattern: string, concurrency: boolean | number): Promise<void> =>
  section(what, async () => {
    const files: string[] = [];
    for await (const file of glob(pattern, { cwd: ROOT })) files.push(`${ROOT}/${file}`);
    if (!files.length) throw new Error(`no test matches ${pattern}`);
    const counted = { passed: 0, failed: 0 };
    const stream = runNodeTests({ files: files.sort(), concurrency, timeout: 300_000 });
    stream.on('test:pass', ({ details, skip }) => {
      if (details.type !== 'suite' && !skip) counted.passed += 1;
    });
    stream.on('test:fail', ({ details }) => {
      if (details.type !== 'suite') counted.failed += 1;
    });
    await new Promise<void>((resolve, reject) => {
      stream.on('end', resolve).on('error', reject).compose(spec).pipe(process.stdout, { end: false });
    });
    return counted;
  });

process.chdir(ROOT);
await section('build', async () => {
  await buildAll();
  return { passed: 1, failed: 0 };
});
await check('types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.');
await check('lint', 'node_modules/eslint/bin/eslint.js', '.');
await check('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.');
await check(
  'import directions',
  'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
  'src',
  '--config',
  '.dependency-cruiser.cjs',
);
await check('data', 'src/build/validate.ts');
await nodeTests('model, SDK, formats and data', 'test/{model,sdk,formats,server,data,build}/**/*.test.ts', true);
await section('elements in Chromium and Firefox', () => runBrowserTests());
await nodeTests('package and pages', 'test/{dist,e2e}/*.test.ts', 1);

if (failures.length) console.log(`\nFailed: ${failures.join('; ')}`);
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed ? 1 : 0);
