import type { Citation, Claim, Cite, CslDate, LocalizedText, Organization, Profile } from '../model/types.ts';
import { parseEdtf } from '../model/edtf.ts';
import { safeCode } from './file-name.ts';
import { addedBy } from './remarks.ts';
import { edtf } from './source-dates.ts';
import {
  citationIds,
  initiativesOf,
  itemsOf,
  listOf,
  nameOf,
  type InitiativeSelection,
  type Profiles,
} from './profiles.ts';

/** A value of JSON-LD. */
export type JsonLdValue = string | number | boolean | JsonLdNode | readonly JsonLdValue[] | undefined;
/** A node of JSON-LD. */
export interface JsonLdNode {
  [key: string]: JsonLdValue;
}

export interface JsonLdOptions extends InitiativeSelection {
  /**
   * Address of a profile, `{code}` and `{version}` filled in: what its nodes are called by (`#` and their id). Without
   * it they are blank nodes, which nobody can refer to from elsewhere.
   */
  url?: string;
}

const CITATION_TYPES: Record<Citation['type'], string> = {
  webpage: 'WebPage',
  'article-newspaper': 'NewsArticle',
  article: 'Article',
  report: 'Report',
  legislation: 'Legislation',
  treaty: 'CreativeWork',
  document: 'CreativeWork',
  dataset: 'Dataset',
  book: 'Book',
  chapter: 'Chapter',
  hearing: 'CreativeWork',
};
const ORGANIZATION_TYPES: Partial<Record<Organization['kind'], string>> = {
  government: 'GovernmentOrganization',
  ngo: 'NGO',
};
const FORCE: Record<string, string> = {
  'in-force': 'https://schema.org/InForce',
  repealed: 'https://schema.org/NotInForce',
};

/** Whole days, months and years as they are; what ISO 8601 has no word for as EDTF, by the Library of Congress's type. */
const date = (text: string | undefined): JsonLdValue =>
  text === undefined || /^\d{4}(-\d\d){0,2}$/.test(text)
    ? text
    : { '@type': 'http://id.loc.gov/datatypes/edtf/EDTF', '@value': text };
const cslDate = (when: CslDate | undefined): JsonLdValue => when && date(edtf(when));

const texts = (localized: LocalizedText): JsonLdValue =>
  Object.entries(localized).map(([language, value]) => ({ '@language': language, '@value': value }));

/** Start and end of an interval, or one date for both. */
function span(text: string | undefined): JsonLdNode {
  const parsed = text === undefined ? undefined : parseEdtf(text);
  if (!text || !parsed) return {};
  if (!parsed.interval) return { startDate: date(text) };
  const [first, last] = text.split('/');
  return { startDate: parsed.start && date(first), endDate: parsed.end && date(last) };
}

/** A source is a blank node: it has an address of its own, which is not ours to be called by. */
const sourceName = (id: string): string => `_:source-${id}`;

