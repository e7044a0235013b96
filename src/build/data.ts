/** Reads everything under data/, checks it, and compiles it: the one way from files to published profiles. */
import { readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkAuthored } from '../model/check-authored.ts';
import { compileProfile, LICENSE, SCHEMA_VERSION, type CompileContext } from '../model/compile.ts';
import type { RuleContext } from '../model/rules/index.ts';
import type { AuthoredProfile, FileIssue, Issue, Profile, UpdatesFile } from '../model/types.ts';
import { updatesOf } from '../model/updates.ts';
import { fold } from '../sdk/names.ts';
import { baseline, baselineCodes } from './baselines.ts';
import { canonicalProfile } from './canonical.ts';
import { readCountries } from './countries.ts';
import { isDate } from './dates.ts';
import { COUNTRIES_DIR, DATA_DIR, ROOT } from './paths.ts';
import { schemaValidator } from './schemas.ts';
import { readReleaseLogs } from './release-logs.ts';
import { readShared } from './shared.ts';
import { writeValidators } from './validator.ts';

/** Reads once what all profiles share, and hands out the checks that need it. */
export async function openData(dataDir = DATA_DIR) {
  // The checks of what is published are generated themselves, so they are there only now.
  await writeValidators();
  const [{ checkProfile }, { checkUpdates }] = await Promise.all([
    import('../model/check-profile.ts'),
    import('../model/check-updates.ts'),
  ]);
  const countries = await readCountries();
  const isCountry = (code: string): boolean => countries.has(code);
  const [shared, releases, authoredSchema, canonical] = await Promise.all([
    readShared(dataDir, isCountry),
    readReleaseLogs(dataDir, isCountry),
    schemaValidator('authored'),
    canonicalProfile(),
  ]);
  const { sources, organizations, instruments, schemes, treaties, ratings, dataVersion } = shared;

  const context: RuleContext = {
    today: new Date().toISOString().slice(0, 10),
    sharedSources: new Set(sources.map(({ id }) => id)),
    sharedOrganizations: new Set(organizations.map(({ id }) => id)),
    isCountry,
    isDate,
    canonical,
  };

  /** Every issue of one authored file, as text; `profile` where there is none. */
  function check(file: string, text: string): { issues: FileIssue[]; profile?: AuthoredProfile } {
    const { issues, profile } = checkAuthored(text, authoredSchema, { ...context, fileName: basename(file) });
    return { issues: issues.map((issue) => ({ file, ...issue })), ...(profile && { profile }) };
  }

  /**
   * Compiles an authored profile that `check` accepted, and checks the outcome as the SDK checks what others make.
   *
   * @throws Error with every issue where the outcome is not one that may be published.
   */
  function compile(profile: AuthoredProfile): Profile {
    const country = countries.get(profile.code);
    if (!country) throw new Error(`${profile.code}: CLDR has no such country`);
    const named = new Set((profile.aliases ?? []).map(fold));
    const compiled = compileProfile(profile, {
      ...country,
      aliases: country.aliases.filter((alias) => !named.has(fold(alias))),
      dataVersion,
      instruments,
      treaties: treaties.get(profile.code) ?? [],
      ratings: ratings.get(profile.code) ?? [],
      sources,
      organizations,
    } satisfies CompileContext);
    const issues = checkProfile(compiled);
    if (issues.length) throw new Error(`${profile.code} may not be published\n${issues.map(formatIssue).join('\n')}`);
    return compiled;
  }

  /** The baselines of all countries that have no file. */
  function baselines(authored: ReadonlySet<string>): Profile[] {
    const inTables = [...treaties.keys(), ...ratings.keys()];
    return baselineCodes(countries, inTables, authored).map((code) => {
      const rows = { treaties: treaties.get(code) ?? [], ratings: ratings.get(code) ?? [] };
      return compile(baseline(code, { instruments, schemes, sources, ...rows }));
    });
  }

  /**
   * The updates that profiles and the logs of releases make, checked as the SDK checks those that others make.
   *
   * @throws Error with every issue where they may not be published.
   */
  function updates(profiles: readonly Profile[]): UpdatesFile {
    const found = updatesOf(profiles, releases.logs, dataVersion);
    const file: UpdatesFile = { schemaVersion: SCHEMA_VERSION, dataVersion, license: LICENSE, updates: found };
    const issues = checkUpdates(file);
    if (issues.length) throw new Error(`the updates may not be published\n${issues.map(formatIssue).join('\n')}`);
    return file;
  }

  return { check, compile, baselines, updates, shared, issues: [...shared.issues, ...releases.issues] };
}

/** The country files, sorted by name. */
export async function countryFiles(): Promise<string[]> {
  const names = await readdir(COUNTRIES_DIR);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${COUNTRIES_DIR}/${name}`);
}

/**
 * Checks and compiles all country files, and makes the baselines of all other countries: every profile that there is,
 * by code. @throws Error listing every issue where there is one.
 */
export async function compileAll(): Promise<Profile[]> {
  const data = await openData();
  const issues = [...data.issues];
  const authored: AuthoredProfile[] = [];
  for (const file of await countryFiles()) {
    const checked = data.check(file, await readFile(file, 'utf8'));
    issues.push(...checked.issues);
    if (checked.profile) authored.push(checked.profile);
  }
  if (issues.length) throw new Error(`the data has ${issues.length} issues\n${issues.map(formatFileIssue).join('\n')}`);
  const profiles = [...authored.map(data.compile), ...data.baselines(new Set(authored.map(({ code }) => code)))];
  return profiles.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** The updates of all profiles. @throws Error where a profile, a log of a release or an update is not in order. */
export async function compileUpdates(profiles: readonly Profile[]): Promise<UpdatesFile> {
  return (await openData()).updates(profiles);
}

export const formatIssue = ({ code, pointer, message, advice, expected, actual }: Issue): string =>
  [
    `${pointer || '(whole file)'}  ${code}: ${message}`,
    ...(expected !== undefined && actual !== undefined ? [`    expected ${expected}, found ${actual}`] : []),
    `    ${advice}`,
  ].join('\n');

export const formatFileIssue = ({ file, ...issue }: FileIssue): string =>
  `${file.startsWith(ROOT) ? file.slice(ROOT.length + 1) : file} ${formatIssue(issue)}`;
