import { english } from '../authored-text.ts';
import { claimsOf } from '../claims.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

/** What is not written in our own sentences, and what is instead. Titles of laws and sources keep their words. */
const TERMS: [RegExp, string][] = [
  [/\bprostitutes?\b/i, 'people in prostitution'],
  [/\bchild prostitut\w+/i, 'sexual exploitation of children'],
  [/\billegal (im)?migrants?\b/i, 'people without papers'],
  [/\bsex slaves?\b|\bslave girls?\b/i, 'people in sexual exploitation'],
  [/\bslaves\b/i, 'people in slavery'],
  [/\bfallen women\b|\bvice girls?\b/i, 'women'],
  [/\brescued (girls|women|children|victims)\b/i, 'people who were freed'],
  [/\bhuman (cargo|merchandise)\b/i, 'people'],
];

export const wording: Rule = {
  code: 'wording',
  description: 'Our own sentences neither accuse nor sensationalise, and name people before what was done to them.',
  advice: 'Use the words that data/README.md gives.',
  *check(profile) {
    const texts = claimsOf(profile).map(({ claim, pointer: at }) => ({ text: claim.text, at: `${at}/text` }));
    for (const [index, { title }] of profile.initiatives.entries()) {
      texts.push({ text: title, at: pointer('initiatives', index, 'title') });
    }
    for (const [index, text] of (profile.coverage.wanting ?? []).entries()) {
      texts.push({ text, at: pointer('coverage', 'wanting', index) });
    }
    for (const { text, at } of texts) {
      for (const [term, instead] of TERMS) {
        const found = term.exec(english(text));
        if (found) yield { pointer: at, message: `"${found[0]}"`, expected: instead, actual: found[0] };
      }
    }
  },
};
