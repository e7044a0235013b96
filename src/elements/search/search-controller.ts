/** Asks what the reader types, and holds the state that comes of it. */
import type { ReactiveControllerHost } from 'lit';
import type { Client } from '../../sdk/client.ts';
import { CountertraffickingError, isCountertraffickingError } from '../../sdk/errors.ts';
import type { SearchFilter, SearchResults } from '../../sdk/search/search.ts';

export type SearchState =
  /** Nothing is asked. */
  | { status: 'idle' }
  /** An answer is on its way; the last one stays. */
  | { status: 'loading'; results?: SearchResults }
  | { status: 'ready' | 'empty'; results: SearchResults }
  | { status: 'error'; error: CountertraffickingError };

export interface SearchRequest {
  client: Client;
  query: string;
  filter: SearchFilter;
}

export class SearchController {
  /** Told of each answer, after the state has changed. */
  onSettled: (state: SearchState) => void = () => undefined;

  readonly #host: ReactiveControllerHost;
  #state: SearchState = { status: 'idle' };
  /** Takes back the last question: the answer to the newest is what counts. */
  #asked = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): SearchState {
    return this.#state;
  }

  /** What was found last, if something was. */
  get results(): SearchResults | undefined {
    return 'results' in this.#state ? this.#state.results : undefined;
  }

  /** Asks; an empty question only makes ready what answers. */
  async ask({ client, query, filter }: SearchRequest): Promise<void> {
    this.#asked.abort();
    const asked = (this.#asked = new AbortController());
    const before = this.results;
    this.#set(before ? { status: 'loading', results: before } : { status: 'loading' });
    let state: SearchState;
    try {
      const results = await client.search(query, { ...filter, signal: asked.signal });
      state = !query.trim() ? { status: 'idle' } : { status: results.hits.length ? 'ready' : 'empty', results };
    } catch (cause) {
      const error = isCountertraffickingError(cause)
        ? cause
        : new CountertraffickingError('load-failed', String(cause), { cause });
      state = { status: 'error', error };
    }
    if (asked !== this.#asked) return;
    this.#set(state);
    this.onSettled(state);
  }

  #set(state: SearchState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
