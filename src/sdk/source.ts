/** What a source of profiles is. A client asks it; it never asks back. */
import type { CountrySummary } from '../model/types.ts';
import type { CountertraffickingError } from './errors.ts';

/** Something of a source that is not used, while the rest of it is. */
export interface SourceIssue {
  /** Which of its layers, from 0, the first being on top. */
  layer: number;
  /** ISO 3166-1 alpha-2; absent where it is the layer's list of countries. */
  country?: string;
  /** `profile-invalid`, with all `issues`, or `load-failed`, with its cause. */
  error: CountertraffickingError;
}

export interface Source {
  /** What the source holds, without loading profiles. */
  index(): Promise<readonly CountrySummary[]>;
  /**
   * The profile of a country that the index names, by ISO 3166-1 alpha-2.
   * It is asked once for all who wait, so no caller's signal reaches it. What it resolves to is validated by the client unless the source is `trusted`.
   * Where `reload` is true it must be the newest that there is, or be rejected: the client keeps what it had, and says so.
   */
  profile(code: string, options?: { reload?: boolean }): Promise<unknown>;
  /**
   * The card of such a profile, as `cardOf` makes it: what a page that shows no more need not load more for. A client
   * asks a `trusted` source alone for it, since cards have no validator, and takes the whole profile where there is
   * none. A source over others' profiles that leaves them as they are may pass it on; one that merges or changes them
   * leaves it out, or makes the cards of its own: a card says what the whole says, under the same numbers.
   */
  card?(code: string): Promise<unknown>;
  /**
   * What a search looks through, in one piece. A client makes it from the profiles where a source has none. What it
   * resolves to is validated by the client unless the source is `trusted`.
   */
  searchData?(): Promise<unknown>;
  /**
   * The updates, as `data/updates.json` has them; a source without them has none. It is asked once for all who wait.
   * What it resolves to is validated by the client unless the source is `trusted`.
   */
  updates?(): Promise<unknown>;
  /**
   * Codes of countries that it holds, ISO 3166-1 alpha-2, where it knows them without being asked: who gives a code is
   * then served without the index. A function where something smaller than the index has to be loaded first.
   */
  readonly codes?: ReadonlySet<string> | (() => Promise<ReadonlySet<string>>);
  /** True where the data was validated when it was built, so that a browser need not do it again. */
  readonly trusted: boolean;
  /** What it could not use so far. */
  issues?(): readonly SourceIssue[];
}
