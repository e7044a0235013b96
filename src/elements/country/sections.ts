/** The pieces of a country's profile, in the order in which they stand on screen. */
import { html, nothing, type TemplateResult } from 'lit';
import { cannotWait, leading } from '../../model/card.ts';
import { inReadingOrder } from '../../model/claims.ts';
import { PILLARS, type Card, type Initiative, type Law, type Treaty } from '../../model/types.ts';
import { formatDate, yearSpan } from '../format-date.ts';
import { countryName } from '../country-name.ts';
import { heading } from '../heading.ts';
import { originMark, withName } from '../origin.ts';
import { claim, localized, marks } from '../notes/claim.ts';
import { recordId } from '../notes/record-id.ts';
import { link } from '../notes/sources.ts';
import { dateOf, paragraphs, pillarName, plain, who } from '../record.ts';
import { safeUrl } from '../safe-url.ts';
import type { FullView, View } from '../view.ts';

export function header(view: View): TemplateResult {
  const { profile, locale } = view;
  const { strings } = locale;
  const { names, region, initiatives, reviewed, coverage, summary, origin } = profile;
  const years = yearSpan(
    locale,
    initiatives.map(({ date }) => date),
  );
  return html`<header part="header">
    ${heading(view, 0, 'name', countryName(view), 'name')}
    ${origin ? html`<p part="origin" class="origin">${withName(strings.profileBy, origin.name)}</p>` : nothing}
    ${
      names
        ? html`<p part="name-note" class="quiet">${localized(view, names.note)} ${originMark(locale, names.origin)}</p>`
        : nothing
    }
    <p part="facts" class="facts">
      <span part="region">${localized(view, region.name)}</span>
      ${
        initiatives.length ? html`<span part="count">${strings.initiatives(initiatives.length, years)}</span>` : nothing
      }
      <span part="reviewed">${strings.reviewed} <time datetime=${reviewed}>${formatDate(locale, reviewed)}</time></span>
      ${
        coverage.status === 'full' || !coverage.wanting.length
          ? nothing
          : html`<button part="tag coverage" class="tag" type="button" popovertarget="wanting">
              ${coverage.status === 'baseline' ? strings.baseline : strings.partial}
            </button>`
      }
    </p>
    ${
      summary.length
        ? html`<p part="summary" class="summary">${summary.map((each) => [claim(view, each, strings.summary), originMark(locale, each.origin), ' '])}</p>`
        : nothing
    }
    ${
      coverage.status === 'baseline'
        ? html`<p part="baseline" class="summary quiet">${strings.baselineMeaning}</p>`
        : nothing
    }
  </header>`;
}

export function instruments(view: View): TemplateResult | typeof nothing {
  const { profile, locale } = view;
  if (!profile.treaties.length) return nothing;
  const where = locale.strings.instruments;
  return html`<dl part="instruments" class="instruments" aria-label=${where}>
    ${profile.treaties.map(
      (treaty) =>
        html`<div part="instrument" class="instrument">
          <dt part="instrument-name">${localized(view, treaty.title)}</dt>
          <dd part="instrument-status">${treatyStatus(view, treaty)}${marks(view, treaty.cites, where)}</dd>
          ${
            view.full || cannotWait(treaty)
              ? [...treaty.reservations, ...(treaty.note ? [treaty.note] : [])].map(
                  (text) => html`<dd part="instrument-note" class="instrument-note">${localized(view, text)}</dd>`,
                )
              : nothing
          }
        </div>`,
    )}
  </dl>`;
}

function treatyStatus({ locale }: View, { status, action, bound, signed, asOf, grade }: Treaty): string {
  const { strings } = locale;
  const date = status === 'party' ? bound : status === 'signatory' ? signed : undefined;
  const stands = status === 'party' && action && bound ? strings.treatyAction[action] : strings.treatyStatus[status];
  return [
    date ? strings.boundSince(stands, formatDate(locale, date)) : stands,
    ...(asOf ? [strings.asOf(formatDate(locale, asOf))] : []),
    ...(grade === 'C' ? [strings.weak] : []),
  ].join(' · ');
}

