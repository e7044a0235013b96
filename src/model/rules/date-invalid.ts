import { cslDay } from '../citation-dates.ts';
import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';
import { strings } from './walk.ts';

const EDTF_KEYS = new Set(['date', 'asOf', 'adopted', 'inForce', 'signed', 'bound']);
const DAY_KEYS = new Set(['reviewed', 'checked', 'posted', 'until']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const dateInvalid: Rule = {
  code: 'date-invalid',
  description: 'Dates exist: EDTF of level 0 or 1, or a calendar day where a day is asked for.',
  advice: 'Write what the source gives: 2002-11-04, 2002-11, 2003, 2003~, 2002/2006 or 2008/.. .',
  *check(profile, { isDate }) {
    for (const [index, { issued, accessed }] of profile.citations.entries()) {
      for (const [key, date] of Object.entries({ issued, accessed })) {
        if (date === undefined || cslDay(date)) continue;
        const message = `"${JSON.stringify(date)}" is not a date`;
        yield { pointer: pointer('citations', index, key), message, expected: 'a calendar day, month or year' };
      }
    }
    for (const { key, text, pointer: at } of strings(profile)) {
      // A withdrawal's and an archive copy's `date` are days as well; every day is an EDTF date.
      const wrong = (EDTF_KEYS.has(key) && !isDate(text)) || (DAY_KEYS.has(key) && !(DAY.test(text) && isDate(text)));
      if (wrong) yield { pointer: at, message: `"${text}" is not a date`, expected: 'EDTF level 0 or 1', actual: text };
    }
  },
};
