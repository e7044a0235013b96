import { html, isServer, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { timeline as english } from '../../locales/en.ts';
import type { TimelineStrings } from '../../locales/index.ts';
import { PILLARS, type Profile } from '../../model/types.ts';
import type { InitiativeFilter } from '../../sdk/initiatives.ts';
import { countryName } from '../country-name.ts';
import { warnOnce } from '../define.ts';
import { TraffickingFilterEvent } from '../events.ts';
import { formatDate } from '../format-date.ts';
import { heading } from '../heading.ts';
import { listFormat } from '../intl.ts';
import { choose } from '../notes/claim.ts';
import { explanation } from '../notes/explanation.ts';
import { NotesController } from '../notes/notes-controller.ts';
import { notesStyles } from '../notes/notes.styles.ts';
import { recordId } from '../notes/record-id.ts';
import { previews, sources } from '../notes/sources.ts';
import { ProfileElement } from '../profile-element.ts';
import { recordStyles } from '../record.styles.ts';
import { surfaceStyles } from '../surface.styles.ts';
import type { FullView } from '../view.ts';
import type { Chart, ChartInput } from './chart/chart.ts';
import { chartStyles } from './chart/chart.styles.ts';
import { byYear, entriesOf, type Entry, type Year } from './entries.ts';
import { FILTERS, filterOf, filters } from './filters.ts';
import { list, type Views } from './list.ts';
import { timelineStyles } from './timeline.styles.ts';

const LANES = ['pillar', 'country'] as const;
const ORDERS = ['ascending', 'descending'] as const;
/** Width in pixels from which there is room for the drawing. */
const ROOM = 560;
/**
 * Up to so many events their claims are there before anyone opens them: the browser finds them, and paper has them.
 * Without script nobody puts them there later.
 */
const EAGER = isServer ? Infinity : 300;
/** How many events are put on the page at a time: a page must not stand still for ten thousand. A server sends all. */
const BATCH = isServer ? Infinity : 300;

/**
 * What countries did and do, in time: a list by year that reads without sight, script or colour, and where there is
 * room the same drawn on a true time scale, dates that are not certain drawn as what they are.
 *
 * @example
 * <trafficking-timeline code="CN TH VN" lanes="country"></trafficking-timeline>
 *
 * @tagname trafficking-timeline
 *
 * @slot - Shown while the profiles are loading, and where they cannot be shown.
 *
 * @attr {string} code - Countries: codes by ISO 3166-1 divided by spaces, or codes, names and aliases by commas.
 * @attr {string} pillar - Only these pillars, divided by spaces; all without it.
 * @attr {string} scope - Only this scope: national, bilateral, regional, international.
 * @attr {string} actor - Only where this organization acts: its id, name or acronym.
 * @attr {string} from - Only what did not end before this date (EDTF, for example 2002-11).
 * @attr {string} to - Only what did not begin after this date.
 * @attr {'ascending'|'descending'} order - Earliest first (default), or latest first.
 * @attr {'pillar'|'country'} lanes - What the drawing's lanes are: pillars, or countries where there are several.
 * @attr {boolean} list-only - No drawing, however much room there is.
 * @attr {boolean} expanded - What is recorded of each initiative is open.
 * @attr {boolean} deep-links - Each initiative has an address on this page (#cn-2002-...), and such an address leads to
 *   it. Without it nothing of what was read stands in the address.
 * @attr {number} heading-level - Level of its heading among the page's headings, 1 to 6; 2 by default.
 * @attr {string} permalink - Address of the page of a country, https, `{code}` filled in: each initiative leads there.
 * @attr {'light'|'dark'|'auto'} theme - Colour scheme; without it the page's own.
 *
 * @fires {TraffickingReadyEvent} trafficking-ready - The timeline is shown. Does not bubble.
 * @fires {TraffickingErrorEvent} trafficking-error - A profile cannot be shown or renewed. Does not bubble.
 * @fires {TraffickingFilterEvent} trafficking-filter - The reader chose what is shown. Bubbles.
 *
 * @cssstate loading - The profiles are on their way.
 * @cssstate ready - The timeline is shown.
 * @cssstate empty - There is no code, or nothing is recorded.
 * @cssstate error - The timeline cannot be shown.
 * @cssstate stale - An older copy is shown, since it could not be renewed.
 *
 * @csspart root - The box around everything; its `data-state` is the state.
 * @csspart message - Words about the state.
 * @csspart retry - Button that loads again.
 * @csspart header - Heading and number.
 * @csspart name - The heading.
 * @csspart count - How many initiatives are shown.
 * @csspart filters - The fold of the filters.
 * @csspart filters-summary - What opens it.
 * @csspart filters-form - The controls.
 * @csspart filter - One of them with its label.
 * @csspart filter-label - A label.
 * @csspart filter-control - A select or an input.
 * @csspart filter-reset - Button that shows all again.
 * @csspart chart - The drawing with its tools and legend.
 * @csspart chart-tools - Buttons that move through time.
 * @csspart chart-button - One of them.
 * @csspart chart-range - The years that are drawn.
 * @csspart plot - What can be dragged and has the keys.
 * @csspart drawing - The drawing itself.
 * @csspart chart-tip - Date and title of the event that is pointed at.
 * @csspart legend - What the shapes mean.
 * @csspart legend-item - One of them.
 * @csspart none - Words where nothing passes the filters.
 * @csspart years - The list of years.
 * @csspart year - One year.
 * @csspart year-heading - Its heading.
 * @csspart events - Its initiatives.
 * @csspart event - One initiative; also `event-prevention` and so on.
 * @csspart event-prevention - One of prevention.
 * @csspart event-protection - One of protection.
 * @csspart event-prosecution - One of prosecution.
 * @csspart event-partnership - One of partnership.
 * @csspart date - Its date.
 * @csspart pillar - Its pillar.
 * @csspart title - Its title.
 * @csspart who - Country, scope, actors, partners and status.
 * @csspart origin - Who added an initiative or a source.
 * @csspart details - The fold of what is recorded.
 * @csspart details-summary - What opens it.
 * @csspart deep-link - Link to the initiative on this page, or on that of `permalink`.
 * @csspart claims - Paragraph of a claim.
 * @csspart claim - A claim with its marks.
 * @csspart confirmed - A claim that public documents confirm.
 * @csspart archive-only - A claim that only the archived site makes.
 * @csspart as-of - When a claim held.
 * @csspart mark - Number of a source in the text.
 * @csspart tag - Small label with an explanation.
 * @csspart evidence - Label of what the archived site alone says.
 * @csspart sources - The sources of what is shown.
 * @csspart sources-fold - Their fold.
 * @csspart sources-summary - What opens it.
 * @csspart source-list - The numbered list.
 * @csspart source - One source.
 * @csspart source-reference - Author, title, publisher and date.
 * @csspart source-link - Link to it.
 * @csspart source-address - Its address where it is not a link.
 * @csspart archive-link - Link to its archived copy.
 * @csspart source-access - When and how it was read.
 * @csspart back-links - Ways back to its mentions.
 * @csspart back-link - One of them.
 * @csspart preview - Pop-up: source of a mark, explanation of a tag.
 * @csspart preview-button - Button in a pop-up.
 * @csspart explanation - Pop-up that explains a tag.
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
export class TraffickingTimeline extends ProfileElement {
  static override readonly tag = 'trafficking-timeline';
  static override styles = [surfaceStyles, notesStyles, recordStyles, timelineStyles, chartStyles];
  static override properties: PropertyDeclarations = {
    pillar: { reflect: true },
    scope: { reflect: true },
    actor: { reflect: true },
    from: { reflect: true },
    to: { reflect: true },
    order: { reflect: true, useDefault: true },
    lanes: { reflect: true },
    listOnly: { type: Boolean, attribute: 'list-only', reflect: true },
    expanded: { type: Boolean, reflect: true },
    deepLinks: { type: Boolean, attribute: 'deep-links', reflect: true },
  };

  /** Only these pillars, divided by spaces. */
  declare pillar: string | undefined;
  /** Only this scope. */
  declare scope: string | undefined;
  /** Only where this organization acts: its id, name or acronym. */
  declare actor: string | undefined;
  /** Only what did not end before this date, EDTF. */
  declare from: string | undefined;
  /** Only what did not begin after this date, EDTF. */
  declare to: string | undefined;
  /** `ascending` or `descending`. */
  declare order: (typeof ORDERS)[number];
  /** What the drawing's lanes are; countries where there are several, else pillars. */
  declare lanes: (typeof LANES)[number] | undefined;
  /** No drawing. */
  declare listOnly: boolean;
  /** What is recorded of each initiative is open. */
  declare expanded: boolean;
  /** Each initiative has an address on this page. */
  declare deepLinks: boolean;

  readonly #opened = new Set<string>();
  #profiles: readonly Profile[] = [];
  /** What the entries were chosen by. */
  #chosen = '';
  #entries: Entry[] = [];
  #years: Year[] = [];
  /** How many of them are put on the page so far. */
  #most = BATCH;
  #batch: ReturnType<typeof setTimeout> | undefined;
  #views: readonly FullView[] = [];
  #chart: Chart | undefined;
  /** What the drawing was made of. */
  #drawn: readonly unknown[] = [];
  #width = 0;
  readonly #sizes = isServer
    ? undefined
    : new ResizeObserver(([entry]) => {
        const width = Math.floor(entry?.contentRect.width ?? 0);
        if (width === this.#width) return;
        const crossed = this.#width >= ROOM !== width >= ROOM;
        this.#width = width;
        // What changes our height in the same frame would be a loop.
        requestAnimationFrame(() => {
          if (crossed) this.requestUpdate();
          else this.#draw();
        });
      });

  constructor() {
    super();
    this.order = 'ascending';
    this.listOnly = false;
    this.expanded = false;
    this.deepLinks = false;
    new NotesController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    this.#sizes?.observe(this);
    addEventListener('hashchange', this.#followAddress);
    addEventListener('beforeprint', this.#finish);
    // What was on its way when it was moved goes on.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes?.disconnect();
    removeEventListener('hashchange', this.#followAddress);
    removeEventListener('beforeprint', this.#finish);
    clearTimeout(this.#batch);
  }

  /**
   * Opens an initiative and leads to it, where it is shown.
   *
   * @returns whether it is.
   */
  showInitiative(id: string): boolean {
    if (!this.#entries.some(({ initiative }) => initiative.id === id)) return false;
    this.#finish();
    const event = (this.renderRoot as ShadowRoot).getElementById(recordId(id));
    const details = event?.querySelector('details');
    if (!event || !details) return false;
    details.open = true;
    event.focus({ preventScroll: true });
    event.scrollIntoView({ block: 'center' });
    return true;
  }

  protected override get codes(): readonly string[] {
    const code = this.code?.trim() ?? '';
    // "Viet Nam" is one country, "CN VN" are two.
    const divider = /^[A-Z]{2,3}(\s+[A-Z]{2,3})*$/.test(code) ? /\s+/ : ',';
    const codes = code
      .split(divider)
      .map((each) => each.trim())
      .filter(Boolean);
    return [...new Set(codes)];
  }

  protected override get full(): boolean {
    return true;
  }

  protected override prepare(changed: PropertyValues<this>): void {
    super.prepare(changed);
    const choices = { order: ORDERS, lanes: LANES };
    for (const [name, allowed] of Object.entries(choices)) {
      const value = this[name as keyof typeof choices];
      if (value && !(allowed as readonly string[]).includes(value)) {
        warnOnce(`<${this.localName} ${name}="${value}">: use ${allowed.join(' or ')}`);
      }
    }
    for (const wrong of filterOf(this).wrong) warnOnce(`<${this.localName}> ${wrong}; it is left out`);
  }

  get #own(): TimelineStrings {
    return this.locale.own.timeline ?? english;
  }

  /** Puts everything on the page at once. */
  #finish = (): void => {
    if (this.#most >= this.#entries.length) return;
    this.#most = Infinity;
    this.requestUpdate();
    this.performUpdate();
  };

  /** Chooses and orders the entries, where anything of it has changed. */
  #select(views: Views, filter: InitiativeFilter): void {
    const order = this.order === 'descending' ? 'descending' : 'ascending';
    const chosen = JSON.stringify([filter, order]);
    const profiles = views.map(({ profile }) => profile);
    const same = profiles.length === this.#profiles.length && profiles.every((each, at) => each === this.#profiles[at]);
    if (same && chosen === this.#chosen) return;
    [this.#profiles, this.#chosen, this.#most] = [profiles, chosen, BATCH];
    this.#entries = entriesOf(profiles, filter, order);
    this.#years = byYear(this.#entries);
  }

  protected override renderProfile(view: FullView, views: Views): TemplateResult {
    const { locale } = view;
    const own = this.#own;
    const { filter } = filterOf(this);
    const active = Object.keys(filter).length > 0;
    this.#select(views, filter);
    this.#views = views;
    const all = views.reduce((sum, { profile }) => sum + profile.initiatives.length, 0);
    const shown = this.#entries.length;
    const events = list(views, this.#years, this.#most, {
      own,
      several: views.length > 1,
      deepLinks: this.deepLinks,
      expanded: this.expanded,
      eager: shown <= EAGER,
      opened: this.#opened,
    });
    return html`<section
      part="root"
      class="root"
      data-state=${this.status}
      lang=${locale.tag}
      dir=${locale.dir}
      aria-labelledby="name"
      @change=${this.#choose}
      @reset=${this.#reset}
      @submit=${(event: Event) => event.preventDefault()}
      @focusin=${this.#follow}
      @toggle=${this.#toggle}
    >
      ${this.renderStale(view)}
      <header part="header">
        ${heading(view, 0, 'name', own.title(listFormat(locale.tag).format(views.map(countryName))), 'name')}
        <p part="count" class="facts" role="status">
          ${active ? own.shown(shown, all) : locale.strings.initiatives(all, '')}
        </p>
      </header>
      ${filters(views, this, active, own)}
      ${this.#hasRoom ? html`<div part="chart" class="chart"></div>` : nothing}
      ${shown ? events : html`<p part="none" class="none">${own.none}</p>`}
      ${views.map((each) => sources(each, false, views.length > 1 ? `${countryName(each)}: ` : ''))}
      ${views.map(previews)} ${explanation(view)}
    </section>`;
  }

  protected override updated(): void {
    clearTimeout(this.#batch);
    if (this.#most < this.#entries.length && this.isConnected) {
      this.#batch = setTimeout(() => {
        this.#most += BATCH;
        this.requestUpdate();
      });
    }
    // A year that is not on screen takes about the room that it will.
    for (const year of this.renderRoot.querySelectorAll<HTMLElement>('[data-count]')) {
      const { count = '' } = year.dataset;
      if (year.style.getPropertyValue('--_events') !== count) year.style.setProperty('--_events', count);
    }
    this.#draw();
    if (this.#entries.length) this.#arrive();
  }

  get #hasRoom(): boolean {
    return !this.listOnly && this.#width >= ROOM && this.#entries.some(({ date }) => date);
  }

  #draw(): void {
    const root = this.renderRoot.querySelector<HTMLElement>('.chart');
    if (!root) return;
    const chart = this.#chart;
    if (chart?.root === root) {
      // A list that grows changes nothing in the drawing.
      const drawn = [this.#entries, this.locale.strings, this.lanes, this.#width];
      if (drawn.some((each, at) => each !== this.#drawn[at])) chart.show(this.#chartInput(), root.clientWidth);
      this.#drawn = drawn;
      return;
    }
    this.#drawn = [];
    // Whoever has no room for it does not pay for it.
    void import('./chart/chart.ts').then(
      ({ Chart }) => {
        if (!root.isConnected || this.#chart?.root === root) return;
        this.#chart = new Chart(root);
        this.#chart.onChoose = (id) => this.showInitiative(id);
        this.#draw();
      },
      (error: unknown) => warnOnce(`<${this.localName}>: the drawing could not be loaded: ${String(error)}`),
    );
  }

  #chartInput(): ChartInput {
    const { locale } = this;
    const dated = this.#entries.filter(({ date }) => date);
    const present = [...new Set(dated.map(({ index }) => index))].sort((a, b) => a - b);
    const views = present.flatMap((index) => this.#views[index] ?? []);
    const byCountry = this.lanes ? this.lanes === 'country' : views.length > 1;
    const pillars = PILLARS.filter((pillar) => dated.some(({ initiative }) => initiative.pillar === pillar));
    const marks = dated.flatMap(({ initiative, index, date }) => {
      if (!date) return [];
      const { id, title, pillar } = initiative;
      const when = formatDate(locale, initiative.date ?? '');
      const lane = byCountry ? present.indexOf(index) : pillars.indexOf(pillar);
      return { id, title: choose(locale, title).text, when, pillar, lane, date };
    });
    const today =
      views
        .map(({ profile }) => profile.reviewed)
        .sort()
        .at(-1) ?? '';
    const lanes = byCountry ? views.map(countryName) : pillars.map((pillar) => locale.strings.pillar[pillar]);
    return { marks, lanes, locale, own: this.#own, today };
  }

  #choose = (event: Event): void => {
    const { form } = event.target as HTMLInputElement;
    if (!form) return;
    const data = new FormData(form);
    for (const name of FILTERS) {
      const value = data.getAll(name).map(String).join(' ').trim();
      this[name] = value || undefined;
    }
    this.#tell();
  };

  #reset = (event: Event): void => {
    // Controls follow the attributes.
    event.preventDefault();
    for (const name of FILTERS) this[name] = undefined;
    this.#tell();
    this.renderRoot.querySelector<HTMLElement>('.filters summary')?.focus();
  };

  #tell(): void {
    void this.updateComplete.then(() =>
      this.dispatchEvent(new TraffickingFilterEvent(filterOf(this).filter, this.#entries.length)),
    );
  }

  /** Heard on its way down: it does not bubble. */
  readonly #toggle = {
    capture: true,
    handleEvent: (event: Event): void => {
      const { open, dataset } = event.target as HTMLDetailsElement;
      const id = dataset.event;
      if (!open || id === undefined || this.#opened.has(id)) return;
      this.#opened.add(id);
      if (this.#entries.length > EAGER) this.requestUpdate();
    },
  };

  /** What has the focus in the list is marked in the drawing. */
  #follow = (event: Event): void => {
    const focused = (event.target as Element).closest('[part~=event]');
    if (focused) this.#chart?.point(focused.id.slice(recordId('').length));
  };

  #followAddress = (): void => {
    this.#arrived = '';
    this.#arrive();
  };

  /** Address that was followed last: an update must not take the reader back to it. */
  #arrived = '';

  #arrive(): void {
    const { hash } = location;
    if (!this.deepLinks || !hash || hash === this.#arrived) return;
    if (this.showInitiative(hash.slice(1))) this.#arrived = hash;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-timeline': TraffickingTimeline;
  }
}
