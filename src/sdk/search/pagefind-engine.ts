/** What of Pagefind's own script is used: it stands beside the index that it belongs to, and is no module of ours. */

export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
    metaCacheTag: string;
    ranking: { metaWeights: Record<string, number>; diacriticSimilarity: number };
  }): PagefindEngine;
}

export type PagefindFilters = Record<string, string | { any: readonly string[] }>;

export interface PagefindEngine {
  search(words: string, options?: { filters: PagefindFilters }): Promise<PagefindAnswer>;
  /** Loads what a question needs. */
  preload(words: string): Promise<void>;
  /** Loads what counts are made from. */
  filters(): Promise<unknown>;
  destroy(): Promise<void>;
}

export interface PagefindAnswer {
  results: readonly {
    score: number;
    data: () => Promise<{ raw_url?: string } | null>;
  }[];
  /** How many of what is found have each value of each filter that is loaded. */
  filters: Record<string, Record<string, number>>;
}
