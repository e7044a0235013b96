/** Finding a country by what people call it. */
import type { CountrySummary } from '../model/types.ts';

/** Without case, accents and punctuation: "Côte d’Ivoire" and "cote divoire" are one, "Timor-Leste" and "timor leste" too. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|[’']/gu, '')
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** English name of a country by CLDR; the code itself where there is none. */
export function englishName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** The country that a code (alpha-2 or alpha-3), a name or an alias means. */
export function findCountry(countries: readonly CountrySummary[], query: string): CountrySummary | undefined {
  const wanted = fold(query);
  if (!wanted) return undefined;
  // A code is tried over all countries before a name is: no alias may hide a code.
  return (
    countries.find(({ code, alpha3 }) => fold(code) === wanted || fold(alpha3) === wanted) ??
    countries.find(({ name, aliases }) => [name, ...aliases].some((each) => fold(each) === wanted))
  );
}
