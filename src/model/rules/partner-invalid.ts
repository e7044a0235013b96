import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

export const partnerInvalid: Rule = {
  code: 'partner-invalid',
  description: 'Partners are other countries by ISO 3166-1; what is bilateral has exactly one.',
  advice: 'Name the other country by its alpha-2 code, or change the scope.',
  *check({ code, initiatives }, { isCountry }) {
    for (const [index, { scope, partners = [] }] of initiatives.entries()) {
      for (const [n, partner] of partners.entries()) {
        const at = pointer('initiatives', index, 'partners', n);
        if (partner === code) yield { pointer: at, message: 'a country is not its own partner', actual: partner };
        else if (!isCountry(partner))
          yield { pointer: at, message: `"${partner}" is no country's code`, actual: partner };
        else if (partners.indexOf(partner) !== n) yield { pointer: at, message: 'named twice', actual: partner };
      }
      if (scope === 'bilateral' && partners.length !== 1) {
        const message = `bilateral, but with ${partners.length} partners`;
        yield {
          pointer: pointer('initiatives', index, 'partners'),
          message,
          expected: '1',
          actual: String(partners.length),
        };
      }
    }
  },
};
