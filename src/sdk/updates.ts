/** Choosing updates, and checking those that others made. */
import { parseEdtf } from '../model/edtf.ts';
import type { Issue, Update, UpdatesFile } from '../model/types.ts';
import { CountertraffickingError } from './errors.ts';
import type { Source } from './source.ts';

export interface UpdatesFilter {
  /** EDTF: what lies wholly before its first day is left out. */
  since?: string;
  /** How many at most; all without it. */
  limit?: number;
}

export type UpdatesValidation = { valid: true; file: UpdatesFile } | { valid: false; issues: Issue[] };

/**
 * Checks a value against the schema of updates, and that what it refers to within itself exists.
 * It does not throw for any value; every issue is reported, each with its JSON pointer.
 */
export async function validateUpdates(value: unknown): Promise<UpdatesValidation> {
  const { checkUpdates } = await import('../model/check-updates.ts');
  const issues = checkUpdates(value);
  return issues.length ? { valid: false, issues } : { valid: true, file: value as UpdatesFile };
}

/**
 * What a source has, validated unless it is trusted; undefined where it keeps none.
 *
 * @throws CountertraffickingError `updates-invalid`.
 */
export async function readUpdates(source: Source): Promise<UpdatesFile | undefined> {
  const value = await source.updates?.();
  if (value === undefined || source.trusted) return value as UpdatesFile | undefined;
  const result = await validateUpdates(value);
  // What a caller gave stays the caller's to change.
  if (result.valid) return structuredClone(result.file);
  const { issues } = result;
  const [first] = issues;
  const message = `the updates are not valid: ${first?.pointer || '(whole)'} ${first?.message}, ${issues.length} issues in all`;
  throw new CountertraffickingError('updates-invalid', message, { issues });
}

function check({ since, limit }: UpdatesFilter): void {
  if (since !== undefined && !parseEdtf(since)) {
    const message = `since: "${since}" is not an EDTF date; write for example 2026, 2026-11 or 2026-11-24`;
    throw new CountertraffickingError('argument-invalid', message);
  }
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0)) {
    throw new CountertraffickingError('argument-invalid', `limit: "${limit}"; use a whole number from 1 on`);
  }
}

/**
 * The updates that pass a filter, in the order in which they stand; `country` is ISO 3166-1 alpha-2.
 *
 * @throws CountertraffickingError `argument-invalid` where it can select nothing.
 */
export function selectUpdates(
  updates: readonly Update[],
  { country, ...filter }: UpdatesFilter & { country?: string | undefined },
): Update[] {
  check(filter);
  const { since, limit } = filter;
  const from = since === undefined ? '' : (parseEdtf(since)?.from ?? '');
  return updates
    .filter(({ countries }) => country === undefined || countries.includes(country))
    .filter(({ date }) => (parseEdtf(date)?.to ?? '') >= from)
    .slice(0, limit);
}
