/**
 * The order in which a reader meets what a profile says. Citation numbers, rules and elements all follow it,
 * so that source 1 is the first that anyone sees.
 */
import type { Card, Profile } from './types.ts';
import { PILLARS } from './types.ts';
import { byDate } from './dates.ts';
import { pointer } from './pointer.ts';

/** What numbering and rules need to know of a profile: authored and published ones both fit. */
export interface Cited<C = { cites: { source: string }[] }> {
  summary: C[];
  initiatives: { id: string; pillar: string; date?: string; claims: C[] }[];
  laws?: { id: string; claims: C[] }[];
  organizations?: { id: string; claims?: C[] }[];
  helplines?: { id: string; cites: { source: string }[] }[];
  treaties?: { instrument: string; cites: { source: string }[] }[];
  ratings?: {
    scheme: string;
    values: { value: string; cites: { source: string }[] }[];
    caveat: C[];
    rows: { value: string; cites: { source: string }[] }[];
  }[];
}

/** Where a claim stands: the record it belongs to and the pointer to it. */
export interface Placed<C> {
  /** Id of its record, or `summary`. */
  record: string;
  pointer: string;
  claim: C;
}

/** Initiatives as they are read: by pillar, then by date, undated ones last. */
export function inReadingOrder<T extends { pillar: string; date?: string }>(initiatives: readonly T[]): T[] {
  return PILLARS.flatMap((pillar) => initiatives.filter((each) => each.pillar === pillar).sort(byDate));
}

/** Every claim of a profile in reading order. */
export function claimsOf<C>(profile: Cited<C>): Placed<C>[] {
  const at = (record: string, claims: readonly C[] | undefined, ...path: (string | number)[]): Placed<C>[] =>
    (claims ?? []).map((claim, index) => ({ record, claim, pointer: pointer(...path, index) }));
  const { summary, initiatives, laws = [], organizations = [], ratings = [] } = profile;
  return [
    ...at('summary', summary, 'summary'),
    ...inReadingOrder(initiatives).flatMap((each) =>
      at(each.id, each.claims, 'initiatives', initiatives.indexOf(each), 'claims'),
    ),
    ...laws.flatMap((each, index) => at(each.id, each.claims, 'laws', index, 'claims')),
    ...ratings.flatMap((each, index) => at(each.scheme, each.caveat, 'ratings', index, 'caveat')),
    ...organizations.flatMap((each, index) => at(each.id, each.claims, 'organizations', index, 'claims')),
  ];
}

/** The sources that a profile cites, in the order of first mention; the first is number 1. */
export function citedSources(profile: Cited): string[] {
  const { treaties = [], ratings = [], helplines = [] } = profile;
  const claims = claimsOf(profile);
  const opening = profile.summary.length;
  // The claims of organizations, if there are any, stand below the ratings.
  const below = new Set((profile.organizations ?? []).map(({ id }) => id));
  const isBelow = ({ record }: Placed<unknown>): boolean => below.has(record);
  const caveats = new Set(ratings.map(({ scheme }) => scheme));
  const rest = claims.slice(opening).filter(({ record }) => !caveats.has(record));
  const cites = [
    ...claims.slice(0, opening).flatMap(({ claim }) => claim.cites),
    ...treaties.flatMap((each) => each.cites),
    ...rest.filter((each) => !isBelow(each)).flatMap(({ claim }) => claim.cites),
    // The newest placement, what it means, what critics say; then all years, and what the other values mean.
    ...ratings.flatMap(({ values, caveat, rows }) => {
      const newest = rows.at(-1);
      const meaning = values.filter(({ value }) => value === newest?.value);
      return [...rows.slice(-1), ...meaning, ...caveat, ...[...rows].reverse(), ...values].flatMap(
        (each) => each.cites,
      );
    }),
    ...rest.filter(isBelow).flatMap(({ claim }) => claim.cites),
    ...helplines.flatMap((each) => each.cites),
  ];
  return [...new Set(cites.map((cite) => cite.source))];
}

/** The sources of a published profile with their numbers, from 1; those of a card have the same, with gaps. */
export const numbered = <P extends Pick<Profile, 'citations'> | Card>(
  profile: P,
): { citation: P['citations'][number]; number: number }[] =>
  profile.citations.map((citation, index) => ({
    citation,
    number: 'partial' in profile ? Number(citation.id) : index + 1,
  }));

/** The number of each source by its id. */
export const citationNumbers = (profile: Pick<Profile, 'citations'> | Card): Map<string, number> =>
  new Map(numbered(profile).map(({ citation, number }) => [citation.id, number]));
