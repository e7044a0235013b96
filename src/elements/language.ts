/** The language of the nearest `lang`, followed through shadow roots and as it changes. */
import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { loadLocale, localeFor, type Locale } from '../locales/index.ts';

type Host = ReactiveControllerHost & Element;

/** One observer for a tree, however many elements stand in it. */
interface Watch {
  observer: MutationObserver;
  controllers: Set<LanguageController>;
}
const watches = new WeakMap<Node, Watch>();

function* treesOf(element: Element): Generator<Node> {
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    yield root;
    if (!(root instanceof ShadowRoot)) return;
  }
}

export class LanguageController implements ReactiveController {
  readonly #host: Host;
  #tag: string | undefined;
  #locale: Locale | undefined;
  #pending: Promise<void> | undefined;
  #watched: Node[] = [];
  #override: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The locale to render in. While another is loading it stays what it was, so that no text flashes. */
  get locale(): Locale {
    return (this.#locale ??= localeFor(this.#find()));
  }

  /** Settles when the first locale is there; undefined once something may be rendered. */
  get pending(): Promise<void> | undefined {
    return this.#pending;
  }

  /** Tag that goes before every `lang` of the page. */
  set override(tag: string | undefined) {
    if (tag === this.#override) return;
    this.#override = tag;
    this.#refresh();
  }

  hostConnected(): void {
    this.#refresh();
    if (isServer) return;
    this.#watched = Array.from(treesOf(this.#host));
    for (const root of this.#watched) {
      let watch = watches.get(root);
      if (!watch) {
        const controllers = new Set<LanguageController>();
        const observer = new MutationObserver(() => controllers.forEach((each) => each.#refresh()));
        observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
        watches.set(root, (watch = { observer, controllers }));
      }
      watch.controllers.add(this);
    }
  }

  hostDisconnected(): void {
    for (const root of this.#watched) {
      const watch = watches.get(root);
      watch?.controllers.delete(this);
      if (watch?.controllers.size === 0) {
        watch.observer.disconnect();
        watches.delete(root);
      }
    }
    this.#watched = [];
  }

  #refresh(): void {
    const tag = this.#override ?? this.#find();
    if (tag === this.#tag) return;
    this.#tag = tag;
    const settle = (): void => {
      // Another language may have come while this one was loading.
      if (tag !== this.#tag) return;
      this.#pending = undefined;
      this.#locale = localeFor(tag);
      this.#host.requestUpdate();
    };
    const loading = loadLocale(tag);
    if (!loading) {
      settle();
      return;
    }
    // A language that cannot be had leaves English, or what was there before.
    const settled = loading.then(settle, settle);
    if (isServer || !this.#locale) this.#pending = settled;
  }

  #find(): string {
    // A server has no page around the element: what renders it has put the language on it.
    if (isServer) return this.#host.getAttribute('lang') ?? 'en';
    for (let element: Element | null = this.#host; element;) {
      const holder: Element | null = element.closest('[lang]');
      const tag = holder?.getAttribute('lang');
      if (tag) return tag;
      const root: Node = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    return 'en';
  }
}
