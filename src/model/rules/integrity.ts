/**
 * The rules that keep a profile whole at run time: what is checked of data that others made.
 * They need nothing but the profile, and read only what authored and published ones have in common.
 */
import { parseEdtf } from '../edtf.ts';
import type { AuthoredProfile, Issue } from '../types.ts';
import { citationUnknown } from './citation-unknown.ts';
import { dateInvalid } from './date-invalid.ts';
import { evidenceMismatch } from './evidence-mismatch.ts';
import { idDuplicate } from './id-duplicate.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { runRules, type Rule } from './rule.ts';

const INTEGRITY_RULES: readonly Rule[] = [
  citationUnknown,
  dateInvalid,
  evidenceMismatch,
  idDuplicate,
  referenceUnknown,
];

/** What contradicts itself in a profile that stands alone. */
export const integrityIssues = (profile: AuthoredProfile): Issue[] =>
  runRules(INTEGRITY_RULES, profile, {
    sharedOrganizations: new Set(),
    sharedSources: new Set(),
    isCountry: () => true,
    isDate: (text) => parseEdtf(text) !== undefined,
  });
