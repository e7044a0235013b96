import { claimsOf } from '../claims.ts';
import type { Rule } from './rule.ts';

export const evidenceMismatch: Rule = {
  code: 'evidence-mismatch',
  description: 'A claim is archive-only exactly where every source of it is a page of the archived site.',
  advice: 'Confirmed needs a public document beside the archived site; archive-only has none.',
  *check(profile, { sharedSources }) {
    const archived = new Set(profile.citations.filter(({ custom }) => custom.archivedSite).map(({ id }) => id));
    for (const { claim, pointer } of claimsOf(profile)) {
      const known = claim.cites.every(
        ({ source }) => sharedSources.has(source) || profile.citations.some(({ id }) => id === source),
      );
      if (!known) continue; // citation-unknown speaks of that.
      const expected = claim.cites.every(({ source }) => archived.has(source)) ? 'archive-only' : 'confirmed';
      if (claim.evidence === expected) continue;
      const message = `evidence is "${claim.evidence}", but its sources make it "${expected}"`;
      yield { pointer: `${pointer}/evidence`, message, expected, actual: claim.evidence };
    }
  },
};
