/** What all elements that show a country's profile share: the code, the client, their states, and words about these. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Card, Profile } from '../model/types.ts';
import type { Client, Detail } from '../sdk/client.ts';
import { CountertraffickingError } from '../sdk/errors.ts';
import { TraffickingElement, type ElementState } from './base.ts';
import { copyText } from './clipboard.ts';
import { defaultClient } from './default-client.ts';
import { warnOnce } from './define.ts';
import { TraffickingErrorEvent, TraffickingReadyEvent } from './events.ts';
import { formatDate } from './format-date.ts';
import { listFormat, regionName } from './intl.ts';
import { Mentions } from './notes/mentions.ts';
import { ProfileController, type Failure, type ProfileState, type Shown } from './profile-controller.ts';
import { safeUrl } from './safe-url.ts';
import type { View } from './view.ts';

/** `Of`: what it shows. Most take whole profiles; one that asks for cards must reckon with both. */
export abstract class ProfileElement<Of extends Profile | Card = Profile> extends TraffickingElement {
  static override properties: PropertyDeclarations = {
    code: { reflect: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    permalink: {},
    theme: { reflect: true },
    client: { attribute: false },
  };

  /** Country by ISO 3166-1 code, English name or alias. */
  declare code: string | undefined;
  /** Level of the element's own heading among the page's headings, 1 to 6. */
  declare headingLevel: number;
  /** Permanent https address of the profile, `{code}` and `{version}` filled in. */
  declare permalink: string | undefined;
  /** `light`, `dark` or `auto`; the page's own scheme without it. */
  declare theme: 'light' | 'dark' | 'auto' | undefined;
  /** Where the profile comes from; one client shared by all elements by default. */
  declare client: Client | undefined;

  /** The profile that is shown, if one is. */
  get profile(): Of | undefined {
    const { state } = this.#data;
    return 'profiles' in state ? (state.profiles[0] as Of | undefined) : undefined;
  }

  /** Loads the profile again. What is shown stays meanwhile. */
  reload(): Promise<void> {
    return this.#data.reload();
  }

  readonly #data = new ProfileController(this);
  /** The reader asked to try again, and waits at the button. */
  #retrying = false;

  constructor() {
    super();
    this.headingLevel = 2;
    this.#data.onSettled = (state) => {
      // What was said of the profile before no longer holds.
      this.copied = '';
      this.#announce(state);
    };
  }

  /** What the element shows of its profiles; a function of the views and of nothing else. */
  protected abstract renderProfile(view: View, views: readonly View[]): TemplateResult;

  /** The countries that are asked for. */
  protected get codes(): readonly string[] {
    return this.code ? [this.code] : [];
  }

  /** Whether everything of the profile is shown, or what there is room for. */
  protected abstract readonly full: boolean;

  /** How much of the profiles is asked for. */
  protected detail(): Detail {
    return 'whole';
  }

  /** Words about the last copying; none before the first. */
  protected copied = '';

  /** Copies a text, and says whether that worked. */
  protected async copy(text: string): Promise<void> {
    const { strings } = this.locale;
    this.copied = (await copyText(text)) ? strings.copied : strings.copyFailed;
    this.requestUpdate();
  }

  protected override get hasContent(): boolean {
    const { status } = this.#data.state;
    return status !== 'loading' && status !== 'error';
  }

