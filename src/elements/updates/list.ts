/** The updates as they are read: an ordered list under the years, the latest first. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../locales/index.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { Update, UpdateRecord } from '../../model/types.ts';
import { formatDate } from '../format-date.ts';
import { heading } from '../heading.ts';
import { regionName } from '../intl.ts';
import { choose } from '../notes/claim.ts';
import type { LinkPolicy } from '../provider/context.ts';
import { countriesOf, updateFacts, updatesStrings, updateTitle } from './words.ts';

export interface ListView {
  locale: Locale;
  headingLevel: number;
  /** Countries that were asked for; none for all. */
  codes: readonly string[];
  /** Address of a country or record; undefined where the page has none. */
  addressOf: (record: Pick<UpdateRecord, 'country' | 'kind' | 'id'>) => string | undefined;
  linkPolicy: LinkPolicy;
}

/** Up to so many records are there without being opened. */
const OPEN = 3;

export function list(view: ListView, updates: readonly Update[]): TemplateResult {
  const years = new Map<string, Update[]>();
  for (const update of updates) {
    const year = String(parseEdtf(update.date)?.start?.year ?? update.date);
    years.set(year, [...(years.get(year) ?? []), update]);
  }
  return html`<div part="years" class="years">
    ${Array.from(
      years,
      ([year, of]) =>
        html`<section part="year" class="year" aria-labelledby=${`year-${year}`}>
          ${heading(view, 1, 'year-heading', year, `year-${year}`)}
          <ol part="updates" class="updates">
            ${of.map((update) => item(view, update))}
          </ol>
        </section>`,
    )}
  </div>`;
}

function item(view: ListView, update: Update): TemplateResult {
  const { locale } = view;
  const { date, kind } = update;
  const countries = countriesOf(update, view.codes);
  const foreign = kind === 'archive' && !locale.tag.startsWith('en');
  const [country = ''] = countries;
  const title = updateTitle(locale, update, view.codes);
  const page = kind !== 'archive' && countries.length === 1 ? view.addressOf(countryRecord(country)) : undefined;
  const when = formatDate(locale, date);
  return html`<li part="update update-${kind}" class="update ${kind}" id=${`update-${update.id}`}>
    <p part="line" class="line">
      ${
        /^\d{4}(-\d{2}){0,2}$/.test(date)
          ? html`<time part="date" class="date" datetime=${date}>${when}</time>`
          : html`<span part="date" class="date">${when}</span>`
      }${kind === 'archive' ? html` <span part="archive" class="archive">${updatesStrings(locale).archive}</span>` : nothing}
    </p>
    <p part="title" class="title" lang=${foreign ? 'en' : nothing}>${link(view, page, 'update-link', html`<bdi>${title}</bdi>`)}</p>
    ${facts(view, update)} ${kind === 'profile' && countries.length > 1 ? places(view, countries) : records(view, update)}
  </li>`;
}

function facts({ locale }: ListView, update: Update): TemplateResult | typeof nothing {
  const said =
    update.kind === 'archive'
      ? // Its mark stands above; its address leads nowhere any more.
        [`${updatesStrings(locale).address}: ${update.citation.URL ?? ''}`]
      : updateFacts(locale, update, true);
  if (!said.length) return nothing;
  return html`<p part="facts" class="quiet facts">
    ${said.map((fact, index) => html`${index ? ' · ' : ''}<bdi>${fact}</bdi>`)}
  </p>`;
}

/** Where it stands in the profiles: open where there is little, else folded. */
function records(view: ListView, { records: all, countries }: Update): TemplateResult | typeof nothing {
  const { codes, locale } = view;
  const shown = all.filter(({ country }) => !codes.length || codes.includes(country));
  const named = countries.length > 1;
  const rows = shown.map((record) => {
    const name = regionName(locale.tag, record.country);
    const chosen = choose(locale, record.title);
    const foreign = !locale.tag.startsWith(chosen.tag);
    const text =
      record.kind === 'country'
        ? name
        : html`${named ? html`<bdi>${name}</bdi>: ` : nothing}<bdi lang=${foreign ? chosen.tag : nothing}>${chosen.text}</bdi>`;
    return html`<li part="record">${link(view, view.addressOf(record), 'record-link', text)}</li>`;
  });
  return fold(updatesStrings(locale).records, rows);
}

/** The countries of what is about many. */
const places = (view: ListView, countries: readonly string[]): TemplateResult | typeof nothing => {
  const { tag } = view.locale;
  const names = countries.map((code) => [code, regionName(tag, code)] as const);
  const rows = names
    .sort(([, a], [, b]) => a.localeCompare(b, tag))
    .map(
      ([code, name]) =>
        html`<li part="record">${link(view, view.addressOf(countryRecord(code)), 'record-link', name)}</li>`,
    );
  return fold(updatesStrings(view.locale).countries, rows);
};

const countryRecord = (country: string) => ({ country, kind: 'country' as const, id: country });

function fold(words: string, rows: readonly TemplateResult[]): TemplateResult | typeof nothing {
  if (!rows.length) return nothing;
  const inner = html`<ul part="records" class="records">
    ${rows}
  </ul>`;
  if (rows.length <= OPEN)
    return html`<div class="records-open"><span part="records-label" class="quiet">${words}</span>${inner}</div>`;
  return html`<details part="records-fold">
    <summary part="records-summary">${words} (${rows.length})</summary>
    ${inner}
  </details>`;
}

function link({ linkPolicy }: ListView, address: string | undefined, part: string, content: unknown): unknown {
  if (!address || linkPolicy === 'text') return content;
  const blank = linkPolicy === 'new-tab';
  return html`<a
    part=${part}
    href=${address}
    target=${blank ? '_blank' : nothing}
    rel=${blank ? 'noopener noreferrer' : 'noreferrer'}
    referrerpolicy="no-referrer"
    >${content}</a
  >`;
}
