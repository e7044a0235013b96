/** Choices that narrow what was found: kind, country, pillar, each with how much it would leave. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/index.ts';
import { PILLARS } from '../../model/types.ts';
import { SEARCH_KINDS } from '../../sdk/search/records.ts';
import type { SearchResults } from '../../sdk/search/search.ts';
import { regionName } from '../intl.ts';
import { searchStrings } from './words.ts';

export type Facet = keyof SearchResults['facets'];
/** What the reader has chosen; nothing means all. */
export type Chosen = Partial<Record<Facet, string>>;

export function facets(locale: Locale, results: SearchResults, chosen: Chosen): TemplateResult | typeof nothing {
  const { strings, tag } = locale;
  const own = searchStrings(locale);
  const names: Record<Facet, (value: string) => string> = {
    kind: (value) => own.kind[value as keyof typeof own.kind],
    country: (value) => regionName(tag, value),
    pillar: (value) => strings.pillar[value as keyof typeof strings.pillar],
  };
  const order: Record<Facet, (a: string, b: string) => number> = {
    kind: by(SEARCH_KINDS),
    country: (a, b) => names.country(a).localeCompare(names.country(b), tag),
    pillar: by(PILLARS),
  };
  const selects = (['kind', 'country', 'pillar'] as const).flatMap((facet) => {
    const counts = results.facets[facet];
    const values = Object.keys(counts).sort(order[facet]);
    const value = chosen[facet];
    // What is chosen stays to be unchosen, also where it leaves nothing.
    if (value !== undefined && !values.includes(value)) values.push(value);
    if (values.length < 2 && value === undefined) return [];
    return html`<select part="facet" class="facet" aria-label=${own.facet[facet]} data-facet=${facet}>
      <option value="" ?selected=${value === undefined}>${own.all[facet]}</option>
      ${values.map(
        (each) =>
          html`<option value=${each} ?selected=${each === value}>${names[facet](each)} (${counts[each] ?? 0})</option>`,
      )}
    </select>`;
  });
  return selects.length ? html`<div part="facets" class="facets">${selects}</div>` : nothing;
}

const by =
  (list: readonly string[]) =>
  (a: string, b: string): number =>
    list.indexOf(a) - list.indexOf(b);
