import type { Rule } from './rule.ts';
import { strings } from './walk.ts';

const KINDS: [RegExp, string][] = [
  [/<\/?[a-z!][^>]*>|&(#\d+|[a-z]+);/i, 'markup'],
  // eslint-disable-next-line no-control-regex -- control characters are what this looks for
  [/[\u0000-\u001f\u007f-\u009f]/, 'a control character'],
  [/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/, 'an invisible or direction-changing character'],
  [/^\s|\s$|\s{2}/, 'space at an end or twice'],
];

export const textUnclean: Rule = {
  code: 'text-unclean',
  description: 'Text is plain: no markup, control, invisible or direction-changing characters, no stray space.',
  advice: 'Write plain text; elements add the markup.',
  *check(profile) {
    for (const { text, pointer } of strings(profile)) {
      const kind = KINDS.find(([pattern]) => pattern.test(text));
      if (kind) yield { pointer, message: `has ${kind[1]}`, actual: text };
    }
  },
};
