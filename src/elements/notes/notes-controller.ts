/**
 * Footnotes inside a shadow root, where `href="#…"` leads nowhere: marks preview their source on hover, focus and tap,
 * and the list leads back to each mark. Previews are popovers that marks open by `popovertarget`, so that they work
 * without script too; this adds hover, focus, place and the ways between mark and list.
 *
 * A preview that is merely pointed at is a `manual` popover: an `auto` one would close the menus of the host page. A
 * click makes it `auto`: it stays until Esc or a click elsewhere.
 */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isOpen } from '../popover.ts';
import { recordId } from './record-id.ts';

type Host = ReactiveControllerHost & HTMLElement & { renderRoot: HTMLElement | DocumentFragment };

const OPEN_AFTER = 120;
const CLOSE_AFTER = 250;
/** Room that a preview likes to have below its sentence before it goes above it, in pixels. */
const ROOM = 200;
/** Least height of a preview; what it holds scrolls. */
const LEAST = 96;
const GAP = 6;

export class NotesController implements ReactiveController {
  readonly #host: Host;
  #listening: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The mark whose preview is open, or was last. */
  #mark: HTMLElement | undefined;
  /** Focus that we set ourselves opens nothing. */
  #leading = false;
  /** Folds that were opened for paper. */
  #unfolded: HTMLDetailsElement[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (isServer) return;
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
    // It does not bubble.
    on('beforetoggle', this.#opening, true);
    addEventListener('keydown', this.#escape, { signal });
    // Scrolling is heard wherever it happens; it does not bubble either.
    addEventListener('scroll', this.#scrolled, { signal, capture: true, passive: true });
    addEventListener('resize', this.#scrolled, { signal });
    addEventListener('beforeprint', this.#unfold, { signal });
    addEventListener('afterprint', this.#fold, { signal });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#listening?.abort();
  }

  /** Leads to a mark of a source: one in a record, else the first. */
  showMention(source: number, record?: string): boolean {
    const marks = Array.from(this.#host.renderRoot.querySelectorAll<HTMLElement>(`[data-mark="${source}"]`));
    const inRecord = marks.find((mark) => record !== undefined && mark.closest(`#${recordId(record)}`));
    const mark = inRecord ?? marks[0] ?? null;
    this.#lead(mark);
    return mark !== null;
  }

  /** The preview that is open, if one is. */
  get #preview(): HTMLElement | undefined {
    const preview = this.#mark && this.#previewOf(this.#mark);
    return preview && isOpen(preview) ? preview : undefined;
  }

  get #pinned(): boolean {
    return this.#preview?.popover === 'auto';
  }

  #point = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const mark = find(event, '[data-mark]');
    if (mark) this.#later(() => this.#show(mark), OPEN_AFTER);
    else if (find(event, '[popover]')) clearTimeout(this.#timer);
  };

  #focus = (event: FocusEvent): void => {
    const mark = find(event, '[data-mark]');
    if (find(event, '[popover]')) {
      clearTimeout(this.#timer);
      return;
    }
    // The same mark, rendered anew, is still the one.
    if (mark && mark.id === this.#mark?.id) this.#mark = mark;
    // Who goes on by keyboard has done with it: it must not lie over what is read next.
    else this.#close();
    if (mark && !this.#leading) this.#later(() => mark.matches(':focus-visible') && this.#show(mark), OPEN_AFTER);
  };

  #leave = (event: Event): void => {
    if (!this.#pinned && find(event, '[data-mark], [popover]')) this.#later(() => this.#close(), CLOSE_AFTER);
  };

  #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.#pinned || !this.#preview) return;
    // One press closes one thing: the host's own dialog waits for the next.
    event.preventDefault();
    this.#close();
  };

  #click = (event: Event): void => {
    const mark = find(event, '[data-mark]');
    if (mark) {
      clearTimeout(this.#timer);
      const preview = this.#previewOf(mark);
      // Without popovers there is still the list.
      if (!preview?.showPopover) {
        this.#toSource(mark.dataset.mark ?? '');
        return;
      }
      // Open by hover, or at another mark: closed first, so that the click's own toggle opens it here, and keeps it.
      if (isOpen(preview) && (preview.popover !== 'auto' || mark !== this.#mark)) preview.hidePopover();
      preview.popover = 'auto';
      this.#mark = mark;
      return;
    }
    const toList = find(event, '[data-to-source]');
    if (toList) this.#toSource(toList.dataset.toSource ?? '');
    const toMark = find(event, '[data-to-mark]');
    if (toMark) this.#lead(this.#byId(toMark.dataset.toMark ?? ''));
  };

  /** Shows a preview for as long as its mark is pointed at or focused. */
  #show(mark: HTMLElement): void {
    const preview = this.#previewOf(mark);
    if (!preview?.showPopover || this.#pinned || !mark.isConnected) return;
    if (mark === this.#mark && isOpen(preview)) return;
    this.#close();
    this.#mark = mark;
    preview.popover = 'manual';
    preview.showPopover();
  }

  #close(): void {
    const preview = this.#preview;
    preview?.hidePopover();
    // As the template has it, for those that open it without us.
    if (preview) preview.popover = 'auto';
  }

  /** The preview that a mark opens, also where the mark itself has been rendered anew. */
  #previewOf(mark: HTMLElement): HTMLElement | null {
    return this.#byId(mark.getAttribute('popovertarget') ?? '');
  }

  #later(run: () => unknown, after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(run, after);
  }

  #opening = (event: Event): void => {
    const preview = event.target as HTMLElement;
    const mark = this.#mark;
    if ((event as ToggleEvent).newState === 'open' && mark && this.#previewOf(mark) === preview) place(preview, mark);
  };

  /** What is pinned goes along with its sentence; what is merely pointed at has been left. */
  #scrolled = (event: Event): void => {
    const preview = this.#preview;
    if (!preview || !this.#mark || (event.target instanceof Node && preview.contains(event.target))) return;
    if (this.#pinned) place(preview, this.#mark);
    else this.#close();
  };

  #toSource(number: string): void {
    this.#close();
    this.#lead(this.#byId(`source-${number}`));
  }

  #lead(target: HTMLElement | null): void {
    this.#leading = true;
    // What is folded away cannot be led to.
    const folded = target?.closest('details');
    if (folded) folded.open = true;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'center' });
    this.#leading = false;
  }

  /** Paper has no previews: what is folded away is opened for it, and folded again. */
  #unfold = (): void => {
    this.#unfolded = Array.from(this.#host.renderRoot.querySelectorAll('details')).filter(({ open }) => !open);
    for (const details of this.#unfolded) details.open = true;
  };

  #fold = (): void => {
    for (const details of this.#unfolded.splice(0)) details.open = false;
  };

  #byId = (id: string): HTMLElement | null => (this.#host.renderRoot as ShadowRoot).getElementById(id);
}

/** The element with a selector that an event went through, inside the root that listens. */
const find = (event: Event, selector: string): HTMLElement | null =>
  (event.target as Element | null)?.closest<HTMLElement>(selector) ?? null;

/** Below the sentence that the mark belongs to, or above it where there is more room; never over it, nor cut off. */
function place(preview: HTMLElement, mark: HTMLElement): void {
  const sentence = (mark.closest('[data-sentence]') ?? mark).getBoundingClientRect();
  const below = innerHeight - sentence.bottom;
  const above = below < ROOM && sentence.top > below;
  const room = Math.max((above ? sentence.top : below) - 2 * GAP, LEAST);
  preview.toggleAttribute('data-above', above);
  preview.style.setProperty('--_x', `${mark.getBoundingClientRect().left + scrollX}px`);
  preview.style.setProperty('--_y', `${(above ? sentence.top - GAP : sentence.bottom + GAP) + scrollY}px`);
  preview.style.setProperty('--_room', `${room}px`);
}
