// Generated from data/schema/*.json by `npm run types`. Do not edit: change the schema.

export namespace Published {
  /**
   * Text without markup.
   */
  export type PlainText = string;
  /**
   * An https address.
   */
  export type SecureUrl = string;
  /**
   * A calendar day, ISO 8601.
   */
  export type Day = string;
  /**
   * ISO 3166-1 alpha-2.
   */
  export type CountryCode = string;
  /**
   * confirmed: a public document that was read says it. archive-only: only the archived site humantrafficking.org says it.
   */
  export type Evidence = 'confirmed' | 'archive-only';
  /**
   * A stable id, never reused.
   */
  export type Id = string;
  /**
   * An EDTF date, level 0 or 1, in years, months and days.
   */
  export type Edtf = string;
  /**
   * The four Ps of anti-trafficking policy.
   */
  export type Pillar = 'prevention' | 'protection' | 'prosecution' | 'partnership';
  export type Scope = 'national' | 'bilateral' | 'regional' | 'international';
  /**
   * Of the weakest source that a row rests on. A: the depositary, the publisher itself or another official publication. B: a third party's report or transcription. C: derived, implied by another statement, or from one weak source; never shown without saying so.
   */
  export type Grade = 'A' | 'B' | 'C';
  export type Year = number;
  /**
   * A value as its scheme writes it, short.
   */
  export type RatingValue = string;
  /**
   * The address at which a source was read. A page that was read at an http address keeps it; elements show it as text, not as a link.
   */
  export type SourceUrl = string;

