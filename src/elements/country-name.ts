import { regionName } from './intl.ts';
import { choose } from './notes/claim.ts';
import type { View } from './view.ts';

/** Name of the country as it is shown: the profile's own where it has one, else CLDR's. */
export function countryName({ profile, locale }: Pick<View, 'profile' | 'locale'>): string {
  return profile.names ? choose(locale, profile.names.text).text : regionName(locale.tag, profile.code);
}
