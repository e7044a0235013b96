import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { UpdateRecord } from '../../model/types.ts';
import type { Client } from '../../sdk/client.ts';
import { CountertraffickingError } from '../../sdk/errors.ts';
import { TraffickingElement, type ElementState } from '../base.ts';
import { defaultClient } from '../default-client.ts';
import { warnOnce } from '../define.ts';
import { TraffickingErrorEvent, TraffickingReadyEvent } from '../events.ts';
import { heading } from '../heading.ts';
import { listFormat, regionName } from '../intl.ts';
import { safeUrl } from '../safe-url.ts';
import { surfaceStyles } from '../surface.styles.ts';
import { feedLinks } from './feed-links.ts';
import { list, type ListView } from './list.ts';
import { UpdatesController, type Shown, type UpdatesState } from './updates-controller.ts';
import { updatesStyles } from './updates.styles.ts';
import { updatesStrings } from './words.ts';

const LIMIT = 20;

/**
 * What is new: what releases of the data changed, new profiles, and the dated news of the former humantrafficking.org,
 * marked as from the archive. Of all countries or of some, the latest first, under the years; with links to feeds where
 * the page's host has them, and to the records where the page has an address for these.
 *
 * @example
 * <trafficking-updates code="TH" permalink="https://example.org/{code}"></trafficking-updates>
 *
 * @tagname trafficking-updates
 *
 * @slot - Shown while the updates are loading, and where there are none to show.
 *
 * @attr {string} code - Countries: codes by ISO 3166-1 divided by spaces, or codes, names and aliases by commas; all without it.
 * @attr {string} feed - Address of the feeds, https or relative: `{code}` (`all` for all countries) and `{format}` (rss, atom, json) are filled in.
 * @attr {number} heading-level - Level of its heading among the page's headings, 1 to 6; 2 by default.
 * @attr {number} limit - How many are shown until the reader asks for more; 20 by default.
 * @attr {string} permalink - Https address of a country or record: `{code}`, `{kind}`, `{id}` (nothing for a country) and `{version}` are filled in. Without it, and without one of a provider, nothing is linked.
 * @attr {'light'|'dark'|'auto'} theme - Colour scheme; without it the page's own.
 *
 * @fires {TraffickingReadyEvent} trafficking-ready - The updates are shown. Does not bubble.
 * @fires {TraffickingErrorEvent} trafficking-error - The updates cannot be shown or renewed. Does not bubble.
 *
 * @cssstate loading - The updates are on their way.
 * @cssstate ready - The updates are shown.
 * @cssstate empty - There are none.
 * @cssstate error - The updates cannot be shown.
 * @cssstate stale - An older copy is shown, since it could not be renewed.
 *
 * @csspart root - The box around everything; its `data-state` is the state.
 * @csspart message - Words about the state.
 * @csspart retry - Button that loads again.
 * @csspart header - Heading and number.
 * @csspart name - The heading.
 * @csspart count - How many updates are shown.
 * @csspart feeds - Links to feeds.
 * @csspart feeds-label - What stands before them.
 * @csspart feed-list - The list of feeds.
 * @csspart feed - The feeds of one country, or of all.
 * @csspart feed-name - Its name.
 * @csspart feed-link - Link to one feed.
 * @csspart years - The list of years.
 * @csspart year - One year.
 * @csspart year-heading - Its heading.
 * @csspart updates - Its updates.
 * @csspart update - One update; also `update-changes` and so on.
 * @csspart update-changes - What a release changed in a country.
 * @csspart update-profile - A profile that is new, or baselines of a day.
 * @csspart update-archive - One of the former site.
 * @csspart line - Date and mark.
 * @csspart date - Its date.
 * @csspart archive - Mark of what is from the archive.
 * @csspart title - What is new, in a line.
 * @csspart update-link - Link to the country.
 * @csspart facts - What else there is to know.
 * @csspart records-label - What stands before few records.
 * @csspart records-fold - The fold of many.
 * @csspart records-summary - What opens it.
 * @csspart records - The records that it is about, or the countries.
 * @csspart record - One of them.
 * @csspart record-link - Link to it.
 * @csspart more - Button that shows all.
 *
 * @cssproperty --trafficking-ink - Colour of text.
 * @cssproperty --trafficking-ink-quiet - Colour of dates and remarks.
 * @cssproperty --trafficking-line - Colour of rules and borders.
 * @cssproperty --trafficking-surface - Background.
 * @cssproperty --trafficking-surface-quiet - Background of what stands back.
 * @cssproperty --trafficking-link - Colour of links, marks and focus.
 * @cssproperty --trafficking-prevention - Hue of prevention.
 * @cssproperty --trafficking-protection - Hue of protection.
 * @cssproperty --trafficking-prosecution - Hue of prosecution.
 * @cssproperty --trafficking-partnership - Hue of partnership.
 * @cssproperty --trafficking-space - Unit of spacing, 1em.
 * @cssproperty --trafficking-measure - Longest line, 65ch.
 * @cssproperty --trafficking-radius - Radius of the corners.
 * @cssproperty --trafficking-font - Font family; the page's own by default.
 * @cssproperty --trafficking-font-size - Size of the text, 1em.
 * @cssproperty --trafficking-reserve - Height kept while loading, 100svh.
 */
