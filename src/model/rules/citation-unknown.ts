import type { Rule } from './rule.ts';
import { cites } from './walk.ts';

export const citationUnknown: Rule = {
  code: 'citation-unknown',
  description: 'Each cite names a citation of the profile or of data/sources.json.',
  advice: 'Add the source to citations, or correct the id.',
  *check(profile, { sharedSources }) {
    const known = new Set(profile.citations.map(({ id }) => id));
    for (const { source, pointer } of cites(profile)) {
      if (known.has(source) || sharedSources.has(source)) continue;
      yield { pointer, message: `no citation has the id "${source}"`, actual: source };
    }
  },
};
