/** GeoJSON: valid by a checker of others, and joined by what maps have. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, HintError } from '@placemarkio/check-geojson';
import { geoJsonFile } from '../../src/formats/data-file.ts';
import { geoJson } from '../../src/formats/geojson.ts';
import type { Profile } from '../../src/model/types.ts';
import { profiles } from './real-profiles.ts';

describe('GeoJSON', () => {
  it('is what RFC 7946 allows, over all profiles', () => {
    const { name, type, text } = geoJsonFile(profiles);
    const read = check(text);
    assert.equal(read.type, 'FeatureCollection');
    assert.match(name, /\.geojson$/);
    assert.equal(type, 'application/geo+json');
    assert.deepEqual(read, JSON.parse(JSON.stringify(geoJson(profiles))));
  });

  it('would not pass if it were not', () => {
    assert.throws(() => check('{"type":"FeatureCollection","features":[{"type":"Feature"}]}'), HintError);
  });

  it('has one feature a country, named by its codes, with no outline', () => {
    const { features } = geoJson(profiles);
    assert.deepEqual(
      features.map(({ id, geometry, properties }) => [id, geometry, properties.iso_a3, properties.initiatives]),
      profiles.map(({ code, alpha3, initiatives }) => [code, null, alpha3, initiatives.length]),
    );
  });

  it('has a value for each instrument and for the last rating, which never goes without its caveat', () => {
    const profile: Profile = structuredClone(profiles.at(-1)!);
    const cites = [{ source: 'example-report' }];
    profile.treaties = [{ instrument: 'palermo', title: { en: 'P' }, status: 'not-stated', reservations: [], cites }];
    profile.ratings = [
      {
        scheme: 'us-tip',
        title: { en: 'TIP' },
        span: { from: 2001, to: 2025 },
        values: [{ value: '2', name: { en: 'Tier 2' }, text: { en: 'Efforts.' }, cites }],
        caveat: [{ id: 'a', text: { en: 'Critics.' }, cites, evidence: 'confirmed' }],
        rows: [
          { year: 2003, value: '1', cites, grade: 'A' },
          { year: 2009, value: '2', cites, grade: 'B' },
          { year: 2009, value: '3', cites, grade: 'B' },
          { year: 2005, value: '1', cites, grade: 'A' },
        ],
      },
    ];
    const { properties } = geoJson(profile).features[0]!;
    assert.equal(properties.treaty_palermo, 'not-stated');
    assert.deepEqual(
      [properties['rating_us-tip'], properties['rating_us-tip_year'], properties['rating_us-tip_caveat']],
      ['2 | 3', 2009, 'Critics.'],
    );
  });
});
