/**
 * Makes a published profile of an authored one: joins the tables and what profiles share, gives text its one shape,
 * sets withdrawn claims apart, and puts citations in the order of their numbers.
 */
import { localized } from './authored-text.ts';
import { cslDate } from './citation-dates.ts';
import { citedSources, claimsOf } from './claims.ts';
import type {
  AuthoredCitation,
  AuthoredClaim,
  AuthoredOrganization,
  AuthoredProfile,
  AuthoredText,
  Citation,
  Claim,
  Organization,
  Profile,
  Rating,
  Treaty,
} from './types.ts';

/** Version of the published shape; the schema's own constant, as a test checks. */
export const SCHEMA_VERSION = '1.0';

/** Licence of what this project publishes. */
export const LICENSE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };

/** An instrument of data/treaties/instruments.json. */
export interface Instrument {
  id: string;
  title: AuthoredText;
  /** Shown for every country: without a row as not stated by our sources. */
  always?: true;
}

/** What a profile is joined with. */
export interface CompileContext {
  /** ISO 3166-1 alpha-3 of the country. */
  alpha3: string;
  /** The smallest UN M49 region that holds it. */
  region: Profile['region'];
  /** Names of the country by packages, beside those that the profile gives. */
  aliases: readonly string[];
  dataVersion: string;
  /** In the order in which they are shown. */
  instruments: readonly Instrument[];
  /** The country's rows of the treaty table. */
  treaties: readonly Treaty[];
  /** The country's ratings, by scheme. */
  ratings: readonly Rating[];
  /** Sources that tables and profiles share. */
  sources: readonly AuthoredCitation[];
  /** Organizations that profiles share. */
  organizations: readonly AuthoredOrganization[];
}

/** Cites as they are published: what the sources say stays behind. */
export const publishedCites = (of: AuthoredClaim['cites']): Claim['cites'] =>
  of.map(({ source, locator }) => ({ source, ...(locator !== undefined && { locator }) }));

export const publishedClaim = ({ id, text, cites: of, evidence, asOf }: AuthoredClaim): Claim => ({
  id,
  text: localized(text),
  cites: publishedCites(of),
  evidence,
  ...(asOf !== undefined && { asOf }),
});

const standing = (claims: readonly AuthoredClaim[] = []): Claim[] =>
  claims.filter((each) => !each.withdrawn).map(publishedClaim);

/** What people note beside the facts is not published. */
const withoutComments = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === '$comment' ? undefined : each))) as T;

function citation({ issued, accessed, custom, ...rest }: AuthoredCitation): Citation {
  return {
    ...rest,
    ...(issued !== undefined && { issued: cslDate(issued) }),
    accessed: cslDate(accessed),
    custom: { ...custom, archivedSite: custom.archivedSite ?? false },
  };
}

const organization = ({ name, claims, ...rest }: AuthoredOrganization): Organization => ({
  ...rest,
  name: localized(name),
  claims: standing(claims),
});

/** Silence of our sources, told apart from a no. */
const notStated = ({ id, title }: Instrument): Treaty => ({
  instrument: id,
  title: localized(title),
  status: 'not-stated',
  reservations: [],
  cites: [],
});

/** A record none of whose claims stands is not shown. */
const nonEmpty = <T extends { claims: Claim[] }>(record: T): boolean => record.claims.length > 0;

/**
 * Compiles one profile. It expects one that the schema and the rules accepted: an unknown source is an error here.
 *
 * @throws Error naming the file's code and the source that neither the profile nor the shared ones have.
 */
export function compileProfile(written: AuthoredProfile, context: CompileContext): Profile {
  const authored = withoutComments(written);
  const initiatives = authored.initiatives
    .map(({ title, actors = [], partners = [], claims, ...rest }) => ({
      ...rest,
      title: localized(title),
      actors,
      partners,
      claims: standing(claims),
    }))
    .filter(nonEmpty);
  const laws = (authored.laws ?? [])
    .map(({ title, claims, ...rest }) => ({ ...rest, title: localized(title), claims: standing(claims) }))
    .filter(nonEmpty);
  // What was superseded may have been withdrawn since: then nobody can be led to it.
  for (const records of [initiatives, laws]) {
    const ids = new Set(records.map(({ id }) => id));
    for (const record of records) if (record.supersedes && !ids.has(record.supersedes)) delete record.supersedes;
  }
  const helplines = (authored.helplines ?? []).map(({ name, cites: of, ...rest }) => ({
    ...rest,
    name: localized(name),
    cites: publishedCites(of),
  }));
  const needs = (authored.needs ?? []).map(({ title, text, example = false, ...rest }) => ({
    ...rest,
    title: localized(title),
    text: localized(text),
    example,
  }));

  const own = authored.organizations ?? [];
  const named = new Set([
    ...initiatives.flatMap(({ actors }) => actors),
    ...helplines.flatMap(({ operator }) => operator ?? []),
    ...needs.map((need) => need.organization),
  ]);
  const organizations = [...own, ...withoutComments(context.organizations.filter(({ id }) => named.has(id)))].map(
    organization,
  );

  const profile: Profile = {
    schemaVersion: SCHEMA_VERSION,
    dataVersion: context.dataVersion,
    identifier: `countertrafficking:${authored.code}@${context.dataVersion}`,
    license: LICENSE,
    code: authored.code,
    alpha3: context.alpha3,
    region: context.region,
    ...(authored.names && { names: { text: localized(authored.names.text), note: localized(authored.names.note) } }),
    aliases: [...(authored.aliases ?? []), ...context.aliases],
    reviewed: authored.reviewed,
    coverage: {
      status: authored.coverage.status,
      wanting: (authored.coverage.wanting ?? []).map(localized),
    },
    summary: standing(authored.summary),
    initiatives,
    laws,
    treaties: context.instruments.flatMap((instrument) => {
      const row = context.treaties.find((each) => each.instrument === instrument.id);
      return row ?? (instrument.always ? notStated(instrument) : []);
    }),
    ratings: [...context.ratings],
    helplines,
    organizations,
    needs,
    related: (authored.related ?? []).map(({ reason, ...rest }) => ({ ...rest, reason: localized(reason) })),
    links: authored.links ?? [],
    citations: [],
    moved: authored.moved ?? [],
    withdrawn: claimsOf<AuthoredClaim>(authored).flatMap(({ record, claim: { id, withdrawn } }) =>
      withdrawn ? [{ record, claim: id, date: withdrawn.date, reason: localized(withdrawn.reason) }] : [],
    ),
  };

  const sources = new Map([...context.sources, ...authored.citations].map((each) => [each.id, each]));
  profile.citations = citedSources(profile).map((id) => {
    const source = sources.get(id);
    if (!source) throw new Error(`${authored.code}: no citation has the id "${id}"`);
    return citation(withoutComments(source));
  });
  return profile;
}