  /**
   * A country profile as it is published: one shape for each thing, every claim with its citations, citations in the order of their numbers. Made from data/countries/*.json and the tables by model/compile.
   */
  export interface Profile {
    /**
     * Version of this shape, not of the data.
     */
    schemaVersion: '1.0';
    /**
     * Version of the data: year.month.patch.
     */
    dataVersion: string;
    /**
     * Name of this very state of the profile, where it has one that lasts.
     */
    identifier?: string;
    license?: License;
    origin?: Origin;
    /**
     * What others have added, the lowest first; version and licence above are those of the profile beneath.
     */
    layers?: Layer[];
    code: CountryCode;
    /**
     * ISO 3166-1 alpha-3.
     */
    alpha3: string;
    /**
     * The smallest UN M49 region that holds the country. Browsers leave these names out of their Intl data, so they come with it.
     */
    region: {
      /**
       * UN M49.
       */
      code: string;
      name: LocalizedText;
    };
    names?: Names;
    /**
     * Other names by which people look for the country, in any language.
     */
    aliases: PlainText[];
    /**
     * A calendar day, ISO 8601.
     */
    reviewed: string;
    coverage: Coverage;
    /**
     * Two or three claims that open the profile.
     */
    summary: Claim[];
    initiatives: Initiative[];
    laws: Law[];
    treaties: Treaty[];
    ratings: Rating[];
    helplines: Helpline[];
    organizations: Organization[];
    needs: Need[];
    related: Related[];
    links: Link[];
    /**
     * CSL-JSON items in the order of first mention: the first is source 1.
     */
    citations: Citation[];
    moved: Moved[];
    withdrawn: Withdrawn[];
  }
  /**
   * Licence of the profile; without it none is stated.
   */
  export interface License {
    name: PlainText;
    url: SecureUrl;
  }
  /**
   * Whose this is, where it is not this project's: of a whole profile, or of what was added to one.
   */
  export interface Origin {
    name: PlainText;
    url?: SecureUrl;
    /**
     * True where it stands in the place of a record beneath it that has the same id.
     */
    replaces?: true;
  }
  /**
   * Data of another owner that was added to a profile.
   */
  export interface Layer {
    origin: Origin;
    /**
     * Version of the data: year.month.patch.
     */
    dataVersion: string;
    license?: License;
    reviewed: Day;
  }
  /**
   * Text by BCP 47 language tag; English is always there.
   */
  export interface LocalizedText {
    en: string;
    [k: string]: string;
  }
  /**
   * The name that is shown, only where the one in Unicode CLDR is not; the note says why and stands beside it.
   */
  export interface Names {
    text: LocalizedText;
    note: LocalizedText;
    origin?: Origin;
  }
  /**
   * How complete the profile is, and what is known to be wanting.
   */
  export interface Coverage {
    status: 'full' | 'partial' | 'baseline';
    wanting: LocalizedText[];
  }
  /**
   * The smallest statement that stands with its sources.
   */
  export interface Claim {
    /**
     * Unique within its record; never reused.
     */
    id: string;
    text: LocalizedText;
    /**
     * @minItems 1
     */
    cites: Cite[];
    evidence: Evidence;
    /**
     * When the statement held, where its source does not date the thing itself.
     */
    asOf?: string;
    origin?: Origin;
  }
  export interface Cite {
    /**
     * Id of a citation of this profile.
     */
    source: string;
    /**
     * Text without markup.
     */
    locator?: string;
  }
  /**
   * Something a country does or did, alone or with others. Without a date it is undated.
   */
  export interface Initiative {
    id: Id;
    title: LocalizedText;
    date?: Edtf;
    pillar: Pillar;
    scope: Scope;
    status: 'announced' | 'in-force' | 'ongoing' | 'completed' | 'superseded' | 'unknown';
    /**
     * Ids of organizations of this profile.
     */
    actors: Id[];
    /**
     * Other countries that take part.
     */
    partners: CountryCode[];
    /**
     * @minItems 1
     */
    claims: Claim[];
    /**
     * A stable id, never reused.
     */
    supersedes?: string;
    origin?: Origin;
  }
  /**
   * A law by its official name, in its own language too where that was read.
   */
  export interface Law {
    id: Id;
    title: LocalizedText;
    number?: PlainText;
    adopted?: Edtf;
    inForce?: Edtf;
    status: 'bill' | 'adopted' | 'in-force' | 'amended' | 'repealed' | 'unknown';
    /**
     * @minItems 1
     */
    claims: Claim[];
    supersedes?: Id;
    origin?: Origin;
  }
  /**
   * Where the country stands to an instrument. not-stated: our sources do not say, or contradict each other; it never means no. applied, not-applied: what the State that acts for this place has said of it.
   */
  export interface Treaty {
    instrument: Id;
    title: LocalizedText;
    status: 'party' | 'signatory' | 'not-party' | 'applied' | 'not-applied' | 'not-stated';
    signed?: Edtf;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    bound?: string;
    action?: 'ratification' | 'acceptance' | 'approval' | 'accession' | 'succession';
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    asOf?: string;
    reservations: LocalizedText[];
    cites: Cite[];
    grade?: Grade;
    note?: LocalizedText;
  }
  /**
   * A rating scheme with its rows for this country; never shown without its caveat. A year of its span that has no row was not read in our sources, which does not mean that the country was not rated.
   */
  export interface Rating {
    scheme: Id;
    title: LocalizedText;
    /**
     * First and last year of the scheme that our sources reach.
     */
    span: {
      from: Year;
      to: Year;
    };
    /**
     * What the scheme's values mean to its publisher, in our words.
     *
     * @minItems 1
     */
    values: {
      value: RatingValue;
      name: LocalizedText;
      text: LocalizedText;
      /**
       * @minItems 1
       */
      cites: Cite[];
    }[];
    /**
     * What its critics say.
     *
     * @minItems 1
     */
    caveat: Claim[];
    /**
     * In the order of years. Two rows of one year: the sources differ.
     *
     * @minItems 1
     */
    rows: {
      year: Year;
      value: RatingValue;
      /**
       * @minItems 1
       */
      cites: Cite[];
      grade: Grade;
      note?: LocalizedText;
    }[];
  }
  /**
   * Shown only while its check is at most 180 days old.
   */
  export interface Helpline {
    id: Id;
    name: LocalizedText;
    channel: 'phone' | 'sms' | 'chat' | 'email' | 'web';
    /**
     * Number as dialled from abroad.
     */
    e164?: string;
    /**
     * Number as dialled in the country.
     */
    dialled?: string;
    url?: SecureUrl;
    email?: string;
    hours?: {
      /**
       * IANA time zone.
       */
      timeZone: string;
      /**
       * @minItems 1
       */
      open: {
        /**
         * @minItems 1
         */
        days: ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[];
        opens: string;
        /**
         * 24:00 ends the day.
         */
        closes: string;
      }[];
    };
    languages: string[];
    operator?: Id;
    checked: Day;
    /**
     * @minItems 1
     */
    cites: Cite[];
    origin?: Origin;
  }
  export interface Organization {
    id: Id;
    name: LocalizedText;
    acronym?: PlainText;
    kind: 'government' | 'intergovernmental' | 'ngo' | 'mass-organization' | 'academic' | 'business' | 'other';
    country?: CountryCode;
    url?: SecureUrl;
    claims: Claim[];
    origin?: Origin;
  }
  export interface Need {
    id: Id;
    kind: 'need' | 'offer';
    organization: Id;
    title: LocalizedText;
    text: LocalizedText;
    posted: Day;
    until?: Day;
    url?: SecureUrl;
    /**
     * True where the entry is an illustration and stands for no real organization's need.
     */
    example: boolean;
    origin?: Origin;
  }
  export interface Related {
    country: CountryCode;
    initiative?: Id;
    reason: LocalizedText;
    origin?: Origin;
  }
  export interface Link {
    url: SecureUrl;
    title: PlainText;
    publisher?: PlainText;
    language: string;
    checked: Day;
    origin?: Origin;
  }
  /**
   * A CSL-JSON item. What CSL has no field for stands in custom, as CSL-JSON provides.
   */
  export interface Citation {
    id: Id;
    type:
      | 'webpage'
      | 'article-newspaper'
      | 'article'
      | 'report'
      | 'legislation'
      | 'treaty'
      | 'document'
      | 'dataset'
      | 'book'
      | 'chapter'
      | 'hearing';
    title: PlainText;
    /**
     * @minItems 1
     */
    author?: CslName[];
    'container-title'?: PlainText;
    publisher?: PlainText;
    number?: PlainText;
    issued?: CslDate;
    accessed: CslDate;
    URL?: SourceUrl;
    language?: string;
    note?: PlainText;
    custom: {
      /**
       * How much of the source was read.
       */
      read: 'whole' | 'excerpt';
      /**
       * True for pages of the former humantrafficking.org.
       */
      archivedSite: boolean;
      /**
       * An archived copy that is known to exist.
       */
      archive?: {
        url: SecureUrl;
        date?: Day;
      };
      /**
       * Text without markup.
       */
      via?: string;
      origin?: Origin;
    };
  }
  export interface CslName {
    family?: PlainText;
    given?: PlainText;
    literal?: PlainText;
  }
  /**
   * A CSL-JSON date: year, month, day, as much as is known.
   */
  export interface CslDate {
    /**
     * @minItems 1
     * @maxItems 2
     */
    'date-parts': number[][];
    circa?: boolean;
  }
  /**
   * An id that a record no longer has.
   */
  export interface Moved {
    from: Id;
    /**
     * @minItems 1
     */
    to: Id[];
    date: Day;
  }
  /**
   * A claim that is no longer made, kept with its reason.
   */
  export interface Withdrawn {
    /**
     * A stable id, never reused.
     */
    record: string;
    claim: Id;
    date: Day;
    reason: LocalizedText;
  }
}

