/** English strings. Their type is what every other locale must have. */
import type { Evidence, Initiative, Law, Pillar, Scope, Treaty } from '../model/types.ts';
import { plural } from './plural.ts';

const pillar: Record<Pillar, string> = {
  prevention: 'Prevention',
  protection: 'Protection',
  prosecution: 'Prosecution',
  partnership: 'Partnership',
};
const scope: Record<Scope, string> = {
  national: 'National',
  bilateral: 'Bilateral',
  regional: 'Regional',
  international: 'International',
};
const status: Record<Initiative['status'], string> = {
  announced: 'announced',
  'in-force': 'in force',
  ongoing: 'ongoing',
  completed: 'completed',
  superseded: 'superseded',
  unknown: 'status not stated',
};
const lawStatus: Record<Law['status'], string> = {
  bill: 'bill',
  adopted: 'adopted',
  'in-force': 'in force',
  amended: 'amended since',
  repealed: 'repealed',
  unknown: 'status not stated',
};
const treatyStatus: Record<Treaty['status'], string> = {
  party: 'Party',
  signatory: 'Signed only',
  'not-party': 'Not a party',
  applied: 'Applied through another State',
  'not-applied': 'Not applied',
  'not-stated': 'Not stated by our sources',
};
const treatyAction: Record<NonNullable<Treaty['action']>, string> = {
  ratification: 'Ratified',
  acceptance: 'Accepted',
  approval: 'Approved',
  accession: 'Acceded',
  succession: 'Succeeded',
};
const evidence: Record<Evidence, string> = {
  confirmed: 'Confirmed',
  'archive-only': '2006 page only',
};

export const strings = {
  loading: 'Loading the country profile…',
  noCode: 'No country is named here. The attribute “code” takes one, for example CN.',
  nothingYet: 'Nothing is recorded for this country yet.',
  countryUnknown: (code: string) => `There is no profile of “${code}”.`,
  profileInvalid: 'The profile of this country is not in order, so it is not shown.',
  loadFailed: 'The profile could not be loaded.',
  stale: (date: string) => `The profile could not be renewed. This is the copy reviewed on ${date}.`,
  retry: 'Try again',

  initiatives: (count: number, years: string) =>
    plural('en', count, { one: '# initiative', other: '# initiatives' }) + (years ? `, ${years}` : ''),
  reviewed: 'Reviewed',
  partial: 'Partial profile',
  wanting: 'What is wanting',
  instruments: 'International instruments',
  boundSince: (action: string, date: string) => `${action} ${date}`,
  pillar,
  scope,
  status,
  lawStatus,
  treatyStatus,
  treatyAction,
  withPartners: (partners: string) => `with ${partners}`,
  laws: 'Laws',
  adopted: (date: string) => `adopted ${date}`,
  inForce: (date: string) => `in force ${date}`,
  organizations: 'Organizations',
  links: 'Links',

  undated: 'undated',
  asOf: (date: string) => `as of ${date}`,
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date}, uncertain`,
  decade: (year: string) => `${year}s`,
  century: (first: string, last: string) => `between ${first} and ${last}`,
  range: (from: string, to: string) => `${from} – ${to}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,

  evidence,
  archiveOnlyMeaning:
    'Only the former site humantrafficking.org says this, on a page last seen in about 2006. No public document that we read confirms it.',
  sources: 'Sources',
  sourceCount: (count: number) => plural('en', count, { one: '# source', other: '# sources' }),
  source: (number: number) => `Source ${number}`,
  showInList: 'Show in the list of sources',
  mentions: (count: number) => plural('en', count, { one: 'cited once', other: 'cited in # places' }),
  backTo: (mention: number, number: number, where: string) =>
    `Back to mention ${mention} of source ${number}: ${where}`,
  summary: 'Summary',
  archived: 'Archived copy',
  archivedOn: (date: string) => `archived ${date}`,
  readOn: (date: string) => `read ${date}`,
  readInPart: (date: string) => `read in part ${date}`,
  via: (name: string) => `read through: ${name}`,
  notLinked: 'address without encryption, so not a link',

  data: (version: string) => `Data ${version}`,
  cite: 'Cite this profile',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Copying was not allowed. Select the text instead.',
  permalink: 'Permanent link',
  profileOf: (name: string) => `${name}: country profile on action against human trafficking`,

  sourcesOf: (name: string) => `${name}: sources`,
  sourceGroup: {
    official: 'Laws, treaties and official documents',
    press: 'News reports',
    web: 'Other pages',
    'old-site': 'The former site humantrafficking.org',
  },
  onlySourceOf: (count: number) =>
    plural('en', count, { one: 'the only source of # claim', other: 'the only source of # claims' }),
  citedIn: 'Cited in',
  whereCited: (where: string, number: number) => `${where}: where source ${number} is cited`,
  copyAll: 'Copy all',
  copySource: (number: number) => `Copy source ${number}`,
  copyAs: 'Copy as',
  plainText: 'Plain text',
  download: 'Download',
  downloadAs: (format: string) => `Download as ${format}`,
  preparing: 'Preparing…',
  exportFailed: 'That could not be prepared. Try again.',
  saved: (name: string) => `${name}: download started`,

  baseline: 'Tables only',
  baselineMeaning:
    'So far this profile has tables alone: international instruments and ratings, as far as our sources reach. Nothing has been read yet about initiatives, laws, organizations and helplines; that does not mean that there are none.',
  weak: 'weak evidence',
  ratingYears: (from: string, to: string) => `All years, ${from} – ${to}`,
  year: 'Year',
  placement: 'Placement',
  notRead: 'not read in our sources',
  sourcesDiffer: 'our sources differ',
  ratingCaveat: 'To bear in mind',
  meanings: 'What the placements mean',

  addedBy: (name: string) => `Added by ${name}`,
  replacedBy: (name: string) => `By ${name}, in place of the original`,
  profileBy: (name: string) => `Profile by ${name}`,
  wantingApart: 'What is wanting, apart from what others added',
};

