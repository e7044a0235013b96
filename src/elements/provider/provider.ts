import { ContextConsumer, ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { Client } from '../../sdk/client.ts';
import { defineOnce, warnOnce } from '../define.ts';
import { LINK_POLICIES, providedContext, type LinkPolicy, type Provided } from './context.ts';

/**
 * Gives the elements below it their client, locale, permalink and link policy. Providers may stand in one another: what
 * one does not set comes from the next above.
 *
 * @example
 * <trafficking-provider locale="fr" link-policy="new-tab">
 *   <trafficking-country code="CN"></trafficking-country>
 * </trafficking-provider>
 *
 * @tagname trafficking-provider
 *
 * @slot - The elements that it serves, and anything else.
 *
 * @attr {string} locale - Language by BCP 47; it goes before the page's `lang`.
 * @attr {string} permalink - Permanent https address of a profile; `{code}` and `{version}` in it are filled in.
 * @attr {'same-tab'|'new-tab'|'text'} link-policy - What becomes of addresses; `text` links nothing.
 */
export class TraffickingProvider extends LitElement {
  static readonly tag = 'trafficking-provider';
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties = {
    client: { attribute: false },
    locale: {},
    permalink: {},
    linkPolicy: { attribute: 'link-policy' },
  };

  /** Where profiles come from. */
  declare client: Client | undefined;
  /** Language by BCP 47. */
  declare locale: string | undefined;
  /** Permanent https address of a profile. */
  declare permalink: string | undefined;
  /** `same-tab`, `new-tab` or `text`. */
  declare linkPolicy: LinkPolicy | undefined;

  /** Registers the element. A second copy on the page leaves the first in place and says so once. */
  static define(): void {
    defineOnce(this);
  }

  readonly #above = new ContextConsumer(this, { context: providedContext, subscribe: true });
  readonly #provider = new ContextProvider(this, { context: providedContext, initialValue: {} });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('linkPolicy') && this.linkPolicy && !LINK_POLICIES.includes(this.linkPolicy)) {
      warnOnce(`<${this.localName} link-policy="${this.linkPolicy}">: use ${LINK_POLICIES.join(', ')}`);
    }
    const own = { client: this.client, locale: this.locale, permalink: this.permalink, linkPolicy: this.linkPolicy };
    const set = Object.fromEntries(Object.entries(own).filter(([, value]) => value)) as Provided;
    const value = { ...this.#above.value, ...set };
    // Elements below are told only of what is new.
    const before = this.#provider.value;
    const keys = Object.keys({ ...before, ...value }) as (keyof Provided)[];
    if (keys.some((key) => before[key] !== value[key])) this.#provider.setValue(value);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-provider': TraffickingProvider;
  }
}
