/** Figures of the data, for `npm run data:report`. */
import { brotliCompressSync } from 'node:zlib';
import { claimsOf } from '../model/claims.ts';
import { cslDay } from '../model/citation-dates.ts';
import type { Profile } from '../model/types.ts';
import { grouped, list, type Row } from './table.ts';

/** What a profile has and has not. */
export interface CountryFigures {
  code: string;
  coverage: Profile['coverage']['status'];
  claims: number;
  confirmed: number;
  archiveOnly: number;
  initiatives: number;
  dated: number;
  laws: number;
  treaties: number;
  /** Country-years of ratings with a row. */
  rated: number;
  /** Years of the schemes' spans without a row. */
  unread: number;
  sources: number;
  /** ISO 8601; '' where there is no source. */
  oldest: string;
  newest: string;
  /** Statements, rows and numbers that no source of the profile stands behind. */
  unsourced: number;
  wanting: number;
  /** Size of the published JSON in brotli. */
  bytes: number;
}

export function countryFigures(profile: Profile): CountryFigures {
  // What critics say of a scheme is not a claim about the country.
  const schemes = new Set(profile.ratings.map(({ scheme }) => scheme));
  const placed = claimsOf(profile);
  const claims = placed.flatMap(({ record, claim }) => (schemes.has(record) ? [] : claim));
  const read = profile.citations.flatMap(({ accessed }) => cslDay(accessed) ?? []).sort();
  const known = new Set(profile.citations.map(({ id }) => id));
  const facts = [
    ...placed.map(({ claim }) => claim),
    ...profile.treaties.filter(({ status }) => status !== 'not-stated'),
    ...profile.ratings.flatMap(({ rows, values }) => [...rows, ...values]),
    ...profile.helplines,
  ];
  const years = (rows: { year: number }[]): number => new Set(rows.map(({ year }) => year)).size;
  return {
    code: profile.code,
    coverage: profile.coverage.status,
    claims: claims.length,
    confirmed: claims.filter(({ evidence }) => evidence === 'confirmed').length,
    archiveOnly: claims.filter(({ evidence }) => evidence === 'archive-only').length,
    initiatives: profile.initiatives.length,
    dated: profile.initiatives.filter(({ date }) => date !== undefined).length,
    laws: profile.laws.length,
    treaties: profile.treaties.filter(({ status }) => status !== 'not-stated').length,
    rated: sum(profile.ratings.map(({ rows }) => years(rows))),
    unread: sum(profile.ratings.map(({ span, rows }) => span.to - span.from + 1 - years(rows))),
    sources: profile.citations.length,
    oldest: read[0] ?? '',
    newest: read.at(-1) ?? '',
    unsourced: facts.filter(({ cites }) => !cites.some(({ source }) => known.has(source))).length,
    wanting: profile.coverage.wanting.length,
    bytes: brotliCompressSync(JSON.stringify(profile)).length,
  };
}

/** Over all countries and the tables; each map by what its key says. */
export interface Totals {
  coverage: Map<string, number>;
  initiatives: number;
  dated: number;
  laws: number;
  claims: number;
  archiveOnly: number;
  /** By `instrument grade`. */
  treatyRows: Map<string, number>;
  /** Country-years by number of sources; apart from these, where they differ, and where the evidence is weak. */
  countryYears: Map<string, number>;
  unsourced: number;
  bytes: { median: number; largest: [string, number][] };
}

export function totals(figures: readonly CountryFigures[], treaties: readonly Row[], ratings: readonly Row[]): Totals {
  const byYear = grouped(ratings, ({ country, year }) => `${country} ${year}`);
  const bySize = [...figures].sort((a, b) => b.bytes - a.bytes);
  return {
    coverage: count(figures.map(({ coverage }) => coverage)),
    initiatives: sum(figures.map(({ initiatives }) => initiatives)),
    dated: sum(figures.map(({ dated }) => dated)),
    laws: sum(figures.map(({ laws }) => laws)),
    claims: sum(figures.map(({ claims }) => claims)),
    archiveOnly: sum(figures.map(({ archiveOnly }) => archiveOnly)),
    treatyRows: count(treaties.map(({ cells: { instrument = '', grade = '' } }) => `${instrument} ${grade}`)),
    countryYears: count(
      Array.from(byYear.values(), (rows) =>
        rows.length > 1
          ? 'conflict'
          : rows[0]?.cells.grade === 'C'
            ? 'weak (grade C)'
            : String(list(rows[0]?.cells.sources).length),
      ),
    ),
    unsourced: sum(figures.map(({ unsourced }) => unsourced)),
    bytes: {
      median: bySize[Math.floor(bySize.length / 2)]?.bytes ?? 0,
      largest: bySize.slice(0, 3).map(({ code, bytes }) => [code, bytes]),
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How often each value occurs, by value. */
function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
