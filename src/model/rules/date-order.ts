import { cslDay } from '../citation-dates.ts';
import { parseEdtf } from '../edtf.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

export const dateOrder: Rule = {
  code: 'date-order',
  description: 'Dates follow one another: adopted, then in force; issued, then accessed, then reviewed.',
  advice: 'Open the source again and correct the date that is wrong.',
  *check(profile) {
    for (const [index, law] of (profile.laws ?? []).entries()) {
      const [adopted, inForce] = [law.adopted, law.inForce].map((date) => (date ? parseEdtf(date) : undefined));
      if (adopted && inForce && inForce.to < adopted.from) {
        const message = `in force ${law.inForce} before it was adopted ${law.adopted}`;
        yield { pointer: pointer('laws', index, 'inForce'), message };
      }
    }
    for (const [index, { issued, accessed }] of profile.citations.entries()) {
      const read = cslDay(accessed);
      if (!read || read > profile.reviewed) {
        const message = `accessed ${read ?? 'on no real date'}, but the profile was reviewed ${profile.reviewed}`;
        yield { pointer: pointer('citations', index, 'accessed'), message };
      }
      const published = issued && cslDay(issued);
      if (issued && (!published || (read && published > read))) {
        const message = `issued ${published ?? 'on no real date'}, but accessed ${read ?? 'on no real date'}`;
        yield { pointer: pointer('citations', index, 'issued'), message };
      }
    }
  },
};
