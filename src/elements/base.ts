/** What all elements share: registration, language, the mark of their state, and server-made content. */
import { ContextConsumer } from '@lit/context';
import { LitElement, type CSSResultOrNative, type PropertyValues } from 'lit';
import type { Locale } from '../locales/index.ts';
import { VERSION } from '../model/version.generated.ts';
import { defineOnce } from './define.ts';
import { LanguageController } from './language.ts';
import { isOpen } from './popover.ts';
import { providedContext, rememberRequests, type Provided } from './provider/context.ts';

/** States that an element can be in; also its `:state()` and the `data-state` of its root part. */
export type ElementState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'stale';

export abstract class TraffickingElement extends LitElement {
  /** Name under which `define` registers the element. */
  static readonly tag: string;
  /** Version of the package. */
  static readonly version = VERSION;

  /** Registers the element. A second copy on the page leaves the first in place and says so once. */
  static define(): void {
    defineOnce(this);
  }

  readonly #provided = new ContextConsumer(this, { context: providedContext, subscribe: true });
  readonly #language = new LanguageController(this);
  // Safari before 16.4 has none; the root part's data-state is there for all.
  readonly #internals = this.attachInternals?.();
  /** Whether what a server sent still stands. */
  #adopted = false;

  override connectedCallback(): void {
    rememberRequests();
    super.connectedCallback();
  }

  /** A style sheet belongs to one document: in another it is adopted again. */
  adoptedCallback(): void {
    if (!this.shadowRoot) return;
    const { elementStyles } = this.constructor as typeof LitElement;
    this.shadowRoot.adoptedStyleSheets = elementStyles.map((style) => copyOf(style, this.ownerDocument));
  }

  /** What providers above give. */
  protected get provided(): Provided {
    return this.#provided.value ?? {};
  }

  /** Language and strings by the provider or the nearest `lang`, through shadow roots. */
  protected get locale(): Locale {
    return this.#language.locale;
  }

  /** Settles when the language of the page is there; undefined once it is. */
  protected get localePending(): Promise<void> | undefined {
    return this.#language.pending;
  }

  /** Whether there is something to show that came from data: what a server sent gives way to nothing less. */
  protected abstract readonly hasContent: boolean;

  /** Asks for what the properties say, and marks the state: at each update, also while server-made content stands. */
  protected abstract prepare(changed: PropertyValues): void;

  /** Puts the state where partners can style it. */
  protected markState(state: ElementState): void {
    const states = this.#internals?.states;
    const shown = this.#adopted ? whileAdopted(state) : state;
    states?.clear();
    states?.add(shown);
    if (this.#adopted) this.renderRoot.querySelector('[part~=root]')?.setAttribute('data-state', shown);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#adopted = this.shadowRoot !== null;
    return super.createRenderRoot();
  }

  /**
   * Server-made content is adopted, not hydrated: it stays until data is there, then is rendered anew, so that it
   * neither paints twice nor keeps a stale fact. Where data never comes, it is what the reader keeps.
   */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    this.#language.override = this.provided.locale;
    this.prepare(changed);
    return !this.#adopted || (this.hasContent && !this.localePending);
  }

  protected override update(changed: PropertyValues): void {
    if (this.#adopted) this.#replace(() => super.update(changed));
    else super.update(changed);
  }

  /** Renders in the place of what a server sent; focus and an open preview are carried over. */
  #replace(render: () => void): void {
    this.#adopted = false;
    const root = this.renderRoot as ShadowRoot;
    const focused = root.activeElement?.id;
    const open = Array.from(root.querySelectorAll('[popover]')).find(isOpen)?.id;
    root.replaceChildren();
    this.renderOptions.renderBefore = null;
    render();
    if (open) root.getElementById(open)?.showPopover();
    if (focused) root.getElementById(focused)?.focus({ preventScroll: true });
  }
}

/** What a server sent is a whole profile, if perhaps an older one. */
const whileAdopted = (state: ElementState): ElementState => (state === 'error' ? 'stale' : 'ready');

/** A style sheet of its own for a document: one that is made in another may not be adopted. */
function copyOf(style: CSSResultOrNative, { defaultView }: Document): CSSStyleSheet {
  const rules = 'cssText' in style ? style.cssText : Array.from(style.cssRules, ({ cssText }) => cssText).join('\n');
  const sheet = new (defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}
