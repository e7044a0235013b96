/** Writes the static API: files that any web server or CDN carries, and that `httpSource` reads. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { csv } from '../formats/index.ts';
import { checkStaticApi } from '../model/check-static-api.ts';
import type { Manifest, ManifestFile, Profile } from '../model/types.ts';
import { VERSION } from '../model/version.generated.ts';
import { CountertraffickingError } from '../sdk/errors.ts';
import { summarize } from '../sdk/memory-source.ts';
import { searchData } from '../sdk/search/records.ts';
import { headersFile } from './static-api-headers.ts';

/** A file of the API, whoever made it: a feed, a table, a page of its own. */
export interface ApiFile {
  /** Path below the API's folder, by which people and programs know it: `feeds/all.atom`. */
  name: string;
  /** Media type, with `charset` where it is a text. */
  type: string;
  content: string | Uint8Array;
  /** False for what is only ever read under its name, as feeds are: it gets no copy that never changes. */
  immutable?: boolean;
}

export interface StaticApiOptions {
  /** Folder to write into; made where there is none. What it holds besides is left alone. */
  out: string;
  /** What `client.country` gives, of every country that the API has. */
  profiles: readonly Profile[];
  /** What stands in the API besides. */
  files?: readonly ApiFile[];
}

export const API_VERSION = '1.0';
/** Names that the API's own files have. */
const OWN = ['manifest.json', '_headers'];

/**
 * Writes every file twice: below `immutable/` under a name that has its hash, which never changes, and under its plain
 * name, which does. Each is written whole under another name first and then renamed, and the manifest comes last: who
 * reads meanwhile gets the state before or the state after. Files of earlier states stay for those who still have an
 * earlier manifest. The same profiles give the same bytes, whenever and wherever.
 *
 * @returns The manifest.
 * @throws CountertraffickingError `argument-invalid` before anything is written: for profiles of several data versions,
 *   two of one country, or names that no file of the API can have.
 */
export async function writeStaticApi({ out, profiles, files = [] }: StaticApiOptions): Promise<Manifest> {
  const all = [...ownFiles(profiles), ...files];
  const manifest = manifestOf(profiles, all);
  for (const { content, ...file } of all) {
    const { name, path } = entryOf({ content, ...file });
    await put(join(out, path), content);
    if (name !== path) await put(join(out, name), content);
  }
  await put(join(out, '_headers'), headersFile(manifest));
  await put(join(out, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
  return manifest;
}

/** Countries, index, search and tables, in an order that does not hang on that of the profiles. */
function ownFiles(given: readonly Profile[]): ApiFile[] {
  const profiles = [...given].sort((a, b) => (a.code < b.code ? -1 : 1));
  const json = (name: string, value: unknown): ApiFile => ({
    name,
    type: 'application/json',
    content: `${JSON.stringify(value)}\n`,
  });
  const table = (name: 'treaties' | 'ratings'): ApiFile => ({
    name: `tables/${name}.csv`,
    type: 'text/csv; charset=utf-8',
    content: csv(name, profiles),
  });
  return [
    json(
      'index.json',
      profiles.map((profile) => summarize(profile.code, profile)),
    ),
    json('search.json', searchData(profiles)),
    table('treaties'),
    table('ratings'),
    ...profiles.map((profile) => json(`countries/${profile.code}.json`, profile)),
  ];
}

/** @throws CountertraffickingError `argument-invalid`. */
function manifestOf(profiles: readonly Profile[], files: readonly ApiFile[]): Manifest {
  const [first, ...more] = new Set(profiles.map(({ schemaVersion, dataVersion }) => `${schemaVersion} ${dataVersion}`));
  if (first === undefined || more.length) throw refused('the profiles must be of one version of the data');
  const [schemaVersion = '', dataVersion = ''] = first.split(' ');
  const manifest: Manifest = {
    apiVersion: API_VERSION,
    schemaVersion,
    dataVersion,
    packageVersion: VERSION,
    files: files.map(entryOf),
  };
  const [issue] = checkStaticApi('manifest.json', manifest);
  if (issue) throw refused(`${issue.pointer} ${issue.message}: ${issue.actual ?? ''}`);
  // Some file systems take letters of either case for one.
  const taken = new Set(OWN);
  for (const { name, path } of manifest.files) {
    for (const each of new Set([name, path].map((of) => of.toLowerCase()))) {
      if (taken.has(each)) throw refused(`two files would be called ${each}`);
      taken.add(each);
    }
  }
  return manifest;
}

function entryOf({ name, type, content, immutable = true }: ApiFile): ManifestFile {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest();
  const short = hash.toString('hex').slice(0, 12);
  const path = immutable ? `immutable/${name.replace(/(\.[^./]*)?$/, `.${short}$1`)}` : name;
  return { name, path, integrity: `sha256-${hash.toString('base64')}`, bytes: bytes.length, type };
}

/** Writes a file whole or not at all; one that has these bytes already is left as it is. */
async function put(file: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  const there = await readFile(file).catch(() => undefined);
  if (there?.equals(bytes)) return;
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.unfinished`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}

const refused = (message: string): CountertraffickingError => new CountertraffickingError('argument-invalid', message);
