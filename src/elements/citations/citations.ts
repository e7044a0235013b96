import { html, isServer, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { numbered } from '../../model/claims.ts';
import { CITATION_FORMATS, type CitationFormat, type ExportedFile } from '../../formats/citation-formats.ts';
import { fileName } from '../../formats/file-name.ts';
import type { Citation } from '../../model/types.ts';
import type { TraffickingCountry } from '../country/country.ts';
import { countryName } from '../country-name.ts';
import { TraffickingExportEvent } from '../events.ts';
import { heading } from '../heading.ts';
import { notesStyles } from '../notes/notes.styles.ts';
import { reference, referenceText } from '../notes/reference.ts';
import { access } from '../notes/sources.ts';
import { ProfileElement } from '../profile-element.ts';
import { surfaceStyles } from '../surface.styles.ts';
import type { FullView, View } from '../view.ts';
import { citationsStyles } from './citations.styles.ts';
import { loadFormats } from './load-formats.ts';
import { usesOf, type Use } from './places.ts';
import { save } from './save.ts';

/** Names of formats are the same in all languages. */
const FORMAT_NAMES: Record<CitationFormat, string> = {
  'csl-json': 'CSL-JSON',
  bibtex: 'BibTeX',
  ris: 'RIS',
  apa: 'APA',
  chicago: 'Chicago',
};

const GROUPS = ['official', 'press', 'web', 'old-site'] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ type, custom }: Citation): Group {
  if (custom.archivedSite) return 'old-site';
  if (type === 'article-newspaper' || type === 'article') return 'press';
  return type === 'webpage' ? 'web' : 'official';
}

