/** What a command has of the world beside files: streams and environment, which a test gives it in their place. */
import type { Writable } from 'node:stream';
import { OutputClosed } from './cli-error.ts';

export type Output = Pick<Writable, 'write'> & {
  /** Whether a person looks at it. */
  isTTY?: boolean | undefined;
  columns?: number | undefined;
};

export interface Io {
  stdin: AsyncIterable<Uint8Array | string>;
  stdout: Output;
  stderr: Output;
  env: Readonly<Record<string, string | undefined>>;
}

/** Those of the process. */
export function processIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  // What goes wrong comes back from `write`; without a listener it would end the process with a stack trace.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  return { stdin, stdout, stderr, env };
}

/** Writes text and waits until it has left, so that no process ends with a half of it. @throws OutputClosed */
export const write = (stream: Output, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error) resolve();
      else if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes((error as NodeJS.ErrnoException).code ?? ''))
        reject(new OutputClosed());
      else reject(error);
    });
  });

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text of somebody else's, on one line, in which a terminal finds no command. */
export const plain = (text: string): string =>
  text.replace(CONTROL, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The same of several lines. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');

/** A value for machines: JSON in which a terminal finds no command either. */
export const asJson = (value: unknown): string => `${plainLines(JSON.stringify(value, null, 2))}\n`;
