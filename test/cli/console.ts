/** The command line as a function: what it is given, and what it says. */
import { Readable } from 'node:stream';
import { run } from '../../src/cli/program.ts';

export interface Console {
  /** What is piped in. */
  stdin?: string | Uint8Array;
  /** Whether a person looks at it. */
  terminal?: boolean;
  env?: Record<string, string>;
  /** Whoever read the output has gone. */
  gone?: boolean;
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

export async function countertrafficking(
  args: readonly string[],
  { stdin = '', terminal = false, env = {}, gone = false }: Console = {},
): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof said) => ({
    isTTY: terminal,
    columns: 80,
    write(text: unknown, done?: unknown) {
      if (!gone) said[name] += String(text);
      const error = gone ? Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }) : null;
      if (typeof done === 'function') queueMicrotask(() => (done as (error: Error | null) => void)(error));
      return true;
    },
  });
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env,
  });
  return { code, ...said };
}
