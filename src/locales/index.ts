/** The locales that there are. English comes with the elements; others are loaded singly. */
import { en, type Strings } from './en.ts';

const LOCALES: Record<string, Strings> = { en };

export interface Locale {
  /** BCP 47 tag for Intl: the page's own where its language is one of ours, else `en`. */
  tag: string;
  strings: Strings;
  /** Direction of its script: the element's own, whatever the page's. */
  dir: 'ltr' | 'rtl';
}

const RTL = new Set(['ar']);

/** The locale that serves a language tag best. */
export function localeFor(tag: string): Locale {
  const [language = ''] = tag.toLowerCase().split('-');
  const strings = LOCALES[language];
  if (!strings || !isTag(tag)) return localeFor('en');
  // English without a country writes the day first, as the world's readers expect, not the month.
  return { tag: tag === 'en' ? 'en-GB' : tag, strings, dir: RTL.has(language) ? 'rtl' : 'ltr' };
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export type { Strings };