export namespace Authored {
  /**
   * A note to whoever works on the file; it is not published.
   */
  export type Comment = string;
  /**
   * English text, or a map by BCP 47 language tag that has English.
   */
  export type Text =
    | string
    | {
        en: string;
        [k: string]: string;
      };
  export type Languages = string[];
  /**
   * A day, month or year as ISO 8601 text, or a CSL-JSON date.
   */
  export type CslDate =
    | string
    | {
        'date-parts': DateParts;
        circa?: boolean;
      };
  /**
   * @minItems 1
   * @maxItems 2
   */
  export type DateParts = number[][];

  /**
   * A country file as people write it: text may be a plain English string, what is empty may be left out, and each cite says in our words what its source says. Treaties and ratings stand in tables, not here.
   */
  export interface AuthoredProfile {
    $schema: '../schema/authored.schema.json';
    $comment?: Comment;
    /**
     * ISO 3166-1 alpha-2.
     */
    code: string;
    /**
     * The name that is shown, only where the one in Unicode CLDR is not; the note says why and stands beside it.
     */
    names?: {
      $comment?: Comment;
      text: Text;
      note: Text;
    };
    /**
     * Items: Text without markup.
     */
    aliases?: string[];
    /**
     * A calendar day, ISO 8601.
     */
    reviewed: string;
    coverage: {
      $comment?: Comment;
      status: 'full' | 'partial' | 'baseline';
      wanting?: Text[];
    };
    summary: Claim[];
    initiatives: Initiative[];
    laws?: Law[];
    helplines?: Helpline[];
    organizations?: Organization[];
    needs?: Need[];
    related?: Related[];
    links?: Link[];
    citations: Citation[];
    moved?: Moved[];
  }
  export interface Claim {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    text: Text;
    /**
     * @minItems 1
     */
    cites: Cite[];
    /**
     * confirmed: a public document that was read says it. archive-only: only the archived site humantrafficking.org says it.
     */
    evidence: 'confirmed' | 'archive-only';
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    asOf?: string;
    withdrawn?: {
      /**
       * A calendar day, ISO 8601.
       */
      date: string;
      reason: Text;
    };
  }
  export interface Cite {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    source: string;
    /**
     * Text without markup.
     */
    locator?: string;
    /**
     * Text without markup.
     */
    says: string;
  }
  export interface Initiative {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    title: Text;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    date?: string;
    /**
     * The four Ps of anti-trafficking policy.
     */
    pillar: 'prevention' | 'protection' | 'prosecution' | 'partnership';
    scope: 'national' | 'bilateral' | 'regional' | 'international';
    status: 'announced' | 'in-force' | 'ongoing' | 'completed' | 'superseded' | 'unknown';
    /**
     * Items: A stable id, never reused.
     */
    actors?: string[];
    /**
     * Items: ISO 3166-1 alpha-2.
     */
    partners?: string[];
    /**
     * @minItems 1
     */
    claims: Claim[];
    /**
     * A stable id, never reused.
     */
    supersedes?: string;
  }
  export interface Law {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    title: Text;
    /**
     * Text without markup.
     */
    number?: string;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    adopted?: string;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    inForce?: string;
    status: 'bill' | 'adopted' | 'in-force' | 'amended' | 'repealed' | 'unknown';
    /**
     * @minItems 1
     */
    claims: Claim[];
    /**
     * A stable id, never reused.
     */
    supersedes?: string;
  }
  export interface Helpline {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    name: Text;
    channel: 'phone' | 'sms' | 'chat' | 'email' | 'web';
    /**
     * Number as dialled from abroad.
     */
    e164?: string;
    /**
     * Number as dialled in the country.
     */
    dialled?: string;
    /**
     * An https address.
     */
    url?: string;
    email?: string;
    hours?: Hours;
    languages: Languages;
    /**
     * A stable id, never reused.
     */
    operator?: string;
    /**
     * A calendar day, ISO 8601.
     */
    checked: string;
    /**
     * @minItems 1
     */
    cites: Cite[];
  }
  export interface Hours {
    /**
     * IANA time zone.
     */
    timeZone: string;
    /**
     * @minItems 1
     */
    open: {
      /**
       * @minItems 1
       */
      days: ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[];
      opens: string;
      /**
       * 24:00 ends the day.
       */
      closes: string;
    }[];
  }
  export interface Organization {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    name: Text;
    /**
     * Text without markup.
     */
    acronym?: string;
    kind: 'government' | 'intergovernmental' | 'ngo' | 'mass-organization' | 'academic' | 'business' | 'other';
    /**
     * ISO 3166-1 alpha-2.
     */
    country?: string;
    /**
     * An https address.
     */
    url?: string;
    claims?: Claim[];
  }
  export interface Need {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    kind: 'need' | 'offer';
    /**
     * A stable id, never reused.
     */
    organization: string;
    title: Text;
    text: Text;
    /**
     * A calendar day, ISO 8601.
     */
    posted: string;
    /**
     * A calendar day, ISO 8601.
     */
    until?: string;
    /**
     * An https address.
     */
    url?: string;
    example?: boolean;
  }
  export interface Related {
    $comment?: Comment;
    /**
     * ISO 3166-1 alpha-2.
     */
    country: string;
    /**
     * A stable id, never reused.
     */
    initiative?: string;
    reason: Text;
  }
  export interface Link {
    /**
     * An https address.
     */
    url: string;
    /**
     * Text without markup.
     */
    title: string;
    /**
     * Text without markup.
     */
    publisher?: string;
    language: string;
    /**
     * A calendar day, ISO 8601.
     */
    checked: string;
    origin?: Origin;
  }
  /**
   * Whose this is, where it is not this project's: of a whole profile, or of what was added to one.
   */
  export interface Origin {
    /**
     * Text without markup.
     */
    name: string;
    /**
     * An https address.
     */
    url?: string;
    /**
     * True where it stands in the place of a record beneath it that has the same id.
     */
    replaces?: true;
  }
  export interface Citation {
    $comment?: Comment;
    /**
     * A stable id, never reused.
     */
    id: string;
    type:
      | 'webpage'
      | 'article-newspaper'
      | 'article'
      | 'report'
      | 'legislation'
      | 'treaty'
      | 'document'
      | 'dataset'
      | 'book'
      | 'chapter'
      | 'hearing';
    /**
     * Text without markup.
     */
    title: string;
    /**
     * @minItems 1
     */
    author?: CslName[];
    /**
     * Text without markup.
     */
    'container-title'?: string;
    /**
     * Text without markup.
     */
    publisher?: string;
    /**
     * Text without markup.
     */
    number?: string;
    issued?: CslDate;
    accessed: CslDate;
    /**
     * The address at which a source was read. A page that was read at an http address keeps it; elements show it as text, not as a link.
     */
    URL?: string;
    language?: string;
    /**
     * Text without markup.
     */
    note?: string;
    custom: {
      read: 'whole' | 'excerpt';
      archivedSite?: boolean;
      archive?: Archive;
      /**
       * Text without markup.
       */
      via?: string;
    };
  }
  export interface CslName {
    /**
     * Text without markup.
     */
    family?: string;
    /**
     * Text without markup.
     */
    given?: string;
    /**
     * Text without markup.
     */
    literal?: string;
  }
  /**
   * An archived copy that is known to exist.
   */
  export interface Archive {
    /**
     * An https address.
     */
    url: string;
    /**
     * A calendar day, ISO 8601.
     */
    date?: string;
  }
  /**
   * An id that a record no longer has.
   */
  export interface Moved {
    /**
     * A stable id, never reused.
     */
    from: string;
    /**
     * @minItems 1
     *
     * Items: A stable id, never reused.
     */
    to: string[];
    /**
     * A calendar day, ISO 8601.
     */
    date: string;
  }
}

