/** Writing files: whole or not at all. */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError, reasonOf } from './cli-error.ts';
import { EXIT } from './exit-codes.ts';
import { STREAM } from './input.ts';
import { write, type Io } from './io.ts';

export interface SaveOptions {
  /** Where it goes: a file, a folder, in which it gets its own name, or `-` for standard output. */
  out: string;
  /** Its own name. */
  name: string;
  /** What is there already is kept, and the command ends. */
  keep?: boolean;
}

/**
 * Writes a text beside its place and then puts it there, so that nobody sees a half of it, and what was there stays
 * where it fails.
 *
 * @returns the file; undefined where it went to standard output.
 * @throws CliError
 */
export async function save(
  io: Io,
  text: string,
  { out, name, keep = false }: SaveOptions,
): Promise<string | undefined> {
  if (out === STREAM) {
    await write(io.stdout, text);
    return undefined;
  }
  const found = await stat(out).catch(() => undefined);
  const named = found?.isDirectory() ? join(out, name) : out;
  try {
    // A device or a pipe is written to; a link is followed to what it names.
    if (found && !found.isDirectory() && !found.isFile()) await writeFile(named, text);
    else await replace(await realpath(named).catch(() => named), text, keep);
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const advice = there
      ? 'Name another file with --out, or move that one away.'
      : 'Name a file in a folder that is there and can be written to.';
    throw new CliError(EXIT.files, `${named} could not be written: ${reasonOf(error)}`, advice, error);
  }
  return named;
}

async function replace(file: string, text: string, keep: boolean): Promise<void> {
  const beside = `${file}.${randomUUID()}.tmp`;
  const mode = (await stat(file).catch(() => undefined))?.mode;
  try {
    // Who may read what was there may read what comes.
    await writeFile(beside, text, { flag: 'wx', ...(mode !== undefined && { mode: mode & 0o777 }) });
    if (keep) await putWhereNothingIs(beside, file);
    else await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Unlike a rename, a second name for a file is refused where the name is taken. */
async function putWhereNothingIs(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (error) {
    // Some disks know no second names.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    await copyFile(beside, file, constants.COPYFILE_EXCL);
  }
}