/** The nodes of one profile, each linked to the others by its name. */
function nodesOf(profile: Profile, ids: Map<Citation, string>, { url, initiatives }: JsonLdOptions): JsonLdNode[] {
  const base = url
    ?.replaceAll('{code}', encodeURIComponent(profile.code))
    .replaceAll('{version}', encodeURIComponent(profile.dataVersion));
  const name = (id: string): string => (base ? `${base}#${id}` : `_:${safeCode(profile.code)}-${id}`);
  const refer = (id: string): JsonLdNode => ({ '@id': name(id) });
  const exported = new Map(profile.citations.map((citation) => [citation.id, ids.get(citation)]));
  const cited = (cites: readonly Cite[]): JsonLdValue =>
    [...new Set(cites.map(({ source }) => exported.get(source)))].flatMap((id) =>
      id ? { '@id': sourceName(id) } : [],
    );
  const place = (code: string): JsonLdNode =>
    code === profile.code ? refer('country') : { '@type': 'Country', identifier: code };

  const claims = (record: string, list: readonly Claim[], about: JsonLdNode): JsonLdNode[] =>
    list.map(({ id, text, cites, evidence, asOf, origin }) => ({
      '@id': name(`${record}.${id}`),
      '@type': 'Claim',
      text: texts(text),
      description: addedBy(origin),
      about,
      citation: cited(cites),
      creativeWorkStatus: evidence,
      temporalCoverage: date(asOf),
      isPartOf: refer('dataset'),
    }));

  const country: JsonLdNode = {
    '@id': name('country'),
    '@type': 'Country',
    name: nameOf(profile),
    identifier: [profile.code, profile.alpha3],
    alternateName: profile.aliases,
    containedInPlace: { '@type': 'Place', name: texts(profile.region.name), identifier: profile.region.code },
    additionalProperty: [
      ...profile.treaties.map(({ instrument, title, status, cites }) => ({
        '@type': 'PropertyValue',
        propertyID: instrument,
        name: texts(title),
        value: status,
        subjectOf: cited(cites),
      })),
      ...profile.ratings.flatMap(({ scheme, title, caveat, rows }) =>
        rows.map(({ year, value, cites }) => ({
          '@type': 'PropertyValue',
          propertyID: scheme,
          name: texts(title),
          value,
          // A rating is never shown without its caveat.
          description: [`${year}.`, ...caveat.map(({ text }) => text.en)].join(' '),
          subjectOf: cited(cites),
        })),
      ),
    ],
  };
  const dataset: JsonLdNode = {
    '@id': name('dataset'),
    '@type': 'Dataset',
    name: `${nameOf(profile)}: country profile on action against human trafficking`,
    description: [
      `What ${nameOf(profile)} does against human trafficking, every claim with its source.`,
      ...(profile.origin ? [`By ${profile.origin.name}.`] : []),
      ...(profile.layers ?? []).map(({ origin, dataVersion }) => `With additions by ${origin.name}, ${dataVersion}.`),
    ].join(' '),
    version: profile.dataVersion,
    identifier: profile.identifier,
    url: base,
    license: profile.license?.url,
    dateModified: profile.reviewed,
    spatialCoverage: refer('country'),
    about: refer('country'),
  };
  const chosen = initiativesOf(profile, { initiatives });
  return [
    dataset,
    country,
    ...claims('summary', profile.summary, refer('country')),
    ...profile.organizations.flatMap(
      ({ id, name: called, acronym, kind, url: site, country: seat, claims: list, origin }) => [
        {
          '@id': name(id),
          '@type': ORGANIZATION_TYPES[kind] ?? 'Organization',
          name: texts(called),
          description: addedBy(origin),
          alternateName: acronym,
          url: site,
          location: seat && place(seat),
        },
        ...claims(id, list, refer(id)),
      ],
    ),
    ...chosen.flatMap(({ id, title, date: when, actors, partners, pillar, claims: list, origin }) => [
      {
        '@id': name(id),
        '@type': 'Event',
        name: texts(title),
        description: addedBy(origin),
        ...span(when),
        keywords: pillar,
        location: [refer('country'), ...partners.map(place)],
        organizer: actors.map(refer),
        subjectOf: list.map((claim) => refer(`${id}.${claim.id}`)),
      },
      ...claims(id, list, refer(id)),
    ]),
    ...profile.laws.flatMap(({ id, title, number, adopted, inForce, status, claims: list, origin }) => [
      {
        '@id': name(id),
        '@type': 'Legislation',
        name: texts(title),
        description: addedBy(origin),
        legislationIdentifier: number,
        legislationDate: date(adopted),
        legislationDateOfApplicability: date(inForce),
        legislationLegalForce: FORCE[status] === undefined ? undefined : { '@id': FORCE[status] },
        legislationJurisdiction: refer('country'),
      },
      ...claims(id, list, refer(id)),
    ]),
  ];
}

function citationNode(id: string, citation: Citation): JsonLdNode {
  const { type, title, author, publisher, number, issued, URL: url, language, custom } = citation;
  const container = citation['container-title'];
  return {
    '@id': id,
    '@type': CITATION_TYPES[type] ?? 'CreativeWork',
    name: title,
    description: addedBy(custom.origin),
    author: author?.map(({ literal, family, given }) =>
      literal === undefined
        ? { '@type': 'Person', familyName: family, givenName: given }
        : // A name that is one text may be a body's or a person's.
          { '@type': 'Thing', name: literal },
    ),
    isPartOf: container === undefined ? undefined : { '@type': 'CreativeWork', name: container },
    publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
    identifier: number,
    datePublished: cslDate(issued),
    url,
    archivedAt: custom.archive?.url,
    inLanguage: language,
  };
}

/** Without what is absent, and without lists of nothing. */
const whole = (value: JsonLdValue): JsonLdValue => {
  if (Array.isArray(value)) return (value as JsonLdValue[]).map(whole);
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value as JsonLdNode).filter(
    ([, each]) => each !== undefined && !(Array.isArray(each) && !each.length),
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, whole(each)]));
};

/**
 * JSON-LD in the words of schema.org: a Dataset and a Country for each profile, its claims (Claim) with their sources,
 * its initiatives (Event), laws (Legislation) and organizations. For a `<script type="application/ld+json">`, replace
 * each `<` by `\u003c` in the text of it.
 *
 * @example
 * JSON.stringify(jsonLd(china, { url: 'https://example.org/profiles/{code}' }));
 */
export function jsonLd(profiles: Profiles, options: JsonLdOptions = {}): JsonLdNode {
  const ids = citationIds(profiles);
  return whole({
    '@context': 'https://schema.org',
    '@graph': [
      ...listOf(profiles).flatMap((profile) => nodesOf(profile, ids, options)),
      ...itemsOf(profiles).map(({ id, citation }) => citationNode(sourceName(id), citation)),
    ],
  }) as JsonLdNode;
}