export namespace Overlay {
  /**
   * Two or three claims that open the profile.
   */
  export type Summary = Claim[];
  export type Initiatives = Initiative[];
  export type Laws = Law[];
  export type Helplines = Helpline[];
  export type Organizations = Organization[];
  export type Needs = Need[];
  export type Related = Related1[];
  export type Links = Link[];

  /**
   * What an owner of other data adds to a country's profile: records, claims of the summary, sources, and a name where ours is contested. Its parts have the shape of the published profile; what is empty may be left out. Claims may cite the sources of the profile beneath by their ids.
   */
  export interface ProfileOverlay {
    $schema?: string;
    $comment?: string;
    /**
     * Version of this shape, not of the data.
     */
    schemaVersion: '1.0';
    /**
     * Version of the data: year.month.patch.
     */
    dataVersion: string;
    license?: License;
    origin: Origin;
    /**
     * ISO 3166-1 alpha-2.
     */
    code: string;
    names?: Names;
    /**
     * Day on which the whole of it was last reviewed.
     */
    reviewed: string;
    summary?: Summary;
    initiatives?: Initiatives;
    laws?: Laws;
    helplines?: Helplines;
    organizations?: Organizations;
    needs?: Needs;
    related?: Related;
    links?: Links;
    /**
     * CSL-JSON items; those of the profile beneath need not be repeated.
     */
    citations?: Citation[];
    /**
     * Ids of initiatives, laws, helplines and needs of the profile beneath in whose place those of the same id here stand.
     *
     * Items: A stable id, never reused.
     */
    replaces?: string[];
  }
  /**
   * Licence of the profile; without it none is stated.
   */
  export interface License {
    /**
     * Text without markup.
     */
    name: string;
    /**
     * An https address.
     */
    url: string;
  }
  /**
   * Whose this is, where it is not this project's: of a whole profile, or of what was added to one.
   */
  export interface Origin {
    /**
     * Text without markup.
     */
    name: string;
    /**
     * An https address.
     */
    url?: string;
    /**
     * True where it stands in the place of a record beneath it that has the same id.
     */
    replaces?: true;
  }
  /**
   * The name that is shown, only where the one in Unicode CLDR is not; the note says why and stands beside it.
   */
  export interface Names {
    text: LocalizedText;
    note: LocalizedText;
    origin?: Origin;
  }
  /**
   * Text by BCP 47 language tag; English is always there.
   */
  export interface LocalizedText {
    en: string;
    [k: string]: string;
  }
  /**
   * The smallest statement that stands with its sources.
   */
  export interface Claim {
    /**
     * Unique within its record; never reused.
     */
    id: string;
    text: LocalizedText;
    /**
     * @minItems 1
     */
    cites: Cite[];
    /**
     * confirmed: a public document that was read says it. archive-only: only the archived site humantrafficking.org says it.
     */
    evidence: 'confirmed' | 'archive-only';
    /**
     * When the statement held, where its source does not date the thing itself.
     */
    asOf?: string;
    origin?: Origin;
  }
  export interface Cite {
    /**
     * Id of a citation of this profile.
     */
    source: string;
    /**
     * Text without markup.
     */
    locator?: string;
  }
  /**
   * Something a country does or did, alone or with others. Without a date it is undated.
   */
  export interface Initiative {
    /**
     * A stable id, never reused.
     */
    id: string;
    title: LocalizedText;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    date?: string;
    /**
     * The four Ps of anti-trafficking policy.
     */
    pillar: 'prevention' | 'protection' | 'prosecution' | 'partnership';
    scope: 'national' | 'bilateral' | 'regional' | 'international';
    status: 'announced' | 'in-force' | 'ongoing' | 'completed' | 'superseded' | 'unknown';
    /**
     * Ids of organizations of this profile.
     *
     * Items: A stable id, never reused.
     */
    actors: string[];
    /**
     * Other countries that take part.
     *
     * Items: ISO 3166-1 alpha-2.
     */
    partners: string[];
    /**
     * @minItems 1
     */
    claims: Claim[];
    /**
     * A stable id, never reused.
     */
    supersedes?: string;
    origin?: Origin;
  }
  /**
   * A law by its official name, in its own language too where that was read.
   */
  export interface Law {
    /**
     * A stable id, never reused.
     */
    id: string;
    title: LocalizedText;
    /**
     * Text without markup.
     */
    number?: string;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    adopted?: string;
    /**
     * An EDTF date, level 0 or 1, in years, months and days.
     */
    inForce?: string;
    status: 'bill' | 'adopted' | 'in-force' | 'amended' | 'repealed' | 'unknown';
    /**
     * @minItems 1
     */
    claims: Claim[];
    /**
     * A stable id, never reused.
     */
    supersedes?: string;
    origin?: Origin;
  }
  /**
   * Shown only while its check is at most 180 days old.
   */
  export interface Helpline {
    /**
     * A stable id, never reused.
     */
    id: string;
    name: LocalizedText;
    channel: 'phone' | 'sms' | 'chat' | 'email' | 'web';
    /**
     * Number as dialled from abroad.
     */
    e164?: string;
    /**
     * Number as dialled in the country.
     */
    dialled?: string;
    /**
     * An https address.
     */
    url?: string;
    email?: string;
    hours?: {
      /**
       * IANA time zone.
       */
      timeZone: string;
      /**
       * @minItems 1
       */
      open: {
        /**
         * @minItems 1
         */
        days: ('mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su')[];
        opens: string;
        /**
         * 24:00 ends the day.
         */
        closes: string;
      }[];
    };
    languages: string[];
    /**
     * A stable id, never reused.
     */
    operator?: string;
    /**
     * A calendar day, ISO 8601.
     */
    checked: string;
    /**
     * @minItems 1
     */
    cites: Cite[];
    origin?: Origin;
  }
  export interface Organization {
    /**
     * A stable id, never reused.
     */
    id: string;
    name: LocalizedText;
    /**
     * Text without markup.
     */
    acronym?: string;
    kind: 'government' | 'intergovernmental' | 'ngo' | 'mass-organization' | 'academic' | 'business' | 'other';
    /**
     * ISO 3166-1 alpha-2.
     */
    country?: string;
    /**
     * An https address.
     */
    url?: string;
    claims: Claim[];
    origin?: Origin;
  }
  export interface Need {
    /**
     * A stable id, never reused.
     */
    id: string;
    kind: 'need' | 'offer';
    /**
     * A stable id, never reused.
     */
    organization: string;
    title: LocalizedText;
    text: LocalizedText;
    /**
     * A calendar day, ISO 8601.
     */
    posted: string;
    /**
     * A calendar day, ISO 8601.
     */
    until?: string;
    /**
     * An https address.
     */
    url?: string;
    /**
     * True where the entry is an illustration and stands for no real organization's need.
     */
    example: boolean;
    origin?: Origin;
  }
  export interface Related1 {
    /**
     * ISO 3166-1 alpha-2.
     */
    country: string;
    /**
     * A stable id, never reused.
     */
    initiative?: string;
    reason: LocalizedText;
    origin?: Origin;
  }
  export interface Link {
    /**
     * An https address.
     */
    url: string;
    /**
     * Text without markup.
     */
    title: string;
    /**
     * Text without markup.
     */
    publisher?: string;
    language: string;
    /**
     * A calendar day, ISO 8601.
     */
    checked: string;
    origin?: Origin;
  }
  /**
   * A CSL-JSON item. What CSL has no field for stands in custom, as CSL-JSON provides.
   */
  export interface Citation {
    /**
     * A stable id, never reused.
     */
    id: string;
    type:
      | 'webpage'
      | 'article-newspaper'
      | 'article'
      | 'report'
      | 'legislation'
      | 'treaty'
      | 'document'
      | 'dataset'
      | 'book'
      | 'chapter'
      | 'hearing';
    /**
     * Text without markup.
     */
    title: string;
    /**
     * @minItems 1
     */
    author?: CslName[];
    /**
     * Text without markup.
     */
    'container-title'?: string;
    /**
     * Text without markup.
     */
    publisher?: string;
    /**
     * Text without markup.
     */
    number?: string;
    issued?: CslDate;
    accessed: CslDate;
    /**
     * The address at which a source was read. A page that was read at an http address keeps it; elements show it as text, not as a link.
     */
    URL?: string;
    language?: string;
    /**
     * Text without markup.
     */
    note?: string;
    custom: {
      /**
       * How much of the source was read.
       */
      read: 'whole' | 'excerpt';
      /**
       * True for pages of the former humantrafficking.org.
       */
      archivedSite: boolean;
      /**
       * An archived copy that is known to exist.
       */
      archive?: {
        /**
         * An https address.
         */
        url: string;
        /**
         * A calendar day, ISO 8601.
         */
        date?: string;
      };
      /**
       * Text without markup.
       */
      via?: string;
      origin?: Origin;
    };
  }
  export interface CslName {
    /**
     * Text without markup.
     */
    family?: string;
    /**
     * Text without markup.
     */
    given?: string;
    /**
     * Text without markup.
     */
    literal?: string;
  }
  /**
   * A CSL-JSON date: year, month, day, as much as is known.
   */
  export interface CslDate {
    /**
     * @minItems 1
     * @maxItems 2
     */
    'date-parts': number[][];
    circa?: boolean;
  }
}

