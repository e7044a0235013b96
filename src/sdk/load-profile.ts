/** One profile from a source, fit to be shown: valid, of the country that was asked for, and nobody's to change. */
import type { Issue, Profile } from '../model/types.ts';
import { CountertraffickingError, isCountertraffickingError } from './errors.ts';
import type { Source } from './source.ts';
import { validateProfile, type Validation } from './validate-profile.ts';

/** @throws CountertraffickingError `profile-missing`, `profile-invalid`, `load-failed` or `integrity-failed`. */
export async function loadProfile(source: Source, code: string, reload = false): Promise<Profile> {
  const value = await guard(() => source.profile(code, { reload }), `the profile of ${code}`, code);
  if (value === undefined || value === null) {
    throw new CountertraffickingError('profile-missing', `the source has no profile of ${code}`, { country: code });
  }
  const result: Validation = source.trusted
    ? { valid: true, profile: value as Profile }
    : await guard(() => validateProfile(value), 'the validator', code);
  if (result.valid && result.profile.code === code) {
    // What a caller gave stays the caller's to change.
    return freeze(source.trusted ? result.profile : structuredClone(result.profile));
  }
  throw invalid(code, result.valid ? [otherCountry(code, result.profile.code)] : result.issues);
}

/** The codes of the countries that a source has, where it knows them before its index. */
export const codesOf = (source: Source): Promise<ReadonlySet<string> | undefined> =>
  guard(async () => (typeof source.codes === 'function' ? source.codes() : source.codes), 'the list of countries');

/** The error that says what is not in order, beginning with the first issue. */
export function invalid(code: string, issues: readonly Issue[], what = 'profile'): CountertraffickingError {
  const [first] = issues;
  const message = `the ${what} of ${code} is not valid: ${first?.pointer || '(whole)'} ${first?.message}, ${issues.length} issues in all`;
  return new CountertraffickingError('profile-invalid', message, { country: code, issues });
}

/** Runs what may fail in ways of its own, so that callers meet one kind of error. */
export async function guard<T>(run: () => Promise<T>, what: string, country?: string): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (isCountertraffickingError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CountertraffickingError('load-failed', `${what} could not be loaded: ${reason}`, { cause, country });
  }
}

/** One profile that is not fit to be shown does not keep the others from being found. */
export function withoutInvalid(error: unknown): undefined {
  if (!isCountertraffickingError(error) || error.code !== 'profile-invalid') throw error;
}

/** A source that answers with another country must not be believed, whoever it is. */
export const otherCountry = (expected: string, actual: string): Issue => ({
  code: 'country-other',
  pointer: '/code',
  message: `is of another country than ${expected}`,
  advice: 'Give each country its own profile.',
  expected,
  actual: String(actual),
});

/** Freezes a profile through and through: one caller must not change what another shows. */
export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
