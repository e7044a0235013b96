/**
 * Writes a search index for `pagefindSearch`: files for any web server, of which a reader's browser loads the few that a
 * question needs. Made by Pagefind, which is a package of its own to install.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { ABOUT, fieldsOf, FORMAT, LANGUAGE, placesFrom, type About } from '../sdk/search/pagefind-words.ts';
import { namesOf } from '../sdk/search/embedded.ts';
import type { SearchData, SearchRecord } from '../sdk/search/records.ts';
import { pieces } from '../sdk/search/terms.ts';

export { searchData } from '../sdk/search/records.ts';

export interface PagefindIndexOptions {
  /** Folder of the index. What an earlier index left in it is removed; other files are refused. */
  out: string;
  /** Files that the records themselves are in, at most; 5,000 by default. */
  files?: number;
  /** Told while records are added. */
  onProgress?: (done: number, all: number) => void;
}

/** Records that Pagefind has at once. */
const AT_ONCE = 500;
/** More of them are a burden to those who copy files; fewer make each larger, and a reader needs one for each hit. */
const FILES = 5_000;
/** Pagefind's own search boxes; ours stands on its engine alone. */
const NOT_NEEDED = /^(pagefind-(ui|modular-ui|component-ui|highlight)\.|wasm\.(?!unknown))/;

const ENTRY = 'pagefind-entry.json';
const FIRST = /\.pf_meta$|^wasm\.unknown/;

/** @throws Error where a record cannot be indexed, or `out` has files that no index has. */
export async function writePagefindIndex(
  { dataVersion, records }: SearchData,
  { out, files = FILES, onProgress }: PagefindIndexOptions,
): Promise<void> {
  await makeRoom(out);
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, maxFragments: files });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    const countries = namesByCode(records);
    const places = placesFrom(countries);
    for (let first = 0; first < records.length; first += AT_ONCE) {
      const some = records.slice(first, first + AT_ONCE);
      await Promise.all(some.map((record) => add(index, record, fieldsOf(record, places))));
      onProgress?.(Math.min(first + AT_ONCE, records.length), records.length);
    }
    const written = await index.writeFiles({ outputPath: out });
    if (written.errors.length) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    const there = await readdir(out);
    await Promise.all(there.filter((name) => NOT_NEEDED.test(name)).map((name) => rm(join(out, name))));
    const build = createHash('sha256')
      .update(await readFile(join(out, ENTRY)))
      .update(dataVersion);
    const about: About = {
      format: FORMAT,
      dataVersion,
      build: build.digest('hex').slice(0, 12),
      records: records.length,
      files: there.filter((name) => name === ENTRY || FIRST.test(name)),
      countries,
      letters: await writeWords(out, records),
    };
    await writeFile(join(out, ABOUT), JSON.stringify(about));
  } finally {
    await index.deleteIndex();
  }
}

/** A folder that is not there, or is empty, or has an index alone. */
async function makeRoom(out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  const there = await readdir(out);
  const index = there.every((name) =>
    /^(countertrafficking\.json|pagefind|wasm\.|fragment$|index$|filter$|words$)/.test(name),
  );
  if (!index)
    throw new Error(`${out} has other files than those of a search index: give the index a folder of its own`);
  await Promise.all(there.map((name) => rm(join(out, name), { recursive: true })));
}

/** The record itself goes as the address of the hit, the only part that Pagefind neither indexes nor changes. */
async function add(index: PagefindIndex, record: SearchRecord, fields: ReturnType<typeof fieldsOf>): Promise<void> {
  const { text, ...meta } = fields;
  const { kind, countries, pillar } = record;
  const { errors } = await index.addCustomRecord({
    url: JSON.stringify(record),
    content: text,
    language: LANGUAGE,
    meta,
    filters: { kind: [kind], country: countries, pillar: pillar ? [pillar] : [] },
  });
  if (errors.length) throw new Error(`${record.kind} ${record.id}: ${errors.join('; ')}`);
}

function namesByCode(records: readonly SearchRecord[]): Record<string, string[]> {
  const countries = records.filter(({ kind }) => kind === 'country');
  return Object.fromEntries(countries.map((record) => [record.id, Array.from(new Set(namesOf(record)))]));
}

/**
 * All words by their first letter, so that a misspelt one can be corrected.
 *
 * @returns the names of the lists.
 */
async function writeWords(out: string, records: readonly SearchRecord[]): Promise<string[]> {
  const lists = new Map<string, Set<string>>();
  for (const record of records) {
    for (const text of [...namesOf(record), ...(record.text ?? [])]) {
      for (const { term, run } of pieces(text)) {
        if (run || term.length < 3 || /\p{N}/u.test(term)) continue;
        const letter = term.charCodeAt(0).toString(16);
        let list = lists.get(letter);
        if (!list) lists.set(letter, (list = new Set()));
        list.add(term);
      }
    }
  }
  await mkdir(join(out, 'words'));
  for (const [letter, list] of lists) {
    await writeFile(join(out, 'words', `${letter}.json`), JSON.stringify(Array.from(list).sort()));
  }
  return Array.from(lists.keys()).sort();
}
