/** Validation of published profiles that others made. The validator is loaded when it is first needed. */
import type { Issue, Profile } from '../model/types.ts';

export type Validation = { valid: true; profile: Profile } | { valid: false; issues: Issue[] };

/**
 * Checks a value against the published schema, and that what it refers to within itself exists.
 * It does not throw for any value; every issue is reported, each with its JSON pointer.
 */
export async function validateProfile(value: unknown): Promise<Validation> {
  const { checkProfile } = await import('../model/check-profile.ts');
  const issues = checkProfile(value);
  return issues.length ? { valid: false, issues } : { valid: true, profile: value as Profile };
}
