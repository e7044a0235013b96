/** Renders our elements within a template: waits until data and language are there, then writes the shadow root. */
import { LitElementRenderer, type RenderInfo } from '@lit-labs/ssr';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import { escape } from 'html-escaper';
import type { LitElement, PropertyValues } from 'lit';
import { TraffickingElement } from '../elements/base.ts';
import type { TraffickingErrorEvent } from '../elements/events.ts';
import type { Provided } from '../elements/provider/context.ts';
import type { CountertraffickingError } from '../sdk/errors.ts';
import { classOf, type ElementTag } from './elements.ts';
import { joinNow } from './join.ts';
import { styleFile, styleSheet, type Styles } from './styles.ts';

export interface RenderSettings {
  /** Language of elements that have no `lang` of their own. */
  lang: string;
  styles: Styles;
  onError: 'throw' | 'show';
}

/** What the renderer uses of an element that others do not. */
interface Lifecycle {
  readonly provided: Provided;
  readonly localePending: Promise<void> | undefined;
  readonly hasContent: boolean;
  shouldUpdate(changed: PropertyValues): boolean;
  render(): unknown;
}

// Elements ask the providers above them when they are connected.
LitElementRenderer.renderOptions.push(({ localName }) =>
  classOf(localName) ? { connectedCallback: true } : undefined,
);

/** Makes the renderer class of one rendering: Lit creates the renderers itself, and gives them a tag and no more. */
export function rendererWith({ lang, styles, onError }: RenderSettings): typeof LitElementRenderer {
  return class extends LitElementRenderer {
    #errors: CountertraffickingError[] = [];
    /** Called when the element has something new. */
    #wake = (): void => undefined;

    override connectedCallback(): void {
      const { element } = this;
      if (!(element instanceof TraffickingElement)) {
        super.connectedCallback();
        return;
      }
      const stamped = !element.hasAttribute('lang');
      if (stamped) element.setAttribute('lang', lang);
      element.addEventListener('trafficking-error', ({ error }: TraffickingErrorEvent) => this.#errors.push(error));
      super.connectedCallback();
      // Nothing is updated here: that something has changed is all that a request for it tells.
      element.requestUpdate = () => this.#wake();
      const { elementProperties } = element.constructor as typeof LitElement;
      const lifecycle = element as unknown as Lifecycle;
      lifecycle.shouldUpdate(new Map(Array.from(elementProperties.keys(), (name) => [name, undefined])));
      if (stamped && lifecycle.provided.locale) element.setAttribute('lang', lifecycle.provided.locale);
    }

    override renderShadow(info: RenderInfo): ReturnType<LitElementRenderer['renderShadow']> {
      const tag = this.tagName as ElementTag;
      // Elements of others, made with Lit, are rendered as Lit does.
      if (!classOf(tag)) return super.renderShadow(info);
      const style =
        styles === 'inline'
          ? `<style>${styleSheet(tag)}</style>`
          : `<link rel="stylesheet" href="${escape(styles.href + styleFile(tag))}">`;
      return [style, () => this.#content(info)];
    }

    async #content(info: RenderInfo): Promise<string> {
      const element = this.element as unknown as Lifecycle;
      // Written in one go: what is asked for meanwhile cannot come between.
      const write = (): string => joinNow(renderValue(element.render(), info));
      if (!(this.element instanceof TraffickingElement)) return write();
      while (element.localePending || !(element.hasContent || this.#errors.length)) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
      this.#check();
      const written = write();
      // A profile that cannot be rendered is told of right after.
      const before = this.#errors.length;
      await Promise.resolve();
      this.#check();
      return this.#errors.length > before ? write() : written;
    }

    #check(): void {
      const [error] = this.#errors;
      if (error && onError === 'throw') throw error;
    }
  };
}
