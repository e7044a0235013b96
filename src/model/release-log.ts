/** The log of a release: what it changed in each country, as numbers and ids. It is kept, and the updates are made of it. */
import { compareReleases, type Change, type CountryChanges } from './compare.ts';
import type { Profile, ReleaseLog } from './types.ts';

export type CountryLog = ReleaseLog['countries'][number];

export interface ReleaseOf {
  /** Data version: year.month.patch. */
  version: string;
  /** The release before it; undefined for the first. */
  since?: string | undefined;
  /** Day of the release, ISO 8601. */
  date: string;
}

/** What a release is, given the profiles of the one before it: none for the first. */
export function releaseLog(before: readonly Profile[], after: readonly Profile[], of: ReleaseOf): ReleaseLog {
  const old = new Map(before.map((profile) => [profile.code, profile]));
  const now = new Map(after.map((profile) => [profile.code, profile]));
  const changed = new Map(compareReleases(before, after).countries.map((each) => [each.code, each]));
  const codes = [...new Set([...now.keys(), ...changed.keys()])].sort();
  return {
    version: of.version,
    ...(of.since !== undefined && { since: of.since }),
    date: of.date,
    countries: codes.flatMap((code) => {
      const log = countryLog(code, old.get(code), now.get(code), changed.get(code));
      return Object.keys(log).length > 1 ? [log] : [];
    }),
  };
}

/** The log that the first release of these profiles will have; its day is that of the latest review. */
export const firstLog = (profiles: readonly Profile[], version: string): ReleaseLog =>
  releaseLog([], profiles, {
    version,
    date:
      profiles
        .map(({ reviewed }) => reviewed)
        .sort()
        .at(-1) ?? '',
  });

function countryLog(
  code: string,
  before: Profile | undefined,
  after: Profile | undefined,
  { changes }: Pick<CountryChanges, 'changes'> = { changes: [] },
): CountryLog {
  const count = (kind: Change['kind']): number => changes.filter((each) => each.kind === kind).length;
  const records = [...new Set(changes.flatMap(recordOf))].sort();
  const risen = after && after.coverage.status !== before?.coverage.status;
  const numbers = {
    ...(risen && { initiatives: after.initiatives.length }),
    added: count('added'),
    changed: count('changed'),
    withdrawn: count('withdrawn'),
    removed: count('gone'),
  };
  return {
    code,
    ...(risen && { coverage: after.coverage.status, reviewed: after.reviewed }),
    ...Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0)),
    // Of a profile that is new every record is.
    ...(before && records.length > 0 && { records }),
  };
}

/** The record that a change is in; none where it only moved, or is a row of a table. */
function recordOf({ what, kind, id }: Change): string[] {
  if (kind === 'moved' || what === 'treaty' || what === 'rating') return [];
  return id.split('/').slice(0, 1);
}

/** One country a line, so that a diff can be read; keys in the order of the schema. */
export function releaseLogText({ version, since, date, countries }: ReleaseLog): string {
  const head = Object.entries({ version, since, date })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  "${key}": ${JSON.stringify(value)},\n`);
  const lines = countries.map(
    ({ code, coverage, reviewed, initiatives, added, changed, withdrawn, removed, records }) =>
      JSON.stringify({ code, coverage, reviewed, initiatives, added, changed, withdrawn, removed, records }),
  );
  const list = lines.length ? `[\n    ${lines.join(',\n    ')}\n  ]` : '[]';
  return `{\n${head.join('')}  "countries": ${list}\n}\n`;
}
