/** The client: one promise a country, shared by all who ask. */
import type { CountrySummary, Profile } from '../model/types.ts';
import { bundledSource } from './bundled-source.ts';
import { CountertraffickingError, isCountertraffickingError } from './errors.ts';
import type { CountryInitiative, InitiativeFilter } from './initiatives.ts';
import { findCountry } from './names.ts';
import type { Source } from './source.ts';
import { validateProfile } from './validate-profile.ts';

export interface CallOptions {
  /** Ends the wait with the signal's reason; a load that others wait for goes on. */
  signal?: AbortSignal;
}

export interface Client {
  /**
   * The profile of a country by ISO 3166-1 code (alpha-2 or alpha-3), English name or alias.
   *
   * @throws CountertraffickingError `country-unknown`, `profile-missing`, `profile-invalid` or `load-failed`.
   */
  country(query: string, options?: CallOptions): Promise<Profile>;
  /** What there is, without loading it. @throws CountertraffickingError `load-failed`. */
  countries(options?: CallOptions): Promise<readonly CountrySummary[]>;
  /**
   * Initiatives of one country, or of all, that pass a filter.
   *
   * @throws CountertraffickingError as `country` does, or `argument-invalid`.
   */
  initiatives(filter?: InitiativeFilter & { country?: string }, options?: CallOptions): Promise<CountryInitiative[]>;
}

/** Makes a client. Without a source it uses the data in this package. */
export function createClient({ source = bundledSource() }: { source?: Source } = {}): Client {
  let index: Promise<readonly CountrySummary[]> | undefined;
  const profiles = new Map<string, Promise<Profile>>();

  const countries: Client['countries'] = ({ signal } = {}) => {
    // What failed is not kept: the next who asks tries again.
    index ??= guard(() => source.index(), 'the list of countries').catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    return abortable(index, signal);
  };

  async function load(code: string): Promise<Profile> {
    const value = await guard(() => source.profile(code), `the profile of ${code}`, code);
    if (value === undefined || value === null) {
      throw new CountertraffickingError('profile-missing', `the source has no profile of ${code}`, { country: code });
    }
    if (source.trusted) return value as Profile;
    const result = await guard(() => validateProfile(value), 'the validator', code);
    if (result.valid) return result.profile;
    const [first] = result.issues;
    const message = `the profile of ${code} is not valid: ${first?.pointer || '(whole)'} ${first?.message}, ${result.issues.length} issues in all`;
    throw new CountertraffickingError('profile-invalid', message, { country: code, issues: result.issues });
  }

  async function resolve(query: string): Promise<Profile> {
    const found = findCountry(await countries(), String(query));
    if (!found) {
      const message = `no country is called "${query}"; countries() lists what there is`;
      throw new CountertraffickingError('country-unknown', message, { country: String(query) });
    }
    let profile = profiles.get(found.code);
    if (!profile) {
      profile = load(found.code);
      profiles.set(found.code, profile);
      profile.catch(() => profiles.delete(found.code));
    }
    return profile;
  }

  const country: Client['country'] = (query, { signal } = {}) => abortable(resolve(query), signal);

  const initiatives: Client['initiatives'] = async ({ country: query, ...filter } = {}, { signal } = {}) => {
    const all = async (): Promise<Profile[]> =>
      query === undefined ? Promise.all((await countries()).map(({ code }) => resolve(code))) : [await resolve(query)];
    // Most pages show a profile and filter nothing: they do not pay for it.
    const selection = import('./initiatives.ts');
    const found = await abortable(all(), signal);
    return (await selection).selectInitiatives(found, filter);
  };

  return { country, countries, initiatives };
}

/** Runs what may fail in ways of its own, so that callers meet one kind of error. */
async function guard<T>(run: () => Promise<T>, what: string, country?: string): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    if (isCountertraffickingError(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const details = country === undefined ? { cause } : { cause, country };
    throw new CountertraffickingError('load-failed', `${what} could not be loaded: ${reason}`, details);
  }
}

/** A promise that a signal can end for this caller alone. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  // The shared promise may fail after this caller has left: nobody is told, and that is right.
  promise.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
