import { claimsOf } from '../claims.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

/** The former site, or a copy of one of its pages in an archive. */
const OLD_SITE = /^https?:\/\/((www\.)?humantrafficking\.org\b|[^/]*archive[^/]*\/.*humantrafficking\.org\b)/i;

export const evidenceMismatch: Rule = {
  code: 'evidence-mismatch',
  description: 'A claim is archive-only exactly where every source of it is a page of the archived site.',
  advice: 'Confirmed needs a public document beside the archived site; archive-only has none.',
  *check(profile, { sharedSources }) {
    const archived = new Map(
      profile.citations.map(({ id, URL: url, custom }) => [id, custom.archivedSite ?? OLD_SITE.test(url ?? '')]),
    );
    for (const [index, { URL: url, custom }] of profile.citations.entries()) {
      if (!OLD_SITE.test(url ?? '') || custom.archivedSite) continue;
      const message = 'a page of the archived site that is not marked as one';
      yield { pointer: pointer('citations', index, 'custom', 'archivedSite'), message, expected: 'true' };
    }
    for (const { claim, pointer: at } of claimsOf(profile)) {
      const known = claim.cites.every(({ source }) => sharedSources.has(source) || archived.has(source));
      if (!known) continue; // citation-unknown speaks of that.
      // Shared sources are those of the tables: none is a page of the archived site.
      const expected = claim.cites.every(({ source }) => archived.get(source)) ? 'archive-only' : 'confirmed';
      if (claim.evidence === expected) continue;
      const message = `evidence is "${claim.evidence}", but its sources make it "${expected}"`;
      yield { pointer: `${at}/evidence`, message, expected, actual: claim.evidence };
    }
  },
};
