/** Where a profile cites each of its sources. */
import { claimsOf } from '../../model/claims.ts';
import type { Profile } from '../../model/types.ts';
import { choose } from '../notes/claim.ts';
import type { FullView } from '../view.ts';

/** A record that cites a source. */
export interface Place {
  /** Id of the record; absent for the summary and the instruments. */
  record?: string;
  /** Its title in the reader's language. */
  where: string;
}

export interface Use {
  places: Place[];
  /** Of how many claims it is the only source. */
  alone: number;
}

/** By id of the source. */
export function usesOf({ profile, locale }: Pick<FullView, 'profile' | 'locale'>): Map<string, Use> {
  const titles = titlesOf(profile);
  const uses = new Map<string, Use>();
  const add = (source: string, place: Place, alone: boolean): void => {
    const use = uses.get(source) ?? { places: [], alone: 0 };
    if (!use.places.some(({ record, where }) => record === place.record && where === place.where))
      use.places.push(place);
    if (alone) use.alone += 1;
    uses.set(source, use);
  };
  for (const { record, claim } of claimsOf(profile)) {
    const title = titles.get(record);
    const place = title ? { record, where: choose(locale, title).text } : { where: locale.strings.summary };
    for (const { source } of claim.cites) add(source, place, claim.cites.length === 1);
  }
  for (const { cites } of profile.treaties) {
    for (const { source } of cites) add(source, { where: locale.strings.instruments }, cites.length === 1);
  }
  for (const { scheme, title, values, rows } of profile.ratings) {
    const place = { record: scheme, where: choose(locale, title).text };
    for (const { cites } of [...values, ...rows]) {
      for (const { source } of cites) add(source, place, cites.length === 1);
    }
  }
  return uses;
}

const titlesOf = ({
  initiatives,
  laws,
  ratings,
  organizations,
}: Profile): Map<string, Profile['initiatives'][0]['title']> =>
  new Map([
    ...[...initiatives, ...laws].map(({ id, title }) => [id, title] as const),
    ...ratings.map(({ scheme, title }) => [scheme, title] as const),
    ...organizations.map(({ id, name }) => [id, name] as const),
  ]);
