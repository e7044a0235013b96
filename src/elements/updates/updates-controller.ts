/** Loads the updates that an element shows, and holds the state that comes of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Update } from '../../model/types.ts';
import type { Client } from '../../sdk/client.ts';
import { CountertraffickingError, isCountertraffickingError } from '../../sdk/errors.ts';
import { findCountry } from '../../sdk/names.ts';

export type UpdatesState =
  | { status: 'loading' }
  | { status: 'ready' | 'empty'; shown: Shown }
  /** An older copy is shown, since it could not be renewed. */
  | { status: 'stale'; shown: Shown; error: CountertraffickingError }
  | { status: 'error'; error: CountertraffickingError };

/** What there is to show. */
export interface Shown {
  /** Of all countries that were asked for, the latest first, each once. */
  updates: readonly Update[];
  /** Codes of the countries that were asked for, in that order; none for all. */
  codes: readonly string[];
  /** Data version that the updates tell of last; '' where they tell of none. */
  version: string;
}

export interface UpdatesRequest {
  client: Client;
  /** Codes, names or aliases; none for all. */
  countries: readonly string[];
}

/** It does nothing when its element is moved or removed: loads are shared, and their outcome is kept. */
export class UpdatesController {
  /** Told of each outcome, after the state has changed. */
  onSettled: (state: UpdatesState) => void = () => undefined;

  readonly #host: ReactiveControllerHost;
  #state: UpdatesState = { status: 'loading' };
  #request: UpdatesRequest | undefined;
  /** Counts loads: the outcome of the newest is what counts. */
  #loads = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): UpdatesState {
    return this.#state;
  }

  /** Asks for updates; asking for the same again does nothing. */
  request(request: UpdatesRequest): void {
    const { client, countries = [] } = this.#request ?? {};
    const same = countries.join() === request.countries.join();
    if (this.#request && client === request.client && same) return;
    this.#request = request;
    // Another client for the same countries: what is shown stays until the new one has answered.
    void this.#load(same && 'shown' in this.#state ? this.#state : { status: 'loading' });
  }

  /** Loads again. What is shown stays until something newer is there, or becomes `stale`. */
  reload(): Promise<void> {
    return this.#load('shown' in this.#state ? this.#state : { status: 'loading' }, true);
  }

  /** Takes back what turned out not to be fit to be shown. */
  fail(error: CountertraffickingError): void {
    this.#loads += 1;
    this.#settle({ status: 'error', error });
  }

  async #load(meanwhile: UpdatesState, reload = false): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const load = ++this.#loads;
    this.#set(meanwhile);
    let state: UpdatesState;
    try {
      const shown = await ask(request, reload);
      state = { status: shown.updates.length ? 'ready' : 'empty', shown };
    } catch (cause) {
      const error = isCountertraffickingError(cause)
        ? cause
        : new CountertraffickingError('load-failed', String(cause), { cause });
      state = 'shown' in meanwhile ? { status: 'stale', shown: meanwhile.shown, error } : { status: 'error', error };
    }
    if (load === this.#loads) this.#settle(state);
  }

  #settle(state: UpdatesState): void {
    this.#set(state);
    this.onSettled(state);
  }

  #set(state: UpdatesState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function ask({ client, countries }: UpdatesRequest, reload: boolean): Promise<Shown> {
  // Asked anew once for all.
  const all = await client.updates({}, { reload });
  const version = all
    .flatMap((each) => ('version' in each ? each.version : []))
    .reduce((last, each) => (last.localeCompare(each, 'en', { numeric: true }) < 0 ? each : last), '');
  if (!countries.length) return { updates: all, codes: [], version };
  const codes = await Promise.all(countries.map((country) => codeOf(client, country)));
  const wanted = new Set(codes);
  return {
    updates: all.filter((each) => each.countries.some((code) => wanted.has(code))),
    codes: [...wanted],
    version,
  };
}

/** Only what is no code has to be looked up in the list of countries. */
async function codeOf(client: Client, country: string): Promise<string> {
  if (/^[A-Z]{2}$/.test(country)) return country;
  const found = findCountry(await client.countries(), country);
  if (found) return found.code;
  throw new CountertraffickingError('country-unknown', `no country is called "${country}"`, { country });
}
