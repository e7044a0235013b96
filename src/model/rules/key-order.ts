import type { Rule } from './rule.ts';

export const keyOrder: Rule = {
  code: 'key-order',
  description:
    'Keys stand in the order of the schema and the file is formatted one way, so that diffs show facts only.',
  advice: 'Run `npm run data:format`.',
  *check(_profile, { fileText, canonical }) {
    if (fileText === undefined || !canonical) return;
    const lines = fileText.split('\n');
    const wanted = canonical(fileText).split('\n');
    const line = wanted.findIndex((text, index) => text !== lines[index]);
    if (line < 0 && lines.length === wanted.length) return;
    const at = line < 0 ? wanted.length : line;
    yield {
      pointer: '',
      message: `line ${at + 1} is out of order or not formatted`,
      ...(wanted[at] !== undefined && { expected: wanted[at].trim() }),
      ...(lines[at] !== undefined && { actual: lines[at].trim() }),
    };
  },
};
