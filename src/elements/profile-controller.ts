/** Loads the profile that an element shows, and holds the state that comes of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Profile } from '../model/types.ts';
import { CountertraffickingError, isCountertraffickingError } from '../sdk/errors.ts';
import type { Client } from '../sdk/client.ts';

export type ProfileState =
  | { status: 'loading' }
  | { status: 'empty'; profile?: Profile }
  | { status: 'ready'; profile: Profile }
  | { status: 'stale'; profile: Profile; error: CountertraffickingError }
  | { status: 'error'; error: CountertraffickingError };

/** What the element asks for. */
export interface ProfileRequest {
  client: Client;
  code: string | undefined;
}

const hasContent = ({ summary, initiatives, laws, treaties, ratings, organizations, links }: Profile): boolean =>
  [summary, initiatives, laws, treaties, ratings, organizations, links].some((list) => list.length > 0);

/** It does nothing when its element is moved or removed: loads are shared, and their outcome is kept. */
export class ProfileController {
  /** Told of each outcome, after the state has changed. */
  onSettled: (state: ProfileState) => void = () => undefined;

  readonly #host: ReactiveControllerHost;
  #state: ProfileState = { status: 'loading' };
  #request: ProfileRequest | undefined;
  /** Counts loads: the outcome of the newest is what counts. */
  #loads = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): ProfileState {
    return this.#state;
  }

  /** Asks for a profile; asking for the same again does nothing. */
  request(request: ProfileRequest): void {
    const { client, code } = this.#request ?? {};
    if (this.#request && client === request.client && code === request.code) return;
    this.#request = request;
    // Another client for the same country: what is shown stays until the new one has answered.
    void this.#load(code === request.code && 'profile' in this.#state ? this.#state : { status: 'loading' });
  }

  /** Loads again. What is shown stays until something newer is there, or becomes `stale`. */
  reload(): Promise<void> {
    return this.#load(this.#state.status === 'error' ? { status: 'loading' } : this.#state, true);
  }

  /** Takes back what turned out not to be fit to be shown. */
  fail(error: CountertraffickingError): void {
    this.#loads += 1;
    this.#set({ status: 'error', error });
    this.onSettled(this.#state);
  }

  async #load(meanwhile: ProfileState, reload = false): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const load = ++this.#loads;
    this.#set(meanwhile);
    if (!request.code) {
      this.#set({ status: 'empty' });
      this.onSettled(this.#state);
      return;
    }
    const shown = 'profile' in meanwhile ? meanwhile.profile : undefined;
    let state: ProfileState;
    try {
      const profile = await request.client.country(request.code, { reload });
      state = { status: hasContent(profile) ? 'ready' : 'empty', profile };
    } catch (cause) {
      const error = isCountertraffickingError(cause)
        ? cause
        : new CountertraffickingError('load-failed', String(cause), { cause, country: request.code });
      state = shown ? { status: 'stale', profile: shown, error } : { status: 'error', error };
    }
    if (load !== this.#loads) return;
    this.#set(state);
    this.onSettled(state);
  }

  #set(state: ProfileState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
