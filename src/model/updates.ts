/**
 * Updates: what a follower wants to know, each with its day. Made of the logs of releases, and of the dated updates of
 * the former humantrafficking.org that profiles cite; nothing is written by hand, so nothing can contradict the profiles.
 */
import { cslDay, cslText } from './citation-dates.ts';
import { claimsOf } from './claims.ts';
import { byDate } from './dates.ts';
import { firstLog, type CountryLog } from './release-log.ts';
import { takenIds } from './taken-ids.ts';
import type { Citation, Profile, ReleaseLog, Update, UpdateRecord } from './types.ts';

type Archived = Extract<Update, { kind: 'archive' }>;

/**
 * All updates, the latest first. Before the first release they tell what its log will.
 *
 * @param logs In the order of the releases.
 * @throws Error where a log names a record that no profile ever had, or profiles cite one page differently.
 */
export function updatesOf(profiles: readonly Profile[], logs: readonly ReleaseLog[], version: string): Update[] {
  const released = logs.length ? logs : [firstLog(profiles, version)];
  const resolve = resolver(profiles);
  return [...released.flatMap((log) => releaseUpdates(log, resolve)), ...archiveUpdates(profiles)].sort(
    (a, b) => byDate(b, a) || (a.id < b.id ? -1 : 1),
  );
}

/** The record that an id of a country means now: none where it was withdrawn. */
type Resolve = (country: string, id: string) => UpdateRecord[];

function releaseUpdates({ version, since, date, countries }: ReleaseLog, resolve: Resolve): Update[] {
  const release = version.replaceAll('.', '-');
  const updates: Update[] = [];
  const baselines = new Map<string, CountryLog[]>();
  for (const country of countries) {
    const {
      code,
      coverage,
      reviewed = date,
      initiatives = 0,
      added = 0,
      changed = 0,
      withdrawn = 0,
      removed = 0,
    } = country;
    const id = code.toLowerCase();
    if (coverage === 'baseline') {
      baselines.set(reviewed, [...(baselines.get(reviewed) ?? []), country]);
    } else if (coverage) {
      updates.push({
        id: `${id}-${release}-profile`,
        kind: 'profile',
        date: reviewed,
        countries: [code],
        version,
        coverage,
        initiatives,
        statements: added,
        records: [],
      });
    } else if (since !== undefined) {
      updates.push({
        id: `${id}-${release}-changes`,
        kind: 'changes',
        date,
        countries: [code],
        version,
        since,
        statements: { added, changed, withdrawn, removed },
        records: [
          ...new Map(
            (country.records ?? []).flatMap((each) => resolve(code, each)).map((each) => [each.id, each]),
          ).values(),
        ],
      });
    }
  }
  // Two hundred baselines of one day are one thing to know.
  for (const [day, rows] of baselines) {
    updates.push({
      id: `baselines-${release}-${day}`,
      kind: 'profile',
      date: day,
      countries: rows.map(({ code }) => code),
      version,
      coverage: 'baseline',
      initiatives: 0,
      statements: rows.reduce((sum, { added = 0 }) => sum + added, 0),
      records: [],
    });
  }
  return updates;
}

/** Finds records by the ids that logs have, which are for ever: what moved is followed. */
function resolver(profiles: readonly Profile[]): Resolve {
  const byCode = new Map(profiles.map((profile) => [profile.code, { profile, taken: takenIds(profile) }]));
  const moves = new Map(profiles.flatMap(({ moved }) => moved.map(({ from, to }) => [from, to] as const)));
  const shared = new Set(profiles.flatMap(({ organizations }) => organizations.map(({ id }) => id)));
  return (country, id) => {
    const found = byCode.get(country);
    if (!found || (!(id in found.taken) && !shared.has(id))) {
      throw new Error(`a release's log names "${id}" of ${country}, which no profile has or ever had`);
    }
    const seen = new Set<string>();
    const follow = (each: string): UpdateRecord[] => {
      if (seen.has(each)) return [];
      seen.add(each);
      const to = moves.get(each);
      return to ? to.flatMap(follow) : (recordsOf(found.profile).get(each) ?? []);
    };
    return follow(id);
  };
}

const known = new WeakMap<Profile, Map<string, UpdateRecord[]>>();

/** What of a profile can be led to, by id; `summary` is the country itself. */
function recordsOf(profile: Profile): Map<string, UpdateRecord[]> {
  let records = known.get(profile);
  if (records) return records;
  const country = profile.code;
  const list: [string, UpdateRecord][] = [
    ['summary', { country, kind: 'country', id: country, title: profile.names?.text ?? { en: nameOf(country) } }],
    ...profile.initiatives.map(
      ({ id, title }) => [id, { country, kind: 'initiative', id, title }] as [string, UpdateRecord],
    ),
    ...profile.laws.map(({ id, title }) => [id, { country, kind: 'law', id, title }] as [string, UpdateRecord]),
    ...profile.organizations.map(
      ({ id, name }) => [id, { country, kind: 'organization', id, title: name }] as [string, UpdateRecord],
    ),
  ];
  records = new Map(list.map(([id, record]) => [id, [record]]));
  known.set(profile, records);
  return records;
}

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
const nameOf = (code: string): string => names.of(code) ?? code;

/** Number of an update of the old site, by its address or that of a copy in an archive. */
const PAGE = /\/\/?(?:www\.)?humantrafficking\.org\/updates\/(\d+)(?:%20|\/)*$/;

/**
 * The updates of the old site: each page that profiles cite and that has a date, once, with all that cite it.
 *
 * @throws Error where profiles give one page different titles or dates.
 */
export function archiveUpdates(profiles: readonly Profile[]): Archived[] {
  const pages = new Map<string, Archived>();
  for (const profile of profiles) {
    for (const citation of profile.citations) {
      const [, number] = PAGE.exec(citation.URL ?? '') ?? [];
      if (number === undefined || !citation.custom.archivedSite || !citation.issued) continue;
      const records = citing(profile, citation.id);
      if (!records.length) continue;
      const page: Archived = {
        id: `archive-update-${number}`,
        kind: 'archive',
        date: cslText(citation.issued),
        countries: [profile.code],
        title: { en: citation.title },
        citation,
        records,
      };
      const other = pages.get(number);
      pages.set(number, other ? joined(other, page) : page);
    }
  }
  return [...pages.values()];
}

function joined(a: Archived, b: Archived): Archived {
  if (a.title.en !== b.title.en || a.date !== b.date) {
    const said = [a, b].map(({ countries, title, date }) => `${countries.join(', ')}: “${title.en}”, ${date}`);
    throw new Error(`${a.id} is not cited alike: ${said.join('; ')}`);
  }
  return {
    ...a,
    countries: [...a.countries, ...b.countries],
    // The one that was read last says when it was.
    citation: lastRead(b.citation) > lastRead(a.citation) ? b.citation : a.citation,
    records: [...a.records, ...b.records],
  };
}

const lastRead = ({ accessed }: Citation): string => cslDay(accessed) ?? '';

/** The records of a profile whose claims cite a source. */
function citing(profile: Profile, source: string): UpdateRecord[] {
  const ids = claimsOf(profile).flatMap(({ record, claim }) =>
    claim.cites.some((cite) => cite.source === source) ? record : [],
  );
  return [...new Set(ids)].flatMap((id) => recordsOf(profile).get(id) ?? []);
}