/** Initiatives by pillar; a pillar without any is left out. */
export function pillars(view: View): TemplateResult | typeof nothing {
  const ordered = inReadingOrder<Initiative | Card['initiatives'][0]>(view.profile.initiatives);
  if (!ordered.length) return nothing;
  return html`<div part="pillars" class="pillars">
    ${PILLARS.map((pillar) => {
      const initiatives = ordered.filter((each) => each.pillar === pillar);
      if (!initiatives.length) return nothing;
      return html`<section part="pillar pillar-${pillar}" class="pillar ${pillar}" aria-labelledby=${pillar}>
        ${heading(view, 1, 'pillar-heading', pillarName(view, pillar), pillar)}
        <ol part="initiatives" class="initiatives" role="list">
          ${initiatives.map((each) => initiative(view, each))}
        </ol>
      </section>`;
    })}
  </div>`;
}

function initiative(view: View, each: Initiative | Card['initiatives'][0]): TemplateResult {
  const { id, title, date, claims, origin } = each;
  return html`<li part="initiative" class="initiative" id=${recordId(id)}>
    ${dateOf(view, date)}
    <div part="initiative-body">
      ${heading(view, 2, 'title', localized(view, title))}
      ${paragraphs(view, view.full ? claims : leading(claims), plain(view, title))}
      ${view.full ? who(view, each as Initiative) : nothing}
      ${originMark(view.locale, origin)}
    </div>
  </li>`;
}

export function laws(view: FullView): TemplateResult | typeof nothing {
  const { profile, locale } = view;
  if (!profile.laws.length) return nothing;
  return section(
    view,
    'laws',
    locale.strings.laws,
    html`<ol class="initiatives" role="list">
      ${profile.laws.map((each) => law(view, each))}
    </ol>`,
  );
}

function law(view: View, { id, title, number, adopted, inForce, status, claims, origin }: Law): TemplateResult {
  const { locale } = view;
  const { strings } = locale;
  const facts = [
    ...(number ? [number] : []),
    ...(adopted ? [strings.adopted(formatDate(locale, adopted))] : []),
    ...(inForce ? [strings.inForce(formatDate(locale, inForce))] : []),
    ...(status === 'unknown' || status === 'in-force' ? [] : [strings.lawStatus[status]]),
  ];
  return html`<li part="law" class="initiative" id=${recordId(id)}>
    ${dateOf(view, adopted ?? inForce)}
    <div>
      ${heading(view, 2, 'title', localized(view, title))} ${paragraphs(view, claims, plain(view, title))}
      <p part="who" class="who">${facts.join(' · ')}</p>
      ${originMark(locale, origin)}
    </div>
  </li>`;
}

export function organizations(view: FullView): TemplateResult | typeof nothing {
  const { profile, locale } = view;
  if (!profile.organizations.length) return nothing;
  return section(
    view,
    'organizations',
    locale.strings.organizations,
    html`<ul>
      ${profile.organizations.map(({ name, acronym, url, claims, origin }) => {
        const title = html`${localized(view, name)}${acronym ? ` (${acronym})` : ''}`;
        const safe = safeUrl(url);
        return html`<li part="organization">
          ${safe ? link(view, 'organization-link', safe, title) : title}
          ${claims.map((each) => claim(view, each, plain(view, name)))} ${originMark(locale, origin)}
        </li>`;
      })}
    </ul>`,
  );
}

export function links(view: FullView): TemplateResult | typeof nothing {
  const shown = view.profile.links.filter(({ url }) => safeUrl(url));
  if (!shown.length) return nothing;
  return section(
    view,
    'links',
    view.locale.strings.links,
    html`<ul>
      ${shown.map(
        ({ url, title, publisher, language, origin }) =>
          html`<li part="link">
            <span lang=${language}>${link(view, 'link-anchor', url, title)}${publisher ? `, ${publisher}` : ''}</span>
            ${originMark(view.locale, origin)}
          </li>`,
      )}
    </ul>`,
  );
}

function section(view: View, part: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section part="section ${part}" class="section" aria-labelledby=${part}>
    ${heading(view, 1, 'section-heading', title, part)} ${content}
  </section>`;
}
