/**
 * Ids that a release has given out. An id is for ever: one that is no longer in use has left a `moved` or a
 * `withdrawn` entry, so that a link to it leads somewhere.
 */
import type { Claim, Profile } from './types.ts';

/** Ids of a profile's claims by the id of their record; `summary` for those that open the profile. */
export type RecordIds = Record<string, string[]>;

/** Record and claim ids by country (ISO 3166-1 alpha-2). */
export type TakenIds = Record<string, RecordIds>;

/** An id that a release gave out and that nothing accounts for. */
export interface VanishedId {
  code: string;
  record: string;
  /** Undefined where it is the record itself. */
  claim?: string;
}

/** Records that hold claims. What critics say of a rating scheme belongs to the scheme, not to a country. */
const holders = (profile: Profile): { id: string; claims: Claim[] }[] => [
  { id: 'summary', claims: profile.summary },
  ...profile.initiatives,
  ...profile.laws,
  ...profile.organizations,
];

/** What is in use, moved away or withdrawn: whatever may not be given to something else, and not be forgotten. */
export function takenIds(profile: Profile): RecordIds {
  const taken: RecordIds = {};
  for (const { id, claims } of holders(profile)) taken[id] = claims.map((claim) => claim.id);
  for (const { from } of profile.moved) taken[from] ??= [];
  for (const { record, claim } of profile.withdrawn) (taken[record] ??= []).push(claim);
  return taken;
}

/** The ids in `released` that are neither in the profiles, nor moved, nor withdrawn. */
export function vanishedIds(released: TakenIds, profiles: readonly Profile[]): VanishedId[] {
  const byCode = new Map(profiles.map((profile) => [profile.code, profile]));
  // An organization that profiles share is shown where a record names it: it may leave one and stay in another.
  const shared = new Map(profiles.flatMap(({ organizations }) => organizations.map((each) => [each.id, each])));
  return Object.entries(released).flatMap(([code, records]) => {
    const profile = byCode.get(code);
    const live = new Map(profile ? holders(profile).map((each) => [each.id, each]) : []);
    const has = (record: string, claim: string): boolean =>
      [...(live.get(record)?.claims ?? []), ...(shared.get(record)?.claims ?? [])].some(({ id }) => id === claim) ||
      (profile?.withdrawn ?? []).some((each) => each.record === record && each.claim === claim);
    return Object.entries(records).flatMap(([record, claims]): VanishedId[] => {
      const to = profile?.moved.find(({ from }) => from === record)?.to;
      const stands =
        live.has(record) || shared.has(record) || to || profile?.withdrawn.some((each) => each.record === record);
      // The claims of a record that moved are where it went: a merger is no way to lose one.
      const places = [record, ...(to ?? [])];
      return [
        ...(stands ? [] : [{ code, record }]),
        ...claims.filter((id) => !places.some((each) => has(each, id))).map((claim) => ({ code, record, claim })),
      ];
    });
  });
}

/** `CN cn-2002-asean-declaration/goals`: how an id is named to people. */
export const vanishedName = ({ code, record, claim }: VanishedId): string =>
  `${code} ${record}${claim === undefined ? '' : `/${claim}`}`;
