/** What a card shows of a profile, and nothing else. */
import type { Card, CardCitation, CardClaim, Cite, Claim, Profile, Treaty } from './types.ts';
import { citationNumbers, numbered } from './claims.ts';

/** Whether a row would say more than it knows without its note, so that even a card shows it. */
export const cannotWait = ({ status, grade }: Treaty): boolean =>
  grade === 'C' || !['party', 'signatory'].includes(status);

/** The claims of an initiative that a card shows. */
export const leading = <T>(claims: readonly T[]): readonly T[] => claims.slice(0, 1);

/**
 * Makes the card of a profile. It is shown as the whole would be shown as a card, letter for letter; a test compares
 * them for every country.
 */
export function cardOf(profile: Profile): Card {
  const numbers = citationNumbers(profile);
  const cited = new Set<number>();
  const citesOf = (cites: readonly Cite[]): Cite[] =>
    cites.flatMap(({ source, ...rest }) => {
      const number = numbers.get(source);
      if (number === undefined) return [];
      cited.add(number);
      return { source: String(number), ...rest };
    });
  const citing = <T extends { cites: Cite[] }>(of: T): T => ({ ...of, cites: citesOf(of.cites) });
  const claimsOf = (claims: readonly Claim[]): CardClaim[] => claims.map(({ id: _, ...claim }) => citing(claim));

  const { dataVersion, identifier, license, origin, layers, code, region, names, reviewed, coverage } = profile;
  return {
    partial: 'card',
    dataVersion,
    ...(identifier !== undefined && { identifier }),
    ...(license && { license }),
    ...(origin && { origin }),
    ...(layers && { layers }),
    code,
    region,
    ...(names && { names }),
    reviewed,
    coverage,
    summary: claimsOf(profile.summary),
    initiatives: profile.initiatives.map(({ id, title, date, pillar, claims, origin: by }) => ({
      id,
      title,
      ...(date !== undefined && { date }),
      pillar,
      claims: claimsOf(leading(claims)),
      ...(by && { origin: by }),
    })),
    treaties: profile.treaties.map((treaty) => {
      const { note, ...rest } = citing(treaty);
      return cannotWait(treaty) ? { ...rest, ...(note && { note }) } : { ...rest, reservations: [] };
    }),
    ratings: profile.ratings.map(({ values, caveat, rows, ...rest }) => ({
      ...rest,
      values: values.map(citing),
      caveat: claimsOf(caveat),
      rows: rows.map(citing),
    })),
    // Last: by now it is known what is cited.
    citations: numbered(profile)
      .filter(({ number }) => cited.has(number))
      .map(({ citation: { type: _, note: __, custom, ...citation }, number }): CardCitation => {
        const { archivedSite: ___, ...read } = custom;
        return { ...citation, id: String(number), custom: read };
      }),
  };
}
