/** Strings that the search alone has: English ones come with it. */
import { search as english } from '../../locales/en.ts';
import type { Locale, SearchStrings } from '../../locales/index.ts';

export const searchStrings = ({ own }: Pick<Locale, 'own'>): SearchStrings => own.search ?? english;
