/** Authored text is an English string, or a map by language that has English. */
import type { AuthoredText, LocalizedText } from './types.ts';

/** The one published shape. */
export const localized = (text: AuthoredText): LocalizedText => (typeof text === 'string' ? { en: text } : text);

/** Its English. */
export const english = (text: AuthoredText): string => localized(text).en;