  protected override prepare(_changed: PropertyValues<this>): void {
    this.#data.request({
      client: this.client ?? this.provided.client ?? defaultClient(),
      codes: this.codes,
      detail: this.detail(),
    });
    this.markState(this.status);
  }

  /** The state as the root part and `:state()` have it. */
  protected get status(): ElementState {
    return this.localePending ? 'loading' : this.#data.state.status;
  }

  protected override render(): TemplateResult {
    const { state } = this.#data;
    // Neither words nor data are shown in a language that the page does not speak.
    if (this.localePending) return this.#renderWords('');
    switch (state.status) {
      case 'ready':
      case 'stale':
        return this.#renderSafely(state.profiles);
      case 'empty':
        return this.#renderWords(this.#emptyWords(state.profiles));
      case 'error':
        return this.#renderWords(this.#errorWords(state.failed), state.failed.some(mayRetry));
      case 'loading':
        return this.#renderWords(this.locale.strings.loading, this.#retrying);
    }
  }

  /** A profile that cannot be rendered, from a source that nobody validates, must not take the fallback with it. */
  #renderSafely(profiles: readonly Shown[]): TemplateResult {
    try {
      const views = profiles.map((profile) => this.viewOf(profile, profiles.length > 1 ? `${profile.code}-` : '')) as [
        View,
        ...View[],
      ];
      return this.renderProfile(views[0], views);
    } catch (cause) {
      const message = `the profile cannot be shown: ${String(cause)}`;
      const error = new CountertraffickingError('profile-invalid', message, { cause });
      // An event in the middle of an update would meet a half-made element.
      queueMicrotask(() => this.#data.fail(error));
      return this.#renderWords(this.locale.strings.profileInvalid);
    }
  }

  /** `prefix` keeps apart the ids of several profiles in one root. */
  protected viewOf(profile: Shown, prefix = ''): View {
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
      // A card is shown while the whole is on its way.
      full: this.full && !('partial' in profile),
      headingLevel: level >= 1 && level <= 6 ? level : 2,
      permalink,
      mentions: new Mentions(profile, prefix),
      prefix,
      linkPolicy: this.provided.linkPolicy ?? 'same-tab',
    } as View;
  }

  /** Says which copy is an older one, and what of several is not there. */
  protected renderStale({ profile, locale }: View): TemplateResult | typeof nothing {
    const { state } = this.#data;
    if (!('profiles' in state) || !('failed' in state) || !state.failed.length) return nothing;
    const words =
      state.status === 'stale'
        ? locale.strings.stale(formatDate(locale, profile.reviewed))
        : this.#errorWords(state.failed);
    return html`<p part="message" class="stale" role="status">
      ${words} ${state.status === 'stale' || state.failed.some(mayRetry) ? this.#renderRetry() : nothing}
    </p>`;
  }

  /** The fallback that the page gave, and words about what is so. */
  #renderWords(words: string, retry = false): TemplateResult {
    const { tag, dir } = this.locale;
    return html`<div part="root" class="root" data-state=${this.status}>
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

  #emptyWords(profiles: readonly Shown[]): string {
    const { tag, strings } = this.locale;
    const names = profiles.map(({ code }) => regionName(tag, code));
    return names.length ? `${listFormat(tag).format(names)}: ${strings.nothingYet}` : strings.noCode;
  }

  #errorWords(failed: readonly Failure[]): string {
    const { strings } = this.locale;
    const words = failed.map(({ code, error }) => {
      switch (error.code) {
        case 'country-unknown':
        case 'profile-missing':
          return strings.countryUnknown(code);
        case 'profile-invalid':
          return strings.profileInvalid;
        default:
          return strings.loadFailed;
      }
    });
    return [...new Set(words)].join(' ');
  }

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

  #announce(state: ProfileState): void {
    const failed = 'failed' in state ? state.failed : [];
    for (const { error } of failed) this.dispatchEvent(new TraffickingErrorEvent(error));
    // What is shown is told once it is on the page.
    if (state.status === 'ready' || state.status === 'empty') {
      void Promise.resolve(this.localePending)
        .then(() => this.updateComplete)
        .then(() => this.#data.state === state && this.dispatchEvent(new TraffickingReadyEvent(this.profile)));
    }
  }
}

/** Whether trying again can help: after `load-failed` and `integrity-failed`. A copy that is shown may always be renewed. */
const mayRetry = ({ error }: Failure): boolean => error.code.endsWith('-failed');
