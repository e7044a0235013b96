/**
 * Codes, names and regions of countries, from Unicode CLDR (package cldr-core, and Node's Intl): ISO 3166-1 and UN M49,
 * kept up by Unicode.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { LocalizedText } from '../model/types.ts';

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
}

/** Every country and territory that has an alpha-2 code, an alpha-3 code and a region. */
export async function readCountries(): Promise<Map<string, Country>> {
  const { codeMappings } = await cldr<{ codeMappings: Record<string, { _alpha3?: string }> }>('codeMappings');
  const { territoryContainment } = await cldr<{ territoryContainment: Record<string, { _contains: string[] }> }>(
    'territoryContainment',
  );
  const countries = new Map<string, Country>();
  for (const [region, { _contains }] of Object.entries(territoryContainment)) {
    // Regions are numeric; the lettered groups (EU, UN) and the statuses (-status-grouping) are not geography.
    if (!/^\d{3}$/.test(region)) continue;
    for (const code of _contains) {
      const alpha3 = codeMappings[code]?._alpha3;
      if (/^[A-Z]{2}$/.test(code) && alpha3)
        countries.set(code, { code, alpha3, region: { code: region, name: regionNames(region) } });
    }
  }
  return countries;
}
