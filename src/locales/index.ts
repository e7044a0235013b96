/** The locales that there are. English comes with the elements; the others are loaded singly, when they are asked for. */
import { strings as en, type SearchStrings, type Strings, type TimelineStrings, type UpdatesStrings } from './en.ts';

/** A language's file. English has these exports too, but each element takes its own: a card pays for no timeline. */
interface Language extends Own {
  strings: Strings;
}

/** Strings that one element alone has. */
export interface Own {
  search: SearchStrings;
  timeline: TimelineStrings;
  updates: UpdatesStrings;
}

const loaded = new Map<string, { strings: Strings } & Partial<Own>>([['en', { strings: en }]]);
const loading = new Map<string, Promise<void>>();

const LOADERS: Record<string, () => Promise<Language>> = {
  ar: () => import('./ar.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  ru: () => import('./ru.ts'),
  zh: () => import('./zh.ts'),
};

/** Languages of the elements, BCP 47. */
export const LANGUAGES: readonly string[] = ['en', ...Object.keys(LOADERS)];

/** Of the languages that texts of the data may be in, those that run from the right. */
const RTL = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'dv', 'ckb']);

export interface Locale {
  /** BCP 47 tag for Intl: the page's own where its language is one of ours, else English. */
  tag: string;
  strings: Strings;
  /** Strings of single elements; English ones come with the elements. */
  own: Partial<Own>;
  /** Direction of its script: the element's own, whatever the page's. */
  dir: 'ltr' | 'rtl';
}

/** Direction in which a language is written. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (RTL.has(languageOf(tag)) ? 'rtl' : 'ltr');

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The locale that serves a language tag best, of those that are loaded. */
export function localeFor(tag: string): Locale {
  const language = languageOf(tag);
  const found = loaded.get(language);
  if (!found || !isTag(tag)) return localeFor('en');
  const { strings, ...own } = found;
  // English without a country writes the day first, as the world's readers expect, not the month.
  return { tag: tag === 'en' ? 'en-GB' : tag, strings, own, dir: directionOf(tag) };
}

/**
 * Loads the strings of a language tag; undefined where there is nothing to load, since they are there or nobody has
 * written them. It rejects where they cannot be had, and may be asked again.
 */
export function loadLocale(tag: string): Promise<void> | undefined {
  const language = languageOf(tag);
  const loader = Object.hasOwn(LOADERS, language) && isTag(tag) ? LOADERS[language] : undefined;
  if (!loader || loaded.has(language)) return undefined;
  let promise = loading.get(language);
  if (!promise) {
    promise = loader()
      .then((module) => void loaded.set(language, module))
      .finally(() => loading.delete(language));
    loading.set(language, promise);
  }
  return promise;
}

function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export type { SearchStrings, Strings, TimelineStrings, UpdatesStrings };
