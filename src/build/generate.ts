/**
 * `npm run generate`: everything that the sources import and that is made from data, schemas and packages.
 * None of it is committed; build, tests and the type check begin with it.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cardOf } from '../model/card.ts';
import { summarize } from '../sdk/memory-source.ts';
import { searchData } from '../sdk/search/records.ts';
import { englishName } from '../sdk/names.ts';
import { readCountries } from './countries.ts';
import { compileAll, compileUpdates, openData } from './data.ts';
import { ROOT } from './paths.ts';
import { readSchema } from './schemas.ts';
import { writeAuthoredValidator } from './validator.ts';
import { BANNER, parsed, write } from './write.ts';

const require = createRequire(import.meta.url);

/** The profiles and their cards, each a module of its own, the records of the search, and the index that loads them. */
async function writeData(): Promise<void> {
  const profiles = await compileAll();
  for (const profile of profiles) {
    await write(
      `sdk/data/${profile.code}.generated.ts`,
      `${BANNER}import type { Profile } from '../../model/types.ts';\n\nexport default ${parsed(profile)} as Profile;\n`,
    );
    await write(
      `sdk/data/${profile.code}.card.generated.ts`,
      `${BANNER}import type { Card } from '../../model/types.ts';\n\nexport default ${parsed(cardOf(profile))} as Card;\n`,
    );
  }
  await write(
    'sdk/data/search.generated.ts',
    `${BANNER}import type { SearchData } from '../search/records.ts';\n\nexport default ${parsed(searchData(profiles))} as SearchData;\n`,
  );
  await write(
    'sdk/data/updates.generated.ts',
    `${BANNER}import type { UpdatesFile } from '../../model/types.ts';\n\nexport default ${parsed(await compileUpdates(profiles))} as UpdatesFile;\n`,
  );
  // The list is loaded by those who ask for it, or for a country by name; a code leads to its profile without it.
  const list = profiles.map((profile) => summarize(profile.code, profile));
  await write(
    'sdk/data/countries.generated.ts',
    `${BANNER}import type { CountrySummary } from '../../model/types.ts';\n\nexport default ${JSON.stringify(list)} as readonly CountrySummary[];\n`,
  );
  const loaders = (kind: string): string =>
    profiles.map(({ code }) => `  ${code}: () => import('./data/${code}${kind}.generated.ts'),`).join('\n');
  await write(
    'sdk/bundled.generated.ts',
    `${BANNER}import type { Card, Profile } from '../model/types.ts';
import type { SearchData } from './search/records.ts';

export const load: Record<string, () => Promise<{ default: Profile }>> = {
${loaders('')}
};

export const loadCard: Record<string, () => Promise<{ default: Card }>> = {
${loaders('.card')}
};

export const loadSearchData = (): Promise<{ default: SearchData }> => import('./data/search.generated.ts');
`,
  );
  const codes = profiles.map(({ code }) => code).join(' ');
  await write('sdk/codes.generated.ts', `${BANNER}export const CODES =\n  '${codes}';\n`);
}

/** Icons of the pillars, from Lucide (ISC licence): one outline set, well kept, each a file of its own. */
const ICONS = { prevention: 'shield', protection: 'hand-heart', prosecution: 'scale', partnership: 'handshake' };

async function writeIcons(): Promise<void> {
  const icons = await Promise.all(
    Object.entries(ICONS).map(async ([pillar, name]) => {
      const svg = await readFile(require.resolve(`lucide-static/icons/${name}.svg`), 'utf8');
      const shapes = (svg.match(/<(path|circle|rect|line)[^>]*>/g) ?? []).map((shape) =>
        // Closed by a tag of their own: a minifier of HTML takes the slash away.
        shape.replace(/\s+/g, ' ').replace(/^<(\w+)(.*?) ?\/>$/, '<$1$2></$1>'),
      );
      if (!shapes.length) throw new Error(`lucide-static/icons/${name}.svg has no shapes`);
      return `  ${pillar}: svg\`${shapes.join('')}\`,`;
    }),
  );
  await write(
    'elements/icons.generated.ts',
    `${BANNER}import { svg } from 'lit';\n\nexport const icons = {\n${icons.join('\n')}\n};\n`,
  );
}

async function writeVersion(): Promise<void> {
  const { version } = JSON.parse(await readFile(`${ROOT}/package.json`, 'utf8')) as { version: string };
  await write('model/version.generated.ts', `${BANNER}export const VERSION = '${version}';\n`);
}

/** What the command line knows of countries, shared records and schemas when it checks and begins country files. */
async function writeAuthoring(): Promise<void> {
  const [countries, { shared }] = await Promise.all([readCountries(), openData()]);
  const { sources, organizations, dataVersion } = shared;
  const schemas = await Promise.all(
    (['authored', 'published'] as const).map(async (name) => [`${name}.schema.json`, await readSchema(name)]),
  );
  const value = {
    countries: Array.from(countries.values(), ({ code, alpha3, region, aliases }) => ({
      code,
      alpha3,
      region,
      name: englishName(code),
      aliases,
    })),
    sources,
    organizations,
    schemas: Object.fromEntries(schemas) as unknown,
  };
  await write(
    'cli/authoring.generated.ts',
    `${BANNER}import type { Authoring } from './authoring.ts';\n\nexport default ${parsed(value)} as Authoring;\n`,
  );
  await write('cli/data-version.generated.ts', `${BANNER}export const DATA_VERSION = '${dataVersion}';\n`);
}

// Reading the data makes the validator, which every profile passes.
await Promise.all([writeData(), writeIcons(), writeVersion(), writeAuthoredValidator(), writeAuthoring()]);
