/** Searching: what is asked, what comes back, and the backend that answers. */
import type { LocalizedText, Origin, Pillar } from '../../model/types.ts';
import type { SearchKind } from './records.ts';

/** Several values of one field mean any of them; several fields mean all of them. */
export interface SearchFilter {
  /** ISO 3166-1 alpha-2. */
  country?: string;
  kinds?: SearchKind | readonly SearchKind[];
  pillar?: Pillar | readonly Pillar[];
  /** How many hits come back at most, 10 by default; `total` counts all. */
  limit?: number;
}

export interface SearchHit {
  kind: SearchKind;
  /** Id of the record in its profile; of a country its code. */
  id: string;
  /** ISO 3166-1 alpha-2 of a profile that it stands in: that of the filter, else the first. */
  country: string;
  /** All of them. */
  countries: readonly string[];
  title: LocalizedText;
  /** EDTF. */
  date?: string;
  pillar?: Pillar;
  /** Whose it is, where it is not of the data's own publisher. */
  origin?: Origin;
  /** Where the title alone does not show why this is found: the other name, or the words around. */
  excerpt?: string;
  /** What to mark in title and excerpt, for `markMatches`. */
  terms: readonly string[];
  /** The higher the better; comparable within one answer only. */
  score: number;
}

export interface SearchResults {
  query: string;
  hits: readonly SearchHit[];
  /** How many there are beyond the limit as well. */
  total: number;
  /** How many there would be with another choice in one field, the others being as they are; none has no entry. */
  facets: Readonly<Record<'kind' | 'country' | 'pillar', Readonly<Record<string, number>>>>;
  /** Version of the data that was searched. */
  dataVersion: string;
}

/** What answers searches. The index in this package is one; a server or another engine may be another. */
export interface SearchBackend {
  /**
   * A search for nothing finds nothing, and makes the index ready. Nobody waits for the answer any more once the signal
   * is aborted.
   */
  search(query: string, filter: SearchFilter, options?: { signal?: AbortSignal }): Promise<SearchResults>;
}