export class TraffickingUpdates extends TraffickingElement {
  static override readonly tag = 'trafficking-updates';
  static override styles = [surfaceStyles, updatesStyles];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    code: { reflect: true },
    feed: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    limit: { type: Number },
    permalink: {},
    theme: { reflect: true },
  };

  /** Where the updates come from; one client shared by all elements by default. */
  declare client: Client | undefined;
  /** Countries, by codes with spaces between or codes and names with commas; all without it. */
  declare code: string | undefined;
  /** Address of the feeds. */
  declare feed: string | undefined;
  /** Level of the element's own heading among the page's headings, 1 to 6. */
  declare headingLevel: number;
  /** How many are shown until the reader asks for more. */
  declare limit: number;
  /** Https address of a country or record. */
  declare permalink: string | undefined;
  /** `light`, `dark` or `auto`; the page's own scheme without it. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;

  /** Loads the updates again. What is shown stays meanwhile. */
  reload(): Promise<void> {
    return this.#data.reload();
  }

  readonly #data = new UpdatesController(this);
  /** The reader asked for all. */
  #all = false;
  /** The reader asked to try again, and waits at the button. */
  #retrying = false;

  constructor() {
    super();
    this.headingLevel = 2;
    this.limit = LIMIT;
    this.#data.onSettled = (state) => this.#announce(state);
  }

  protected override get hasContent(): boolean {
    return 'shown' in this.#data.state;
  }

  protected override prepare(changed: PropertyValues<this>): void {
    if (changed.has('code') || changed.has('limit')) this.#all = false;
    this.#data.request({
      client: this.client ?? this.provided.client ?? defaultClient(),
      countries: countriesIn(this.code),
    });
    this.markState(this.#status);
  }

  protected override render(): TemplateResult {
    const { state } = this.#data;
    // Neither words nor data are shown in a language that the page does not speak.
    if (this.localePending) return this.#renderWords('');
    const own = updatesStrings(this.locale);
    switch (state.status) {
      case 'ready':
      case 'stale':
        return this.#renderSafely(state.shown);
      case 'empty':
        return this.#renderWords(own.none, state.shown);
      case 'error':
        return this.#renderWords(this.#errorWords(state.error));
      case 'loading':
        return this.#renderWords(own.loading);
    }
  }

  /** Updates that cannot be rendered, from a client that validates nothing, must not take the fallback with them. */
  #renderSafely(shown: Shown): TemplateResult {
    try {
      return this.#renderList(shown);
    } catch (cause) {
      const message = `the updates cannot be shown: ${String(cause)}`;
      const error = new CountertraffickingError('updates-invalid', message, { cause });
      // An event in the middle of an update would meet a half-made element.
      queueMicrotask(() => this.#data.fail(error));
      return this.#renderWords(updatesStrings(this.locale).invalid);
    }
  }

  #renderList({ updates, codes }: Shown): TemplateResult {
    const { tag, dir } = this.locale;
    const own = updatesStrings(this.locale);
    const level = Math.round(this.headingLevel);
    const limit = Number.isInteger(this.limit) && this.limit > 0 ? this.limit : LIMIT;
    const shown = this.#all ? updates : updates.slice(0, limit);
    const left = updates.length - shown.length;
    const view: ListView = {
      locale: this.locale,
      headingLevel: level >= 1 && level <= 6 ? level : 2,
      codes,
      addressOf: this.#addressOf,
      linkPolicy: this.provided.linkPolicy ?? 'same-tab',
    };
    const names = codes.map((code) => regionName(tag, code));
    const title = names.length ? own.titleOf(listFormat(tag).format(names)) : own.title;
    const all = own.count(updates.length);
    return html`<section
      part="root"
      class="root"
      data-state=${this.#status}
      lang=${tag}
      dir=${dir}
      aria-labelledby="name"
    >
      ${this.#renderStale()}
      <header part="header">
        ${heading(view, 0, 'name', title, 'name')}
        <p part="count" class="quiet count" role="status">${left ? own.firstOf(shown.length, all) : all}</p>
      </header>
      ${feedLinks(this.locale, this.feed, codes, view.linkPolicy)} ${list(view, shown)}
      ${
        left
          ? html`<p class="after">
              <button part="more" class="plain" type="button" @click=${this.#showAll}>${own.more(left)}</button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderStale(): TemplateResult | typeof nothing {
    if (this.#data.state.status !== 'stale') return nothing;
    return html`<p part="message" class="stale" role="status">
      ${updatesStrings(this.locale).stale} ${this.#renderRetry()}
    </p>`;
  }

  /** The fallback that the page gave, and words about what is so. */
  #renderWords(words: string, shown?: Shown): TemplateResult {
    const { tag, dir } = this.locale;
    const { state } = this.#data;
    const retry = (state.status === 'error' && state.error.code === 'load-failed') || this.#retrying;
    return html`<div part="root" class="root" data-state=${this.#status}>
      <div class="state">
        <slot></slot>
        <p part="message" class="message quiet" role="status" lang=${tag} dir=${dir}>
          ${words} ${retry ? this.#renderRetry() : nothing}
        </p>
      </div>
      ${shown ? feedLinks(this.locale, this.feed, shown.codes, this.provided.linkPolicy ?? 'same-tab') : nothing}
    </div>`;
  }

  #renderRetry(): TemplateResult {
    return html`<button
      part="retry"
      class="plain"
      type="button"
      aria-disabled=${this.#retrying ? 'true' : nothing}
      @click=${this.#retry}
    >
      ${this.locale.strings.retry}
    </button>`;
  }

  get #status(): ElementState {
    return this.localePending ? 'loading' : this.#data.state.status;
  }

  #errorWords({ code, country = '' }: CountertraffickingError): string {
    const own = updatesStrings(this.locale);
    switch (code) {
      case 'country-unknown':
        return own.unknown(country);
      case 'updates-invalid':
        return own.invalid;
      default:
        return own.failed;
    }
  }

  #addressOf = ({ country, kind, id }: Pick<UpdateRecord, 'country' | 'kind' | 'id'>): string | undefined => {
    const pattern = this.permalink ?? this.provided.permalink;
    if (!pattern) return undefined;
    const { state } = this.#data;
    const version = 'shown' in state ? state.shown.version : '';
    const values = { code: country, kind, id: kind === 'country' ? '' : id, version };
    const address = Object.entries(values).reduce(
      (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(value)),
      pattern,
    );
    const safe = safeUrl(address);
    if (!safe) warnOnce(`<${this.localName} permalink="${pattern}">: not an https address`);
    return safe;
  };

  #showAll = async (): Promise<void> => {
    const before = this.renderRoot.querySelectorAll('.update').length;
    this.#all = true;
    this.requestUpdate();
    await this.updateComplete;
    // The button is gone: the reader goes on at the first that is new.
    const next = this.renderRoot.querySelectorAll<HTMLElement>('.update')[before];
    if (!next) return;
    next.tabIndex = -1;
    next.focus();
  };

  #retry = async (): Promise<void> => {
    if (this.#retrying) return;
    this.#retrying = true;
    await this.reload();
    this.#retrying = false;
    this.requestUpdate();
    await this.updateComplete;
    // The button is gone where it worked: the reader goes on at the element's heading.
    const name = this.shadowRoot?.activeElement ? null : this.shadowRoot?.getElementById('name');
    if (!name) return;
    name.tabIndex = -1;
    name.focus();
  };

  #announce(state: UpdatesState): void {
    if ('error' in state) {
      this.dispatchEvent(new TraffickingErrorEvent(state.error));
      return;
    }
    // What is shown is told once it is on the page.
    void Promise.resolve(this.localePending)
      .then(() => this.updateComplete)
      .then(() => this.#data.state === state && this.dispatchEvent(new TraffickingReadyEvent(undefined)));
  }
}

/** "Viet Nam" is one country, "CN VN" are two. */
function countriesIn(code = ''): string[] {
  const text = code.trim();
  const divider = /^[A-Z]{2,3}(\s+[A-Z]{2,3})*$/.test(text) ? /\s+/ : ',';
  const named = text.split(divider).map((each) => each.trim());
  return [...new Set(named.filter(Boolean))];
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-updates': TraffickingUpdates;
  }
}
