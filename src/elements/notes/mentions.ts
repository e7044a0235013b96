/** Counts where each source is mentioned while a view is rendered, so that the list can lead back to each place. */
import type { Card, Cite, Profile } from '../../model/types.ts';
import { citationNumbers } from '../../model/claims.ts';

export interface Mention {
  /** Number of the source, from 1. */
  source: number;
  /** The same as ids in the shadow root have it, where several profiles may have a source 1. */
  key: string;
  /** Which mention of it this is, from 1. */
  mention: number;
  /** Id of the mark in the shadow root. */
  id: string;
  /** What the mention stands in, for the name of the back-link. */
  where: string;
}

export class Mentions {
  readonly #numbers: Map<string, number>;
  readonly #found = new Map<number, Mention[]>();
  readonly #prefix: string;

  /** `prefix` begins the ids of marks and sources. */
  constructor(profile: Profile | Card, prefix = '') {
    this.#numbers = citationNumbers(profile);
    this.#prefix = prefix;
  }

  /** A source's number as ids have it. */
  keyOf(source: number): string {
    return this.#prefix + String(source);
  }

  /** Notes that `where` mentions a source; undefined where the profile has no such citation. */
  add({ source }: Cite, where: string): Mention | undefined {
    const number = this.#numbers.get(source);
    if (number === undefined) return undefined;
    const earlier = this.#found.get(number) ?? [];
    const key = this.keyOf(number);
    const mention = {
      source: number,
      key,
      mention: earlier.length + 1,
      id: `mark-${key}-${earlier.length + 1}`,
      where,
    };
    this.#found.set(number, [...earlier, mention]);
    return mention;
  }

  /** Mentions of a source so far, in reading order. */
  of(number: number): readonly Mention[] {
    return this.#found.get(number) ?? [];
  }
}
