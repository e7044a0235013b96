/** What was found, as options of a list, or links where the page has an address for them. */
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf, type Locale } from '../../locales/index.ts';
import { markMatches } from '../../sdk/search/marks.ts';
import type { SearchHit } from '../../sdk/search/search.ts';
import { formatDate } from '../format-date.ts';
import { regionName } from '../intl.ts';
import { originMark } from '../origin.ts';
import { choose } from '../notes/claim.ts';
import type { LinkPolicy } from '../provider/context.ts';
import { searchStrings } from './words.ts';

export interface OptionsView {
  locale: Locale;
  /** Place of the option that the keys have reached; -1 for none. */
  active: number;
  /** Address of a record; undefined where the page has none. */
  addressOf: (hit: SearchHit) => string | undefined;
  linkPolicy: LinkPolicy;
}

export const optionId = (place: number): string => `option-${place}`;

/** A text whose matches are marked: nodes of text, so that no text becomes markup. */
const marked = (text: string, terms: readonly string[]): unknown[] =>
  markMatches(text, terms).map((each) => (each.marked ? html`<mark part="mark">${each.text}</mark>` : each.text));

/** One option. It is a link by itself: what stands within an option is not told to those who listen. */
export function option(view: OptionsView, hit: SearchHit, place: number): TemplateResult {
  const { linkPolicy, addressOf, active } = view;
  const address = linkPolicy === 'text' ? undefined : addressOf(hit);
  const selected = place === active ? 'true' : 'false';
  const inner = content(view, hit);
  if (!address) {
    return html`<div part="option" class="option" role="option" id=${optionId(place)} aria-selected=${selected} data-place=${place}>
      ${inner}
    </div>`;
  }
  const blank = linkPolicy === 'new-tab';
  return html`<a
    part="option"
    class="option"
    role="option"
    id=${optionId(place)}
    aria-selected=${selected}
    data-place=${place}
    tabindex="-1"
    href=${address}
    target=${blank ? '_blank' : nothing}
    rel=${blank ? 'noopener noreferrer' : 'noreferrer'}
    referrerpolicy="no-referrer"
  >
    ${inner}
  </a>`;
}

function content(
  { locale }: OptionsView,
  { kind, title, countries, country, date, excerpt, terms, origin }: SearchHit,
): TemplateResult {
  const { tag } = locale;
  const chosen = choose(locale, title);
  const foreign = !tag.startsWith(chosen.tag);
  const where = countries.length > 1 ? searchStrings(locale).inCountries(countries.length) : regionName(tag, country);
  const facts = [
    searchStrings(locale).kind[kind],
    ...(kind === 'country' ? [] : [where]),
    ...(date ? [formatDate(locale, date)] : []),
  ];
  return html`<span
      part="option-title"
      class="option-title"
      lang=${foreign ? chosen.tag : nothing}
      dir=${foreign ? directionOf(chosen.tag) : nothing}
      >${marked(chosen.text, terms)}</span
    >
    <span part="option-facts" class="option-facts">${facts.map((fact, index) => html`${index ? ' · ' : ''}<bdi>${fact}</bdi>`)}${origin ? ' · ' : ''}${originMark(locale, origin)}</span>
    ${
      excerpt && excerpt !== chosen.text
        ? html`<span part="option-excerpt" class="option-excerpt" dir="auto">${marked(excerpt, terms)}</span>`
        : nothing
    }`;
}
