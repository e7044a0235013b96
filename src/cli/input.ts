/** Reading files, and what is piped in. */
import { readFile } from 'node:fs/promises';
import { CliError, reasonOf } from './cli-error.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** The name by which a command is told to read what is piped in, or to write to the screen. */
export const STREAM = '-';

const unreadable = (file: string, reason: string, advice: string, cause: unknown): CliError =>
  new CliError(EXIT.files, `${file} could not be read: ${reason}`, advice, cause);

function decoded(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw unreadable(file, 'it is not UTF-8', 'Save it in UTF-8.', error);
  }
}

/** The text of a file; `-` is what is piped in. @throws CliError */
export async function readText(io: Io, file: string): Promise<string> {
  if (file === STREAM) {
    const parts: Uint8Array[] = [];
    for await (const part of io.stdin) parts.push(Buffer.from(part as Uint8Array));
    return decoded('standard input', Buffer.concat(parts));
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw unreadable(file, reasonOf(error), 'Name a file that can be read.', error);
  }
  return decoded(file, bytes);
}
