/**
 * The timeline as a drawing on a true time scale, beside the list that says the same in words: what the reader moves,
 * points at and chooses. It renders apart from its element: moving through time must not render a long list anew.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Locale, TimelineStrings } from '../../../locales/index.ts';
import { dateFormat } from '../../intl.ts';
import { drawing, eventAt, measureIn, pixelsADay, titleWidth, type Scene } from './drawing.ts';
import { layOut, wholeSpan, withMargin, type Mark } from './layout.ts';
import { legend } from './legend.ts';
import { daysOf, pan, zoom, type Span } from './scale.ts';

export interface ChartInput {
  marks: readonly Mark[];
  /** Names of the lanes, from above. */
  lanes: readonly string[];
  locale: Locale;
  own: TimelineStrings;
  /** Day to which open ends reach, ISO 8601. */
  today: string;
}

const CLOSER = 0.6;
/** Of what is shown, how much one step moves. */
const STEP = 0.25;
/** Pixels that a pointer may go and still be a click. */
const STILL = 4;

export class Chart {
  /** Told of the event that the reader chose. */
  onChoose: (id: string) => void = () => undefined;

  /** What it renders into. */
  readonly root: HTMLElement;
  #input: ChartInput | undefined;
  #scene: Scene | undefined;
  /** Scale that the layout was made for, in pixels a day. */
  #scale = 0;
  /** Places of the pointers that are down, by id. */
  readonly #pointers = new Map<number, number>();
  /** How far the pointer has gone since it went down. */
  #gone = 0;

  constructor(root: HTMLElement) {
    this.root = root;
  }

  /** Draws other events, or the same anew; the part of time that is shown stays where the whole did not change. */
  show(input: ChartInput, width: number): void {
    const dates = wholeSpan(input.marks, daysOf(input.today));
    const whole = withMargin(dates);
    const last = this.#scene;
    const same = last?.whole.from === whole.from && last.whole.to === whole.to;
    const { lanes, locale } = input;
    const layout = { marks: [], rows: [], titles: false, dense: false };
    this.#input = input;
    this.#scene = { layout, lanes, locale, dates, whole, shown: same ? last.shown : whole, width, pointed: undefined };
    this.#scale = 0;
    this.#draw();
  }

  /** Marks an event in the drawing, or none. */
  point(id: string | undefined): void {
    if (!this.#scene) return;
    this.#scene.pointed = this.#scene.layout.marks.find((mark) => mark.id === id);
    this.#draw();
  }

  #draw(): void {
    const [input, scene] = [this.#input, this.#scene];
    if (!input || !scene?.width) return;
    const scale = pixelsADay(scene);
    // Moving keeps every event in its row; only another scale, of more than rounding, puts them elsewhere.
    if (Math.abs(scale / this.#scale - 1) > 1e-6) {
      this.#scale = scale;
      measureIn(getComputedStyle(this.root).fontFamily);
      scene.layout = layOut(input.marks, input.lanes.length, scene.whole, scale, titleWidth);
    }
    render(this.#template(input, scene), this.root);
  }

  #template({ own, locale }: ChartInput, scene: Scene): TemplateResult {
    const { shown, whole, pointed, layout } = scene;
    const all = shown.from === whole.from && shown.to === whole.to;
    const arrows = locale.dir === 'rtl' ? ['→', '←'] : ['←', '→'];
    return html`<div part="chart-tools" class="chart-tools" role="group" aria-label=${own.drawing} @click=${this.#click}>
        ${button('in', own.zoomIn, '+', false)} ${button('out', own.zoomOut, '−', all)}
        ${button('earlier', own.earlier, arrows[0], shown.from <= whole.from)}
        ${button('later', own.later, arrows[1], shown.to >= whole.to)} ${button('all', own.whole, '↔', all)}
        <span part="chart-range" class="quiet">${range(locale, scene)}</span>
      </div>
      <div
        part="plot"
        class="plot"
        tabindex="0"
        role="group"
        aria-label=${own.drawingHelp}
        @keydown=${this.#key}
        @wheel=${this.#wheel}
        @pointerdown=${this.#down}
        @pointermove=${this.#over}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
        @pointerleave=${() => scene.pointed && this.point(undefined)}
      >
        ${drawing(scene)}
      </div>
      <p part="chart-tip" class="tip quiet" aria-hidden="true">
        ${pointed ? `${pointed.when} · ${pointed.title}` : own.drawingTip}
      </p>
      ${legend(layout.marks, own)}`;
  }

  #go(shown: Span): void {
    if (!this.#scene) return;
    this.#scene.shown = shown;
    this.#draw();
  }

  #step(move: string): boolean {
    if (!this.#scene) return false;
    const { shown, whole } = this.#scene;
    const step = (shown.to - shown.from) * STEP;
    const steps: Record<string, () => Span> = {
      in: () => zoom(shown, whole, CLOSER),
      out: () => zoom(shown, whole, 1 / CLOSER),
      earlier: () => pan(shown, whole, -step),
      later: () => pan(shown, whole, step),
      first: () => pan(shown, whole, -Infinity),
      last: () => pan(shown, whole, Infinity),
      all: () => whole,
    };
    const next = steps[move];
    if (next) this.#go(next());
    return next !== undefined;
  }

  get #rtl(): boolean {
    return this.#input?.locale.dir === 'rtl';
  }

  #click = (event: Event): void => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-move]');
    if (pressed?.getAttribute('aria-disabled') !== 'true') this.#step(pressed?.dataset.move ?? '');
  };

