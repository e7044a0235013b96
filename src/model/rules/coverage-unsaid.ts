import type { Rule } from './rule.ts';

const DATED_FOR_FULL = 8;

export const coverageUnsaid: Rule = {
  code: 'coverage-unsaid',
  description: `A full profile has at least ${DATED_FOR_FULL} dated initiatives; any other says what is wanting.`,
  advice: 'Mark the profile partial and say in coverage/wanting what is missing.',
  *check({ coverage: { status, wanting = [] }, initiatives }) {
    const dated = initiatives.filter(({ date }) => date !== undefined).length;
    if (status === 'full' && dated < DATED_FOR_FULL) {
      const message = `full, but with ${dated} dated initiatives`;
      yield { pointer: '/coverage/status', message, expected: `at least ${DATED_FOR_FULL}`, actual: String(dated) };
    }
    if (status !== 'full' && wanting.length === 0) {
      yield { pointer: '/coverage', message: `${status}, but it does not say what is wanting` };
    }
  },
};
