/** Puts what an owner of other data adds over a profile, so that nobody can take the one for the other. */
import { citedSources } from './claims.ts';
import type { Citation, Claim, Origin, Profile, ProfileOverlay } from './types.ts';

/** What an overlay may put in the place of a record beneath it. What others refer to by name is not among it. */
export const REPLACEABLE = ['initiatives', 'laws', 'helplines', 'needs'] as const;

/** What data says of its owner, and nothing else. */
const ownerOf = ({ name, url }: Origin): Origin => ({ name, ...(url !== undefined && { url }) });

const byOwner =
  (origin: Origin) =>
  <T extends { origin?: Origin; claims?: Claim[] }>(record: T): T => ({
    ...record,
    ...(record.claims && { claims: record.claims.map((claim) => ({ ...claim, origin: ownerOf(origin) })) }),
    origin,
  });

const citationBy =
  (origin: Origin) =>
  (citation: Citation): Citation => ({ ...citation, custom: { ...citation.custom, origin } });

/** Records beneath, those that are replaced in their place, and what is new behind them. */
function joined<T extends { id: string; origin?: Origin; claims?: Claim[] }>(
  beneath: readonly T[],
  own: readonly T[] = [],
  origin: Origin,
  replaces: readonly string[] = [],
): T[] {
  const replacing = own.filter(({ id }) => replaces.includes(id) && beneath.some((each) => each.id === id));
  return [
    ...beneath.map((each) => {
      const other = replacing.find(({ id }) => id === each.id);
      return other ? byOwner({ ...origin, replaces: true })(other) : each;
    }),
    ...own.filter((each) => !replacing.includes(each)).map(byOwner(origin)),
  ];
}

/**
 * A profile with what an overlay adds. It expects one in which `overlayIssues` finds nothing.
 *
 * What is beneath stays as it is and where it is: its claims say what they said, its sources keep their numbers, also
 * those of a record in whose place another stands. Sources of the overlay follow in the order in which its own claims
 * mention them.
 */
export function mergeOverlay(beneath: Profile, overlay: ProfileOverlay): Profile {
  const origin = ownerOf(overlay.origin);
  const marked = byOwner(origin);
  const { summary = [], initiatives = [], laws, helplines, organizations, needs } = overlay;
  const { related = [], links = [], citations = [], replaces, names, license } = overlay;
  const known = new Set(beneath.citations.map(({ id }) => id));
  const added = new Map(citations.filter(({ id }) => !known.has(id)).map((each) => [each.id, each]));
  const cited = citedSources({
    summary,
    initiatives,
    laws: laws ?? [],
    organizations: organizations ?? [],
    helplines: helplines ?? [],
  }).flatMap((id) => added.get(id) ?? []);
  const merged: Profile = {
    ...beneath,
    layers: [
      ...(beneath.layers ?? []),
      { origin, dataVersion: overlay.dataVersion, ...(license && { license }), reviewed: overlay.reviewed },
    ],
    summary: [...beneath.summary, ...summary.map(marked)],
    initiatives: joined(beneath.initiatives, initiatives, origin, replaces),
    laws: joined(beneath.laws, laws, origin, replaces),
    helplines: joined(beneath.helplines, helplines, origin, replaces),
    organizations: joined(beneath.organizations, organizations, origin),
    needs: joined(beneath.needs, needs, origin, replaces),
    related: [...beneath.related, ...related.map(marked)],
    links: [...beneath.links, ...links.map(marked)],
    citations: [...beneath.citations, ...Array.from(new Set([...cited, ...added.values()]), citationBy(origin))],
  };
  if (names) {
    merged.names = { ...names, origin };
    // Who looks for the name beneath still finds the country.
    merged.aliases = Array.from(new Set([...beneath.aliases, ...Object.values(beneath.names?.text ?? {})]));
  }
  // "Tables only" is no longer so.
  const more = [summary, initiatives, laws, organizations].some((list) => list?.length);
  if (more && beneath.coverage.status === 'baseline') merged.coverage = { ...beneath.coverage, status: 'partial' };
  return merged;
}

/** A whole profile of its owner, every record of it marked. */
export function ownProfile({ layers: _, ...profile }: Profile & { origin: Origin }): Profile {
  const origin = ownerOf(profile.origin);
  const marked = byOwner(origin);
  return {
    ...profile,
    origin,
    ...(profile.names && { names: { ...profile.names, origin } }),
    summary: profile.summary.map(marked),
    initiatives: profile.initiatives.map(marked),
    laws: profile.laws.map(marked),
    helplines: profile.helplines.map(marked),
    organizations: profile.organizations.map(marked),
    needs: profile.needs.map(marked),
    related: profile.related.map(marked),
    links: profile.links.map(marked),
    citations: profile.citations.map(citationBy(origin)),
  };
}

/** What a whole profile adds to another of the same country: all but the tables and what describes the profile itself. */
export function overlayOf(profile: Profile & { origin: Origin }): ProfileOverlay {
  const { schemaVersion, dataVersion, license, origin, code, names, reviewed } = profile;
  const { summary, initiatives, laws, helplines, organizations, needs, related, links, citations } = profile;
  return {
    ...{ schemaVersion, dataVersion, ...(license && { license }), origin, code, ...(names && { names }), reviewed },
    ...{ summary, initiatives, laws, helplines, organizations, needs, related, links, citations },
  };
}
