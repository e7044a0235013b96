import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';
import { records } from './walk.ts';

export const movedWrong: Rule = {
  code: 'moved-wrong',
  description: 'A moved id is no longer used, and leads to records that exist.',
  advice: 'Correct the moved record; an id stays where it was first given.',
  *check(profile) {
    const live = new Set(Array.from(records(profile), ({ id }) => id));
    for (const [index, { from, to }] of (profile.moved ?? []).entries()) {
      if (live.has(from))
        yield { pointer: pointer('moved', index, 'from'), message: `"${from}" is still in use`, actual: from };
      for (const [n, id] of to.entries()) {
        if (!live.has(id))
          yield { pointer: pointer('moved', index, 'to', n), message: `"${id}" does not exist`, actual: id };
      }
    }
  },
};
