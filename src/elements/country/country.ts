import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Profile } from '../../model/types.ts';
import type { Client } from '../../sdk/client.ts';
import { CountertraffickingError } from '../../sdk/errors.ts';
import { TraffickingElement, type ElementState } from '../base.ts';
import { warnOnce } from '../define.ts';
import { defaultClient } from '../default-client.ts';
import { TraffickingErrorEvent, TraffickingReadyEvent } from '../events.ts';
import { formatDate } from '../format-date.ts';
import { regionName } from '../intl.ts';
import { Mentions } from '../notes/mentions.ts';
import { NotesController } from '../notes/notes-controller.ts';
import { notesStyles } from '../notes/notes.styles.ts';
import { previews, sources } from '../notes/sources.ts';
import { ProfileController, type ProfileState } from '../profile-controller.ts';
import { safeUrl } from '../safe-url.ts';
import { surfaceStyles } from '../surface.styles.ts';
import type { View } from '../view.ts';
import { citationText, colophon, explanations } from './colophon.ts';
import { countryStyles } from './country.styles.ts';
import { header, instruments, laws, links, organizations, pillars } from './sections.ts';

const VIEWS = ['card', 'full'] as const;

/**
 * The profile of a country: what it does against human trafficking, every claim with its source.
 *
 * What stands between its tags is shown until the profile is there, and again where it cannot be: put the name of the
 * country and a link there.
 *
 * @example
 * <trafficking-country code="CN"><a href="https://example.org/china">China</a></trafficking-country>
 *
 * @tagname trafficking-country
 *
 * @slot - Shown while the profile is loading, and where it cannot be shown.
 *
 * @attr {string} code - Country by ISO 3166-1 (CN, CHN), English name or alias.
 * @attr {'card'|'full'} view - `card` (default) has the lead claim of each initiative; `full` has everything.
 * @attr {number} heading-level - Level of the country's name among the page's headings, 1 to 6; 2 by default.
 * @attr {string} permalink - Permanent https address of this profile; `{code}` and `{version}` in it are filled in.
 * @attr {'light'|'dark'|'auto'} theme - Colour scheme; without it the page's own.
 *
 * @fires {TraffickingReadyEvent} trafficking-ready - The profile is shown. Does not bubble.
 * @fires {TraffickingErrorEvent} trafficking-error - The profile cannot be shown or renewed. Does not bubble.
 *
 * @cssstate loading - The profile is on its way.
 * @cssstate ready - The profile is shown.
 * @cssstate empty - There is no code, or nothing is recorded.
 * @cssstate error - The profile cannot be shown.
 * @cssstate stale - An older copy is shown, since it could not be renewed.
 *
 * @csspart root - The box around everything; its `data-state` is the state.
 * @csspart message - Words about the state.
 * @csspart retry - Button that loads again.
 * @csspart header - Name, facts and summary.
 * @csspart name - Name of the country.
 * @csspart name-note - Why this name is shown.
 * @csspart facts - The line of region, count and date.
 * @csspart region - Name of the region.
 * @csspart count - Number and years of initiatives.
 * @csspart reviewed - Day of the last review.
 * @csspart coverage - Tag of a partial profile.
 * @csspart summary - Opening claims.
 * @csspart claim - A claim with its marks.
 * @csspart confirmed - A claim that public documents confirm.
 * @csspart archive-only - A claim that only the archived site makes.
 * @csspart as-of - When a claim held.
 * @csspart mark - Number of a source in the text.
 * @csspart tag - Small label with an explanation.
 * @csspart evidence - Label of what the archived site alone says.
 * @csspart instruments - Band of international instruments.
 * @csspart instrument - One instrument.
 * @csspart instrument-name - Name of an instrument.
 * @csspart instrument-status - Where the country stands to it.
 * @csspart instrument-note - Reservation or note.
 * @csspart pillars - All pillars.
 * @csspart pillar - One pillar; also `pillar-prevention`, `pillar-protection`, `pillar-prosecution`, `pillar-partnership`.
 * @csspart pillar-prevention - The pillar of prevention.
 * @csspart pillar-protection - The pillar of protection.
 * @csspart pillar-prosecution - The pillar of prosecution.
 * @csspart pillar-partnership - The pillar of partnership.
 * @csspart pillar-heading - Heading of a pillar.
 * @csspart pillar-icon - Its icon.
 * @csspart initiatives - List of initiatives.
 * @csspart initiative - One initiative.
 * @csspart initiative-body - Its text beside the date.
 * @csspart date - Date of an initiative or a law.
 * @csspart title - Title of an initiative or a law.
 * @csspart claims - Paragraph of a claim of an initiative or a law.
 * @csspart who - Actors, partners, scope and status.
 * @csspart section - Part of the full view below the pillars.
 * @csspart section-heading - Its heading.
 * @csspart laws - The section of laws.
 * @csspart law - One law.
 * @csspart organizations - The section of organizations.
 * @csspart organization - One organization.
 * @csspart organization-link - Link to its site.
 * @csspart links - The section of links.
 * @csspart link - One link.
 * @csspart link-anchor - Its anchor.
 * @csspart sources - The section of sources.
 * @csspart sources-heading - Its heading in the full view.
 * @csspart sources-fold - The fold of the card.
 * @csspart sources-summary - What opens it.
 * @csspart source-list - The numbered list.
 * @csspart source - One source.
 * @csspart source-reference - Author, title, publisher and date.
 * @csspart source-link - Link to it.
 * @csspart source-address - Its address where it is not a link.
 * @csspart archive-link - Link to its archived copy.
 * @csspart source-access - When and how it was read.
 * @csspart source-note - What is to be known of it.
 * @csspart back-links - Ways back to its mentions.
 * @csspart back-link - One of them.
 * @csspart preview - Pop-up: source of a mark, explanation of a tag, how to cite.
 * @csspart preview-button - Button in a pop-up.
 * @csspart explanation - Pop-up that explains a tag.
 * @csspart colophon - The foot.
 * @csspart version - Version of the data and licence.
 * @csspart licence - Link to the licence.
 * @csspart cite-button - Opens how to cite.
 * @csspart cite - Pop-up with the citation.
 * @csspart cite-text - The citation.
 * @csspart copy - Copies it.
 * @csspart copy-status - Says whether that worked.
 * @csspart permalink - Permanent link or identifier.
 * @csspart identifier - The identifier, where no permalink is set.
 *
 * @cssproperty --trafficking-ink - Colour of text.
 * @cssproperty --trafficking-ink-quiet - Colour of dates and remarks.
 * @cssproperty --trafficking-line - Colour of rules and borders.
 * @cssproperty --trafficking-surface - Background.
 * @cssproperty --trafficking-surface-quiet - Background of instruments and sources.
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
export class TraffickingCountry extends TraffickingElement {
  static override readonly tag = 'trafficking-country';
  static override styles = [surfaceStyles, notesStyles, countryStyles];
  static override properties = {
    code: { reflect: true },
    view: { reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    permalink: {},
    theme: { reflect: true },
    client: { attribute: false },
  };

  /** Country by ISO 3166-1 code, English name or alias. */
  declare code: string | undefined;
  /** `card` or `full`. */
  declare view: (typeof VIEWS)[number];
  /** Level of the country's name among the page's headings, 1 to 6. */
  declare headingLevel: number;
  /** Permanent https address of this profile, `{code}` and `{version}` filled in. */
  declare permalink: string | undefined;
  /** `light`, `dark` or `auto`; the page's own scheme without it. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Where the profile comes from; one client shared by all elements by default. */
  declare client: Client | undefined;

  /** The profile that is shown, if one is. */
  get profile(): Profile | undefined {
    const { state } = this.#data;
    return 'profile' in state ? state.profile : undefined;
  }

  /** Loads the profile again. What is shown stays meanwhile. */
  reload(): Promise<void> {
    return this.#data.reload();
  }

  readonly #data = new ProfileController(this);
  #copied = '';
  /** The reader asked to try again, and waits at the button. */
  #retrying = false;

  constructor() {
    super();
    this.view = 'card';
    this.headingLevel = 2;
    new NotesController(this);
    this.#data.onSettled = (state) => {
      this.#copied = '';
      this.#announce(state);
    };
  }

  protected override get hasContent(): boolean {
    const { status } = this.#data.state;
    return status !== 'loading' && status !== 'error';
  }

  protected override prepare(changed: PropertyValues<this>): void {
    this.#data.request({
      client: this.client ?? this.provided.client ?? defaultClient(),
      code: this.code || undefined,
    });
    if (changed.has('view') && !VIEWS.includes(this.view)) {
      warnOnce(`<${this.localName} view="${this.view}">: use ${VIEWS.join(' or ')}; card is shown`);
    }
    this.markState(this.#status);
  }

  protected override render(): TemplateResult {
    const { state } = this.#data;
    // Neither words nor data are shown in a language that the page does not speak.
    if (this.localePending) return this.#renderWords('');
    switch (state.status) {
      case 'ready':
      case 'stale':
        return this.#renderSafely(state.profile, state.status === 'stale' ? this.#renderStale(state.profile) : nothing);
      case 'empty':
        return this.#renderWords(this.#emptyWords(state.profile));
      case 'error':
        return this.#renderWords(this.#errorWords(state.error), state.error.code === 'load-failed');
      case 'loading':
        return this.#renderWords(this.locale.strings.loading, this.#retrying);
    }
  }

  /** A profile that cannot be rendered, from a source that nobody validates, must not take the fallback with it. */
  #renderSafely(profile: Profile, before: unknown): TemplateResult {
    try {
      return this.#renderProfile(profile, before);
    } catch (cause) {
      const error = new CountertraffickingError('profile-invalid', `the profile cannot be shown: ${String(cause)}`, {
        cause,
      });
      // An event in the middle of an update would meet a half-made element.
      queueMicrotask(() => this.#data.fail(error));
      return this.#renderWords(this.locale.strings.profileInvalid);
    }
  }

  #renderProfile(profile: Profile, before: unknown): TemplateResult {
    const view = this.#viewOf(profile);
    const { tag, dir } = view.locale;
    return html`<article
      part="root"
      class="root"
      data-state=${this.#status}
      lang=${tag}
      dir=${dir}
      aria-labelledby="name"
      @click=${this.#copyCitation}
    >
      ${before} ${header(view)} ${instruments(view)} ${pillars(view)}
      ${view.full ? [laws(view), organizations(view), links(view)] : nothing} ${sources(view)}
      ${colophon(view, this.#copied)} ${previews(view)} ${explanations(view)}
    </article>`;
  }

  get #status(): ElementState {
    return this.localePending ? 'loading' : this.#data.state.status;
  }

  #viewOf(profile: Profile): View {
    const level = Math.round(this.headingLevel);
    const address = this.permalink ?? this.provided.permalink;
    const pattern = address
      ?.replaceAll('{code}', encodeURIComponent(profile.code))
      .replaceAll('{version}', encodeURIComponent(profile.dataVersion));
    const permalink = safeUrl(pattern);
    if (pattern && !permalink) warnOnce(`<${this.localName} permalink="${address}">: not an https address`);
    return {
      profile,
      locale: this.locale,
      full: this.view === 'full',
      headingLevel: level >= 1 && level <= 6 ? level : 2,
      permalink,
      mentions: new Mentions(profile),
      linkPolicy: this.provided.linkPolicy ?? 'same-tab',
    };
  }

  #renderStale({ reviewed }: Profile): TemplateResult {
    const { locale } = this;
    return html`<p part="message" class="stale" role="status">
      ${locale.strings.stale(formatDate(locale, reviewed))} ${this.#renderRetry()}
    </p>`;
  }

  /** The fallback that the page gave, and words about what is so. */
  #renderWords(words: string, retry = false): TemplateResult {
    const { tag, dir } = this.locale;
    return html`<div part="root" class="root" data-state=${this.#status}>
      <div class="state">
        <slot></slot>
        <p part="message" class="message quiet" role="status" lang=${tag} dir=${dir}>
          ${words} ${retry ? this.#renderRetry() : nothing}
        </p>
      </div>
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

  #emptyWords(profile: Profile | undefined): string {
    const { tag, strings } = this.locale;
    return profile ? `${regionName(tag, profile.code)}: ${strings.nothingYet}` : strings.noCode;
  }

  #errorWords({ code }: CountertraffickingError): string {
    const { strings } = this.locale;
    switch (code) {
      case 'country-unknown':
      case 'profile-missing':
        return strings.countryUnknown(this.code ?? '');
      case 'profile-invalid':
        return strings.profileInvalid;
      default:
        return strings.loadFailed;
    }
  }

  #retry = async (): Promise<void> => {
    if (this.#retrying) return;
    this.#retrying = true;
    await this.reload();
    this.#retrying = false;
    this.requestUpdate();
    await this.updateComplete;
    // The button is gone where it worked: the reader goes on at the name of the country.
    const name = this.shadowRoot?.activeElement ? null : this.shadowRoot?.getElementById('name');
    if (!name) return;
    name.tabIndex = -1;
    name.focus();
  };

  #copyCitation = async (event: Event): Promise<void> => {
    const { profile } = this;
    if (!profile || !(event.target as Element).closest('[data-copy]')) return;
    const { strings } = this.locale;
    const text = citationText(this.#viewOf(profile));
    // A page may forbid the clipboard, and one without https has none.
    this.#copied = await Promise.resolve(
      navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('none')),
    ).then(
      () => strings.copied,
      () => strings.copyFailed,
    );
    this.requestUpdate();
  };

  #announce(state: ProfileState): void {
    if ('error' in state) this.dispatchEvent(new TraffickingErrorEvent(state.error));
    // What is shown is told once it is on the page.
    else {
      void Promise.resolve(this.localePending)
        .then(() => this.updateComplete)
        .then(() => this.#data.state === state && this.dispatchEvent(new TraffickingReadyEvent(this.profile)));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-country': TraffickingCountry;
  }
}
