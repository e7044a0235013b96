import type { Rule } from './rule.ts';
import { records } from './walk.ts';

export const idPrefix: Rule = {
  code: 'id-prefix',
  description: 'The ids of a country’s records begin with its code, so that they are unique over all profiles.',
  advice: 'Begin the id with the country code in lower case and a hyphen.',
  *check(profile) {
    const prefix = `${profile.code.toLowerCase()}-`;
    for (const { id, pointer } of records(profile)) {
      if (!id.startsWith(prefix)) {
        yield {
          pointer,
          message: `the id "${id}" does not begin with "${prefix}"`,
          expected: `${prefix}…`,
          actual: id,
        };
      }
    }
  },
};
