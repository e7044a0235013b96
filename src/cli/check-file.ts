/** The checks of `validate`, for a text of either kind. */
import { canonicalText } from '../model/canonical.ts';
import { checkAuthored } from '../model/check-authored.ts';
import { compileProfile } from '../model/compile.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { Issue } from '../model/types.ts';
import { validateProfile } from '../sdk/index.ts';
import validateAuthored from '../model/validate-authored.generated.js';
import authoring from './authoring.generated.ts';
import { DATA_VERSION } from './data-version.generated.ts';
import { locate, type Place } from './locate.ts';

/** What people write, or what is published. */
export type Kind = 'authored' | 'published';

/** An issue with its place in the file; without one it is about the whole. */
export type PlacedIssue = Issue & Partial<Place>;

export const canonical = canonicalText(new Map(Object.entries(authoring.schemas)));
const countries = new Map(authoring.countries.map((each) => [each.code, each]));
const ids = (records: readonly { id: string }[]): Set<string> => new Set(records.map(({ id }) => id));

/** What `npm run validate` holds against a country file, but for the package `edtf`, whose verdicts are our own. */
async function authoredIssues(text: string, fileName: string | undefined): Promise<Issue[]> {
  const { issues, profile } = checkAuthored(text, validateAuthored, {
    ...(fileName !== undefined && { fileName }),
    today: new Date().toISOString().slice(0, 10),
    sharedSources: ids(authoring.sources),
    sharedOrganizations: ids(authoring.organizations),
    isCountry: (code) => countries.has(code),
    isDate: (date) => parseEdtf(date) !== undefined,
    canonical,
  });
  const country = profile && countries.get(profile.code);
  if (!country) return issues;
  const { sources, organizations } = authoring;
  const tables = { instruments: [], treaties: [], ratings: [] };
  return publishedIssues(
    compileProfile(profile, { ...country, ...tables, dataVersion: DATA_VERSION, sources, organizations }),
  );
}

async function publishedIssues(document: unknown): Promise<Issue[]> {
  const result = await validateProfile(document);
  return result.valid ? [] : result.issues;
}

/** Published profiles have the version of their shape. */
function kindOf(document: unknown): Kind {
  const { schemaVersion, dataVersion } = (document ?? {}) as Record<string, unknown>;
  return schemaVersion === undefined && dataVersion === undefined ? 'authored' : 'published';
}

/** What came of a text. */
export interface Outcome {
  /** Undefined where it is no JSON. */
  kind?: Kind;
  issues: PlacedIssue[];
}

/**
 * Every issue of a text.
 *
 * @param fileName - Without its folder; the name of an authored file is checked too.
 * @param as - What it is; by default what it looks like.
 */
export async function checkFile(text: string, fileName?: string, as?: Kind): Promise<Outcome> {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // Said in the words of the check of authored files.
    return { issues: locate(text, await authoredIssues(text, fileName)) };
  }
  const kind = as ?? kindOf(document);
  const issues = await (kind === 'published' ? publishedIssues(document) : authoredIssues(text, fileName));
  return { kind, issues: locate(text, issues) };
}
