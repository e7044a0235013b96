/** Loads the profiles that an element shows, and holds the state that comes of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Card, Profile } from '../model/types.ts';
import { CountertraffickingError, isCountertraffickingError } from '../sdk/errors.ts';
import type { Client, Detail } from '../sdk/client.ts';

/** A profile that could not be had, or not be renewed. */
export interface Failure {
  /** As the element asked for it. */
  code: string;
  error: CountertraffickingError;
}

/** What an element may get to show: cards where it asked for no more. */
export type Shown = Profile | Card;

export type ProfileState =
  | { status: 'loading' }
  | { status: 'empty'; profiles: readonly Shown[] }
  /** `failed`: those of several that are not among the profiles. */
  | { status: 'ready'; profiles: readonly Shown[]; failed: readonly Failure[] }
  /** Of those that failed an older copy may be shown. */
  | { status: 'stale'; profiles: readonly Shown[]; failed: readonly Failure[] }
  | { status: 'error'; failed: readonly Failure[] };

/** What the element asks for. */
export interface ProfileRequest {
  client: Client;
  codes: readonly string[];
  detail: Detail;
}

/** A card cannot know what the whole has beside it: that one was made says that there is something. */
const hasContent = (profile: Shown): boolean =>
  'partial' in profile ||
  (['summary', 'initiatives', 'laws', 'treaties', 'ratings', 'organizations', 'links'] as const).some(
    (list) => profile[list].length > 0,
  );

async function ask(
  { client, detail }: ProfileRequest,
  code: string,
  reload: boolean,
): Promise<{ code: string; profile: Shown } | Failure> {
  try {
    return { code, profile: await client.country(code, { reload, detail }) };
  } catch (cause) {
    const error = isCountertraffickingError(cause)
      ? cause
      : new CountertraffickingError('load-failed', String(cause), { cause, country: code });
    return { code, error };
  }
}

/** It does nothing when its element is moved or removed: loads are shared, and their outcome is kept. */
export class ProfileController {
  /** Told of each outcome, after the state has changed. */
  onSettled: (state: ProfileState) => void = () => undefined;

  readonly #host: ReactiveControllerHost;
  #state: ProfileState = { status: 'loading' };
  #request: ProfileRequest | undefined;
  /** What was shown last under each code that is asked for. */
  #shown = new Map<string, Shown>();
  /** Counts loads: the outcome of the newest is what counts. */
  #loads = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): ProfileState {
    return this.#state;
  }

  /** Asks for profiles; asking for the same again does nothing. */
  request(request: ProfileRequest): void {
    const { client, codes = [], detail } = this.#request ?? {};
    const same = codes.join() === request.codes.join();
    // The whole has all that a card has.
    const enough = detail === 'whole' || detail === request.detail;
    if (this.#request && client === request.client && same && enough) return;
    this.#request = request;
    // More of the same countries, or another client: what is shown stays until there is an answer.
    if (!same) this.#shown.clear();
    void this.#load(same && 'profiles' in this.#state ? this.#state : { status: 'loading' });
  }

  /** Loads again. What is shown stays until something newer is there, or becomes `stale`. */
  reload(): Promise<void> {
    return this.#load(this.#state.status === 'error' ? { status: 'loading' } : this.#state, true);
  }

  /** Takes back what turned out not to be fit to be shown. */
  fail(error: CountertraffickingError): void {
    this.#loads += 1;
    this.#shown.clear();
    this.#set({ status: 'error', failed: [{ code: this.#request?.codes[0] ?? '', error }] });
    this.onSettled(this.#state);
  }

  async #load(meanwhile: ProfileState, reload = false): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const load = ++this.#loads;
    this.#set(meanwhile);
    const outcomes = await Promise.all(request.codes.map((code) => ask(request, code, reload)));
    if (load !== this.#loads) return;
    const failed = outcomes.filter((outcome) => 'error' in outcome);
    for (const outcome of outcomes) if ('profile' in outcome) this.#shown.set(outcome.code, outcome.profile);
    // Two names of one country are one country.
    const profiles = [
      ...new Map(
        request.codes.flatMap((code) => this.#shown.get(code) ?? []).map((profile) => [profile.code, profile]),
      ).values(),
    ];
    const stale = failed.some(({ code }) => this.#shown.has(code));
    if (failed.length && !profiles.length) this.#set({ status: 'error', failed });
    else if (!failed.length && !profiles.some(hasContent)) this.#set({ status: 'empty', profiles });
    else this.#set({ status: stale ? 'stale' : 'ready', profiles, failed });
    this.onSettled(this.#state);
  }

  #set(state: ProfileState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
