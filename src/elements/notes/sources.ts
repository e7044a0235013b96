/** The numbered list of sources with its back-links, and the previews that marks open. */
import { html, nothing, type TemplateResult } from 'lit';
import { numbered } from '../../model/claims.ts';
import { cslText } from '../../model/citation-dates.ts';
import type { CardCitation } from '../../model/types.ts';
import { formatDate } from '../format-date.ts';
import { heading } from '../heading.ts';
import { originMark } from '../origin.ts';
import { reference } from './reference.ts';
import { parseUrl, safeUrl } from '../safe-url.ts';
import type { View } from '../view.ts';

/** The address as a link where the gate lets it through, else as text with the reason. */
function address(view: View, url: string): TemplateResult {
  const { strings } = view.locale;
  const safe = safeUrl(url);
  const shown = parseUrl(url)?.hostname.replace(/^www\./, '') ?? url;
  if (safe) return link(view, 'source-link', safe, shown);
  return html`<span part="source-address" class="address" title=${strings.notLinked} dir="ltr">${url}</span>`;
}

/** A link that tells its target nothing of where the reader came from; text where the policy is to link nothing. */
export function link(
  { linkPolicy }: Pick<View, 'linkPolicy'>,
  part: string,
  url: string,
  text: unknown,
): TemplateResult {
  if (linkPolicy === 'text') return html`<span part=${part} title=${url}>${text}</span>`;
  const target = linkPolicy === 'new-tab' ? '_blank' : nothing;
  return html`<a part=${part} href=${url} target=${target} rel="noopener noreferrer" referrerpolicy="no-referrer">${text}</a>`;
}

/** Where and how a source was read. */
export function access(view: View, { URL: url, accessed, custom }: CardCitation): TemplateResult {
  const { locale } = view;
  const { strings } = locale;
  const date = formatDate(locale, cslText(accessed));
  const archive = safeUrl(custom.archive?.url);
  const said = [
    custom.read === 'whole' ? strings.readOn(date) : strings.readInPart(date),
    ...(custom.archive?.date ? [strings.archivedOn(formatDate(locale, custom.archive.date))] : []),
    ...(custom.via ? [strings.via(custom.via)] : []),
  ];
  return html`${url ? html` ${address(view, url)}` : nothing}${
    archive ? html` ${link(view, 'archive-link', archive, strings.archived)}` : nothing
  } <span part="source-access" class="quiet" dir="auto">${said.join(' · ')}</span>${
    custom.origin ? html` ${originMark(locale, custom.origin)}` : nothing
  }`;
}

function backLinks({ mentions, locale }: View, number: number): TemplateResult | typeof nothing {
  const { strings } = locale;
  const found = mentions.of(number);
  if (!found.length) return nothing;
  return html`<span part="back-links" class="quiet back"
    >· ${strings.mentions(found.length)}${found.map(
      ({ mention, id, where }) =>
        html`<button
          part="back-link"
          class="back-link"
          type="button"
          data-to-mark=${id}
          aria-label=${strings.backTo(mention, number, where)}
        >
          ↑${found.length > 1 ? mention : ''}
        </button>`,
    )}</span
  >`;
}

/**
 * The list. It is rendered after everything that mentions a source.
 *
 * @param full Whether it has all sources, open, or those that are mentioned, folded.
 * @param label What the fold is called, before the number of sources.
 */
export function sources(view: View, full = view.full, label = ''): TemplateResult {
  const { profile, locale, mentions, prefix } = view;
  const { strings } = locale;
  // A card lists what it mentions, under the numbers that the full profile has.
  const shown = numbered(profile).filter(({ number }) => full || mentions.of(number).length);
  const items = shown.map(
    ({ citation, number }) => html`<li
      part="source"
      id=${`source-${mentions.keyOf(number)}`}
      value=${number}
      tabindex="-1"
    >
      ${reference(view, citation)}${access(view, citation)} ${backLinks(view, number)}
      ${full && 'note' in citation && citation.note ? html`<span part="source-note" class="quiet note">${citation.note}</span>` : nothing}
    </li>`,
  );
  const list = html`<ol part="source-list">
    ${items}
  </ol>`;
  return html`<section part="sources" class="sources" role="doc-endnotes" aria-labelledby=${`${prefix}sources-heading`}>
    ${
      full
        ? html`${heading(view, 1, 'sources-heading', strings.sources, `${prefix}sources-heading`)}${list}`
        : html`<details part="sources-fold">
            <summary part="sources-summary" id=${`${prefix}sources-heading`}>
              ${label}${strings.sourceCount(items.length)}
            </summary>
            ${list}
          </details>`
    }
  </section>`;
}

/** One preview for each source that is mentioned; its marks share it. */
export function previews(view: View): TemplateResult[] {
  const { profile, locale, mentions } = view;
  const mentioned = numbered(profile).filter(({ number }) => mentions.of(number).length);
  return mentioned.map(
    ({ citation, number }) => html`<div
      part="preview"
      class="preview"
      popover
      id=${`preview-${mentions.keyOf(number)}`}
      role="group"
      aria-label=${locale.strings.source(number)}
    >
      <p>${reference(view, citation)}${access(view, citation)}</p>
      <p>
        <button part="preview-button" class="plain" type="button" data-to-source=${mentions.keyOf(number)}>
          ${locale.strings.showInList}
        </button>
      </p>
    </div>`,
  );
}
