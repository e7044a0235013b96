import type { Rule } from './rule.ts';

export const fileName: Rule = {
  code: 'file-name',
  description: 'The name of a country file is its code, and the code is a country’s.',
  advice: 'Rename the file, or correct the code.',
  *check({ code }, context) {
    const expected = `${code}.json`;
    if (context.fileName !== undefined && context.fileName !== expected) {
      yield { pointer: '/code', message: `the file is ${context.fileName}`, expected, actual: context.fileName };
    }
    if (!context.isCountry(code)) yield { pointer: '/code', message: `"${code}" is no country's code`, actual: code };
  },
};
