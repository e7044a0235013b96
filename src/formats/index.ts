/**
 * countertrafficking/formats: profiles in the formats of reference managers, spreadsheets, the web of data and maps.
 * Functions of what they are given, without DOM, network or side effects; a bundler takes those that are used.
 */
export { cslJson } from './csl-json.ts';
export { bibtex } from './bibtex.ts';
export { ris } from './ris.ts';
export { apa, apaReference } from './apa.ts';
export { chicago, chicagoReference } from './chicago.ts';
export { csv, csvText, type CsvOptions } from './csv.ts';
export { rowsOf, TABLES, type Cell, type Row, type TableName, type TableOptions } from './tables.ts';
export { jsonLd, type JsonLdNode, type JsonLdOptions, type JsonLdValue } from './json-ld.ts';
export { geoJson, type CountryFeature, type CountryFeatures, type CountryProperties } from './geojson.ts';
export { citationFile } from './citation-file.ts';
export { csvFile, geoJsonFile, jsonLdFile } from './data-file.ts';
export { CITATION_FORMATS, type CitationFormat, type ExportedFile } from './citation-formats.ts';
export type { CitationSelection, InitiativeSelection, Profiles } from './profiles.ts';
