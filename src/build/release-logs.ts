/** Reads and checks the logs of releases, data/releases/*.json: what the updates are made of. */
import { readFile, readdir } from 'node:fs/promises';
import { pointer } from '../model/pointer.ts';
import { releaseLogText } from '../model/release-log.ts';
import { schemaIssues, type SchemaError } from '../model/schema-issues.ts';
import type { FileIssue, Issue, ReleaseLog } from '../model/types.ts';
import { DATA_DIR } from './paths.ts';
import { isLater, readReleased } from './releases.ts';
import { schemaValidator } from './schemas.ts';

/** What the check of a log may know beside it. */
export interface LogContext {
  isCountry: (code: string) => boolean;
  /** Today, ISO 8601. */
  today: string;
  /** Versions that were released, oldest first. */
  releases: readonly string[];
  /** The log of the release before it; undefined for the first. */
  before?: ReleaseLog | undefined;
}

export const releasesDir = (dataDir = DATA_DIR): string => `${dataDir}/releases`;

/** The files of the logs, in the order of their versions. */
export async function releaseFiles(dataDir = DATA_DIR): Promise<string[]> {
  // There is no folder before the first release.
  const names = await readdir(releasesDir(dataDir)).catch(() => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => `${releasesDir(dataDir)}/${name}`);
}

/** All logs in the order of the releases; those that cannot be used are left out, and `issues` says why. */
export async function readReleaseLogs(
  dataDir: string,
  isCountry: LogContext['isCountry'],
): Promise<{ logs: ReleaseLog[]; issues: FileIssue[] }> {
  const { releases } = await readReleased(`${dataDir}/released-ids.json`);
  const today = new Date().toISOString().slice(0, 10);
  const logs: ReleaseLog[] = [];
  const issues: FileIssue[] = [];
  const files = await releaseFiles(dataDir);
  for (const file of files) {
    const context = { isCountry, today, releases, before: logs.at(-1) };
    const checked = await checkLog(file, await readFile(file, 'utf8'), context);
    issues.push(...checked.issues.map((issue) => ({ file, ...issue })));
    if (checked.log) logs.push(checked.log);
  }
  const there = new Set(files.map(versionOf));
  for (const version of releases.filter((each) => !there.has(each))) {
    issues.push({
      file: `${releasesDir(dataDir)}/${version}.json`,
      code: 'release-log-missing',
      pointer: '',
      message: `${version} is released and has no log`,
      advice: 'Take it from the commit of the release; a log is never deleted.',
    });
  }
  return { logs, issues };
}

const versionOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.json$/, '');

/** Every issue of one log, as text; `log` where there is none. */
export async function checkLog(
  file: string,
  text: string,
  context: LogContext,
): Promise<{ issues: Issue[]; log?: ReleaseLog }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const message = `not JSON: ${(error as Error).message}`;
    return { issues: [{ code: 'json', pointer: '', message, advice: 'Mend the syntax at that place.' }] };
  }
  const validate = await schemaValidator('release');
  if (!validate(value)) return { issues: schemaIssues(validate.errors as SchemaError[]) };
  const log = value as ReleaseLog;
  const issues = Array.from(logIssues(versionOf(file), text, log, context));
  return issues.length ? { issues } : { issues, log };
}

/** What the schema cannot say. */
function* logIssues(
  name: string,
  text: string,
  log: ReleaseLog,
  { isCountry, today, releases, before }: LogContext,
): Generator<Issue> {
  const { version, since, date, countries } = log;
  const issue = (code: string, at: string, message: string, advice: string): Issue => ({
    code,
    pointer: at,
    message,
    advice,
  });
  if (name !== version) {
    yield issue('file-name', '/version', `the file is called ${name}`, 'Name the file after its version.');
  }
  if (!releases.includes(version)) {
    const advice = '`npm run data:release` writes both; commit both.';
    yield issue('release-unknown', '/version', `released-ids.json does not list ${version}`, advice);
  }
  if (since !== before?.version || (before && !isLater(version, before.version))) {
    const message = `${since ?? 'nothing'} is not the release before it, which is ${before?.version ?? 'none'}`;
    yield issue('release-order', '/since', message, 'Each release is compared with the one before it.');
  }
  if (date > today || (before && date < before.date)) {
    yield issue(
      'date-order',
      '/date',
      `${date} is to come, or before the last release`,
      'Give the day of the release.',
    );
  }
  if (Number.isNaN(Date.parse(date))) yield issue('date-invalid', '/date', `${date} is no day`, 'Correct the day.');
  for (const [index, { code, reviewed, records }] of countries.entries()) {
    const last = countries[index - 1]?.code;
    if (!isCountry(code)) {
      yield issue(
        'country-unknown',
        pointer('countries', index, 'code'),
        `"${code}" is no country`,
        'Use ISO 3166-1 alpha-2.',
      );
    }
    if (last !== undefined && last >= code) {
      const message = `${code} follows ${last}`;
      yield issue('order', pointer('countries', index, 'code'), message, 'Each country once, in the order of codes.');
    }
    if (reviewed !== undefined && (reviewed > date || Number.isNaN(Date.parse(reviewed)))) {
      const message = `reviewed ${reviewed}, released ${date}`;
      yield issue('date-order', pointer('countries', index, 'reviewed'), message, 'A review comes before the release.');
    }
    for (const [n, id] of (records ?? []).entries()) {
      const previous = records?.[n - 1];
      if (previous === undefined || previous < id) continue;
      const at = pointer('countries', index, 'records', n);
      yield issue('order', at, `${id} follows ${previous}`, 'Each record once, in the order of ids.');
    }
  }
  if (text !== releaseLogText(log)) {
    const advice = 'Take the file as `npm run data:release` wrote it.';
    yield issue('key-order', '', 'is not formatted as it is written, a country a line', advice);
  }
}