export namespace Releases {
  export type Count = number;

  /**
   * What a release of the data changed since the one before it, by country: numbers and ids, no texts. Written by `npm run data:release`, one file a release, and never changed after that.
   */
  export interface ReleaseLog {
    /**
     * Version of the data: year.month.patch.
     */
    version: string;
    /**
     * Version of the data: year.month.patch.
     */
    since?: string;
    /**
     * Day of the release.
     */
    date: string;
    /**
     * By code; those in which nothing changed are left out.
     */
    countries: Country[];
  }
  export interface Country {
    /**
     * ISO 3166-1 alpha-2.
     */
    code: string;
    /**
     * How complete the profile is, where it is new or that has changed.
     */
    coverage?: 'full' | 'partial' | 'baseline';
    /**
     * Day of the review, with coverage.
     */
    reviewed?: string;
    /**
     * How many the profile has, with coverage.
     */
    initiatives?: number;
    /**
     * Statements: claims, records' own fields, rows. What is zero is left out.
     */
    added?: number;
    changed?: Count;
    withdrawn?: Count;
    /**
     * Rows of tables that are gone.
     */
    removed?: number;
    /**
     * Records that something was added to, changed in or withdrawn from, in order; summary for what opens the profile. Left out where the profile is new.
     *
     * @minItems 1
     *
     * Items: A stable id, never reused.
     */
    records?: string[];
  }
}

