/** Words of an index that a misspelt word may mean. */

/** A word of the index, and how far the question is from it. */
export interface Correction {
  term: string;
  /** Edits: a letter more, less, other, or two that changed places. */
  edits: number;
  /** Whether the question is the beginning of the word, not the whole. */
  beginning: boolean;
}

/** How many edits a word may be off: one from 4 letters, two from 8. Numbers mean what they say. */
export const allowedEdits = (word: string): number =>
  /\p{N}/u.test(word) ? 0 : word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;

/** A shorter beginning would be the beginning of too much. */
const BEGINNING = 5;

/**
 * The words within `edits` of a word, or that begin so. `vocabulary` is sorted: what neighbours begin with in common is
 * compared once.
 */
export function corrections(vocabulary: readonly string[], word: string, edits: number): Correction[] {
  const found: Correction[] = [];
  const width = word.length;
  /** By letters of the term: edits between its beginning and each beginning of the word; the least of them. */
  const rows = [Uint8Array.from({ length: width + 1 }, (_, index) => index)];
  const least = [0];
  /** By letters of the term: edits between the whole word and the nearest beginning of the term so far. */
  const nearest = [width];
  let before = '';
  let depth = 0;
  for (const term of vocabulary) {
    let same = 0;
    while (same < depth && same < term.length && term[same] === before[same]) same += 1;
    before = term;
    depth = same;
    // Where a beginning is too far, so is all that begins with it.
    while (depth < Math.min(term.length, width + edits) && (least[depth] ?? 0) <= edits) {
      depth += 1;
      const row = (rows[depth] ??= new Uint8Array(width + 1));
      least[depth] = compare(word, term, depth, rows);
      nearest[depth] = Math.min(nearest[depth - 1] ?? width, row[width] ?? width);
    }
    const whole = depth === term.length ? (rows[depth]?.[width] ?? Infinity) : Infinity;
    const begins = width >= BEGINNING && term.startsWith(word.slice(0, 1)) ? (nearest[depth] ?? Infinity) : Infinity;
    if (whole <= edits) found.push({ term, edits: whole, beginning: false });
    else if (begins <= edits) found.push({ term, edits: begins, beginning: true });
  }
  return found;
}

/** Fills a row of optimal string alignment (Damerau), and says the least in it. */
function compare(word: string, term: string, depth: number, rows: readonly Uint8Array[]): number {
  const [row, above, twoAbove] = [rows[depth], rows[depth - 1], rows[depth - 2]];
  if (!row || !above) return 0;
  row[0] = depth;
  let least = depth;
  const letter = term[depth - 1];
  for (let column = 1; column < row.length; column += 1) {
    const [corner = 0, over = 0, left = 0] = [above[column - 1], above[column], row[column - 1]];
    let edits = letter === word[column - 1] ? corner : 1 + Math.min(corner, over, left);
    if (twoAbove && column > 1 && letter === word[column - 2] && term[depth - 2] === word[column - 1]) {
      edits = Math.min(edits, 1 + (twoAbove[column - 2] ?? 0));
    }
    row[column] = edits;
    if (edits < least) least = edits;
  }
  return least;
}
