/** What differs between two releases of the data, statement by statement. */
import { claimsOf } from './claims.ts';
import { takenIds, vanishedIds, type VanishedId } from './taken-ids.ts';
import type { Profile } from './types.ts';

/** One difference. */
export interface Change {
  what: 'claim' | 'record' | 'treaty' | 'rating';
  /** `gone`: no longer there, and nothing says why; `vanished` names those of which that is an error. */
  kind: 'added' | 'changed' | 'moved' | 'withdrawn' | 'gone';
  /** `record/claim`, id of a record, instrument, or `scheme/year/value`. In the old release, unless it was added. */
  id: string;
  /** Where something that moved is now. */
  to?: string[];
  /** Names of the fields that differ. */
  fields?: string[];
}

/** The differences of one country. */
export interface CountryChanges {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** Statements that differ: all changes but moves alone. */
  statements: number;
  changes: Change[];
}

/** The differences of two releases. */
export interface ReleaseChanges {
  /** Data versions, each once; more than one where a folder mixes releases. */
  from: string[];
  to: string[];
  /** Over all countries. */
  statements: number;
  /** Countries in which something differs, by code. */
  countries: CountryChanges[];
  /** Ids of the old release that are gone without a `moved` or `withdrawn` entry: an error. */
  vanished: VanishedId[];
}

/** Something that can be compared: a claim, a record without its claims, a row. */
interface Item {
  what: Change['what'];
  id: string;
  content: object;
}

/** Compares the profiles of two releases. */
export function compareReleases(before: readonly Profile[], after: readonly Profile[]): ReleaseChanges {
  const old = new Map(before.map((profile) => [profile.code, profile]));
  const now = new Map(after.map((profile) => [profile.code, profile]));
  const codes = [...new Set([...old.keys(), ...now.keys()])].sort();
  const countries = codes.flatMap((code): CountryChanges[] => {
    const changes = profileChanges(old.get(code), now.get(code));
    if (!changes.length) return [];
    return [{ code, statements: changes.filter(({ kind }) => kind !== 'moved').length, changes }];
  });
  return {
    from: versions(before),
    to: versions(after),
    statements: countries.reduce((total, { statements }) => total + statements, 0),
    countries,
    vanished: vanishedIds(Object.fromEntries(before.map((each) => [each.code, takenIds(each)])), after),
  };
}

const versions = (profiles: readonly Profile[]): string[] => [
  ...new Set(profiles.map(({ dataVersion }) => dataVersion)),
];

/** The changes of one country; a profile that one release has not is empty there. */
function profileChanges(before: Profile | undefined, after: Profile | undefined): Change[] {
  const old = itemsOf(before);
  const now = itemsOf(after);
  const arrived = new Set<string>();
  const changes = Array.from(old).flatMap(([key, item]): Change[] => {
    const { what, id } = item;
    const same = now.get(key);
    if (same) return changed(item, same);
    const to = movedTo(item, after, now);
    if (to.length) {
      for (const each of to) arrived.add(`${what} ${each}`);
      // What is merged into something older is not that one changed.
      const [key] = to.map((each) => `${what} ${each}`);
      const target = to.length === 1 && key !== undefined && !old.has(key) ? now.get(key) : undefined;
      return [{ what, kind: 'moved', id, to }, ...(target ? changed(item, target) : [])];
    }
    return [{ what, kind: isWithdrawn(item, after) ? 'withdrawn' : 'gone', id }];
  });
  const added = Array.from(now).flatMap(([key, { what, id }]): Change[] =>
    old.has(key) || arrived.has(key) ? [] : [{ what, kind: 'added', id }],
  );
  return [...changes, ...added];
}

function itemsOf(profile: Profile | undefined): Map<string, Item> {
  if (!profile) return new Map();
  const schemes = new Set(profile.ratings.map(({ scheme }) => scheme));
  const items: Item[] = [
    ...claimsOf(profile).flatMap(({ record, claim: { id, ...content } }) =>
      schemes.has(record) ? [] : [{ what: 'claim' as const, id: `${record}/${id}`, content }],
    ),
    ...[...profile.initiatives, ...profile.laws, ...profile.organizations].map(({ id, claims: _, ...content }) => ({
      what: 'record' as const,
      id,
      content,
    })),
    ...profile.treaties
      .filter(({ status }) => status !== 'not-stated')
      .map(({ instrument, ...content }) => ({ what: 'treaty' as const, id: instrument, content })),
    ...profile.ratings.flatMap(({ scheme, rows }) =>
      rows.map(({ year, value, ...content }) => ({
        what: 'rating' as const,
        id: `${scheme}/${year}/${value}`,
        content,
      })),
    ),
  ];
  return new Map(items.map((item) => [`${item.what} ${item.id}`, item]));
}

/** Where an item's record went, and for a claim where it stands there; empty where it did not move. */
function movedTo({ what, id }: Item, after: Profile | undefined, now: ReadonlyMap<string, Item>): string[] {
  const [record, claim] = id.split('/');
  const to = after?.moved.find(({ from }) => from === record)?.to ?? [];
  if (what === 'record') return to;
  if (what !== 'claim') return [];
  return to.map((each) => `${each}/${claim}`).filter((each) => now.has(`claim ${each}`));
}

/** A record is withdrawn with its last claim; a claim may have been withdrawn where its record went. */
function isWithdrawn({ what, id }: Item, after: Profile | undefined): boolean {
  const [record, claim] = id.split('/');
  const places = [record, ...(after?.moved.find(({ from }) => from === record)?.to ?? [])];
  return (after?.withdrawn ?? []).some((each) =>
    what === 'claim' ? places.includes(each.record) && each.claim === claim : what === 'record' && each.record === id,
  );
}

function changed(before: Item, after: Item): Change[] {
  const old = new Map(Object.entries<unknown>(before.content as Record<string, unknown>));
  const now = new Map(Object.entries<unknown>(after.content as Record<string, unknown>));
  const fields = [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => ordered(old.get(field)) !== ordered(now.get(field)))
    .sort();
  return fields.length ? [{ what: before.what, kind: 'changed', id: before.id, fields }] : [];
}

/** A value as text, its keys in order: the order in which a file has them says nothing. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? '';
