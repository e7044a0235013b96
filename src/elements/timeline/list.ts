/** The timeline as it is read: an ordered list under the years. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { TimelineStrings } from '../../locales/index.ts';
import type { Initiative } from '../../model/types.ts';
import { countryName } from '../country-name.ts';
import { heading } from '../heading.ts';
import { originMark } from '../origin.ts';
import { localized } from '../notes/claim.ts';
import { recordId } from '../notes/record-id.ts';
import { dateOf, paragraphs, plain, who } from '../record.ts';
import type { FullView } from '../view.ts';
import type { Year } from './entries.ts';

/** The first gives language and levels. */
export type Views = readonly [FullView, ...FullView[]];

export interface ListOptions {
  own: TimelineStrings;
  /** Whether the country of each is said. */
  several: boolean;
  /** Whether each has an address on this page. */
  deepLinks: boolean;
  /** Whether the claims of all are open. */
  expanded: boolean;
  /** Whether claims are rendered before anyone opens them. */
  eager: boolean;
  /** Ids of those that were opened. */
  opened: ReadonlySet<string>;
}

/** The years up to the one that has the event number `most`. */
export function list(views: Views, years: readonly Year[], most: number, options: ListOptions): TemplateResult {
  const { own, several, deepLinks, expanded, eager, opened } = options;
  const { locale, permalink, headingLevel } = views[0];
  const key = [locale, own, several, deepLinks, expanded, permalink, headingLevel];
  let before = 0;
  const shown = years.filter(({ entries }) => (before += entries.length) - entries.length < most);
  return html`<ol part="years" class="years" role="list">
    ${shown.map((each) => {
      // What has claims is rendered each time, and before the sources: it says which are mentioned. The rest is
      // rendered only where it has changed.
      const claims = eager || expanded || each.entries.some(({ initiative }) => opened.has(initiative.id));
      const render = (): TemplateResult => year(views, each, options);
      return claims ? render() : guard([each, ...key], render);
    })}
  </ol>`;
}

function year(views: Views, { year, entries }: Year, options: ListOptions): TemplateResult {
  const [view] = views;
  const name = year === undefined ? view.locale.strings.undated : String(year);
  return html`<li part="year" class="year" data-count=${entries.length}>
    ${heading(view, 1, 'year-heading', name)}
    <ol part="events" class="events" role="list">
      ${entries.map(({ initiative, index }) => event(views[index] ?? view, initiative, options))}
    </ol>
  </li>`;
}

function event(view: FullView, initiative: Initiative, options: ListOptions): TemplateResult {
  const { id, title, date, pillar, claims, origin } = initiative;
  const { own, several, deepLinks, eager, opened } = options;
  const address = deepLinks ? '' : view.permalink;
  const open = options.expanded || opened.has(id);
  const name = plain(view, title);
  return html`<li part="event event-${pillar}" class="event ${pillar}" id=${recordId(id)} tabindex="-1">
    <p class="when">${dateOf(view, date)}<span part="pillar" class="tagged">${view.locale.strings.pillar[pillar]}</span></p>
    ${heading(view, 2, 'title', localized(view, title))}
    ${who(view, initiative, several ? [countryName(view)] : [])} ${originMark(view.locale, origin)}
    <details part="details" data-event=${id} ?open=${open}>
      <summary part="details-summary" aria-label=${`${own.statements(claims.length)}: ${name}`}>
        ${own.statements(claims.length)}
      </summary>
      ${open || eager ? paragraphs(view, claims, name) : nothing}
      ${
        address !== undefined
          ? html`<p><a part="deep-link" href=${`${address}#${id}`} aria-label=${`${own.linkTo}: ${name}`}>${own.linkTo}</a></p>`
          : nothing
      }
    </details>
  </li>`;
}