export namespace Updates {
  export type Update = ChangesUpdate | ProfileUpdate | ArchiveUpdate;
  /**
   * Countries that it is about, ISO 3166-1 alpha-2.
   *
   * @minItems 1
   *
   * Items: ISO 3166-1 alpha-2.
   */
  export type Countries = string[];
  export type Count = number;
  /**
   * Where it stands in the profiles.
   */
  export type Records = Record[];
  /**
   * Countries that it is about, ISO 3166-1 alpha-2.
   *
   * @minItems 1
   *
   * Items: ISO 3166-1 alpha-2.
   */
  export type Countries1 = string[];

  /**
   * What a follower wants to know, as it is published: what releases of the data changed, profiles that are new, and the dated updates of the former humantrafficking.org. Made from data/releases/*.json and the profiles by model/updates; the latest first.
   */
  export interface UpdatesFile {
    /**
     * Version of this shape, not of the data.
     */
    schemaVersion: '1.0';
    /**
     * Version of the data: year.month.patch.
     */
    dataVersion: string;
    license?: License;
    updates: Update[];
  }
  /**
   * Licence of the profile; without it none is stated.
   */
  export interface License {
    /**
     * Text without markup.
     */
    name: string;
    /**
     * An https address.
     */
    url: string;
  }
  /**
   * What a release changed in the profile of a country that was there before.
   */
  export interface ChangesUpdate {
    /**
     * A stable id, never reused.
     */
    id: string;
    kind: 'changes';
    /**
     * Day of the release.
     */
    date: string;
    countries: Countries;
    /**
     * Version of the data: year.month.patch.
     */
    version: string;
    /**
     * Version of the data: year.month.patch.
     */
    since: string;
    /**
     * How many statements changed: claims, records' own fields, rows on treaties and ratings.
     */
    statements: {
      added: Count;
      changed: Count;
      /**
       * No longer made, and listed with the reason.
       */
      withdrawn: number;
      /**
       * Rows of tables that are gone.
       */
      removed: number;
    };
    records: Records;
  }
  export interface Record {
    /**
     * ISO 3166-1 alpha-2.
     */
    country: string;
    /**
     * country: what opens the profile; its id is the country's code.
     */
    kind: 'country' | 'initiative' | 'law' | 'organization';
    id: string;
    title: LocalizedText;
  }
  /**
   * Text by BCP 47 language tag; English is always there.
   */
  export interface LocalizedText {
    en: string;
    [k: string]: string;
  }
  /**
   * Profiles that are new, or more complete than before.
   */
  export interface ProfileUpdate {
    /**
     * A stable id, never reused.
     */
    id: string;
    kind: 'profile';
    /**
     * Day of the review.
     */
    date: string;
    countries: Countries1;
    /**
     * Version of the data: year.month.patch.
     */
    version: string;
    coverage: 'full' | 'partial' | 'baseline';
    /**
     * How many they had then, in all.
     */
    initiatives: number;
    /**
     * How many statements were added, in all.
     */
    statements: number;
    records: Records;
  }
  /**
   * A dated update of the former humantrafficking.org that profiles cite.
   */
  export interface ArchiveUpdate {
    /**
     * A stable id, never reused.
     */
    id: string;
    kind: 'archive';
    /**
     * As the page gives it: a day, or a month where it gives no day.
     */
    date: string;
    countries: Countries;
    title: LocalizedText1;
    citation: Citation;
    records: Records;
  }
  /**
   * Text by BCP 47 language tag; English is always there.
   */
  export interface LocalizedText1 {
    en: string;
    [k: string]: string;
  }
  /**
   * A CSL-JSON item. What CSL has no field for stands in custom, as CSL-JSON provides.
   */
  export interface Citation {
    /**
     * A stable id, never reused.
     */
    id: string;
    type:
      | 'webpage'
      | 'article-newspaper'
      | 'article'
      | 'report'
      | 'legislation'
      | 'treaty'
      | 'document'
      | 'dataset'
      | 'book'
      | 'chapter'
      | 'hearing';
    /**
     * Text without markup.
     */
    title: string;
    /**
     * @minItems 1
     */
    author?: CslName[];
    /**
     * Text without markup.
     */
    'container-title'?: string;
    /**
     * Text without markup.
     */
    publisher?: string;
    /**
     * Text without markup.
     */
    number?: string;
    issued?: CslDate;
    accessed: CslDate;
    /**
     * The address at which a source was read. A page that was read at an http address keeps it; elements show it as text, not as a link.
     */
    URL?: string;
    language?: string;
    /**
     * Text without markup.
     */
    note?: string;
    custom: {
      /**
       * How much of the source was read.
       */
      read: 'whole' | 'excerpt';
      /**
       * True for pages of the former humantrafficking.org.
       */
      archivedSite: boolean;
      /**
       * An archived copy that is known to exist.
       */
      archive?: {
        /**
         * An https address.
         */
        url: string;
        /**
         * A calendar day, ISO 8601.
         */
        date?: string;
      };
      /**
       * Text without markup.
       */
      via?: string;
      origin?: Origin;
    };
  }
  export interface CslName {
    /**
     * Text without markup.
     */
    family?: string;
    /**
     * Text without markup.
     */
    given?: string;
    /**
     * Text without markup.
     */
    literal?: string;
  }
  /**
   * A CSL-JSON date: year, month, day, as much as is known.
   */
  export interface CslDate {
    /**
     * @minItems 1
     * @maxItems 2
     */
    'date-parts': number[][];
    circa?: boolean;
  }
  /**
   * Whose this is, where it is not this project's: of a whole profile, or of what was added to one.
   */
  export interface Origin {
    /**
     * Text without markup.
     */
    name: string;
    /**
     * An https address.
     */
    url?: string;
    /**
     * True where it stands in the place of a record beneath it that has the same id.
     */
    replaces?: true;
  }
}

