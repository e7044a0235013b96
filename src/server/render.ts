/** Elements as HTML: whole, with declarative shadow roots, so that readers without script have all of it. */
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';
import type { TemplateResult } from 'lit';
import type { LinkPolicy } from '../elements/provider/context.ts';
import { TraffickingProvider } from '../elements/provider/provider.ts';
import type { Client } from '../sdk/client.ts';
import { element, type ElementOptions } from './element.ts';
import { join } from './join.ts';
import { rendererWith } from './renderer.ts';
import type { Styles } from './styles.ts';

export interface RenderOptions {
  /** Language by BCP 47 of elements that have no `lang` and no provider's locale; `en` by default. */
  lang?: string;
  /** Where profiles come from; the data in this package by default. */
  client?: Client;
  /** Permanent https address of a profile, `{code}` and `{version}` filled in. */
  permalink?: string;
  /** What becomes of addresses; links that open in the same tab by default. */
  linkPolicy?: LinkPolicy;
  /** Where the styles are; `inline` by default. */
  styles?: Styles;
  /**
   * What becomes of an element whose data cannot be had: `throw` (default) rejects with its error, `show` writes what
   * readers of the page would see, the fallback and words about it.
   */
  onError?: 'throw' | 'show';
}

/**
 * An element as HTML: its host with `lang`, its shadow root, and what stands between its tags. The same data give the
 * same text: there is no clock, number or chance in it.
 *
 * @throws TypeError where the tag or an attribute is none that may stand there.
 * @throws CountertraffickingError where the data cannot be had, unless `onError` is `show`.
 */
export const renderElement = (options: ElementOptions & RenderOptions): Promise<string> =>
  renderTemplate(element(options), options);

/**
 * A template of Lit as HTML, with all of our elements in it. Its values are escaped, as Lit does.
 *
 * @throws CountertraffickingError as `renderElement` does.
 */
export async function renderTemplate(template: TemplateResult, options: RenderOptions = {}): Promise<string> {
  const { lang = 'en', styles = 'inline', onError = 'throw', client, permalink, linkPolicy } = options;
  // What is given stands above all that the template has, as a provider does.
  const above = new TraffickingProvider();
  Object.assign(above, { client, permalink, linkPolicy });
  (above as unknown as { willUpdate(changed: ReadonlyMap<string, unknown>): void }).willUpdate(new Map());
  const rendered = renderValue(template, {
    elementRenderers: [rendererWith({ lang, styles, onError })],
    customElementInstanceStack: [],
    customElementHostStack: [],
    eventTargetStack: [(globalThis as unknown as { litServerRoot: HTMLElement }).litServerRoot, above],
    slotStack: [],
    deferHydration: false,
  });
  return join(rendered);
}
