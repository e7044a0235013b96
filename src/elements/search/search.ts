import { html, isServer, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { SEARCH_KINDS, type SearchKind } from '../../sdk/search/records.ts';
import type { Client } from '../../sdk/client.ts';
import type { SearchFilter, SearchHit } from '../../sdk/search/search.ts';
import { TraffickingElement, type ElementState } from '../base.ts';
import { defaultClient } from '../default-client.ts';
import { warnOnce } from '../define.ts';
import { TraffickingErrorEvent, TraffickingReadyEvent } from '../events.ts';
import { choose } from '../notes/claim.ts';
import { safeUrl } from '../safe-url.ts';
import { surfaceStyles } from '../surface.styles.ts';
import { facets, type Chosen, type Facet } from './facets.ts';
import { fallbackForm, safeAction, type FallbackForm } from './fallback-form.ts';
import { indexClient } from './index-client.ts';
import { option, optionId } from './options.ts';
import { SearchController, type SearchState } from './search-controller.ts';
import { searchStyles } from './search.styles.ts';
import { TraffickingSelectEvent } from './select-event.ts';
import { searchStrings } from './words.ts';

const LIMIT = 8;
/** Who listens is told how much was found once nothing more is typed, in milliseconds. */
const PAUSE = 600;

/**
 * A search box over countries, initiatives, laws, organizations and sources: a combobox whose list opens as one types.
 * What is searched is loaded when the box gets the focus; nothing that is typed leaves the page or is kept, unless the
 * reader sends the form to the `action` that the page gave.
 *
 * A form between its tags is what readers without script have; its action and the name of its field are taken over.
 *
 * @example
 * <trafficking-search permalink="https://example.org/{code}">
 *   <form action="/search"><label>Search <input type="search" name="q" /></label> <button>Search</button></form>
 * </trafficking-search>
 *
 * @tagname trafficking-search
 *
 * @slot - Shown until the element is there, and where the search cannot be loaded; a form is taken over.
 *
 * @attr {string} action - Address that the form is sent to by GET, as `/search`; without it there is none.
 * @attr {string} country - Country to search in, by ISO 3166-1, English name or alias; all without it.
 * @attr {boolean} facets - Choices of kind, country and pillar above what is found.
 * @attr {string} index - Address on the page's own site of an index that `writePagefindIndex` has written; without it, and without a client, what comes with the package is searched.
 * @attr {string} kinds - Kinds to search for, with spaces between: country, initiative, law, organization, source.
 * @attr {string} label - What stands above the box, where its own words do not fit.
 * @attr {number} limit - How many results are shown at most; 8 by default.
 * @attr {string} name - Name of the field that is sent; `q` by default.
 * @attr {string} permalink - Https address of a result: `{code}`, `{kind}`, `{id}` (nothing for a country) and `{version}` are filled in. Without it, and without one of a provider, results are no links: listen for `trafficking-select`.
 * @attr {'light'|'dark'|'auto'} theme - Colour scheme; without it the page's own.
 * @attr {string} value - What is searched for.
 *
 * @fires {TraffickingSelectEvent} trafficking-select - A result was chosen: `record`. Bubbles; cancel it and no link is followed.
 * @fires {TraffickingReadyEvent} trafficking-ready - What is searched is there. Does not bubble.
 * @fires {TraffickingErrorEvent} trafficking-error - The search cannot be loaded. Does not bubble.
 *
 * @cssstate idle - Nothing is asked.
 * @cssstate loading - An answer is on its way.
 * @cssstate ready - Something is found.
 * @cssstate empty - Nothing is found.
 * @cssstate error - The search cannot be loaded.
 *
 * @csspart root - The box around everything; its `data-state` is the state.
 * @csspart form - The form.
 * @csspart label - What stands above the box.
 * @csspart field - The row of box and button.
 * @csspart input - The box that is typed into.
 * @csspart submit - Button that sends the form, where there is an action.
 * @csspart popup - What opens below the box.
 * @csspart facets - The row of choices.
 * @csspart facet - One of them.
 * @csspart list - The list of results.
 * @csspart option - One result, a link where it leads somewhere.
 * @csspart option-title - Its title.
 * @csspart option-facts - Its kind, country and date.
 * @csspart origin - Who added it, where it is not of the data's own publisher.
 * @csspart option-excerpt - The other name or the words in which the question was found.
 * @csspart mark - What of a text was searched for.
 * @csspart count - How many there are.
 * @csspart message - Words where nothing is found, or while or because it cannot be.
 * @csspart retry - Button that loads again.
 * @csspart announcer - Tells those who listen how many there are.
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
export class TraffickingSearch extends TraffickingElement {
  static override readonly tag = 'trafficking-search';
  static override styles = [surfaceStyles, searchStyles];
  static override properties: PropertyDeclarations = {
    action: {},
    client: { attribute: false },
    country: {},
    facets: { type: Boolean },
    index: {},
    kinds: {},
    label: {},
    limit: { type: Number },
    name: {},
    permalink: {},
    theme: { reflect: true },
    value: {},
  };

  /** Address that the form is sent to. */
  declare action: string | undefined;
  /** What answers; one client shared by all elements by default. */
  declare client: Client | undefined;
  /** Country to search in. */
  declare country: string | undefined;
  /** Choices of kind, country and pillar. */
  declare facets: boolean;
  /** Address of an index to search in. */
  declare index: string | undefined;
  /** Kinds to search for, with spaces between. */
  declare kinds: string | undefined;
  /** What stands above the box. */
  declare label: string | undefined;
  /** How many results are shown at most. */
  declare limit: number;
  /** Name of the field that is sent. */
  declare name: string | undefined;
  /** Https address of a result. */
  declare permalink: string | undefined;
  /** `light`, `dark` or `auto`; the page's own scheme without it. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** What is searched for. */
  declare value: string;

  readonly #search = new SearchController(this);
  #open = false;
  /** Place of the option that the keys have reached; -1 for none. */
  #active = -1;
  #chosen: Chosen = {};
  #fallback: FallbackForm | undefined;
  #composing = false;
  #said = '';
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** Whether what is searched was there once. */
  #told = false;

  constructor() {
    super();
    this.facets = false;
    this.limit = LIMIT;
    this.value = '';
    this.#search.onSettled = (state) => this.#settled(state);
  }

  override focus(options?: FocusOptions): void {
    if (this.#input) this.#input.focus(options);
    else super.focus(options);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#saying);
    this.#close();
  }

  protected override get hasContent(): boolean {
    return true;
  }

  protected override prepare(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#adopt();
    // What was found by other means is no answer any more.
    const anew = (['client', 'country', 'index', 'kinds', 'limit'] as const).some((name) => changed.has(name));
    if (this.hasUpdated && (anew || (changed.has('value') && this.value !== this.#input?.value))) this.#ask();
    this.markState(this.#status);
  }

  protected override firstUpdated(): void {
    const typing = this.#fallback?.input;
    if (typing && typing === (this.getRootNode() as Document | ShadowRoot).activeElement) {
      const { selectionStart, selectionEnd } = typing;
      this.#input?.focus({ preventScroll: true });
      this.#input?.setSelectionRange(selectionStart, selectionEnd);
    }
  }

  protected override render(): TemplateResult {
    const { tag, dir } = this.locale;
    const action = safeAction(this.action ?? this.#fallback?.action);
    // Without script a box that is sent nowhere does nothing: a server leaves the form of the page in its place.
    if (this.localePending || (isServer && !action)) {
      return html`<div part="root" class="root" data-state="loading"><slot></slot></div>`;
    }
    const { status } = this.#search.state;
    return html`<div
      part="root"
      class="root"
      data-state=${status}
      lang=${tag}
      dir=${dir}
      @focusout=${this.#left}
    >
      <form part="form" role="search" aria-labelledby="label" method="get" action=${action ?? nothing} @submit=${this.#submit}>
        <label part="label" class="label" id="label" for="input">${this.label || searchStrings(this.locale).label}</label>
        <div part="field" class="field">${this.#renderInput()}${
          action
            ? html`<button part="submit" class="submit" type="submit">${searchStrings(this.locale).submit}</button>`
            : nothing
        }</div>
        ${action ? this.#fallback?.hidden.map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`) : nothing}
      </form>
      ${this.#renderPopup()}
      <span part="announcer" class="announcer" role="status">${this.#said}</span>
      ${status === 'error' && !this.#fallback ? html`<slot></slot>` : nothing}
    </div>`;
  }

  /** Nothing that is typed is completed, corrected or checked by the browser: some ask their maker for that. */
  #renderInput(): TemplateResult {
    const expanded = this.#expanded;
    return html`<input
      part="input"
      class="input"
      id="input"
      type="text"
      role="combobox"
      name=${this.name || this.#fallback?.name || 'q'}
      .value=${this.value}
      value=${isServer ? nothing : this.value}
      aria-autocomplete="list"
      aria-controls="list"
      aria-expanded=${expanded ? 'true' : 'false'}
      aria-activedescendant=${expanded && this.#active >= 0 ? optionId(this.#active) : nothing}
      autocomplete="off"
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="search"
      maxlength="300"
      @focus=${this.#focused}
      @click=${this.#show}
      @input=${this.#typed}
      @keydown=${this.#pressed}
      @compositionstart=${this.#compose}
      @compositionend=${this.#compose}
    />`;
  }

  #renderPopup(): TemplateResult {
    const { results } = this.#search;
    const hits = results?.hits ?? [];
    const view = {
      locale: this.locale,
      active: this.#active,
      addressOf: this.#addressOf,
      linkPolicy: this.provided.linkPolicy ?? ('same-tab' as const),
    };
    return html`<div part="popup" class="popup" ?hidden=${!this.#open} @mousedown=${keepFocus} @change=${this.#choose}>
      ${this.facets && results ? facets(this.locale, results, this.#chosen) : nothing}
      <div
        part="list"
        class="list"
        role="listbox"
        id="list"
        tabindex="-1"
        aria-label=${searchStrings(this.locale).results}
        ?hidden=${!hits.length}
        @click=${this.#clicked}
      >
        ${hits.map((hit, place) => option(view, hit, place))}
      </div>
      ${this.#renderWords()}
    </div>`;
  }

  /** How many there are, or words about the state. */
  #renderWords(): TemplateResult | typeof nothing {
    const { strings } = this.locale;
    const { state } = this.#search;
    switch (state.status) {
      case 'ready':
        return html`<p part="count" class="count" aria-hidden="true">${this.#count}</p>`;
      case 'empty':
        return html`<p part="message" class="message"><bdi>${searchStrings(this.locale).nothing(state.results.query)}</bdi> ${searchStrings(this.locale).advice}</p>`;
      case 'error':
        return html`<p part="message" class="message">
          ${this.#errorWords} <button part="retry" class="plain" type="button" @click=${this.#retry}>${strings.retry}</button>
        </p>`;
      case 'loading':
        return this.#search.results
          ? nothing
          : html`<p part="message" class="message quiet">${searchStrings(this.locale).loading}</p>`;
      case 'idle':
        return nothing;
    }
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot?.querySelector<HTMLInputElement>('#input') ?? null;
  }

  get #status(): ElementState {
    return this.#search.state.status;
  }

  /** Whether a list is open: words alone are none. */
  get #expanded(): boolean {
    return this.#open && Boolean(this.#search.results?.hits.length);
  }

  get #count(): string {
    const search = searchStrings(this.locale);
    const { hits = [], total = 0 } = this.#search.results ?? {};
    return total > hits.length ? search.firstOf(hits.length, search.count(total)) : search.count(total);
  }

  get #errorWords(): string {
    const { state } = this.#search;
    const { strings } = this.locale;
    const unknown = 'error' in state && state.error.code === 'country-unknown';
    return unknown ? strings.countryUnknown(this.country ?? '') : searchStrings(this.locale).failed;
  }

  get #filter(): SearchFilter {
    const named = (this.kinds ?? '').split(/[\s,]+/).filter(Boolean);
    const kinds = named.filter((kind): kind is SearchKind => (SEARCH_KINDS as readonly string[]).includes(kind));
    if (kinds.length < named.length) {
      warnOnce(`<${this.localName} kinds="${this.kinds}">: use ${SEARCH_KINDS.join(', ')}`);
    }
    const { kind, country, pillar } = this.#chosen;
    const limit = Number.isInteger(this.limit) && this.limit > 0 ? this.limit : LIMIT;
    const filter: SearchFilter = { limit };
    if (kind !== undefined) filter.kinds = kind as SearchKind;
    else if (kinds.length) filter.kinds = kinds;
    if (country || this.country) filter.country = country ?? this.country ?? '';
    if (pillar !== undefined) filter.pillar = pillar as NonNullable<SearchFilter['pillar']>;
    return filter;
  }

  #addressOf = ({ kind, id, country }: SearchHit): string | undefined => {
    const pattern = this.permalink ?? this.provided.permalink;
    if (!pattern) return undefined;
    const values = {
      code: country,
      kind,
      id: kind === 'country' ? '' : id,
      version: this.#search.results?.dataVersion ?? '',
    };
    const address = Object.entries(values).reduce(
      (filled, [name, value]) => filled.replaceAll(`{${name}}`, encodeURIComponent(value)),
      pattern,
    );
    const safe = safeUrl(address);
    if (!safe) warnOnce(`<${this.localName} permalink="${pattern}">: not an https address`);
    return safe;
  };

  /** Takes over where the page's form leads, and what a reader has typed before the script came. */
  #adopt(): void {
    if (isServer) return;
    this.#fallback = fallbackForm(this);
    const sent = this.shadowRoot?.querySelector<HTMLInputElement>('#input');
    this.value ||= sent?.value || this.#fallback?.input?.value || '';
  }

  #ask(): void {
    const client =
      this.client ?? (this.index ? indexClient(this.index, this.facets) : (this.provided.client ?? defaultClient()));
    void this.#search.ask({ client, query: this.value, filter: this.#filter });
  }

  #settled(state: SearchState): void {
    this.#active = -1;
    if (state.status === 'error') {
      if (this.matches(':focus-within') || this.shadowRoot?.activeElement) this.#open = true;
      this.#say(this.#errorWords, 0);
      this.dispatchEvent(new TraffickingErrorEvent(state.error));
      return;
    }
    if (!this.#told) {
      this.#told = true;
      this.dispatchEvent(new TraffickingReadyEvent(undefined));
    }
    // Letters on their way to a word of another script are no question yet.
    if (state.status === 'idle' || (state.status === 'empty' && this.#composing)) this.#close();
    if (!this.#open) return;
    const search = searchStrings(this.locale);
    this.#say(
      state.status === 'empty' ? `${search.nothing(state.results.query)} ${search.advice}` : this.#count,
      PAUSE,
    );
  }

  #say(words: string, after: number): void {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => {
      this.#said = words;
      this.requestUpdate();
    }, after);
  }

  #close = (): void => {
    clearTimeout(this.#saying);
    this.#open = false;
    this.#active = -1;
    this.#said = '';
    this.requestUpdate();
  };

  /** Opens what was found, where anything was asked. */
  #show = (): void => {
    this.#open = this.value.trim() !== '' || this.#status === 'error';
    this.requestUpdate();
  };

  #focused = (): void => {
    // Loaded now, so that it is there when the first word is typed.
    if (this.#status === 'idle' || this.#status === 'error') this.#ask();
  };

  #left = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.#close();
  };

  #typed = (): void => {
    this.value = this.#input?.value ?? '';
    if (!this.value) this.#chosen = {};
    this.#active = -1;
    this.#ask();
    this.#show();
  };

  #compose = ({ type }: CompositionEvent): void => {
    this.#composing = type === 'compositionstart';
    if (!this.#composing) this.#typed();
  };

  #choose = (event: Event): void => {
    const { dataset, value } = event.target as HTMLSelectElement;
    const facet = dataset.facet as Facet | undefined;
    if (!facet) return;
    const { [facet]: _, ...others } = this.#chosen;
    this.#chosen = value ? { ...others, [facet]: value } : others;
    this.#ask();
  };

  #retry = (): void => {
    this.#input?.focus();
    // The focus has asked already, where the page has it.
    if (this.#status === 'error') this.#ask();
  };

  #submit = (event: Event): void => {
    if (!(event.target as HTMLFormElement).getAttribute('action')) event.preventDefault();
    else this.#close();
  };

  #clicked = (event: MouseEvent): void => {
    const chosen = (event.target as Element).closest<HTMLElement>('[data-place]');
    const hit = chosen && this.#search.results?.hits[Number(chosen.dataset.place)];
    if (!hit) return;
    if (!this.dispatchEvent(new TraffickingSelectEvent(hit))) event.preventDefault();
    // Opened beside this page, it leaves the list as it was.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    this.value = choose(this.locale, hit.title).text;
    this.#close();
  };

  /** The combobox of the ARIA Authoring Practices, editable, with a list of suggestions that is chosen from by hand. */
  #pressed = (event: KeyboardEvent): void => {
    // An input method has the keys while it composes, in some browsers under no name but 229.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has no other sign of the Enter that ends a word
    if (event.isComposing || event.keyCode === 229) return;
    const last = (this.#search.results?.hits.length ?? 0) - 1;
    const handled = this.#key(event, last);
    if (handled) event.preventDefault();
  };

  /** @returns whether the key has done its work. */
  #key({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, last: number): boolean {
    switch (key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        const down = key === 'ArrowDown';
        if (altKey && !down) {
          this.#close();
          return true;
        }
        const open = this.#expanded;
        this.#show();
        if (altKey || last < 0) return true;
        if (!open || this.#active < 0) this.#reach(down ? 0 : last);
        else
          this.#reach(
            down ? (this.#active === last ? 0 : this.#active + 1) : this.#active === 0 ? last : this.#active - 1,
          );
        return true;
      }
      case 'Enter': {
        const active = this.#expanded ? this.#optionAt(this.#active) : null;
        if (!active) return false;
        active.dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey }),
        );
        return true;
      }
      case 'Escape':
        if (this.#open) this.#close();
        else if (this.value) this.#clear();
        else return false;
        return true;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        // The caret moves, and the keys are the box's again.
        this.#reach(-1);
        return false;
      default:
        return false;
    }
  }

  #clear(): void {
    this.value = '';
    this.#chosen = {};
    this.#ask();
  }

  #reach(place: number): void {
    this.#active = place;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#optionAt(this.#active)?.scrollIntoView({ block: 'nearest' }));
  }

  #optionAt(place: number): HTMLElement | null {
    return (this.renderRoot as ShadowRoot).getElementById(optionId(place));
  }
}

/** The focus stays in the box, also where an option is pressed; choices and buttons take it. */
function keepFocus(event: Event): void {
  if (!(event.target as Element).closest('select, button')) event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-search': TraffickingSearch;
  }
}