  #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Record<string, string> = {
      ArrowLeft: this.#rtl ? 'later' : 'earlier',
      ArrowRight: this.#rtl ? 'earlier' : 'later',
      Home: 'first',
      End: 'last',
      '+': 'in',
      '=': 'in',
      '-': 'out',
      '0': 'all',
    };
    if (this.#step(moves[event.key] ?? '')) event.preventDefault();
  };

  /** The page's own scrolling stays as it is: sideways moves, and the wheel zooms with Ctrl, as a pinch does. */
  #wheel = (event: WheelEvent): void => {
    const scene = this.#scene;
    if (!scene) return;
    const { shown, whole } = scene;
    if (event.ctrlKey || event.metaKey) {
      const factor = Math.exp(Math.max(-50, Math.min(event.deltaY, 50)) / 100);
      this.#go(zoom(shown, whole, factor, this.#daysAt(scene, event.clientX)));
      event.preventDefault();
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      this.#go(pan(shown, whole, this.#along(event.deltaX) / pixelsADay(scene)));
      // At the end of time the page may take it.
      if (scene.shown.from !== shown.from) event.preventDefault();
    }
  };

  #down = (event: PointerEvent): void => {
    if (event.button) return;
    this.#pointers.set(event.pointerId, event.clientX);
    if (this.#pointers.size === 1) this.#gone = 0;
  };

  #over = (event: PointerEvent): void => {
    const scene = this.#scene;
    const last = this.#pointers.get(event.pointerId);
    if (!scene) return;
    if (last === undefined) {
      if (event.pointerType !== 'touch') this.#pointAt(scene, event);
      return;
    }
    const { shown, whole } = scene;
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, event.clientX);
    this.#gone += Math.abs(event.clientX - last);
    if (this.#gone < STILL) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    if (other === undefined) {
      this.#go(pan(shown, whole, this.#along(last - event.clientX) / pixelsADay(scene)));
      return;
    }
    const [was, is] = [Math.abs(last - other), Math.abs(event.clientX - other)];
    if (was > 10 && is > 10) {
      this.#go(zoom(shown, whole, was / is, this.#daysAt(scene, (event.clientX + other) / 2)));
    }
  };

  #up = (event: PointerEvent): void => {
    const scene = this.#scene;
    if (!this.#pointers.delete(event.pointerId) || !scene) return;
    if (this.#gone >= STILL || event.type !== 'pointerup') return;
    this.#pointAt(scene, event);
    if (scene.pointed) this.onChoose(scene.pointed.id);
  };

  /** Pixels to the right, as pixels towards later. */
  #along(pixels: number): number {
    return this.#rtl ? -pixels : pixels;
  }

  /** Where on the drawing a point of the window is, in pixels from where time begins and from above. */
  #place(scene: Scene, clientX: number, clientY: number): { x: number; y: number } {
    const box = this.root.querySelector('svg')?.getBoundingClientRect();
    if (!box?.width) return { x: 0, y: 0 };
    const x = ((clientX - box.left) / box.width) * scene.width;
    return { x: this.#rtl ? scene.width - x : x, y: ((clientY - box.top) / box.width) * scene.width };
  }

  #daysAt(scene: Scene, clientX: number): number {
    return scene.shown.from + this.#place(scene, clientX, 0).x / pixelsADay(scene);
  }

  #pointAt(scene: Scene, event: PointerEvent): void {
    const { x, y } = this.#place(scene, event.clientX, event.clientY);
    const found = eventAt(scene, x, y);
    if (found === scene.pointed) return;
    scene.pointed = found;
    this.#draw();
  }
}

const button = (move: string, label: string, sign: string | undefined, off: boolean): TemplateResult =>
  html`<button
    part="chart-button"
    class="chart-button"
    type="button"
    data-move=${move}
    title=${label}
    aria-label=${label}
    aria-disabled=${off ? 'true' : nothing}
  >
    ${sign}
  </button>`;

/** The years that are shown, of those that have something. */
function range({ strings, tag }: Locale, { shown, dates }: Scene): string {
  const [first, last] = [Math.max(shown.from, dates.from), Math.min(shown.to, dates.to) - 1].map((days) =>
    dateFormat(tag, { year: 'numeric' }).format(new Date(Math.round(days) * 86_400_000)),
  ) as [string, string];
  return first === last ? first : strings.range(first, last);
}
