/** Published profiles in files: of a built release, of a copy of our data, of a partner. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../model/compile.ts';
import type { Profile } from '../model/types.ts';
import { memorySource, validateProfile, type Source } from '../sdk/index.ts';
import { CliError, reasonOf } from './cli-error.ts';
import { EXIT } from './exit-codes.ts';

const NAME = /^[A-Z]{2}\.json$/;

/** The files of a folder that are named as profiles are, by country. @throws CliError where there is none. */
async function profileFiles(folder: string): Promise<Map<string, string>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const advice = 'Name a folder of published profiles.';
    throw new CliError(EXIT.files, `${folder} could not be read: ${reasonOf(error)}`, advice, error);
  }
  const files = names.filter((name) => NAME.test(name)).sort();
  if (files.length) return new Map(files.map((name) => [name.slice(0, 2), join(folder, name)]));
  throw new CliError(EXIT.files, `${folder} has no profiles (CN.json, ...)`, 'Name a folder of published profiles.');
}

async function parsed(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const advice = 'Name files that can be read.';
    throw new CliError(EXIT.files, `${file} could not be read: ${reasonOf(error)}`, advice, error);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(EXIT.files, `${file} is not JSON: ${(error as Error).message}`, tellMore(file), error);
  }
}

const tellMore = (file: string): string => `"countertrafficking validate ${file}" tells more.`;

/** A source over a folder; a profile is read when it is asked for, and validated by the client. @throws CliError */
export async function folderSource(folder: string): Promise<Source> {
  const files = await profileFiles(folder);
  const profile = async (code: string): Promise<unknown> => {
    const file = files.get(code);
    return file === undefined ? undefined : parsed(file);
  };
  return {
    trusted: false,
    codes: new Set(files.keys()),
    index: async () => memorySource(await Promise.all(Array.from(files.values(), parsed))).index(),
    profile,
  };
}

/** A release: the profiles of a folder, or that of one file. */
export interface Release {
  profiles: Profile[];
  /** Whether it is one file. */
  single: boolean;
}

/** @throws CliError where there is no profile, or one that this code cannot compare. */
export async function readRelease(path: string): Promise<Release> {
  const single = Boolean((await stat(path).catch(() => undefined))?.isFile());
  const files = single ? [path] : [...(await profileFiles(path)).values()];
  return { profiles: await Promise.all(files.map(readProfile)), single };
}

async function readProfile(file: string): Promise<Profile> {
  const value = await parsed(file);
  const shape = (value as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (shape !== SCHEMA_VERSION) {
    const [has, advice] =
      shape === undefined
        ? ['no published profile', 'Name what a release publishes, not the files that people write.']
        : [
            `of shape ${JSON.stringify(shape)}; ${SCHEMA_VERSION} is what can be compared`,
            'Use the release that made it.',
          ];
    throw new CliError(EXIT.files, `${file} is ${has}`, advice);
  }
  const result = await validateProfile(value);
  if (result.valid) return result.profile;
  const [first] = result.issues;
  const message = `${file} is not valid: ${first?.pointer || '(whole)'} ${first?.message}, ${result.issues.length} issues in all`;
  throw new CliError(EXIT.files, message, tellMore(file));
}
