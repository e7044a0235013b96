/** What is wrong with updates that others made: their shape, then what the schema cannot say. */
import { parseEdtf } from './edtf.ts';
import { pointer } from './pointer.ts';
import { schemaIssues } from './schema-issues.ts';
import type { Issue, UpdatesFile } from './types.ts';
import validate from './validate-updates.generated.js';

/** Every issue of a value; none where it is a file of updates that may be shown. It never throws. */
export function checkUpdates(value: unknown): Issue[] {
  if (!validate(value)) return schemaIssues(validate.errors ?? []);
  const { updates } = value as UpdatesFile;
  const seen = new Set<string>();
  return updates.flatMap(({ id, date, countries, records }, index): Issue[] => {
    const issues: Issue[] = [];
    const add = (code: string, message: string, advice: string, ...steps: (string | number)[]): void => {
      issues.push({ code, pointer: pointer('updates', index, ...steps), message, advice });
    };
    if (seen.has(id)) add('id-duplicate', `"${id}" is taken`, 'Give each update an id of its own.', 'id');
    seen.add(id);
    if (!parseEdtf(date)) add('date-invalid', `"${date}" is no EDTF date`, 'Write for example 2026-11-24.', 'date');
    for (const [n, { country }] of records.entries()) {
      if (countries.includes(country)) continue;
      const message = `is of ${country}, which the update does not name`;
      add('reference-unknown', message, 'Name the country in countries.', 'records', n, 'country');
    }
    return issues;
  });
}
