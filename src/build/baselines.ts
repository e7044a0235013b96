/**
 * Baselines: a profile of each member and observer State of the United Nations, and of each place that a table treats
 * apart, where nobody has written a file. It has what the tables have, says what is wanting, and no text of its own.
 */
import { english } from '../model/authored-text.ts';
import { cslDay } from '../model/citation-dates.ts';
import type { Instrument } from '../model/compile.ts';
import type { AuthoredCitation, AuthoredProfile, Rating, Treaty } from '../model/types.ts';
import type { Country } from './countries.ts';
import type { Scheme } from './ratings.ts';

/** What a baseline is made of. */
export interface BaselineContext {
  instruments: readonly Instrument[];
  schemes: readonly Scheme[];
  sources: readonly AuthoredCitation[];
  treaties: readonly Treaty[];
  ratings: readonly Rating[];
}

/** The countries that have a baseline, by code in alphabetical order; `authored` have files of their own. */
export const baselineCodes = (
  countries: ReadonlyMap<string, Country>,
  rated: Iterable<string>,
  authored: ReadonlySet<string>,
): string[] => {
  const tables = new Set(rated);
  return [...countries.values()]
    .filter(({ code, unitedNations }) => (unitedNations || tables.has(code)) && !authored.has(code))
    .map(({ code }) => code)
    .sort();
};

/** A file as somebody would write it who knew the tables alone. */
export function baseline(
  code: string,
  { instruments, schemes, sources, treaties, ratings }: BaselineContext,
): AuthoredProfile {
  const silent = instruments.filter(
    ({ id, always }) => always && !treaties.some(({ instrument }) => instrument === id),
  );
  const unrated = schemes.filter(({ id }) => !ratings.some(({ scheme }) => scheme === id));
  return {
    $schema: '../schema/authored.schema.json',
    code,
    reviewed: lastRead(sources, treaties, ratings),
    coverage: {
      status: 'baseline',
      wanting: [
        'Initiatives, laws, organizations and helplines: nothing has been read for this country yet. What is here comes from tables.',
        ...silent.map(({ title }) => `Where it stands to this instrument: ${english(title)}.`),
        ...unrated.map(({ title }) => `Its placements by this scheme: ${english(title)}.`),
      ],
    },
    summary: [],
    initiatives: [],
    citations: [],
  };
}

/** The last day on which one of the sources of its rows was read; of all sources, where it has none. */
function lastRead(
  sources: readonly AuthoredCitation[],
  treaties: readonly Treaty[],
  ratings: readonly Rating[],
): string {
  const cited = new Set(
    [...treaties, ...ratings.flatMap(({ rows }) => rows)].flatMap(({ cites }) => cites.map(({ source }) => source)),
  );
  const read = sources.filter(({ id }) => cited.size === 0 || cited.has(id));
  return read.reduce((latest, { accessed }) => {
    const day = cslDay(accessed) ?? '';
    return day > latest ? day : latest;
  }, '');
}
