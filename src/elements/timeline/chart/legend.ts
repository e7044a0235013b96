/** What the shapes of the drawing mean: those that it has. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { TimelineStrings } from '../../../locales/index.ts';
import type { Kind, Placed } from './layout.ts';
import { KINDS, SHAPES, shapesOf } from './shapes.ts';

/** Days of a sample that is `WIDTH` pixels wide: one each. */
const WIDTH = 44;
const ENDS: Record<Kind, { from: number; to: number }> = {
  day: { from: 21, to: 22 },
  within: { from: 8, to: 36 },
  period: { from: 4, to: 40 },
  open: { from: 4, to: Infinity },
  unknown: { from: 2, to: Infinity },
  about: { from: 10, to: 34 },
};

export function legend(marks: readonly Placed[], own: TimelineStrings): TemplateResult | typeof nothing {
  const kinds = new Set(marks.map(({ kind }) => kind));
  if (!kinds.size) return nothing;
  return html`<ul part="legend" class="legend" aria-hidden="true">
    ${KINDS.filter((kind) => kinds.has(kind)).map(
      (kind) => html`<li part="legend-item">${sample(kind)} ${own.kind[kind]}</li>`,
    )}
  </ul>`;
}

function sample(kind: Kind): TemplateResult {
  const { from, to } = ENDS[kind];
  const shapes = shapesOf({ kind, from, to }, { start: from, end: to, y: 8, left: 0, right: WIDTH });
  return html`<svg class="sample" viewBox="0 0 ${WIDTH} 16" width=${WIDTH} height="16">
    ${SHAPES.map((shape) => {
      const path = shapes[shape];
      return path ? svg`<path class=${shape} d=${path}></path>` : nothing;
    })}
  </svg>`;
}
