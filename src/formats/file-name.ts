/** Names of exported files: `countertrafficking-CN-2026.11.0.bib`. */
import type { Profile } from '../model/types.ts';

/** A code as a part of a name: letters and digits, whatever a foreign profile has for one. */
export const safeCode = (text: string): string => text.replace(/[^\w.-]+/g, '');

/** Up to so many countries are named one by one. */
const NAMED = 5;

/** @param ending - What follows the name, with its dot: `.bib`, `-apa.txt`. */
export function fileName(profiles: readonly Profile[], ending: string): string {
  const codes = profiles.map(({ code }) => safeCode(code));
  const which = codes.length > NAMED ? [`${codes.length}-countries`] : codes;
  const versions = [...new Set(profiles.map(({ dataVersion }) => safeCode(dataVersion)))];
  return `${['countertrafficking', ...which, ...versions].join('-')}${ending}`;
}
