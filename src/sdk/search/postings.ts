/**
 * Which records have which terms, and how much that tells of them: BM25+ by field, as MiniSearch reckons it. Elements
 * need this part of it alone, a seventh of its bytes; tests hold the two against each other.
 */

/** By place of the record: how well it answers. */
export type Scores = Map<number, number>;

/** How fast a term stops telling more by coming again; how much long fields are held back; the least for being there. */
const [SATURATION, LENGTH, FLOOR] = [1.2, 0.7, 0.5];
/** What a beginning tells of a longer term, and how that fades with what is left of it. */
const [BEGUN, FADING] = [0.375, 0.3];

export class Postings {
  /** Every term, sorted, once `finish` was called. */
  vocabulary: readonly string[] = [];
  /** What a term in each field tells. */
  readonly #weights: readonly number[];
  /** By term: the record and the field, as one number, and how often it stands there; and so on. */
  readonly #entries = new Map<string, number[]>();
  /** Different terms by record and field, and in all by field. */
  readonly #lengths: number[] = [];
  readonly #totals: number[];

  constructor(weights: readonly number[]) {
    this.#weights = weights;
    this.#totals = weights.map(() => 0);
  }

  /** Adds the next record: the terms of each field. */
  add(fields: readonly (readonly string[])[]): void {
    fields.forEach((terms, field) => {
      const key = this.#lengths.length;
      for (const term of terms) {
        let entries = this.#entries.get(term);
        if (!entries) this.#entries.set(term, (entries = []));
        if (entries.at(-2) === key) entries.push((entries.pop() ?? 0) + 1);
        else entries.push(key, 1);
      }
      const length = new Set(terms).size;
      this.#lengths.push(length);
      this.#totals[field] = (this.#totals[field] ?? 0) + length;
    });
  }

  /** To be called when all are there. */
  finish(): void {
    this.vocabulary = Array.from(this.#entries.keys()).sort();
  }

  /** Adds to `scores` the records that have a term. */
  find(term: string, weight = 1, scores: Scores = new Map()): Scores {
    const entries = this.#entries.get(term) ?? [];
    const fields = this.#weights.length;
    const all = this.#lengths.length / fields;
    const having = this.#weights.map(() => 0);
    for (let at = 0; at < entries.length; at += 2) {
      const field = (entries[at] ?? 0) % fields;
      having[field] = (having[field] ?? 0) + 1;
    }
    const rarity = having.map((count) => Math.log(1 + (all - count + 0.5) / (count + 0.5)));
    for (let at = 0; at < entries.length; at += 2) {
      const [key = 0, times = 0] = [entries[at], entries[at + 1]];
      const field = key % fields;
      const record = (key - field) / fields;
      const longer = ((this.#lengths[key] ?? 0) * all) / (this.#totals[field] || 1);
      const told = FLOOR + (times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH + LENGTH * longer));
      const score = weight * (this.#weights[field] ?? 0) * (rarity[field] ?? 0) * told;
      scores.set(record, (scores.get(record) ?? 0) + score);
    }
    return scores;
  }

  /** The same for all terms that begin so, the term itself among them. */
  findBeginning(term: string, weight = 1, scores: Scores = new Map()): Scores {
    this.find(term, weight, scores);
    for (let at = this.#placeOf(term); this.vocabulary[at]?.startsWith(term); at += 1) {
      const longer = this.vocabulary[at] ?? '';
      const left = longer.length - term.length;
      if (left) this.find(longer, (weight * BEGUN * longer.length) / (longer.length + FADING * left), scores);
    }
    return scores;
  }

  /** Place of the first term that is not before this one. */
  #placeOf(term: string): number {
    let [low, high] = [0, this.vocabulary.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.vocabulary[middle] ?? '') < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Records that are in all of them; their scores are added. */
export function inAll(found: readonly Scores[]): Scores {
  const [smallest = new Map() as Scores, ...others] = [...found].sort((a, b) => a.size - b.size);
  const both: Scores = new Map();
  for (const [record, score] of smallest) {
    if (others.every((each) => each.has(record)))
      both.set(
        record,
        others.reduce((sum, each) => sum + (each.get(record) ?? 0), score),
      );
  }
  return both;
}
