import { claimsOf } from '../claims.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';
import { records } from './walk.ts';

export const idDuplicate: Rule = {
  code: 'id-duplicate',
  description: 'Ids of records and of citations are unique in a profile, ids of claims in their record.',
  advice: 'Give the newer one another id; an id that was published is never given to something else.',
  *check(profile, { sharedSources }) {
    const seen = new Set<string>();
    const repeated = (scope: string, id: string): boolean => {
      const key = `${scope} ${id}`;
      return seen.has(key) || !seen.add(key);
    };
    for (const record of records(profile)) {
      if (repeated('record', record.id)) {
        yield { pointer: record.pointer, message: `a second record has the id "${record.id}"`, actual: record.id };
      }
    }
    for (const { record, claim, pointer: at } of claimsOf(profile)) {
      if (repeated(`claim of ${record}`, claim.id)) {
        yield {
          pointer: `${at}/id`,
          message: `a second claim of ${record} has the id "${claim.id}"`,
          actual: claim.id,
        };
      }
    }
    for (const [index, { id }] of profile.citations.entries()) {
      if (sharedSources.has(id)) {
        const message = `data/sources.json has the id "${id}" already`;
        yield { pointer: pointer('citations', index, 'id'), message, actual: id };
      }
      if (repeated('citation', id)) {
        yield {
          pointer: pointer('citations', index, 'id'),
          message: `a second citation has the id "${id}"`,
          actual: id,
        };
      }
    }
  },
};