/** The strings of a locale. */
export type Strings = typeof strings;

/** Strings of the timeline; the other languages have them beside their own. */
export const timeline = {
  title: (countries: string) => `${countries}: timeline`,
  shown: (count: number, all: number) =>
    `${count} of ${plural('en', all, { one: '# initiative', other: '# initiatives' })}`,
  statements: (count: number) => plural('en', count, { one: '# statement', other: '# statements' }),
  linkTo: 'Link to this initiative',
  filter: 'Filter',
  pillars: 'Only these pillars',
  scope: 'Scope',
  actor: 'Who acts',
  all: 'All',
  from: 'From',
  to: 'To',
  showAll: 'Show all',
  none: 'No initiative fits these filters.',
  drawing: 'Drawing of the timeline',
  drawingHelp:
    'Drawing of the timeline. Arrow keys move, plus and minus zoom, 0 shows all. The list below says the same.',
  drawingTip: 'Point at an event to see its title; choose it to read it in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  earlier: 'Earlier',
  later: 'Later',
  whole: 'Show all of the time',
  kind: {
    day: 'on a known day',
    within: 'at some time within',
    period: 'from – to',
    open: 'goes on',
    unknown: 'an end is not known',
    about: 'about then, or uncertain',
  },
};

/** The strings of the timeline. */
export type TimelineStrings = typeof timeline;

/** Strings of the search. */
export const search = {
  label: 'Search countries, initiatives, laws, organizations and sources',
  submit: 'Search',
  results: 'Results',
  loading: 'Loading what is searched…',
  count: (total: number) => plural('en', total, { one: '# result', other: '# results' }),
  firstOf: (shown: number, total: string) => `The first ${shown} of ${total}`,
  nothing: (query: string) => `Nothing is found for “${query}”.`,
  advice: 'Check the spelling, use fewer or other words, or search for the name of a country.',
  failed: 'The search could not be loaded.',
  kind: {
    country: 'Country',
    initiative: 'Initiative',
    law: 'Law',
    organization: 'Organization',
    source: 'Source',
  },
  inCountries: (count: number) => plural('en', count, { one: '# country', other: '# countries' }),
  facet: { kind: 'Kind', country: 'Country', pillar: 'Pillar' },
  all: { kind: 'All kinds', country: 'All countries', pillar: 'All pillars' },
};

/** The strings of the search. */
export type SearchStrings = typeof search;

/** Strings of the updates. */
export const updates = {
  title: 'Updates',
  titleOf: (countries: string) => `${countries}: updates`,
  count: (count: number) => plural('en', count, { one: '# update', other: '# updates' }),
  firstOf: (shown: number, total: string) => `The latest ${shown} of ${total}`,
  more: (count: number) => plural('en', count, { one: 'Show # more', other: 'Show # more' }),
  loading: 'Loading the updates…',
  none: 'There are no updates yet.',
  failed: 'The updates could not be loaded.',
  invalid: 'The updates are not in order, so they are not shown.',
  unknown: (code: string) => `There is no country “${code}”.`,
  stale: 'The updates could not be renewed. This is an older copy.',
  profile: {
    full: (country: string) => `${country}: new profile in full`,
    partial: (country: string) => `${country}: new profile in part`,
    baseline: (country: string) => `${country}: new profile of tables alone`,
  },
  baselines: (count: number) =>
    plural('en', count, {
      one: 'New profile of tables alone: # country or territory',
      other: 'New profiles of tables alone: # countries and territories',
    }),
  changes: (country: string, what: string) => `${country}: ${what}`,
  statements: {
    added: (count: number) => plural('en', count, { one: '# statement added', other: '# statements added' }),
    changed: (count: number) => plural('en', count, { one: '# statement changed', other: '# statements changed' }),
    withdrawn: (count: number) =>
      plural('en', count, { one: '# statement withdrawn', other: '# statements withdrawn' }),
    removed: (count: number) => plural('en', count, { one: '# statement taken out', other: '# statements taken out' }),
  },
  also: {
    changed: (count: number) => plural('en', count, { one: '# changed', other: '# changed' }),
    withdrawn: (count: number) => plural('en', count, { one: '# withdrawn', other: '# withdrawn' }),
    removed: (count: number) => plural('en', count, { one: '# taken out', other: '# taken out' }),
  },
  /** Between the numbers. */
  comma: ', ',
  reviewed: (date: string) => `reviewed ${date}`,
  since: (version: string, before: string) => `Data ${version}, compared with ${before}`,
  archive: 'From the archive',
  archiveOf: (date: string) => `From the archive: the former site humantrafficking.org, ${date}`,
  address: 'Address then',
  records: 'In the profiles',
  countries: 'Countries and territories',
  feeds: 'Follow by feed',
  allCountries: 'All countries',
  kind: { changes: 'Changes', profile: 'New profiles', archive: 'From the archive' },
  about: 'What is new in the data on action against human trafficking',
};

/** The strings of the updates. */
export type UpdatesStrings = typeof updates;
