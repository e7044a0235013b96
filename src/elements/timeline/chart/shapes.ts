/**
 * The shapes of events: one path for all of a kind, so that ten thousand are a few elements. Filled is what is certain,
 * outlined what lies somewhere within, dashed what is about then or not known.
 */
import type { Kind, Placed } from './layout.ts';

/** Classes of paths, in the order in which they are drawn: what is small lies above. */
export const SHAPES = ['bar', 'arrow', 'hollow', 'dashed', 'dot'] as const;
export type Shape = (typeof SHAPES)[number];

/** Half the height of a bar, and how far an end that is not known reaches, in pixels. */
const HALF = 4;
const FADE = 28;

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A box from `a` to `b` about the height `y`. */
const box = (a: number, b: number, y: number): string => `M${n(a)} ${n(y - HALF)}H${n(b)}V${n(y + HALF)}H${n(a)}Z`;
const arrow = (x: number, y: number, by: number): string =>
  `M${n(x - by)} ${n(y - 4)}L${n(x)} ${n(y)}L${n(x - by)} ${n(y + 4)}`;

/** Where an event begins and ends on the drawing, in pixels; an end that there is not lies at its edge. */
export interface Ends {
  start: number;
  end: number;
  y: number;
  /** Edges of the drawing. */
  left: number;
  right: number;
}

/** What is drawn of one event, by shape. */
export function shapesOf(
  { kind, from, to }: Pick<Placed, 'kind' | 'from' | 'to'>,
  ends: Ends,
): Partial<Record<Shape, string>> {
  const { start, end, y, left, right } = ends;
  const [a, b] = [Math.max(start, left - 10), Math.min(Math.max(end, start + 9), right + 10)];
  const noStart = from === -Infinity;
  const noEnd = to === Infinity;
  switch (kind) {
    case 'day':
      return { dot: `M${n((start + end) / 2)} ${n(y)}h0` };
    case 'within':
      return { hollow: box(a, b, y) };
    case 'period':
      return { bar: box(a, b, y) };
    case 'about':
      return { dashed: box(a, b, y) };
    case 'open':
      return noEnd
        ? { bar: box(a, right - 8, y), arrow: arrow(right - 1, y, 5) }
        : { bar: box(left + 8, b, y), arrow: arrow(left + 1, y, -5) };
    case 'unknown':
      if (noEnd) return { bar: box(a, a + 12, y), dashed: box(a + 12, a + 12 + FADE, y) };
      return noStart ? { bar: box(b - 12, b, y), dashed: box(b - 12 - FADE, b - 12, y) } : {};
  }
}

/** Kinds in the order of the legend. */
export const KINDS: readonly Kind[] = ['day', 'within', 'period', 'open', 'unknown', 'about'];
