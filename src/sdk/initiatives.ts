/** Choosing and ordering initiatives. */
import { byDate } from '../model/dates.ts';
import { overlaps, parseEdtf, type EdtfDate } from '../model/edtf.ts';
import { PILLARS, SCOPES, type Initiative, type Pillar, type Profile, type Scope } from '../model/types.ts';
import { CountertraffickingError } from './errors.ts';
import { fold } from './names.ts';

/** Several values of one field mean any of them; several fields mean all of them. */
export interface InitiativeFilter {
  pillar?: Pillar | readonly Pillar[];
  scope?: Scope | readonly Scope[];
  /** Id, name or acronym of an organization. */
  actor?: string | readonly string[];
  /** ISO 3166-1 alpha-2. */
  partner?: string | readonly string[];
  /** EDTF: what ended before its first day is left out. Undated initiatives are left out too. */
  from?: string;
  /** EDTF: what began after its last day is left out. Undated initiatives are left out too. */
  to?: string;
  sort?: 'date' | 'title' | 'pillar';
  order?: 'ascending' | 'descending';
}

/** An initiative with the country whose profile it stands in. */
export type CountryInitiative = Initiative & { country: string };

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** @throws CountertraffickingError `argument-invalid` where a bound is no EDTF date. */
function period({ from, to }: InitiativeFilter): EdtfDate | undefined {
  const bound = (name: string, text: string | undefined): EdtfDate | undefined => {
    const date = text === undefined ? undefined : parseEdtf(text);
    if (text !== undefined && !date) {
      throw new CountertraffickingError(
        'argument-invalid',
        `${name}: "${text}" is not an EDTF date; write for example 2002, 2002-11 or 2002-11-04`,
      );
    }
    return date;
  };
  const [first, last] = [bound('from', from), bound('to', to)];
  if (!first && !last) return undefined;
  if (first && last && first.from > last.to) {
    throw new CountertraffickingError('argument-invalid', `from: "${from}" is after to: "${to}"`);
  }
  return {
    interval: true,
    from: first?.from ?? '',
    to: last?.to ?? '9999-12-31',
    openStart: !first,
    openEnd: !last,
    unknownStart: false,
    unknownEnd: false,
  };
}

/** A function that says whether an initiative of `profile` passes. */
function matcher(profile: Profile, filter: InitiativeFilter, span: EdtfDate | undefined) {
  const pillars = list(filter.pillar);
  const scopes = list(filter.scope);
  const partners = list(filter.partner).map((code) => code.toUpperCase());
  const actors = list(filter.actor).map(fold);
  const wanted = new Set(
    profile.organizations
      .filter(({ id, name, acronym }) =>
        [id, acronym ?? '', ...Object.values(name)].some((each) => each && actors.includes(fold(each))),
      )
      .map(({ id }) => id),
  );
  return ({ pillar, scope, actors: of, partners: withWhom, date }: Initiative): boolean => {
    if (pillars.length && !pillars.includes(pillar)) return false;
    if (scopes.length && !scopes.includes(scope)) return false;
    if (partners.length && !withWhom.some((code) => partners.includes(code))) return false;
    if (actors.length && !of.some((id) => wanted.has(id))) return false;
    if (!span) return true;
    const when = date === undefined ? undefined : parseEdtf(date);
    return when !== undefined && overlaps(when, span);
  };
}

const SORTS: Record<NonNullable<InitiativeFilter['sort']>, (a: Initiative, b: Initiative) => number> = {
  date: byDate,
  title: (a, b) => a.title.en.localeCompare(b.title.en, 'en'),
  pillar: (a, b) => PILLARS.indexOf(a.pillar) - PILLARS.indexOf(b.pillar),
};

/** @throws CountertraffickingError `argument-invalid` where a value is none of those that there are. */
function checkChoices(filter: InitiativeFilter): void {
  const choices: [string, readonly string[], readonly string[]][] = [
    ['pillar', list(filter.pillar), PILLARS],
    ['scope', list(filter.scope), SCOPES],
    ['sort', list(filter.sort), Object.keys(SORTS)],
    ['order', list(filter.order), ['ascending', 'descending']],
  ];
  for (const [name, given, allowed] of choices) {
    const wrong = given.find((value) => !allowed.includes(value));
    if (wrong !== undefined) {
      throw new CountertraffickingError('argument-invalid', `${name}: "${wrong}"; use ${allowed.join(', ')}`);
    }
  }
  const partner = list(filter.partner).find((code) => !/^[a-z]{2}$/i.test(code));
  if (partner !== undefined) {
    throw new CountertraffickingError(
      'argument-invalid',
      `partner: "${partner}"; use ISO 3166-1 alpha-2, for example TH`,
    );
  }
}

/** @throws CountertraffickingError `argument-invalid` where a filter can select nothing. */
export function checkFilter(filter: InitiativeFilter): void {
  checkChoices(filter);
  period(filter);
}

/** The initiatives of profiles that pass a filter, sorted by date unless it says otherwise; undated ones stay last. */
export function selectInitiatives(profiles: readonly Profile[], filter: InitiativeFilter = {}): CountryInitiative[] {
  checkChoices(filter);
  const span = period(filter);
  const found = profiles.flatMap((profile) => {
    const matches = matcher(profile, filter, span);
    return profile.initiatives.filter(matches).map((each) => ({ ...each, country: profile.code }));
  });
  const sort = filter.sort ?? 'date';
  const sign = filter.order === 'descending' ? -1 : 1;
  return found.sort((a, b) => {
    const undated = Number(a.date === undefined) - Number(b.date === undefined);
    if (sort === 'date') return undated || sign * byDate(a, b);
    return sign * SORTS[sort](a, b) || undated || byDate(a, b);
  });
}
