import { claimsOf } from '../model/claims.ts';
import type { Claim } from '../model/types.ts';
import { listOf, nameOf, type Profiles } from './profiles.ts';
import { rowsOf } from './tables.ts';

/** A country without its outline, which a map brings: `id` and `iso_a3` are what to join it by. */
export interface CountryFeature {
  type: 'Feature';
  /** ISO 3166-1 alpha-2. */
  id: string;
  /** RFC 7946 has null for a feature that is nowhere yet. */
  geometry: null;
  properties: CountryProperties;
}

export interface CountryProperties {
  iso_a2: string;
  iso_a3: string;
  name: string;
  /** UN M49 code of the subregion. */
  region: string;
  coverage: 'full' | 'partial' | 'baseline';
  /** ISO 8601. */
  reviewed: string;
  data_version: string;
  initiatives: number;
  laws: number;
  claims: number;
  sources: number;
  /** Who added to the profile, or whose it is; absent where all is of the data's own publisher. */
  added_by?: string;
  /**
   * `treaty_` and the id of an instrument: where the country stands to it; absent where our tables have no row.
   * `rating_` and the id of a scheme: its last value, with `rating_…_year`; not to be shown without `rating_…_caveat`.
   */
  [more: `treaty_${string}` | `rating_${string}`]: string | number;
}

export interface CountryFeatures {
  type: 'FeatureCollection';
  features: CountryFeature[];
}

/**
 * Rows for a map: a GeoJSON (RFC 7946) collection with one feature a country, its geometry null. Outlines of countries
 * are a political matter and megabytes large, so they come from the map's own layer, joined by `iso_a3`, or by `id`.
 *
 * @example
 * map.addSource('profiles', { type: 'geojson', data: geoJson([china, thailand]), promoteId: 'iso_a3' });
 */
export const geoJson = (profiles: Profiles): CountryFeatures => ({
  type: 'FeatureCollection',
  features: listOf(profiles).map((profile) => {
    const { code, alpha3, region, coverage, reviewed, dataVersion, initiatives, laws, citations } = profile;
    const properties: CountryProperties = {
      iso_a2: code,
      iso_a3: alpha3,
      name: nameOf(profile),
      region: region.code,
      coverage: coverage.status,
      reviewed,
      data_version: dataVersion,
      initiatives: initiatives.length,
      laws: laws.length,
      claims: claimsOf<Claim>(profile).length,
      sources: citations.length,
    };
    const owners = rowsOf('countries', profile)[0]?.added_by as string[];
    if (owners.length) properties.added_by = owners.join(' | ');
    for (const { instrument, status } of profile.treaties) properties[`treaty_${instrument}`] = status;
    for (const { scheme, caveat, rows } of profile.ratings) {
      const year = Math.max(...rows.map((row) => row.year));
      const last = rows.filter((row) => row.year === year);
      if (!last.length) continue;
      // Two values where the sources differ.
      properties[`rating_${scheme}`] = last.map(({ value }) => value).join(' | ');
      properties[`rating_${scheme}_year`] = year;
      properties[`rating_${scheme}_caveat`] = caveat.map(({ text }) => text.en).join(' ');
    }
    return { type: 'Feature', id: code, geometry: null, properties };
  }),
});
