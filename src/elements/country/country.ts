import { html, isServer, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Card, Profile } from '../../model/types.ts';
import type { Detail } from '../../sdk/client.ts';
import { warnOnce } from '../define.ts';
import { NotesController } from '../notes/notes-controller.ts';
import { notesStyles } from '../notes/notes.styles.ts';
import { previews, sources } from '../notes/sources.ts';
import { ProfileElement } from '../profile-element.ts';
import { recordStyles } from '../record.styles.ts';
import { surfaceStyles } from '../surface.styles.ts';
import type { View } from '../view.ts';
import { citationText, colophon, explanations } from './colophon.ts';
import { countryStyles } from './country.styles.ts';
import { ratings } from './ratings.ts';
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
 * @csspart origin - Who added a record, a source, a name or a layer, or whose the profile is.
 * @csspart origin-link - Link to the owner of a layer.
 * @csspart facts - The line of region, count and date.
 * @csspart region - Name of the region.
 * @csspart count - Number and years of initiatives.
 * @csspart reviewed - Day of the last review.
 * @csspart coverage - Tag of a profile that is not complete.
 * @csspart baseline - What a profile of tables alone has, and has not.
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
 * @csspart ratings - The section of a rating scheme.
 * @csspart rating-latest - The newest placement, and what it means.
 * @csspart rating-caveat - What critics of the scheme say.
 * @csspart rating-fold - The fold of all years.
 * @csspart rating-summary - What opens it.
 * @csspart rating-table - The table of years.
 * @csspart rating-row - One line of it.
 * @csspart rating-note - What is to be known of a placement.
 * @csspart rating-meanings - What the values mean to their publisher.
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
export class TraffickingCountry extends ProfileElement<Profile | Card> {
  static override readonly tag = 'trafficking-country';
  static override styles = [surfaceStyles, notesStyles, recordStyles, countryStyles];
  static override properties: PropertyDeclarations = {
    view: { reflect: true, useDefault: true },
  };

  /** `card` or `full`. */
  declare view: (typeof VIEWS)[number];

  readonly #notes = new NotesController(this);

  constructor() {
    super();
    this.view = 'card';
  }

  /**
   * Leads to a mention of a source, where one is shown: in a record of the profile, else the first.
   *
   * @returns whether there was one.
   */
  showMention(source: number, record?: string): boolean {
    return this.#notes.showMention(source, record);
  }

  protected override get full(): boolean {
    return this.view === 'full';
  }

  /** A card asks for a card, unless the page needs the whole anyway: then one file serves all. */
  protected override detail(): Detail {
    return this.full || this.#wholeBeside() ? 'whole' : 'card';
  }

  protected override prepare(changed: PropertyValues<this>): void {
    super.prepare(changed);
    if (changed.has('view') && !VIEWS.includes(this.view)) {
      warnOnce(`<${this.localName} view="${this.view}">: use ${VIEWS.join(' or ')}; card is shown`);
    }
  }

  protected override renderProfile(view: View): TemplateResult {
    const { tag, dir } = view.locale;
    return html`<article
      part="root"
      class="root"
      data-state=${this.status}
      lang=${tag}
      dir=${dir}
      aria-labelledby="name"
      @click=${this.#copyCitation}
    >
      ${this.renderStale(view)} ${header(view)} ${instruments(view)} ${pillars(view)}
      ${view.full ? laws(view) : nothing} ${ratings(view)}
      ${view.full ? [organizations(view), links(view)] : nothing} ${sources(view)}
      ${colophon(view, this.copied)} ${previews(view)} ${explanations(view)}
    </article>`;
  }

  /** Whether an element of the same tree is about to load the whole profile, by the same code. */
  #wholeBeside(): boolean {
    if (isServer) return false;
    const code = `[code~="${CSS.escape(this.code ?? '')}"]`;
    const root = this.getRootNode() as ParentNode;
    return root.querySelector(`:is(trafficking-citations, trafficking-timeline, [view=full])${code}`) !== null;
  }

  #copyCitation = (event: Event): void => {
    const { profile } = this;
    if (profile && (event.target as Element).closest('[data-copy]')) void this.copy(citationText(this.viewOf(profile)));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-country': TraffickingCountry;
  }
}
