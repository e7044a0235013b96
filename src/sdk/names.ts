/** Finding a country by what people call it. */
import type { CountrySummary } from '../model/types.ts';

/** Letters that Unicode does not take apart, and Arabic ones that are written for one another. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/**
 * Marks that a reader may leave out: accents, the vowel points of Arabic and Hebrew, joiners. The vowels of Thai, Khmer,
 * Lao, Burmese and the scripts of India are marks as well, but without them a word is another.
 */
const OPTIONAL =
  /(?!\u3099|\u309a)\p{sc=Zinh}|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u0610-\u061a]|\u0640|[\u0656-\u065f]|\u200b/gu;

/** Letters without case and accents: "Türkiye" and "turkiye" are one. */
export function foldLetters(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(OPTIONAL, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** Without case, accents and punctuation: "Côte d’Ivoire" and "cote divoire" are one, "Timor-Leste" and "timor leste" too. */
export const fold = (text: string): string =>
  foldLetters(text)
    .replace(/[’']/g, '')
    .replace(/[\p{P}\p{S}]/gu, ' ')
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
