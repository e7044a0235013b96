import { english } from '../authored-text.ts';
import { claimsOf } from '../claims.ts';
import type { Rule } from './rule.ts';

export const paraphraseCopied: Rule = {
  code: 'paraphrase-copied',
  description: 'What a source says is written down apart from the claim, so that the two can be compared.',
  advice: 'Open the source and write what it says, not what we say.',
  *check(profile) {
    for (const { claim, pointer } of claimsOf(profile)) {
      const text = english(claim.text);
      for (const [index, { says }] of claim.cites.entries()) {
        if (bare(says).includes(bare(text)))
          yield { pointer: `${pointer}/cites/${index}/says`, message: 'is the claim over again' };
      }
    }
  },
};

/** Words alone, so that a comma does not make a sentence another. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
