import type { ExportedFile } from './citation-formats.ts';
import { csv, type CsvOptions } from './csv.ts';
import { fileName } from './file-name.ts';
import { geoJson } from './geojson.ts';
import { jsonLd, type JsonLdOptions } from './json-ld.ts';
import { listOf, type Profiles } from './profiles.ts';
import type { TableName } from './tables.ts';

/** A table of profiles as a file. It has a byte order mark unless `bom` is false: whoever opens it may have Excel. */
export const csvFile = (table: TableName, profiles: Profiles, options: CsvOptions = {}): ExportedFile => ({
  name: fileName(listOf(profiles), `-${table}.csv`),
  type: 'text/csv;charset=utf-8',
  text: csv(table, profiles, { bom: true, ...options }),
});

/** Profiles as a file of JSON-LD. */
export const jsonLdFile = (profiles: Profiles, options?: JsonLdOptions): ExportedFile => ({
  name: fileName(listOf(profiles), '.jsonld'),
  type: 'application/ld+json',
  text: `${JSON.stringify(jsonLd(profiles, options), null, 2)}\n`,
});

/** Profiles as a file of GeoJSON. */
export const geoJsonFile = (profiles: Profiles): ExportedFile => ({
  name: fileName(listOf(profiles), '.geojson'),
  type: 'application/geo+json',
  text: `${JSON.stringify(geoJson(profiles), null, 2)}\n`,
});
