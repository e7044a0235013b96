import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

export const dateMissing: Rule = {
  code: 'date-missing',
  description: 'An undated initiative says in each of its claims when the source held it to be so.',
  advice: 'Give the initiative a date that a source states, or each claim an asOf.',
  *check({ initiatives }) {
    for (const [index, { date, claims }] of initiatives.entries()) {
      for (const [n, { asOf }] of date === undefined ? claims.entries() : []) {
        if (asOf !== undefined) continue;
        yield { pointer: pointer('initiatives', index, 'claims', n), message: 'neither a date nor an asOf' };
      }
    }
  },
};
