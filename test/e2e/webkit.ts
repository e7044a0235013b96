/** WebKit for a test, over the W3C's WebDriver: plain HTTP, so that no client is needed. Ends all that it starts. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { webkit } from '../browsers.ts';

export interface WebKit {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; what it returns, or what its promise resolves to. */
  run<T>(body: string, ...args: unknown[]): Promise<T>;
  close(): Promise<void>;
}

/** For one answer, in ms. A driver that hangs lets the test fail before the runner ends it, and is ended itself. */
const WAIT = 30_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A screen in memory; the number that it took. */
function startScreen(program: string, children: ChildProcess[]): Promise<string> {
  const child = spawn(program, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.endsWith('\n')) resolve(`:${said.trim()}`);
    });
    child.once('error', reject).once('exit', () => reject(new Error('the screen ended before it began')));
  });
}

/**
 * @returns Undefined where WebKit is not installed and cannot be.
 * @throws Error where it is there and does not start.
 */
export async function launchWebKit(): Promise<WebKit | undefined> {
  const programs = webkit();
  if (!programs) return undefined;
  const children: ChildProcess[] = [];
  const end = (): void => {
    for (const { pid, exitCode } of children.splice(0)) {
      // Each is a group of its own: the driver's browser belongs to it.
      if (pid && exitCode === null) process.kill(-pid, 'SIGTERM');
    }
  };
  process.once('exit', end);
  let session = '';
  try {
    const env: NodeJS.ProcessEnv = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    if (programs.screen) env.DISPLAY = await startScreen(programs.screen, children);
    const port = await freePort();
    const driver = spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore', detached: true });
    children.push(driver);
    const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        headers: { 'Content-Type': 'application/json' },
        signal: AbortSignal.timeout(WAIT),
      });
      const { value } = (await answer.json()) as { value: unknown };
      if (!answer.ok) throw new Error(`WebKit, ${method} ${path}: ${JSON.stringify(value)}`);
      return value;
    };
    for (let tries = 0; ; tries += 1) {
      try {
        await ask('GET', '/status');
        break;
      } catch (error) {
        if (tries === 50 || driver.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    const begun = (await ask('POST', '/session', { capabilities: { alwaysMatch: {} } })) as { sessionId: string };
    session = `/session/${begun.sessionId}`;
    return {
      open: async (url) => {
        await ask('POST', `${session}/url`, { url });
      },
      run: async <T>(body: string, ...args: unknown[]) =>
        (await ask('POST', `${session}/execute/sync`, { script: body, args })) as T,
      close: async () => {
        await ask('DELETE', session).catch(() => undefined);
        end();
        process.off('exit', end);
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