/**
 * The sources of a country's profile, numbered as in the profile, each with where it is cited, its archived copy and
 * when it was read. Where a `<trafficking-country>` of the same country stands beside it, each place leads there. One
 * or all are copied as text, in a style (APA, Chicago) or in a format (CSL-JSON, BibTeX, RIS), or downloaded.
 *
 * @example
 * <trafficking-citations code="CN" grouped></trafficking-citations>
 *
 * @tagname trafficking-citations
 *
 * @slot - Shown while the profile is loading, and where it cannot be shown.
 *
 * @attr {string} code - Country by ISO 3166-1 (CN, CHN), English name or alias.
 * @attr {boolean} grouped - Sources by kind, under their numbers all the same.
 * @attr {number} heading-level - Level of its heading among the page's headings, 1 to 6; 2 by default.
 * @attr {string} permalink - Permanent https address of the profile.
 * @attr {'light'|'dark'|'auto'} theme - Colour scheme; without it the page's own.
 *
 * @fires {TraffickingReadyEvent} trafficking-ready - The list is shown. Does not bubble.
 * @fires {TraffickingErrorEvent} trafficking-error - The list cannot be shown or renewed. Does not bubble.
 * @fires {TraffickingExportEvent} trafficking-export - Sources are copied or downloaded. Bubbles; can be prevented.
 *
 * @cssstate loading - The list is on its way.
 * @cssstate ready - The list is shown.
 * @cssstate empty - There is no code, or nothing is recorded.
 * @cssstate error - The list cannot be shown.
 * @cssstate stale - An older copy is shown, since it could not be renewed.
 *
 * @csspart root - The box around everything; its `data-state` is the state.
 * @csspart message - Words about the state.
 * @csspart retry - Button that loads again.
 * @csspart header - Heading and tools.
 * @csspart name - The heading.
 * @csspart tools - Number of sources, and what can be done with all of them.
 * @csspart copy-as - Choice of what is copied: text, a style or a format.
 * @csspart copy-format - Its list.
 * @csspart copy-all - Copies all.
 * @csspart copy-status - Says whether copying or downloading worked.
 * @csspart downloads - The formats to download, folded.
 * @csspart downloads-summary - Opens and closes them.
 * @csspart download - Downloads all in a format.
 * @csspart sources - The lists.
 * @csspart group - Sources of one kind.
 * @csspart group-heading - Heading of a kind.
 * @csspart source-list - A numbered list.
 * @csspart source - One source.
 * @csspart source-reference - Author, title, publisher and date.
 * @csspart source-link - Link to it.
 * @csspart source-address - Its address where it is not a link.
 * @csspart archive-link - Link to its archived copy.
 * @csspart source-access - When and how it was read.
 * @csspart source-note - What is to be known of it.
 * @csspart origin - Who added it.
 * @csspart uses - Where it is cited.
 * @csspart back-link - Leads to a place in the profile beside it.
 * @csspart alone - Of how many claims it is the only source.
 * @csspart copy - Copies one.
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
export class TraffickingCitations extends ProfileElement {
  static override readonly tag = 'trafficking-citations';
  static override styles = [surfaceStyles, notesStyles, citationsStyles];
  static override properties: PropertyDeclarations = {
    grouped: { type: Boolean, reflect: true },
  };

  /** Sources by kind. */
  declare grouped: boolean;

  /** What "Copy" copies. */
  #format: CitationFormat | 'text' = 'text';

  constructor() {
    super();
    this.grouped = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    // The event does not bubble, but it can be caught on its way down: a profile beside us may come later than we do.
    document.addEventListener('trafficking-ready', this.#lookAround, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('trafficking-ready', this.#lookAround, true);
  }

  protected override get full(): boolean {
    return true;
  }

  protected override renderProfile(view: FullView): TemplateResult {
    const { profile, locale } = view;
    const { tag, dir, strings } = locale;
    const uses = usesOf(view);
    const all = numbered(profile);
    const groups = this.grouped ? GROUPS : [undefined];
    const beside = this.#profileBeside() !== undefined;
    return html`<section
      part="root"
      class="root"
      data-state=${this.status}
      lang=${tag}
      dir=${dir}
      role="doc-endnotes"
      aria-labelledby="name"
      @click=${this.#act}
    >
      ${this.renderStale(view)}
      <header part="header">
        ${heading(view, 0, 'name', strings.sourcesOf(countryName(view)), 'name')}
        <div part="tools" class="tools">
          <span>${strings.sourceCount(all.length)}</span>
          <label part="copy-as"
            >${strings.copyAs}
            <select part="copy-format" @change=${this.#chooseFormat}>
              <option value="text">${strings.plainText}</option>
              ${CITATION_FORMATS.map((format) => html`<option value=${format}>${FORMAT_NAMES[format]}</option>`)}
            </select></label
          >
          <button part="copy-all" class="plain" type="button" data-copy="all">${strings.copyAll}</button>
          <details part="downloads" @toggle=${this.#prepareFormats}>
            <summary part="downloads-summary">${strings.download}</summary>
            ${CITATION_FORMATS.map(
              (format) =>
                html`<button
                  part="download"
                  class="plain"
                  type="button"
                  data-download=${format}
                  aria-label=${strings.downloadAs(FORMAT_NAMES[format])}
                >
                  ${FORMAT_NAMES[format]}
                </button>`,
            )}
          </details>
          <span part="copy-status" role="status">${this.copied}</span>
        </div>
      </header>
      <div part="sources" class="sources">
        ${groups.map((group) => {
          const shown = all.filter(({ citation }) => !group || groupOf(citation) === group);
          if (!shown.length) return nothing;
          return html`<div part="group" class="group">
            ${group ? heading(view, 1, 'group-heading', strings.sourceGroup[group]) : nothing}
            <ol part="source-list">
              ${shown.map(({ citation, number }) => source(view, citation, number, uses.get(citation.id), beside))}
            </ol>
          </div>`;
        })}
      </div>
    </section>`;
  }

  /** A profile of the same country in the same tree, whose numbers are ours. */
  #profileBeside(): TraffickingCountry | undefined {
    if (isServer) return undefined;
    const code = this.profile?.code;
    const root = this.getRootNode() as Document | ShadowRoot;
    return Array.from(root.querySelectorAll('trafficking-country')).find((each) => each.profile?.code === code);
  }

  #lookAround = (event: Event): void => {
    if (event.target !== this && (event.target as Element).localName === 'trafficking-country') this.requestUpdate();
  };

  #act = (event: Event): void => {
    const { profile } = this;
    const button = (event.target as Element).closest('button');
    if (!profile || !button) return;
    const { copy, download, source: number, record } = button.dataset;
    if (number !== undefined) this.#profileBeside()?.showMention(Number(number), record);
    if (download !== undefined) void this.#export('download', download as CitationFormat);
    if (copy !== undefined) void this.#export('copy', this.#format, copy === 'all' ? undefined : Number(copy));
  };

  #chooseFormat = (event: Event): void => {
    this.#format = (event.target as HTMLSelectElement).value as CitationFormat | 'text';
    if (this.#format !== 'text') this.#prepareFormats();
  };

  /** Fetches what writes the formats: browsers let a page copy or save only soon after the reader's click. */
  #prepareFormats = (): void => {
    // Whether that worked is told when something is asked for.
    loadFormats().catch(() => undefined);
  };

  /** Gives the reader all sources, or the one of a number. */
  async #export(action: 'download' | 'copy', format: CitationFormat | 'text', number?: number): Promise<void> {
    const { profile, locale } = this;
    if (!profile) return;
    const { strings } = locale;
    const chosen = numbered(profile).filter((each) => number === undefined || each.number === number);
    const citations = chosen.map(({ citation }) => citation.id);
    let file: ExportedFile;
    if (format === 'text') {
      const text = chosen.map(({ citation }) => referenceText(locale, citation)).join('\n');
      file = { name: fileName([profile], '.txt'), type: 'text/plain;charset=utf-8', text };
    } else {
      this.#say(strings.preparing);
      try {
        file = (await loadFormats())(format, profile, { citations });
      } catch {
        this.#say(strings.exportFailed);
        return;
      }
    }
    this.#say('');
    if (!this.dispatchEvent(new TraffickingExportEvent(action, format, file))) return;
    if (action === 'copy') await this.copy(file.text.trimEnd());
    else {
      save(file);
      this.#say(strings.saved(file.name));
    }
  }

  #say(words: string): void {
    this.copied = words;
    this.requestUpdate();
  }
}

function source(view: View, citation: Citation, number: number, use: Use | undefined, beside: boolean): TemplateResult {
  const { strings } = view.locale;
  return html`<li part="source" id=${`source-${number}`} value=${number}>
    ${reference(view, citation)}${access(view, citation)}
    <button part="copy" class="plain" type="button" data-copy=${number} aria-label=${strings.copySource(number)}>
      ${strings.copy}
    </button>
    ${citation.note ? html`<span part="source-note" class="quiet note">${citation.note}</span>` : nothing}
    ${use ? places(view, number, use, beside) : nothing}
  </li>`;
}

function places({ locale }: View, number: number, { places: found, alone }: Use, beside: boolean): TemplateResult {
  const { strings } = locale;
  const links = found.map(({ record, where }, index) => {
    const place = beside
      ? html`<button
          part="back-link"
          class="plain"
          type="button"
          data-source=${number}
          data-record=${record ?? nothing}
          aria-label=${strings.whereCited(where, number)}
          >${where}</button
        >`
      : where;
    return html`${index ? ' · ' : ''}${place}`;
  });
  return html`<span part="uses" class="uses quiet"
    >${strings.citedIn} ${links}${
      alone ? html` · <span part="alone">${strings.onlySourceOf(alone)}</span>` : nothing
    }</span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'trafficking-citations': TraffickingCitations;
  }
}
