import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';
import { cites } from './walk.ts';

export const citationUnused: Rule = {
  code: 'citation-unused',
  description: 'Each citation of a profile supports at least one claim.',
  advice: 'Cite it where it supports a claim, or take it out.',
  *check(profile) {
    const used = new Set(Array.from(cites(profile), ({ source }) => source));
    for (const [index, { id }] of profile.citations.entries()) {
      if (!used.has(id)) yield { pointer: pointer('citations', index), message: `nothing cites "${id}"`, actual: id };
    }
  },
};
