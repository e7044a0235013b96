/** The list of ids that the last release gave out. */
import { readFile } from 'node:fs/promises';
import { takenIds, type TakenIds } from '../model/taken-ids.ts';
import { releaseLog } from '../model/release-log.ts';
import type { Profile, ReleaseLog } from '../model/types.ts';
import { DATA_DIR } from './paths.ts';

export const RELEASED_FILE = `${DATA_DIR}/released-ids.json`;

/** data/released-ids.json. */
export interface ReleasedIds {
  /** Data versions that were released, oldest first. */
  releases: string[];
  /** The ids of the last of them, with those that were moved or withdrawn. */
  ids: TakenIds;
}

export const readReleased = async (file = RELEASED_FILE): Promise<ReleasedIds> =>
  JSON.parse(await readFile(file, 'utf8')) as ReleasedIds;

/**
 * The list after a release of these profiles.
 *
 * @throws Error where the version is not later than the last one.
 */
export function nextReleased({ releases }: ReleasedIds, profiles: readonly Profile[], version: string): ReleasedIds {
  const last = releases.at(-1);
  if (last !== undefined && !isLater(version, last)) {
    throw new Error(`${version} is not later than ${last}, which is released: raise dataVersion in data/version.json`);
  }
  const ids = profiles.map((profile) => [profile.code, takenIds(profile)] as const);
  // A baseline has no text of its own, so it has given out no ids.
  const given = ids.filter(([, records]) => Object.keys(records).length > 1 || records.summary?.length);
  return { releases: [...releases, version], ids: Object.fromEntries(given) };
}

/**
 * The log of a release of these profiles, given those of the one before it.
 *
 * @throws Error where `before` is not the last release, or the date is no day.
 */
export function nextLog(
  { releases }: ReleasedIds,
  before: readonly Profile[],
  profiles: readonly Profile[],
  { version, date }: { version: string; date: string },
): ReleaseLog {
  const since = releases.at(-1);
  const found = [...new Set(before.map(({ dataVersion }) => dataVersion))];
  if (found.length > 1 || found[0] !== since) {
    const named = found.length ? `the folder holds ${found.join(', ')}` : 'no folder is named';
    throw new Error(`the last release is ${since ?? 'none'}, and ${named}: name the folder of its profiles`);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date))) throw new Error(`${date} is no day`);
  return releaseLog(before, profiles, { version, since, date });
}

/** One record a line, so that a diff of two releases can be read. */
export function releasedText({ releases, ids }: ReleasedIds): string {
  const countries = Object.entries(ids).map(([code, records]) => {
    const lines = Object.entries(records).map(
      ([id, claims]) => `      ${JSON.stringify(id)}: ${JSON.stringify(claims)}`,
    );
    return `    ${JSON.stringify(code)}: {\n${lines.join(',\n')}\n    }`;
  });
  const all = countries.length ? `{\n${countries.join(',\n')}\n  }` : '{}';
  return `{\n  "releases": ${JSON.stringify(releases)},\n  "ids": ${all}\n}\n`;
}

/** Whether a version `year.month.patch` comes after another, number by number. */
export const isLater = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) > 0;
