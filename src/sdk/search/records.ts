/** What is searched: one record for each country, initiative, law, organization and source. */
import type { Claim, LocalizedText, Origin, Pillar, Profile } from '../../model/types.ts';

/** In the order in which a filter offers them. */
export const SEARCH_KINDS = ['country', 'initiative', 'law', 'organization', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface SearchRecord {
  kind: SearchKind;
  /** Id of the record in its profile; of a country its code. */
  id: string;
  /** ISO 3166-1 alpha-2 of the profiles that it stands in. */
  countries: string[];
  title: LocalizedText;
  /** By what else it is looked for: aliases, acronyms, codes; of a source its authors and publisher. */
  names?: string[];
  /** Its claims, in every language that they are in. */
  text?: string[];
  /** EDTF. */
  date?: string;
  pillar?: Pillar;
  /** Other countries that take part. */
  partners?: string[];
  /** Whose it is, where it is not of the data's own publisher. */
  origin?: Origin;
}

/** All that a search needs to know of the data, in one file. */
export interface SearchData {
  dataVersion: string;
  records: readonly SearchRecord[];
}

/** Languages of the elements: in each of them a country is found by the name that Unicode CLDR gives it. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh'];

function countryNames(code: string): LocalizedText {
  const name = (language: string): string => {
    try {
      return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
    } catch {
      return code;
    }
  };
  return { en: name('en'), ...Object.fromEntries(LANGUAGES.map((language) => [language, name(language)])) };
}

const textOf = (claims: readonly Claim[]): string[] => claims.flatMap(({ text }) => Object.values(text));

/** The records of one profile. What is empty is left out: the file is loaded by readers. */
function recordsOf(profile: Profile): SearchRecord[] {
  const { code, alpha3, aliases, names, summary, initiatives, laws, organizations, citations } = profile;
  const countries = [code];
  const byUnicode = countryNames(code);
  const all: SearchRecord[] = [
    {
      kind: 'country',
      id: code,
      countries,
      title: names?.text ?? byUnicode,
      names: [code, alpha3, ...aliases, ...(names ? Object.values(byUnicode) : [])],
      text: textOf(summary),
      ...by(profile.origin),
    },
    ...initiatives.map(({ id, title, date, pillar, partners, claims, origin }) => ({
      kind: 'initiative' as const,
      id,
      countries,
      title,
      text: textOf(claims),
      ...(date === undefined ? {} : { date }),
      pillar,
      partners,
      ...by(origin),
    })),
    ...laws.map(({ id, title, number, adopted, inForce, claims, origin }) => {
      const date = adopted ?? inForce;
      const record = {
        kind: 'law' as const,
        id,
        countries,
        title,
        names: list(number),
        text: textOf(claims),
        ...by(origin),
      };
      return date === undefined ? record : { ...record, date };
    }),
    ...organizations.map(({ id, name, acronym, claims, origin }) => ({
      kind: 'organization' as const,
      id,
      countries,
      title: name,
      names: list(acronym),
      text: textOf(claims),
      ...by(origin),
    })),
    ...citations.map(({ id, title, author = [], publisher, 'container-title': container, issued, custom }) => {
      const people = author.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '));
      const year = issued?.['date-parts'][0]?.[0];
      const record = {
        kind: 'source' as const,
        id,
        countries,
        title: { en: title },
        names: Array.from(new Set([...people, ...list(container), ...list(publisher)])),
        ...by(custom.origin),
      };
      return year === undefined ? record : { ...record, date: String(year) };
    }),
  ];
  return all.map(
    (record) =>
      Object.fromEntries(
        Object.entries(record).filter(([, value]) => !Array.isArray(value) || value.length),
      ) as unknown as SearchRecord,
  );
}

const list = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
const by = (origin: Origin | undefined): { origin?: Origin } => (origin === undefined ? {} : { origin });

/** What stands in several profiles, as a treaty's source or an international body, is one record. */
function joined(all: readonly SearchRecord[]): SearchRecord[] {
  const records = new Map<string, SearchRecord>();
  for (const record of all) {
    // What two owners call by one name is not one thing.
    const key = JSON.stringify([record.kind, record.id, record.title.en, record.origin?.name]);
    const known = records.get(key);
    if (!known) records.set(key, record);
    else {
      known.countries = [...known.countries, ...record.countries];
      const text = new Set([...(known.text ?? []), ...(record.text ?? [])]);
      if (text.size) known.text = Array.from(text);
    }
  }
  return Array.from(records.values());
}

export const searchData = (profiles: readonly Profile[]): SearchData => ({
  dataVersion: profiles[0]?.dataVersion ?? '',
  records: joined(profiles.flatMap(recordsOf)),
});

/** The same where some profiles are not those that it was made of: nothing of what they were is left. */
export function withProfiles({ dataVersion, records }: SearchData, profiles: readonly Profile[]): SearchData {
  const changed = new Set(profiles.map(({ code }) => code));
  const left = records
    .map((record) => ({ ...record, countries: record.countries.filter((code) => !changed.has(code)) }))
    .filter(({ countries }) => countries.length);
  return { dataVersion, records: joined([...left, ...profiles.flatMap(recordsOf)]) };
}
