/** What is wrong with a published profile that others made: its shape, then its inner references. */
import { integrityIssues } from './rules/integrity.ts';
import { schemaIssues } from './schema-issues.ts';
import type { AuthoredProfile, Issue } from './types.ts';
import validate from './validate.generated.js';

/** Every issue of a value; none where it is a profile that may be shown. It never throws. */
export function checkProfile(value: unknown): Issue[] {
  if (!validate(value)) return schemaIssues(validate.errors ?? []);
  // The rules read only what authored and published profiles have in common.
  return integrityIssues(value as AuthoredProfile);
}
