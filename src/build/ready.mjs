/**
 * Makes a fresh clone ready, then runs a script of src/build or test with the project's own Node:
 *
 *     node src/build/ready.mjs src/build/validate.ts [arguments]
 *
 * It runs on whatever Node the machine has, before anything is installed, so it is plain JavaScript without imports
 * from packages.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.installed-from');
const WANTED = 24;

function stop(problem, fix) {
  console.error(`\n${problem}\nTo mend it: ${fix}`);
  process.exit(1);
}

function run(command, args, options = {}) {
  // npm is a .cmd on Windows, which only a shell starts.
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32', ...options });
}

const lock = createHash('sha256')
  .update(readFileSync(join(ROOT, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : '';

if (installed !== lock) {
  console.log(installed ? 'The lock file has changed: installing packages…' : 'First run here: installing packages…');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']).status !== 0) {
    stop(
      'The packages could not be installed.',
      'see what npm says above; it needs the npm registry. Then run this again.',
    );
  }
  writeFileSync(STAMP, lock);
}

/** A Node that is new enough for the tools: the one among the packages, else the machine's own. */
function findNode() {
  const packaged = join(MODULES, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(packaged)) return packaged;
  // Where install scripts are off, the package has not fetched its binary yet.
  console.log(`Fetching Node ${WANTED} for the tools…`);
  run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (existsSync(packaged)) return packaged;
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath;
  return stop(
    `The tools need Node ${WANTED}; this machine has ${process.versions.node}, and the package "node" brought none.`,
    `install Node ${WANTED} or later, or run "npm rebuild node --ignore-scripts=false".`,
  );
}

const [script, ...args] = process.argv.slice(2);
if (!script)
  stop('ready.mjs was not told what to run.', 'name a script: node src/build/ready.mjs src/build/validate.ts');
const path = [join(MODULES, '.bin'), process.env.PATH].join(delimiter);
const result = run(findNode(), [script, ...args], {
  shell: false,
  env: { ...process.env, PATH: path, SYSTEM_NODE: process.execPath },
});
process.exit(result.status ?? 1);
