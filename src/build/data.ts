/** Reads everything under data/, checks it, and compiles it: the one way from files to published profiles. */
import { readFile, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import edtf from 'edtf';
import { compileProfile, type CompileContext } from '../model/compile.ts';
import { parseEdtf } from '../model/edtf.ts';
import { RULES, runRules, type RuleContext } from '../model/rules/index.ts';
import { schemaIssues, type SchemaError } from '../model/schema-issues.ts';
import type { AuthoredCitation, AuthoredOrganization, AuthoredProfile, Issue, Profile } from '../model/types.ts';
import { canonicalProfile } from './canonical.ts';
import { readCountries } from './countries.ts';
import { COUNTRIES_DIR, DATA_DIR, ROOT } from './paths.ts';
import { schemaValidator } from './schemas.ts';
import { readTreaties } from './treaties.ts';

/** What is wrong with one file. */
export interface FileIssue extends Issue {
  file: string;
}

const readJson = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8')) as T;

/** Reads once what all profiles share, and hands out the checks that need it. */
export async function openData() {
  const [countries, treaties, sources, organizations, meta, authoredSchema, publishedSchema, canonical] =
    await Promise.all([
      readCountries(),
      readTreaties(),
      readJson<AuthoredCitation[]>(`${DATA_DIR}/sources.json`),
      readJson<AuthoredOrganization[]>(`${DATA_DIR}/organizations.json`),
      readJson<{ dataVersion: string }>(`${DATA_DIR}/version.json`),
      schemaValidator('authored'),
      schemaValidator('published'),
      canonicalProfile(),
    ]);

  const context = (fileName: string, fileText: string): RuleContext => ({
    fileName,
    fileText,
    sharedSources: new Set(sources.map(({ id }) => id)),
    sharedOrganizations: new Set(organizations.map(({ id }) => id)),
    isCountry: (code) => countries.has(code),
    isDate,
    canonical,
  });

  /** Every issue of one authored file, as text; `profile` where there is none. */
  function check(file: string, text: string): { issues: FileIssue[]; profile?: AuthoredProfile } {
    const named = (issues: Issue[]): FileIssue[] => issues.map((issue) => ({ file, ...issue }));
    let document: unknown;
    try {
      document = JSON.parse(text);
    } catch (error) {
      const message = `not JSON: ${(error as Error).message}`;
      return { issues: named([{ code: 'json', pointer: '', message, advice: 'Mend the syntax at that place.' }]) };
    }
    if (!authoredSchema(document)) return { issues: named(schemaIssues(authoredSchema.errors as SchemaError[])) };
    const profile = document as AuthoredProfile;
    const issues = named(runRules(RULES, profile, context(basename(file), text)));
    return issues.length ? { issues } : { issues, profile };
  }

  /** Compiles an authored profile that `check` accepted, and checks the outcome against the published schema. */
  function compile(profile: AuthoredProfile): Profile {
    const country = countries.get(profile.code);
    if (!country) throw new Error(`${profile.code}: CLDR has no such country`);
    const compiled = compileProfile(profile, {
      ...country,
      ...meta,
      treaties: treaties.get(profile.code) ?? [],
      sources,
      organizations,
    } satisfies CompileContext);
    if (!publishedSchema(compiled)) {
      const issues = schemaIssues(publishedSchema.errors as SchemaError[]);
      throw new Error(`${profile.code}: not as published.schema.json wants it\n${issues.map(formatIssue).join('\n')}`);
    }
    return compiled;
  }

  return { check, compile, countries, canonical, ...meta };
}

/** EDTF as both the `edtf` package (the whole standard) and our own lines (the part that elements can show) read it. */
function isDate(text: string): boolean {
  try {
    edtf(text, { level: 1 });
  } catch {
    return false;
  }
  return parseEdtf(text) !== undefined;
}

/** The country files, sorted by name. */
export async function countryFiles(): Promise<string[]> {
  const names = await readdir(COUNTRIES_DIR);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${COUNTRIES_DIR}/${name}`);
}

/** Checks and compiles all country files. @throws Error listing every issue where there is one. */
export async function compileAll(): Promise<Profile[]> {
  const data = await openData();
  const issues: FileIssue[] = [];
  const profiles: Profile[] = [];
  for (const file of await countryFiles()) {
    const checked = data.check(file, await readFile(file, 'utf8'));
    issues.push(...checked.issues);
    if (checked.profile) profiles.push(data.compile(checked.profile));
  }
  if (issues.length) throw new Error(`the data has ${issues.length} issues\n${issues.map(formatFileIssue).join('\n')}`);
  return profiles;
}

export const formatIssue = ({ code, pointer, message, advice, expected, actual }: Issue): string =>
  [
    `${pointer || '(whole file)'}  ${code}: ${message}`,
    ...(expected !== undefined && actual !== undefined ? [`    expected ${expected}, found ${actual}`] : []),
    `    ${advice}`,
  ].join('\n');

export const formatFileIssue = ({ file, ...issue }: FileIssue): string =>
  `${file.startsWith(ROOT) ? file.slice(ROOT.length + 1) : file} ${formatIssue(issue)}`;
