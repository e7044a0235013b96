/** The client: one promise a country, shared by all who ask. */
import type { Card, CountrySummary, Profile, Update, UpdatesFile } from '../model/types.ts';
import { bundledSource } from './bundled-source.ts';
import { CountertraffickingError } from './errors.ts';
import type { CountryInitiative, InitiativeFilter } from './initiatives.ts';
import { freeze, guard, invalid, loadProfile, otherCountry, withoutInvalid } from './load-profile.ts';
import { findCountry, fold } from './names.ts';
import type { SearchData } from './search/records.ts';
import type { SearchBackend, SearchFilter, SearchResults } from './search/search.ts';
import type { Source, SourceIssue } from './source.ts';
import type { UpdatesFilter } from './updates.ts';

export interface CallOptions {
  /** Ends the wait with the signal's reason; a load that others wait for goes on. */
  signal?: AbortSignal;
}

/** How much of a profile is wanted. */
export type Detail = 'whole' | 'card';

export interface CountryOptions<D extends Detail = Detail> extends CallOptions {
  /** Asks the source again, where the profile is there already. */
  reload?: boolean;
  /**
   * `card`: what a card shows is enough. It is a `Card`, which is much less to load, where the source has one and the
   * whole profile is neither there nor on its way; else the whole.
   */
  detail?: D;
}

/** What comes of a detail: who takes a card must reckon with the whole, too. */
export type Detailed<D extends Detail> = 'card' extends D ? Profile | Card : Profile;

export interface Client {
  /**
   * The profile of a country by ISO 3166-1 code (alpha-2 or alpha-3), English name or alias. All who ask share it, so
   * it is frozen: `structuredClone` makes one to change.
   *
   * @throws CountertraffickingError `country-unknown`, `profile-missing`, `profile-invalid` or `load-failed`.
   */
  country<D extends Detail = 'whole'>(query: string, options?: CountryOptions<D>): Promise<Detailed<D>>;
  /** What there is, without loading it. @throws CountertraffickingError `load-failed`. */
  countries(options?: CallOptions): Promise<readonly CountrySummary[]>;
  /**
   * Initiatives of one country, or of all, that pass a filter.
   *
   * @throws CountertraffickingError as `country` does, or `argument-invalid`.
   */
  initiatives(filter?: InitiativeFilter & { country?: string }, options?: CallOptions): Promise<CountryInitiative[]>;
  /**
   * Countries, initiatives, laws, organizations and sources that a question means: by words and their beginnings, with
   * a letter or two misspelt, without accents, by other names, and by any part of a text that is written without
   * spaces. What is searched is loaded at the first call; an empty question finds nothing, and makes all ready.
   *
   * @throws CountertraffickingError `country-unknown`, `argument-invalid` or `load-failed`.
   */
  search(query: string, options?: SearchFilter & CallOptions): Promise<SearchResults>;
  /**
   * What changed in the data, profiles that are new, and the dated updates of the former humantrafficking.org, of one
   * country or of all, the latest first. A source that keeps none has none.
   *
   * @throws CountertraffickingError `country-unknown`, `argument-invalid`, `updates-invalid` or `load-failed`.
   */
  updates(filter?: UpdatesFilter & { country?: string }, options?: CountryOptions): Promise<readonly Update[]>;
  /** What the source could not use so far, and shows nothing of: an overlay that is not valid, for example. */
  issues(): readonly SourceIssue[];
}

export interface ClientOptions {
  /** Where profiles come from; the data in this package by default. */
  source?: Source;
  /** What answers searches; an index of all that the source has by default. */
  search?: SearchBackend;
}

