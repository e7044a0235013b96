/**
 * Codes, names and regions of countries, from Unicode CLDR (packages cldr-core and cldr-localenames-full, and Node's
 * Intl): ISO 3166-1 and UN M49, kept up by Unicode. ISO's own English names come from i18n-iso-countries, former names
 * (ISO 3166-3) from iso-3166, and what people say beside all of these from data/aliases.json.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { iso31663 } from 'iso-3166';
import type { LocalizedText } from '../model/types.ts';
import { englishName, fold } from '../sdk/names.ts';
import { DATA_DIR } from './paths.ts';

const require = createRequire(import.meta.url);
/** Beside English. */
const LANGUAGES = ['fr', 'es', 'ar', 'ru', 'zh'];

async function cldr<T>(name: string): Promise<T> {
  const file = await readFile(require.resolve(`cldr-core/supplemental/${name}.json`), 'utf8');
  return (JSON.parse(file) as { supplemental: T }).supplemental;
}

/** Name of a region by language. Node carries all of CLDR's names; browsers leave those of regions out. */
function regionNames(region: string): LocalizedText {
  const name = (language: string): string => new Intl.DisplayNames(language, { type: 'region' }).of(region) ?? region;
  return { en: name('en'), ...Object.fromEntries(LANGUAGES.map((language) => [language, name(language)])) };
}

export interface Country {
  code: string;
  alpha3: string;
  /** The smallest UN M49 region that holds it, named in the languages that elements speak. */
  region: { code: string; name: LocalizedText };
  /** Other names by which people look for it: former and short ones in English, and those in its official languages. */
  aliases: string[];
  /** Member or observer State of the United Nations. */
  unitedNations: boolean;
}

/** The two observer States; CLDR lists members alone. */
const OBSERVERS = ['PS', 'VA'];

type Territories = Record<string, string>;

/** Names of all territories in a language; none where CLDR does not have it. `MM-alt-short` is another name of MM. */
async function territoryNames(language: string): Promise<Territories> {
  let file: string;
  try {
    file = require.resolve(`cldr-localenames-full/main/${language}/territories.json`);
  } catch {
    return {};
  }
  const { main } = JSON.parse(await readFile(file, 'utf8')) as {
    main: Record<string, { localeDisplayNames: { territories: Territories } }>;
  };
  return Object.values(main)[0]?.localeDisplayNames.territories ?? {};
}

const namesIn = (territories: Territories, code: string): string[] =>
  Object.entries(territories).flatMap(([key, name]) => (key === code || key.startsWith(`${code}-alt-`) ? name : []));

/** "Myanmar (Burma)" is two names; in "Congo (Republic)" and "Netherlands (Kingdom of the)" what is in brackets is none. */
function parts(name: string): string[] {
  const [, first, second] = /^(.+) \((.+)\)$/.exec(name) ?? [];
  return first && second && !/^(Republic|Kingdom)\b/.test(second) ? [first, second] : [name];
}

/** Names that became one country's: "Zaire" is CD; "Netherlands Antilles" became several. */
const formerNames = (code: string): string[] =>
  iso31663.flatMap(({ from, to }) =>
    to.length === 1 && to[0] && 'alpha2' in to[0] && to[0].alpha2 === code ? from.name : [],
  );

/**
 * Names by which people look for countries, beside the English one that CLDR has. A name that two countries have
 * ("Congo") leads to neither; ISO's inverted names ("Korea, Republic of") are nobody's way to look.
 */
async function readAliases(codes: readonly string[]): Promise<Map<string, string[]>> {
  const { territoryInfo } = await cldr<{
    territoryInfo: Record<string, { languagePopulation?: Record<string, { _officialStatus?: string }> }>;
  }>('territoryInfo');
  const iso = (
    JSON.parse(await readFile(require.resolve('i18n-iso-countries/langs/en.json'), 'utf8')) as {
      countries: Record<string, string | string[]>;
    }
  ).countries;
  const said = JSON.parse(await readFile(`${DATA_DIR}/aliases.json`, 'utf8')) as Record<string, string[]>;
  const languages = new Map<string, Territories>([['en', await territoryNames('en')]]);
  const found = new Map<string, string[]>();
  for (const code of codes) {
    const names = [
      ...[...namesIn(languages.get('en') ?? {}, code), ...[iso[code] ?? []].flat()].flatMap(parts),
      ...formerNames(code),
      ...(said[code] ?? []),
    ];
    for (const [tag, { _officialStatus }] of Object.entries(territoryInfo[code]?.languagePopulation ?? {})) {
      if (_officialStatus !== 'official' && _officialStatus !== 'de_facto_official') continue;
      const language = tag.replaceAll('_', '-');
      if (!languages.has(language)) languages.set(language, await territoryNames(language));
      names.push(...namesIn(languages.get(language) ?? {}, code));
    }
    const known = new Set([fold(code), fold(englishName(code))]);
    const fresh = names.filter((name) => {
      const folded = fold(name);
      return !name.includes(',') && folded !== '' && !known.has(folded) && known.add(folded);
    });
    found.set(code, fresh);
  }
  const owners = new Map<string, number>();
  for (const code of codes) {
    for (const name of new Set([englishName(code), ...(found.get(code) ?? [])].map(fold)))
      owners.set(name, (owners.get(name) ?? 0) + 1);
  }
  for (const [code, names] of found)
    found.set(
      code,
      names.filter((name) => owners.get(fold(name)) === 1),
    );
  return found;
}

/** Every country and territory that has an alpha-2 code, an alpha-3 code and a region. */
export async function readCountries(): Promise<Map<string, Country>> {
  const { codeMappings } = await cldr<{ codeMappings: Record<string, { _alpha3?: string }> }>('codeMappings');
  const { territoryContainment } = await cldr<{ territoryContainment: Record<string, { _contains: string[] }> }>(
    'territoryContainment',
  );
  const members = new Set([...(territoryContainment.UN?._contains ?? []), ...OBSERVERS]);
  const countries = new Map<string, Country>();
  for (const [region, { _contains }] of Object.entries(territoryContainment)) {
    // Regions are numeric; the lettered groups (EU, UN) and the statuses (-status-grouping) are not geography.
    if (!/^\d{3}$/.test(region)) continue;
    for (const code of _contains) {
      const alpha3 = codeMappings[code]?._alpha3;
      if (/^[A-Z]{2}$/.test(code) && alpha3)
        countries.set(code, {
          code,
          alpha3,
          region: { code: region, name: regionNames(region) },
          aliases: [],
          unitedNations: members.has(code),
        });
    }
  }
  for (const [code, aliases] of await readAliases([...countries.keys()])) {
    const country = countries.get(code);
    if (country) country.aliases = aliases;
  }
  return countries;
}
