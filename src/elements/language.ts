/** The language of the nearest `lang`, followed through shadow roots and as it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

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

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag as the page writes it; `en` where it has none. */
  get tag(): string {
    return (this.#tag ??= this.#find());
  }

  hostConnected(): void {
    this.#tag = undefined;
    for (const root of treesOf(this.#host)) {
      let watch = watches.get(root);
      if (!watch) {
        const controllers = new Set<LanguageController>();
        const observer = new MutationObserver(() => controllers.forEach((each) => each.#refresh()));
        observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
        watches.set(root, (watch = { observer, controllers }));
      }
      watch.controllers.add(this);
    }
    this.#watched = Array.from(treesOf(this.#host));
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

  #watched: Node[] = [];

  #refresh(): void {
    const before = this.#tag;
    this.#tag = undefined;
    if (this.tag !== before) this.#host.requestUpdate();
  }

  #find(): string {
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
