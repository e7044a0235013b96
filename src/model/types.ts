/**
 * The public names of the data, narrowed from what the schemas generate.
 * `Profile` and its parts are what the package publishes; `AuthoredProfile` is what people write under data/.
 */
import type { Authored, Overlay, Published, Releases, StaticApi, Updates } from './types.generated.ts';

/** Text by BCP 47 tag; English (`en`) is always there. */
export interface LocalizedText {
  en: string;
  [tag: string]: string;
}

export type Profile = Published.Profile;
export type Claim = Published.Claim;
export type Cite = Published.Cite;
export type Evidence = Published.Evidence;
export type Initiative = Published.Initiative;
export type Law = Published.Law;
export type Treaty = Published.Treaty;
export type Rating = Published.Rating;
export type Helpline = Published.Helpline;
export type Organization = Published.Organization;
export type Need = Published.Need;
export type Related = Published.Related;
export type Link = Published.Link;
/** A CSL-JSON item. */
export type Citation = Published.Citation;
export type CslDate = Published.CslDate;
/** Who says something that is not the publisher's of the profile. */
export type Origin = Published.Origin;
/** What an owner of other data has added to a profile. */
export type ProfileLayer = Published.Layer;

/** What an owner of other data adds to a profile; its parts have the shape of the profile's. */
export type ProfileOverlay = Overlay.ProfileOverlay;

/** The updates as one file publishes them. */
export type UpdatesFile = Updates.UpdatesFile;
/** Something dated that a follower wants to know; `kind` says what it is. */
export type Update = Updates.Update;
/** A record of a profile that an update is about. */
export type UpdateRecord = Updates.Record;
/** What a release changed, as data/releases keeps it. */
export type ReleaseLog = Releases.ReleaseLog;

/** A claim as a card has it: nothing refers to it by its id. */
export type CardClaim = Omit<Claim, 'id'>;

/** A source as a card has it. Its `id` is the number that it has in the whole profile, from 1. */
export type CardCitation = Omit<Citation, 'type' | 'note' | 'custom'> & {
  custom: Omit<Citation['custom'], 'archivedSite'>;
};

/**
 * What a card shows of a profile: all initiatives, each with its lead claim alone, and the sources of what it has. It
 * is no profile: what it leaves out is absent, not empty, and `partial` tells the two apart.
 */
export interface Card extends Pick<
  Profile,
  | 'dataVersion'
  | 'identifier'
  | 'license'
  | 'origin'
  | 'layers'
  | 'code'
  | 'region'
  | 'names'
  | 'reviewed'
  | 'coverage'
  | 'treaties'
> {
  partial: 'card';
  summary: CardClaim[];
  initiatives: (Pick<Initiative, 'id' | 'title' | 'date' | 'pillar' | 'origin'> & { claims: CardClaim[] })[];
  ratings: (Omit<Rating, 'caveat'> & { caveat: CardClaim[] })[];
  citations: CardCitation[];
}

export const PILLARS = ['prevention', 'protection', 'prosecution', 'partnership'] as const;
export type Pillar = (typeof PILLARS)[number];
export const SCOPES = ['national', 'bilateral', 'regional', 'international'] as const;
export type Scope = (typeof SCOPES)[number];

export type AuthoredProfile = Authored.AuthoredProfile;
export type AuthoredClaim = Authored.Claim;
export type AuthoredText = Authored.Text;
export type AuthoredInitiative = Authored.Initiative;
export type AuthoredLaw = Authored.Law;
export type AuthoredOrganization = Authored.Organization;
export type AuthoredCitation = Authored.Citation;

/** The files of the static API that are not profiles, by name. */
export type StaticApiFiles = Required<StaticApi.StaticApi>;
export type Manifest = StaticApi.Manifest;
export type ManifestFile = StaticApi.ManifestFile;

/** What a list of countries says of each, without loading it. */
export interface CountrySummary {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** ISO 3166-1 alpha-3. */
  alpha3: string;
  /** English name. */
  name: string;
  /** Other names by which people look for it. */
  aliases: string[];
  /** UN M49 code of the subregion. */
  region: string;
  coverage: Profile['coverage']['status'];
  /** How many initiatives the profile has. */
  initiatives: number;
  /** Day of the last review, ISO 8601. */
  reviewed: string;
}

/** A thing wrong with a file or a record: what, where, and what to do. */
export interface Issue {
  /** Stable: `schema/required`, `evidence-archive-only`, ... */
  code: string;
  /** JSON pointer (RFC 6901) into the document; `''` is the whole. */
  pointer: string;
  /** What is wrong. */
  message: string;
  /** What to do. */
  advice: string;
  expected?: string;
  actual?: string;
}

/** What is wrong with one file. */
export interface FileIssue extends Issue {
  file: string;
}

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
// The lists above and the schema's enums are one thing: these lines do not compile where they drift apart.
true satisfies Same<Pillar, Published.Pillar>;
true satisfies Same<Scope, Published.Scope>;
true satisfies Same<LocalizedText, Published.LocalizedText>;
// What an overlay has is what a profile has.
true satisfies Same<Required<Pick<ProfileOverlay, keyof ProfileOverlay & keyof Profile>>, OverlayFields>;
type OverlayFields = Required<Pick<Profile, keyof ProfileOverlay & keyof Profile>>;
