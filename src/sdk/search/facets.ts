/** Filters, and how many hits each choice would leave. */
import { PILLARS } from '../../model/types.ts';
import { CountertraffickingError } from '../errors.ts';
import { SEARCH_KINDS, type SearchRecord } from './records.ts';
import type { SearchFilter, SearchResults } from './search.ts';

type Facets = SearchResults['facets'];
type Field = keyof Facets;

/** What a record has in each field. */
const VALUES: Record<Field, (record: SearchRecord) => readonly string[]> = {
  kind: ({ kind }) => [kind],
  country: ({ countries }) => countries,
  pillar: ({ pillar }) => (pillar ? [pillar] : []),
};
const FIELDS = Object.keys(VALUES) as Field[];

export interface Selection<T> {
  selected: T[];
  facets: Facets;
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** What passes the filter; each field is counted as if nothing were chosen in it. */
export function select<T extends { record: SearchRecord }>(found: readonly T[], filter: SearchFilter): Selection<T> {
  const wanted: Record<Field, readonly string[]> = {
    kind: listOf(filter.kinds),
    country: listOf(filter.country),
    pillar: listOf(filter.pillar),
  };
  const counts = { kind: new Map<string, number>(), country: new Map(), pillar: new Map() } as Record<
    Field,
    Map<string, number>
  >;
  const selected = found.filter(({ record }) => {
    const refused = FIELDS.filter(
      (field) => wanted[field].length && !VALUES[field](record).some((value) => wanted[field].includes(value)),
    );
    for (const field of FIELDS) {
      if (refused.some((other) => other !== field)) continue;
      for (const value of VALUES[field](record)) counts[field].set(value, (counts[field].get(value) ?? 0) + 1);
    }
    return !refused.length;
  });
  const facets = Object.fromEntries(FIELDS.map((field) => [field, Object.fromEntries(counts[field])])) as Facets;
  return { selected, facets };
}

/** @throws CountertraffickingError `argument-invalid` where a value is none of those that there are. */
export function checkFilter({ kinds, pillar, limit = 1 }: SearchFilter): void {
  const choices = [
    ['kinds', listOf(kinds), SEARCH_KINDS],
    ['pillar', listOf(pillar), PILLARS],
  ] as const;
  for (const [name, given, allowed] of choices) {
    const wrong = given.find((value) => !(allowed as readonly string[]).includes(value));
    if (wrong !== undefined) {
      throw new CountertraffickingError('argument-invalid', `${name}: "${wrong}"; use ${allowed.join(', ')}`);
    }
  }
  if (!Number.isInteger(limit) || limit < 0) {
    throw new CountertraffickingError('argument-invalid', `limit: ${limit}; use a whole number from 0`);
  }
}
