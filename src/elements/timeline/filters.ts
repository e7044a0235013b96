/** What a reader can choose a timeline's initiatives by: read from attributes, shown as controls, told by an event. */
import { html, nothing, type TemplateResult } from 'lit';
import { PILLARS, SCOPES, type Pillar, type Scope } from '../../model/types.ts';
import { parseEdtf } from '../../model/edtf.ts';
import type { InitiativeFilter } from '../../sdk/initiatives.ts';
import type { Strings, TimelineStrings } from '../../locales/index.ts';
import { choose } from '../notes/claim.ts';
import type { FullView } from '../view.ts';

/** As the attributes have it; what is not set chooses nothing. */
export interface Chosen {
  /** Names of pillars, divided by spaces. */
  pillar?: string | undefined;
  scope?: string | undefined;
  /** Id, name or acronym of an organization. */
  actor?: string | undefined;
  /** EDTF. */
  from?: string | undefined;
  to?: string | undefined;
}

export const FILTERS = ['pillar', 'scope', 'actor', 'from', 'to'] as const;

/** The filter that attributes ask for; `wrong` are those with a value that chooses nothing, which are left out. */
export function filterOf(chosen: Chosen): { filter: InitiativeFilter; wrong: string[] } {
  const wrong: string[] = [];
  const check = <T extends string>(name: keyof Chosen, values: readonly string[], known: readonly T[]): T[] => {
    const found = known.filter((each) => values.includes(each));
    if (values.some((value) => !(known as readonly string[]).includes(value))) {
      wrong.push(`${name}="${chosen[name]}": use ${known.join(', ')}`);
    }
    return found;
  };
  const pillar: Pillar[] = check('pillar', words(chosen.pillar), PILLARS);
  const scope: Scope[] = check('scope', words(chosen.scope), SCOPES);
  const bound = (name: 'from' | 'to'): string | undefined => {
    const text = chosen[name];
    if (!text) return undefined;
    if (parseEdtf(text)) return text;
    wrong.push(`${name}="${text}": write for example 2002, 2002-11 or 2002-11-04`);
    return undefined;
  };
  let [from, to] = [bound('from'), bound('to')];
  if (from && to && (parseEdtf(from)?.from ?? '') > (parseEdtf(to)?.to ?? '')) {
    wrong.push(`from="${from}" is after to="${to}"`);
    [from, to] = [undefined, undefined];
  }
  const filter: InitiativeFilter = {
    ...(pillar.length && { pillar }),
    ...(scope.length && { scope }),
    ...(chosen.actor && { actor: chosen.actor }),
    ...(from && { from }),
    ...(to && { to }),
  };
  return { filter, wrong };
}

const words = (text = ''): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The controls. Changes are heard by whoever holds them: names are those of the attributes. */
export function filters(
  views: readonly [FullView, ...FullView[]],
  chosen: Chosen,
  active: boolean,
  own: TimelineStrings,
): TemplateResult {
  const { strings, tag } = views[0].locale;
  const pillars = words(chosen.pillar);
  const years = yearsOf(views);
  return html`<details part="filters" class="filters" ?open=${active}>
    <summary part="filters-summary">${own.filter}</summary>
    <form part="filters-form" class="form" aria-label=${own.filter}>
      <fieldset part="filter" class="choices">
        <legend>${own.pillars}</legend>
        ${PILLARS.map(
          (pillar) =>
            html`<label part="filter-label" class=${pillar}
              ><input type="checkbox" name="pillar" value=${pillar} .checked=${pillars.includes(pillar)} />
              ${strings.pillar[pillar]}</label
            >`,
        )}
      </fieldset>
      ${select('scope', own.scope, chosen.scope, own.all, scopesOf(views, strings))}
      ${select('actor', own.actor, chosen.actor, own.all, actorsOf(views, tag))}
      ${year('from', own.from, chosen.from, years)} ${year('to', own.to, chosen.to, years)}
      ${active ? html`<button part="filter-reset" class="plain" type="reset">${own.showAll}</button>` : nothing}
    </form>
  </details>`;
}

type Option = readonly [value: string, text: string];

function select(
  name: string,
  label: string,
  chosen: string | undefined,
  all: string,
  options: readonly Option[],
): TemplateResult | typeof nothing {
  if (options.length < 2) return nothing;
  return html`<label part="filter filter-label"
    >${label}
    <select part="filter-control" name=${name}>
      <option value="" ?selected=${!chosen}>${all}</option>
      ${options.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select></label
  >`;
}

const year = (
  name: string,
  label: string,
  chosen: string | undefined,
  [first, last]: readonly number[],
): TemplateResult =>
  html`<label part="filter filter-label"
    >${label}
    <input
      part="filter-control"
      type="text"
      inputmode="numeric"
      size="6"
      name=${name}
      pattern="[0-9]{4}(-[0-9]{2}){0,2}"
      placeholder=${(name === 'from' ? first : last) ?? ''}
      .value=${chosen ?? ''}
  /></label>`;

const scopesOf = (views: readonly FullView[], strings: Strings): Option[] =>
  SCOPES.filter((scope) => views.some(({ profile }) => profile.initiatives.some((each) => each.scope === scope))).map(
    (scope) => [scope, strings.scope[scope]],
  );

/** Organizations that act in an initiative, by name. */
function actorsOf(views: readonly FullView[], tag: string): Option[] {
  const names = new Map<string, string>();
  for (const { profile, locale } of views) {
    const acting = new Set(profile.initiatives.flatMap(({ actors }) => actors));
    for (const { id, name } of profile.organizations) if (acting.has(id)) names.set(id, choose(locale, name).text);
  }
  const { compare } = new Intl.Collator(tag);
  return [...names].sort(([, a], [, b]) => compare(a, b));
}

/** First and last year of any date. */
function yearsOf(views: readonly FullView[]): number[] {
  const all = views.flatMap(({ profile }) =>
    profile.initiatives.flatMap(({ date }) => {
      const parsed = date === undefined ? undefined : parseEdtf(date);
      return [parsed?.start?.year, parsed?.end?.year].filter((each) => each !== undefined);
    }),
  );
  return all.length ? [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))] : [];
}
