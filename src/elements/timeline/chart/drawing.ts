/** The drawing itself: a function of the events, the part of time that is shown and the room there is. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Locale } from '../../../locales/index.ts';
import { PILLARS } from '../../../model/types.ts';
import { dateFormat } from '../../intl.ts';
import type { Layout, Placed } from './layout.ts';
import { ticks, type Span, type Tick } from './scale.ts';
import { SHAPES, shapesOf, type Ends } from './shapes.ts';

export interface Scene {
  layout: Layout;
  /** Names of the lanes, from above. */
  lanes: readonly string[];
  locale: Locale;
  /** What all dates span. */
  dates: Span;
  /** What can be shown: somewhat more. */
  whole: Span;
  shown: Span;
  /** Pixels. */
  width: number;
  pointed: Placed | undefined;
}

/** Heights in pixels: name of a lane, a row with titles and without, the axis. */
const LABEL = 22;
const TITLED = 32;
const BARE = 13;
const AXIS = 24;
/** Least distance of ticks in pixels. */
const TICKS = 72;
/** Longest title, in characters. */
const TITLE = 34;

const canvas = document.createElement('canvas').getContext('2d');

const shorten = (title: string): string => (title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title);

/** Chooses the font in which titles are measured. */
export function measureIn(fontFamily: string): void {
  if (canvas) canvas.font = `12px ${fontFamily}`;
}

/** Width of a title as it is drawn, in pixels. */
export const titleWidth = (title: string): number =>
  canvas?.measureText(shorten(title)).width ?? shorten(title).length * 7;

export const pixelsADay = ({ shown, width }: Pick<Scene, 'shown' | 'width'>): number => width / (shown.to - shown.from);

/** Place of a day, in pixels from where time begins on the drawing. */
const xOf = (scene: Scene, days: number): number => (days - scene.shown.from) * pixelsADay(scene);

function heights({ rows, titles }: Layout): { tops: number[]; height: number } {
  let height = 0;
  const tops = rows.map((count) => {
    const top = height;
    height += LABEL + count * (titles ? TITLED : BARE) + 6;
    return top;
  });
  return { tops, height: height + AXIS };
}

function endsOf(scene: Scene, mark: Placed, tops: readonly number[]): Ends {
  const row = scene.layout.titles ? TITLED : BARE;
  const y = (tops[mark.lane] ?? 0) + LABEL + mark.row * row + 8;
  return { start: xOf(scene, mark.from), end: xOf(scene, mark.to), y, left: 0, right: scene.width };
}

/** A title ends where time does; that of what began before the part that is shown goes along, as far as its bar does. */
const captionStart = (scene: Scene, { start, end }: Ends, width: number): number =>
  Math.max(Math.min(start, xOf(scene, scene.whole.to) - width), Math.min(4, end - width));

/** The event at a place, titles too: `x` in pixels from where time begins, `y` from above. */
export function eventAt(scene: Scene, x: number, y: number): Placed | undefined {
  const { marks, titles } = scene.layout;
  const { tops } = heights(scene.layout);
  let best: Placed | undefined;
  let distance = 6;
  for (const mark of marks) {
    const ends = endsOf(scene, mark, tops);
    if (y < ends.y - 8 || y >= ends.y - 8 + (titles ? TITLED : BARE)) continue;
    const width = titles ? titleWidth(mark.title) : 9;
    const start = titles ? Math.min(ends.start, captionStart(scene, ends, width)) : ends.start;
    const away = Math.max(start - x, x - Math.max(ends.end, start + width), 0);
    if (away < distance) [best, distance] = [mark, away];
  }
  return best;
}

export function drawing(scene: Scene): TemplateResult {
  const { layout, lanes, locale, shown, width, pointed } = scene;
  const { tops, height } = heights(layout);
  const rtl = locale.dir === 'rtl';
  // Shapes are mirrored as a whole; text is only put elsewhere.
  const across = (x: number): number => (rtl ? width - x : x);
  const paths = new Map<string, string>();
  const titles: TemplateResult[] = [];
  for (const mark of layout.marks) {
    if (mark.to < shown.from || mark.from > shown.to) continue;
    const ends = endsOf(scene, mark, tops);
    for (const [shape, path] of Object.entries(shapesOf(mark, ends))) {
      const key = `${mark.pillar} ${shape}`;
      paths.set(key, (paths.get(key) ?? '') + path);
    }
    if (layout.titles) titles.push(caption(scene, mark, ends, across));
  }
  return html`<svg
    part="drawing"
    class="drawing ${layout.dense ? 'dense' : ''}"
    aria-hidden="true"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    direction=${locale.dir}
  >
    ${ticks(shown, TICKS / pixelsADay(scene)).map((each) => tick(scene, each, height, across))}
    ${lanes.map(
      (lane, index) =>
        svg`<path class="rule" d="M0 ${tops[index] ?? 0}H${width}"></path>
        <text class="lane" x=${across(4)} y=${(tops[index] ?? 0) + 15}>${lane}</text>`,
    )}
    <g transform=${rtl ? `matrix(-1 0 0 1 ${width} 0)` : nothing}>
      ${SHAPES.flatMap((shape) =>
        PILLARS.map((pillar) => {
          const path = paths.get(`${pillar} ${shape}`);
          return path ? svg`<path class="${shape} ${pillar}" d=${path}></path>` : nothing;
        }),
      )}
      ${pointed ? ring(scene, pointed, tops) : nothing}
    </g>
    ${titles}
  </svg>`;
}

function tick(scene: Scene, { at, date, unit }: Tick, height: number, across: (x: number) => number): TemplateResult {
  const year = { year: 'numeric' } as const;
  const options = {
    year,
    month: { ...year, month: 'short' },
    day: { ...year, month: 'short', day: 'numeric' },
  } as const;
  const x = across(xOf(scene, at));
  return svg`<path class="grid" d="M${x} 0V${height - AXIS}"></path>
    <text class="tick" x=${x} y=${height - 7}>${dateFormat(scene.locale.tag, options[unit]).format(date)}</text>`;
}

function caption(scene: Scene, { title }: Placed, ends: Ends, across: (x: number) => number): TemplateResult {
  const x = captionStart(scene, ends, titleWidth(title));
  return svg`<text class="caption" x=${across(x)} y=${ends.y + 17}>${shorten(title)}</text>`;
}

function ring(scene: Scene, mark: Placed, tops: readonly number[]): TemplateResult {
  const { start, end, y } = endsOf(scene, mark, tops);
  const [a, b] = [Math.max(start, 0) - 4, Math.min(Math.max(end, start + 9), scene.width) + 4];
  return svg`<path class="ring" d="M${a} ${y - 8}H${b}V${y + 8}H${a}Z"></path>`;
}
