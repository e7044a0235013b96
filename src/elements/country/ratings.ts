/**
 * Ratings of a country: the newest with what it means to its publisher, what critics say, and all years as a table.
 * None of it stands without the others.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../../locales/index.ts';
import type { Card, LocalizedText } from '../../model/types.ts';
import { heading } from '../heading.ts';
import { choose, claim, localized, marks } from '../notes/claim.ts';
import { recordId } from '../notes/record-id.ts';
import type { View } from '../view.ts';

/** As a card has it, which needs no more of a whole profile's. */
type Rating = Card['ratings'][0];
type Row = Rating['rows'][0];

/** Consecutive years of which the sources say the same, and the same sources say it; no rows where none was read. */
interface Run {
  from: number;
  to: number;
  /** More than one where the sources differ. */
  rows: Row[];
}

/** What two years must share to stand in one line. */
const sameness = (rows: readonly Row[]): string =>
  JSON.stringify(rows.map(({ value, cites, grade, note }) => [value, cites, grade, note]));

/** The years of a scheme's span as runs, the newest first: every year is in one, whether it was read or not. */
export function runsOf({ span: { from, to }, rows }: Pick<Rating, 'span' | 'rows'>): Run[] {
  const runs: Run[] = [];
  for (let year = to; year >= from; year -= 1) {
    const of = rows.filter((row) => row.year === year);
    const later = runs.at(-1);
    if (later && sameness(later.rows) === sameness(of)) later.from = year;
    else runs.push({ from: year, to: year, rows: of });
  }
  return runs;
}

export const ratings = (view: View): TemplateResult[] => view.profile.ratings.map((each) => rating(view, each));

function rating(view: View, each: Rating): TemplateResult {
  const { strings } = view.locale;
  const { scheme, title, span, caveat } = each;
  const where = choose(view.locale, title).text;
  const id = recordId(scheme);
  const runs = runsOf(each);
  return html`<section part="section ratings" class="section" id=${id} aria-labelledby=${`${id}-heading`}>
    ${heading(view, 1, 'section-heading', localized(view, title), `${id}-heading`)} ${latest(view, each, runs, where)}
    <div part="rating-caveat" class="quiet caveat">
      <p>${strings.ratingCaveat}</p>
      <p>${caveat.map((statement) => claim(view, statement, where))}</p>
    </div>
    <details part="rating-fold" ?open=${view.full}>
      <summary part="rating-summary">${strings.ratingYears(String(span.from), String(span.to))}</summary>
      <table part="rating-table" class="ratings" aria-label=${where}>
        <thead>
          <tr>
            <th scope="col">${strings.year}</th>
            <th scope="col">${strings.placement}</th>
          </tr>
        </thead>
        <tbody>
          ${runs.map((run) => line(view, each, run, where))}
        </tbody>
      </table>
      ${meanings(view, each, where)}
    </details>
  </section>`;
}

/** Direction of a line that is not in the language of the element, so that its marks follow it on the right side. */
function dirOf({ locale }: View, text: LocalizedText): 'ltr' | 'rtl' | typeof nothing {
  const dir = directionOf(choose(locale, text).tag);
  return dir === locale.dir ? nothing : dir;
}

/** The newest year that was read. Its parts are lines of their own: each runs in the direction of its language. */
function latest(view: View, each: Rating, runs: readonly Run[], where: string): TemplateResult | typeof nothing {
  const run = runs.find(({ rows }) => rows.length);
  if (!run) return nothing;
  const { rows, to } = run;
  const meaning = rows.length === 1 ? each.values.find(({ value }) => value === rows[0]?.value) : undefined;
  return html`<div part="rating-latest" class="latest">
    ${placement(view, each, rows, where, `${to}: `)}
    ${meaning ? html`<p dir=${dirOf(view, meaning.text)}>${localized(view, meaning.text)}${marks(view, meaning.cites, where)}</p>` : nothing}
  </div>`;
}

function line(view: View, each: Rating, { from, to, rows }: Run, where: string): TemplateResult {
  const { strings } = view.locale;
  return html`<tr part="rating-row">
    <th scope="row">${from === to ? from : strings.range(String(from), String(to))}</th>
    <td class=${rows.length ? nothing : 'quiet'}>
      ${rows.length ? placement(view, each, rows, where) : strings.notRead}
    </td>
  </tr>`;
}

/** Each value with its sources, below it what is to be known of it, and at the end whether the sources differ. */
function placement(
  view: View,
  { values }: Rating,
  rows: readonly Row[],
  where: string,
  lead = '',
): (TemplateResult | typeof nothing)[] {
  const { strings } = view.locale;
  const remark = (text: unknown): TemplateResult => html`<p part="rating-note" class="quiet note">${text}</p>`;
  return [
    ...rows.map(({ value, cites, grade, note }) => {
      const name = values.find((each) => each.value === value)?.name;
      return html`<p class="placement" dir=${name ? dirOf(view, name) : nothing}>${lead}${name ? localized(view, name) : value}${marks(view, cites, where)}</p>
        ${grade === 'C' ? remark(strings.weak) : nothing} ${note ? remark(localized(view, note)) : nothing} `;
    }),
    rows.length > 1 ? remark(strings.sourcesDiffer) : nothing,
  ];
}

function meanings(view: View, { values }: Rating, where: string): TemplateResult {
  return html`<p class="quiet">${view.locale.strings.meanings}</p>
    <dl part="rating-meanings" class="meanings">
      ${values.map(
        ({ name, text, cites }) =>
          html`<div>
            <dt>${localized(view, name)}</dt>
            <dd dir=${dirOf(view, text)}>${localized(view, text)}${marks(view, cites, where)}</dd>
          </div>`,
      )}
    </dl>`;
}
