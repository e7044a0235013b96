/** The tables that CSV and GeoJSON are made of: rows of plain values, one fact a column. */
import type { Claim, Cite, LocalizedText, Origin, Profile } from '../model/types.ts';
import { cslText } from '../model/citation-dates.ts';
import { claimsOf } from '../model/claims.ts';
import {
  initiativesOf,
  itemsOf,
  listOf,
  nameOf,
  type CitationSelection,
  type InitiativeSelection,
  type Profiles,
} from './profiles.ts';
import { edtf } from './source-dates.ts';

/** A cell: text, a number, several texts, or nothing where the data says nothing. */
export type Cell = string | number | readonly string[] | undefined;
export type Row = Readonly<Record<string, Cell>>;

export interface TableOptions extends CitationSelection, InitiativeSelection {
  /** BCP 47 tag of the language of texts; English where there is none in it. */
  language?: string | undefined;
}

interface Table {
  columns: readonly string[];
  rows: (profile: Profile, options: TableOptions) => Row[];
}

const text = (texts: LocalizedText | undefined, { language = 'en' }: TableOptions): string | undefined =>
  texts && Object.hasOwn(texts, language) ? texts[language] : texts?.en;
const sources = (cites: readonly Cite[]): string[] => [...new Set(cites.map(({ source }) => source))];
const sourcesOf = (claims: readonly Claim[]): string[] => sources(claims.flatMap(({ cites }) => cites));

/** Who added a row, where it is not of the data's own publisher. */
const by = (origin: Origin | undefined): string | undefined => origin?.name;

/** Helplines are not among them: a number must not outlive its last check in somebody's spreadsheet. */
const tables = {
  countries: {
    columns: ['country', 'alpha3', 'name', 'region', 'region_name', 'coverage', 'reviewed', 'data_version', 'added_by'],
    rows: (profile, options) => [
      {
        alpha3: profile.alpha3,
        name: nameOf(profile),
        region: profile.region.code,
        region_name: text(profile.region.name, options),
        coverage: profile.coverage.status,
        reviewed: profile.reviewed,
        data_version: profile.dataVersion,
        added_by: [profile.origin, ...(profile.layers ?? []).map(({ origin }) => origin)].flatMap(
          (each) => by(each) ?? [],
        ),
      },
    ],
  },
  initiatives: {
    columns: [
      'country',
      'id',
      'title',
      'date',
      'pillar',
      'scope',
      'status',
      'actors',
      'partners',
      'supersedes',
      'sources',
      'added_by',
    ],
    rows: (profile, options) =>
      initiativesOf(profile, options).map(({ title, claims, origin, ...each }) => ({
        ...each,
        title: text(title, options),
        sources: sourcesOf(claims),
        added_by: by(origin),
      })),
  },
  claims: {
    columns: ['country', 'record', 'id', 'text', 'evidence', 'as_of', 'sources', 'locators', 'added_by'],
    rows: (profile, options) => {
      const { initiatives: all } = profile;
      const left = new Set(all.map(({ id }) => id));
      for (const { id } of initiativesOf(profile, options)) left.delete(id);
      return claimsOf<Claim>(profile).flatMap(({ record, claim }) =>
        left.has(record)
          ? []
          : {
              record,
              id: claim.id,
              text: text(claim.text, options),
              evidence: claim.evidence,
              as_of: claim.asOf,
              sources: claim.cites.map(({ source }) => source),
              locators: claim.cites.some(({ locator }) => locator)
                ? claim.cites.map(({ locator }) => locator ?? '')
                : undefined,
              added_by: by(claim.origin),
            },
      );
    },
  },
  laws: {
    columns: ['country', 'id', 'title', 'number', 'adopted', 'in_force', 'status', 'supersedes', 'sources', 'added_by'],
    rows: ({ laws }, options) =>
      laws.map(({ id, title, number, adopted, inForce, status, supersedes, claims, origin }) => ({
        id,
        title: text(title, options),
        number,
        adopted,
        in_force: inForce,
        status,
        supersedes,
        sources: sourcesOf(claims),
        added_by: by(origin),
      })),
  },
  treaties: {
    columns: [
      'country',
      'instrument',
      'title',
      'status',
      'signed',
      'bound',
      'action',
      'reservations',
      'grade',
      'note',
      'sources',
    ],
    rows: ({ treaties }, options) =>
      treaties.map(({ title, reservations, note, cites, ...each }) => ({
        ...each,
        title: text(title, options),
        reservations: reservations.map((one) => text(one, options) ?? ''),
        note: text(note, options),
        sources: sources(cites),
      })),
  },
  ratings: {
    columns: ['country', 'scheme', 'title', 'year', 'value', 'meaning', 'grade', 'note', 'caveat', 'sources'],
    rows: ({ ratings }, options) =>
      ratings.flatMap(({ scheme, title, values, caveat, rows }) =>
        rows.map(({ year, value, grade, note, cites }) => {
          const meaning = values.find((each) => each.value === value);
          return {
            scheme,
            title: text(title, options),
            year,
            value,
            meaning: text(meaning?.text, options),
            grade,
            note: text(note, options),
            // A rating is never shown without it.
            caveat: caveat.map((claim) => text(claim.text, options)).join(' '),
            sources: sources([...cites, ...(meaning?.cites ?? [])]),
          };
        }),
      ),
  },
  organizations: {
    columns: ['country', 'id', 'name', 'acronym', 'kind', 'based_in', 'url', 'sources', 'added_by'],
    rows: ({ organizations }, options) =>
      organizations.map(({ id, name, acronym, kind, country, url, claims, origin }) => ({
        id,
        name: text(name, options),
        acronym,
        kind,
        based_in: country,
        url,
        sources: sourcesOf(claims),
        added_by: by(origin),
      })),
  },
  citations: {
    columns: [
      'country',
      'number',
      'id',
      'type',
      'authors',
      'title',
      'container',
      'publisher',
      'document_number',
      'issued',
      'accessed',
      'url',
      'language',
      'read',
      'via',
      'archive_url',
      'archive_date',
      'archived_site',
      'note',
      'added_by',
    ],
    rows: (profile, options) =>
      itemsOf(profile, options).map(({ id, citation }) => {
        const { type, title, author, publisher, number, issued, accessed, URL: url, language, note, custom } = citation;
        return {
          number: profile.citations.indexOf(citation) + 1,
          id,
          type,
          authors: author?.map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', ')),
          title,
          container: citation['container-title'],
          publisher,
          document_number: number,
          issued: issued && edtf(issued),
          accessed: cslText(accessed),
          url,
          language,
          read: custom.read,
          via: custom.via,
          archive_url: custom.archive?.url,
          archive_date: custom.archive?.date,
          archived_site: String(custom.archivedSite),
          note,
          added_by: by(custom.origin),
        };
      }),
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;
/** The tables that there are. */
export const TABLES = Object.keys(tables) as readonly TableName[];

/** Names of the columns of a table, in their order. */
export const columnsOf = (table: TableName): readonly string[] => tables[table].columns;

/** The rows of a table; a column that is absent says nothing. */
export function rowsOf(table: TableName, profiles: Profiles, options: TableOptions = {}): Row[] {
  const { columns, rows }: Table = tables[table];
  return listOf(profiles).flatMap((profile) =>
    rows(profile, options).map((row) =>
      Object.fromEntries(columns.map((column) => [column, column === 'country' ? profile.code : row[column]])),
    ),
  );
}
