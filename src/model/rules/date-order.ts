import { cslDay } from '../citation-dates.ts';
import { parseEdtf } from '../edtf.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

export const dateOrder: Rule = {
  code: 'date-order',
  description: 'Dates follow one another: adopted, then in force; issued, then accessed, then reviewed, all by today.',
  advice: 'Open the source again and correct the date that is wrong.',
  *check(profile, { today }) {
    if (today !== undefined && profile.reviewed > today) {
      yield { pointer: '/reviewed', message: `reviewed ${profile.reviewed}, which is to come` };
    }
    for (const [index, law] of (profile.laws ?? []).entries()) {
      const [adopted, inForce] = [law.adopted, law.inForce].map((date) => (date ? parseEdtf(date) : undefined));
      if (adopted && inForce && inForce.to < adopted.from) {
        const message = `in force ${law.inForce} before it was adopted ${law.adopted}`;
        yield { pointer: pointer('laws', index, 'inForce'), message };
      }
    }
    for (const [index, { issued, accessed }] of profile.citations.entries()) {
      const read = cslDay(accessed);
      if (read && read > profile.reviewed) {
        const message = `accessed ${read}, but the profile was reviewed ${profile.reviewed}`;
        yield { pointer: pointer('citations', index, 'accessed'), message };
      }
      const published = issued && cslDay(issued);
      if (published && read && published > read) {
        const message = `issued ${published}, but accessed ${read}`;
        yield { pointer: pointer('citations', index, 'issued'), message };
      }
    }
  },
};
