/** A claim with its marks: the statement, the numbers of its sources, and what stands on the archived site alone. */
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, type Locale } from '../../locales/index.ts';
import type { CardClaim, Cite, LocalizedText } from '../../model/types.ts';
import { formatDate } from '../format-date.ts';
import type { View } from '../view.ts';

/** Text in the reader's language where there is any, else English, with its tag. */
export function choose({ tag: wanted }: Locale, text: LocalizedText): { tag: string; text: string } {
  const [language = ''] = wanted.split('-');
  const tag = [wanted, language].find((each) => Object.hasOwn(text, each)) ?? 'en';
  return { tag, text: text[tag] ?? text.en };
}

/** The same as it is rendered: English among other languages is marked as such. */
export function localized(view: View, text: LocalizedText): TemplateResult | string {
  const chosen = choose(view.locale, text);
  return view.locale.tag.startsWith(chosen.tag)
    ? chosen.text
    : html`<span lang=${chosen.tag} dir="auto">${chosen.text}</span>`;
}

const LAST_WORD = 24;

/** Text whose end stays on one line with what follows it: a number that begins a line has lost its sentence. */
function withTail(view: View, text: LocalizedText, tail: unknown): TemplateResult {
  const chosen = choose(view.locale, text);
  // Scripts without spaces keep their last two characters.
  const space = chosen.text.lastIndexOf(' ') + 1;
  const at = chosen.text.length - space <= LAST_WORD ? space : Math.max(0, chosen.text.length - 2);
  const [head, end] = [chosen.text.slice(0, at), chosen.text.slice(at)];
  const foreign = !view.locale.tag.startsWith(chosen.tag);
  const marked = (part: string): unknown => (foreign && part ? html`<span lang=${chosen.tag}>${part}</span>` : part);
  return html`${marked(head)}<span class="together">${marked(end)}${tail}</span>`;
}

/** The marks of some cites; `where` names the place to those who come back from the list. */
export function marks(view: View, cites: readonly Cite[], where: string): TemplateResult[] {
  const { strings } = view.locale;
  return cites.flatMap((cite) => {
    const found = view.mentions.add(cite, where);
    if (!found) return [];
    const { source, key, id } = found;
    const label = strings.source(source) + (cite.locator ? `, ${cite.locator}` : '');
    // Space inside the button would be space before the number.
    return html`<button
      part="mark"
      class="mark"
      type="button"
      id=${id}
      data-mark=${key}
      popovertarget=${`preview-${key}`}
      aria-label=${label}
      >${source}</button>`;
  });
}

/** A claim as it stands in a paragraph; `data-sentence` is what its previews keep clear of. */
export function claim(view: View, { text, cites, evidence, asOf }: CardClaim, where: string): TemplateResult {
  const { strings } = view.locale;
  const archiveOnly = evidence === 'archive-only';
  const [first, second, ...rest] = marks(view, cites, where);
  const { tag } = choose(view.locale, text);
  const dir = directionOf(tag) === view.locale.dir ? nothing : directionOf(tag);
  return html`<span part="claim ${evidence}" class=${evidence} dir=${dir} data-sentence
    >${withTail(view, text, [first, second])}${rest}${
      asOf && !archiveOnly && view.full
        ? html` <span part="as-of" class="quiet">(${strings.asOf(formatDate(view.locale, asOf))})</span>`
        : nothing
    }${
      archiveOnly
        ? html` <button part="tag evidence" class="tag" type="button" popovertarget="archive-only">
            ${strings.evidence[evidence]}
          </button>`
        : nothing
    }</span
  > `;
}
