/** The steps of the build as functions, for the commands that need them. */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { DIST_DIR, ROOT } from './paths.ts';

/** Runs a script or a package's command with the Node that runs this. @throws Error with its output where it fails. */
export function node(script: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${[script, ...args].join(' ')} ended with ${code}\n${output}`));
    });
  });
}

export const generate = (): Promise<string> => node('src/build/generate.ts');

export async function buildAll(): Promise<void> {
  await node('src/build/assets.ts', '--clean');
  await generate();
  await node('node_modules/rollup/dist/bin/rollup', '-c', '--silent');
  await node('src/build/assets.ts');
  await node('src/build/reference/build.ts');
}

/** Builds where something that the build reads is newer than what it made. */
export async function buildIfStale(): Promise<void> {
  const built = await stat(`${DIST_DIR}/reserve.css`).catch(() => undefined);
  const sources = await Promise.all(['src', 'data'].map((name) => newest(`${ROOT}/${name}`)));
  const single = await Promise.all(
    ['rollup.config.mjs', 'package.json', 'tsconfig.json'].map((name) => stat(`${ROOT}/${name}`)),
  );
  const latest = Math.max(...sources, ...single.map(({ mtimeMs }) => mtimeMs));
  if (built && built.mtimeMs > latest) return;
  console.log('Building…');
  await buildAll();
}

/** When the newest file of a folder was changed; what the build itself generates there does not count. */
async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.includes('.generated.'));
  const times = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(`${parentPath}/${name}`)).mtimeMs),
  );
  return Math.max(0, ...times);
}
