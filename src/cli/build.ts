/** `countertrafficking build --out api` */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Profile, UpdatesFile } from '../model/types.ts';
import { bundledSource, isCountertraffickingError, validateUpdates } from '../sdk/index.ts';
import type { ApiFile } from '../server/static-api.ts';
import { CliError, reasonOf } from './cli-error.ts';
import { examples, type Program, type Session } from './command.ts';
import { clientOf, DATA_OPTION } from './data-option.ts';
import { EXIT } from './exit-codes.ts';
import { asJson, plain, write } from './io.ts';
import { eachWithProgress } from './progress.ts';

export function addBuild(program: Program, session: Session): void {
  program
    .command('build')
    .summary('write the files of a static API, which httpSource reads')
    .description(
      'Writes what any web server or CDN can carry: profiles, list, search data, tables and updates under hashed names that never change, and a manifest. What the folder holds besides is left alone.',
    )
    .requiredOption('--out <folder>', 'folder to write to; made where there is none')
    .option('--site <url>', 'https address at which the folder will stand: feeds are written, too')
    .option('--home <url>', 'https address of the page that shows the updates, for the feeds (default: --site)')
    .option('--permalink <url>', 'https address of a profile, with {code}, {kind} and {id}, for the feeds')
    .option('--language <tag>', 'language of the feeds', 'en')
    .option('--pagefind', 'write a search index for very many records to pagefind/; needs the package pagefind')
    .option('--json', 'print the manifest')
    .option(...DATA_OPTION)
    .addHelpText(
      'after',
      examples(
        'build --out api',
        'build --out api --site https://partner.example/api/ --permalink "https://partner.example/{code}"',
        'build --out api --data profiles --pagefind',
      ),
    )
    .action(async ({ out, site, home, permalink, language, pagefind, json, data }) => {
      for (const [option, given] of Object.entries({ home, permalink })) {
        if (given === undefined || site !== undefined) continue;
        throw new CliError(EXIT.usage, `--${option} is for feeds`, 'Give --site, too.');
      }
      const client = await clientOf({ ...(data !== undefined && { data }) });
      const codes = (await client.countries()).map(({ code }) => code);
      const profiles = await eachWithProgress(session, 'reading', codes, (code) => client.country(code));
      const updates = await updatesOf(data);
      const files: ApiFile[] = updates ? [asFile(updates)] : [];
      if (site !== undefined) {
        if (!updates)
          throw new CliError(EXIT.usage, 'there are no updates to feed', 'Put updates.json beside the profiles.');
        files.push(...(await feedsOf(updates, { site, home, permalink, language })));
      }
      const { writeStaticApi } = await import('../server/static-api.ts');
      const manifest = await written(out, () => writeStaticApi({ out, profiles, files }));
      if (pagefind) await index(session, profiles, join(out, 'pagefind'));
      if (json) await write(session.stdout, asJson(manifest));
      else
        await write(session.stdout, `${plain(out)}: ${profiles.length} countries in ${manifest.files.length} files\n`);
    });
}

const asFile = (updates: UpdatesFile): ApiFile => ({
  name: 'updates.json',
  type: 'application/json',
  content: `${JSON.stringify(updates)}\n`,
});

/** The updates that belong to the profiles: the package's own, or those beside profiles of a folder. @throws CliError */
async function updatesOf(data: string | undefined): Promise<UpdatesFile | undefined> {
  if (data === undefined) return (await bundledSource().updates?.()) as UpdatesFile;
  const file = join(data, 'updates.json');
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CliError(EXIT.files, `${file} could not be read: ${reasonOf(error)}`, 'Mend it, or take it away.', error);
  }
  const result = await validateUpdates(value);
  if (result.valid) return result.file;
  const [first] = result.issues;
  throw new CliError(EXIT.findings, `${file} is not valid: ${first?.pointer} ${first?.message}`, first?.advice ?? '');
}

interface FeedChoices {
  site: string;
  home?: string | undefined;
  permalink?: string | undefined;
  language: string;
}

async function feedsOf(updates: UpdatesFile, { site, home, permalink, language }: FeedChoices): Promise<ApiFile[]> {
  const base = site.endsWith('/') ? site : `${site}/`;
  const { feedFiles } = await import('../server/feeds.ts');
  const feeds = await feedFiles(updates, {
    home: home ?? base,
    feeds: `${base}feeds/{code}.{format}`,
    language,
    ...(permalink !== undefined && { permalink }),
  });
  return feeds.map(({ name, type, text }) => ({
    name: `feeds/${name}`,
    type: `${type}; charset=utf-8`,
    content: text,
    immutable: false,
  }));
}

/** @throws CliError where the disk refuses; what the SDK says stays as it is. */
async function written<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isCountertraffickingError(error)) throw error;
    const advice = 'Name a folder that can be written to, with room for 60 MB.';
    throw new CliError(EXIT.files, `${folder} could not be written: ${reasonOf(error)}`, advice, error);
  }
}

async function index(session: Session, profiles: readonly Profile[], out: string): Promise<void> {
  const { searchData, writePagefindIndex } = await import('../server/pagefind-index.ts').catch((error: unknown) => {
    throw new CliError(EXIT.files, 'the package pagefind is not here', 'Run "npm install pagefind".', error);
  });
  await written(out, () => writePagefindIndex(searchData(profiles), { out }));
  if (session.stderr.isTTY) await write(session.stderr, `${plain(out)} has the search index.\n`);
}