/** Makes a client. Without a source it uses the data in this package. */
export function createClient({ source = bundledSource(), search: backend }: ClientOptions = {}): Client {
  let index: Promise<readonly CountrySummary[]> | undefined;
  const profiles = new Map<string, Promise<Profile>>();
  const cards = new Map<string, Promise<Profile | Card>>();
  let searching: Promise<SearchBackend> | undefined;
  let reading: Promise<UpdatesFile | undefined> | undefined;

  const list = (): Promise<readonly CountrySummary[]> => {
    // What failed is not kept: the next who asks tries again.
    index ??= guard(() => source.index(), 'the list of countries').catch((error: unknown) => {
      index = undefined;
      throw error;
    });
    return index;
  };

  const countries: Client['countries'] = ({ signal } = {}) => abortable(list, signal);

  /** The code that a query means. @throws CountertraffickingError `country-unknown`. */
  async function codeOf(query: string): Promise<string> {
    const code = fold(query).toUpperCase();
    if (source.codes?.has(code)) return code;
    const found = findCountry(await list(), query);
    if (found) return found.code;
    const message = `no country is called "${query}"; countries() lists what there is`;
    throw new CountertraffickingError('country-unknown', message, { country: query });
  }

  /** Loads what is not there, or is wanted anew; all who ask meanwhile share it. */
  function share<T>(loads: Map<string, Promise<T>>, code: string, load: () => Promise<T>, reload: boolean): Promise<T> {
    const known = loads.get(code);
    if (known && !reload) return known;
    const asked = load();
    loads.set(code, asked);
    asked.catch(() => {
      // What failed is not kept; what was there before it is.
      if (loads.get(code) !== asked) return;
      if (known) loads.set(code, known);
      else loads.delete(code);
    });
    return asked;
  }

  const whole = (code: string, reload = false): Promise<Profile> => share(profiles, code, () => loadProfile(source, code), reload);

  const resolve = async (query: string): Promise<Profile> => whole(await codeOf(String(query)));

  async function loadCard(code: string): Promise<Profile | Card> {
    const card = (await guard(async () => source.card?.(code), `the card of ${code}`, code)) as Card | undefined;
    if (!card) return whole(code);
    if (card.code !== code) throw invalid(code, [otherCountry(code, card.code)]);
    return freeze(card);
  }

  async function shown(query: string, detail?: Detail, reload?: boolean): Promise<Profile | Card> {
    const code = await codeOf(String(query));
    // The whole serves as a card, too: what is there, or on its way, is not loaded a second time in part.
    const inPart = detail === 'card' && source.trusted && source.card && !profiles.has(code);
    return inPart ? share(cards, code, () => loadCard(code), reload ?? false) : whole(code, reload);
  }

  const country: Client['country'] = <D extends Detail>(
    query: string,
    { signal, reload, detail }: CountryOptions<D> = {},
  ) => abortable(() => shown(query, detail, reload), signal) as Promise<Detailed<D>>;

  /** Most countries have tables alone: who looks for initiatives need not load them. */
  const withInitiatives = async (): Promise<readonly CountrySummary[]> =>
    (await list()).filter((each) => each.initiatives > 0);

  const initiatives: Client['initiatives'] = async ({ country: query, ...filter } = {}, { signal } = {}) => {
    const all = async (): Promise<Profile[]> =>
      query === undefined
        ? Promise.all((await withInitiatives()).map(({ code }) => resolve(code)))
        : [await resolve(query)];
    // Most pages show a profile and filter nothing: they do not pay for it.
    const { checkFilter, selectInitiatives } = await import('./initiatives.ts');
    checkFilter(filter);
    return selectInitiatives(await abortable(all, signal), filter);
  };

  /** All that the source has, as it is searched. */
  async function searchRecords(): Promise<SearchData> {
    if (source.trusted && source.searchData) return source.searchData();
    const profiles = await Promise.all((await list()).map(({ code }) => resolve(code).catch(withoutInvalid)));
    const { searchData } = await import('./search/records.ts');
    return searchData(profiles.filter((profile) => profile !== undefined));
  }

  /** Engine and records are asked for at once; what failed is not kept. */
  const searchBackend = (): Promise<SearchBackend> =>
    (searching ??= guard(async () => {
      if (backend) return backend;
      const [{ embeddedSearch }, data] = await Promise.all([import('./search/embedded.ts'), searchRecords()]);
      return embeddedSearch(data);
    }, 'the search').catch((error: unknown) => {
      searching = undefined;
      throw error;
    }));

  const search: Client['search'] = (query, { signal, country: named, ...filter } = {}) =>
    abortable(async () => {
      const [answering, code] = await Promise.all([
        searchBackend(),
        named === undefined ? undefined : codeOf(String(named)),
      ]);
      const whole = code === undefined ? filter : { ...filter, country: code };
      return guard(() => answering.search(String(query), whole, signal && { signal }), 'the answer of the search');
    }, signal);

  /** Asks the source once for all; what failed is not kept, what was there before it is. */
  function askUpdates(reload = false): Promise<UpdatesFile | undefined> {
    const known = reading;
    if (known && !reload) return known;
    const asked = guard(async () => {
      const { readUpdates } = await import('./updates.ts');
      return freeze(await readUpdates(source));
    }, 'the updates');
    reading = asked;
    asked.catch(() => {
      if (reading === asked) reading = known;
    });
    return asked;
  }

  const updates: Client['updates'] = ({ country: named, ...filter } = {}, { signal, reload } = {}) =>
    abortable(async () => {
      const [file, code] = await Promise.all([
        askUpdates(reload),
        named === undefined ? undefined : codeOf(String(named)),
      ]);
      const { selectUpdates } = await import('./updates.ts');
      return selectUpdates(file?.updates ?? [], { ...filter, country: code });
    }, signal);

  return { country, countries, initiatives, search, updates, issues: () => source.issues?.() ?? [] };
}

/** A promise that a signal can end for this caller alone. */
function abortable<T>(run: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return run();
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  const promise = run();
  // The shared promise may fail after this caller has left: nobody is told, and that is right.
  promise.catch(() => undefined);
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
