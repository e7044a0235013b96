/** The pieces of an initiative or a law that all elements show alike: date, claims, who took part. */
import { html, svg, type TemplateResult } from 'lit';
import type { CardClaim, Initiative, LocalizedText, Pillar } from '../model/types.ts';
import { formatDate } from './format-date.ts';
import { icons } from './icons.generated.ts';
import { listFormat, regionName } from './intl.ts';
import { choose, claim } from './notes/claim.ts';
import type { FullView, View } from './view.ts';

/** Icon and name of a pillar. */
export const pillarName = ({ locale }: View, pillar: Pillar): TemplateResult =>
  html`<svg part="pillar-icon" viewBox="0 0 24 24" aria-hidden="true">${svg`${icons[pillar]}`}</svg
    >${locale.strings.pillar[pillar]}`;

/** A paragraph for each claim: the statement, its marks and its tag stay one thing. */
export const paragraphs = (view: View, claims: readonly CardClaim[], where: string): TemplateResult[] =>
  claims.map((each) => html`<p part="claims">${claim(view, each, where)}</p>`);

/** A `time` where the date is one that HTML can express, else the same words without. */
export function dateOf({ locale }: View, date: string | undefined): TemplateResult {
  const text = date === undefined ? locale.strings.undated : formatDate(locale, date);
  return date !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(date)
    ? html`<time part="date" class="date" datetime=${date}>${text}</time>`
    : html`<span part="date" class="date">${text}</span>`;
}

/** Actors, partner countries, scope and status in one quiet line, after what `first` says. */
export function who(
  { profile, locale }: FullView,
  { actors, partners, scope, status }: Initiative,
  first: readonly string[] = [],
): TemplateResult {
  const { tag, strings } = locale;
  const names = actors.flatMap((id) => {
    const name = profile.organizations.find((each) => each.id === id)?.name;
    return name ? choose(locale, name).text : [];
  });
  const countries = partners.map((code) => regionName(tag, code));
  const parts = [
    ...first,
    strings.scope[scope],
    ...(names.length ? [listFormat(tag).format(names)] : []),
    ...(countries.length ? [strings.withPartners(listFormat(tag).format(countries))] : []),
    ...(status === 'unknown' ? [] : [strings.status[status]]),
  ];
  return html`<p part="who" class="who">${parts.join(' · ')}</p>`;
}

export const plain = (view: View, text: LocalizedText): string => choose(view.locale, text).text;