export namespace StaticApi {
  export type Texts = string[];

  /**
   * The files of the static API that are not profiles, each under its name. Readers pass over fields that they do not know, so that a minor version may add some.
   */
  export interface StaticApi {
    'manifest.json'?: Manifest;
    'index.json'?: IndexEntry[];
    'search.json'?: SearchFile;
  }
  /**
   * What the static API holds: the one file whose address is known, and that is asked for again.
   */
  export interface Manifest {
    /**
     * Version of the shape of this API: major.minor.
     */
    apiVersion: string;
    /**
     * Version of the shape of profiles.
     */
    schemaVersion: string;
    /**
     * Version of the data.
     */
    dataVersion: string;
    /**
     * Version of countertrafficking that wrote it.
     */
    packageVersion: string;
    files: ManifestFile[];
  }
  export interface ManifestFile {
    /**
     * Path of the copy for people, which changes with the data; what programs look it up by.
     */
    name: string;
    /**
     * Where it stands, from the folder of the manifest. Below immutable/ it never changes.
     */
    path: string;
    /**
     * SHA-256 of its bytes, as in Subresource Integrity.
     */
    integrity: string;
    /**
     * Its size before any content coding.
     */
    bytes: number;
    /**
     * Media type.
     */
    type: string;
  }
  /**
   * What the index says of a country.
   */
  export interface IndexEntry {
    code: string;
    alpha3: string;
    name: string;
    aliases: Texts;
    region: string;
    coverage: 'full' | 'partial' | 'baseline';
    initiatives: number;
    reviewed: string;
  }
  export interface SearchFile {
    dataVersion: string;
    records: SearchFileRecord[];
  }
  export interface SearchFileRecord {
    kind: 'country' | 'initiative' | 'law' | 'organization' | 'source';
    id: string;
    countries: string[];
    title: {
      en: string;
      [k: string]: string;
    };
    names?: Texts;
    text?: Texts;
    date?: string;
    pillar?: 'prevention' | 'protection' | 'prosecution' | 'partnership';
    partners?: string[];
    origin?: Origin;
  }
  /**
   * Whose this is, where it is not this project's: of a whole profile, or of what was added to one.
   */
  export interface Origin {
    /**
     * Text without markup.
     */
    name: string;
    /**
     * An https address.
     */
    url?: string;
    /**
     * True where it stands in the place of a record beneath it that has the same id.
     */
    replaces?: true;
  }
}
