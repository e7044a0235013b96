/**
 * Footnotes inside a shadow root, where `href="#…"` leads nowhere: marks preview their source on hover, focus and tap,
 * and the list leads back to each mark. Previews are popovers that marks open by `popovertarget`, so that they work
 * without script too; this adds hover, focus, place and the ways between mark and list.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

const OPEN_AFTER = 120;
const CLOSE_AFTER = 250;
/** Room that a preview wants below its sentence before it goes above it, in pixels. */
const ROOM = 200;
const GAP = 6;

export class NotesController implements ReactiveController {
  readonly #host: Host;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The mark whose preview is open, or was last. */
  #mark: HTMLElement | undefined;
  /** Opened by click or key: it stays until Esc or a click elsewhere. */
  #pinned = false;
  /** Focus that we set ourselves opens nothing. */
  #leading = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const on = <E extends Event>(type: string, handler: (event: E) => void, capture = false): void =>
      root.addEventListener(type, handler as (event: Event) => void, { signal, capture });
    on('pointerover', this.#point);
    on('pointerout', this.#leave);
    on('focusin', this.#focus);
    on('focusout', this.#leave);
    on('click', this.#click);
    // beforetoggle and toggle do not bubble.
    on('beforetoggle', this.#place, true);
    on('toggle', this.#toggled, true);
    // Paper has no previews: what is folded away is opened for it.
    addEventListener('beforeprint', this.#unfold, { signal });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#listening?.abort();
  }

  #point = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const mark = find(event, '[data-mark]');
    if (mark) this.#later(() => this.#open(mark), OPEN_AFTER);
    else if (find(event, '[popover]')) clearTimeout(this.#timer);
  };

  #focus = (event: FocusEvent): void => {
    const mark = find(event, '[data-mark]');
    if (mark && !this.#leading) this.#later(() => mark.matches(':focus-visible') && this.#open(mark), OPEN_AFTER);
    else if (find(event, '[popover]')) clearTimeout(this.#timer);
  };

  #leave = (event: Event): void => {
    if (!this.#pinned && find(event, '[data-mark], [popover]')) this.#later(() => this.#close(), CLOSE_AFTER);
  };

  #click = (event: Event): void => {
    const mark = find(event, '[data-mark]');
    if (mark) {
      clearTimeout(this.#timer);
      // Open by hover or focus already: closed first, so that the click's own toggle opens it again, and keeps it.
      if (!this.#pinned && this.#previewOf(mark)?.matches(':popover-open')) this.#previewOf(mark)?.hidePopover();
      this.#mark = mark;
      this.#pinned = true;
      // Without popovers there is still the list.
      if (!HTMLElement.prototype.showPopover) this.#toSource(mark.dataset.mark ?? '');
      return;
    }
    const toList = find(event, '[data-to-source]');
    if (toList) this.#toSource(toList.dataset.toSource ?? '');
    const toMark = find(event, '[data-to-mark]');
    if (toMark) this.#lead(this.#byId(toMark.dataset.toMark ?? ''));
  };

  #open(mark: HTMLElement): void {
    clearTimeout(this.#timer);
    const preview = this.#previewOf(mark);
    if (!preview || preview.matches(':popover-open') || this.#pinned) return;
    this.#mark = mark;
    preview.showPopover?.();
  }

  #close(): void {
    const preview = this.#mark && this.#previewOf(this.#mark);
    if (preview?.matches(':popover-open')) preview.hidePopover();
  }

  /** The preview that a mark opens, also where the mark itself has been rendered anew. */
  #previewOf(mark: HTMLElement): HTMLElement | null {
    return this.#byId(mark.getAttribute('popovertarget') ?? '');
  }

  #later(run: () => unknown, after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, after);
  }

  /** Below the sentence that the mark belongs to, or above it where there is no room; never over it. */
  #place = (event: Event): void => {
    const preview = event.target as HTMLElement;
    const mark = this.#mark;
    if ((event as ToggleEvent).newState !== 'open' || !mark || this.#previewOf(mark) !== preview) return;
    const sentence = (mark.closest('[data-sentence]') ?? mark).getBoundingClientRect();
    const above = innerHeight - sentence.bottom < ROOM && sentence.top > innerHeight - sentence.bottom;
    preview.toggleAttribute('data-above', above);
    preview.style.setProperty('--_x', `${mark.getBoundingClientRect().left + scrollX}px`);
    preview.style.setProperty('--_y', `${(above ? sentence.top - GAP : sentence.bottom + GAP) + scrollY}px`);
  };

  #toggled = (event: Event): void => {
    const preview = event.target as HTMLElement;
    const closed = (event as ToggleEvent).newState === 'closed';
    if (closed && this.#mark && this.#previewOf(this.#mark) === preview && !preview.matches(':popover-open')) {
      this.#pinned = false;
    }
  };

  #toSource(number: string): void {
    this.#close();
    const source = this.#byId(`source-${number}`);
    const folded = source?.closest('details');
    if (folded) folded.open = true;
    this.#lead(source);
  }

  #lead(target: HTMLElement | null): void {
    this.#leading = true;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
    this.#leading = false;
  }

  #unfold = (): void => {
    this.#host.renderRoot.querySelectorAll('details').forEach((details) => (details.open = true));
  };

  #byId = (id: string): HTMLElement | null => (this.#host.renderRoot as ShadowRoot).getElementById(id);
}

/** The element with a selector that an event went through, inside the root that listens. */
const find = (event: Event, selector: string): HTMLElement | null =>
  (event.target as Element | null)?.closest<HTMLElement>(selector) ?? null;
