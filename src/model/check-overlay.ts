/** What is wrong with an overlay that others made: its shape, then what it would do to the profile beneath it. */
import { REPLACEABLE } from './layers.ts';
import { pointer } from './pointer.ts';
import { integrityIssues } from './rules/integrity.ts';
import { schemaIssues } from './schema-issues.ts';
import type { AuthoredProfile, Citation, Issue, Origin, Profile, ProfileOverlay } from './types.ts';
import validate from './validate-overlay.generated.js';

const RECORDS = ['initiatives', 'laws', 'helplines', 'organizations', 'needs'] as const;

/** Every issue of the shape of a value; none where it is an overlay. It never throws. */
export function checkOverlay(value: unknown): Issue[] {
  if (!validate(value)) return schemaIssues(validate.errors ?? []);
  return originIssues(value as ProfileOverlay);
}

/** Data of others that has no owner, or says that it is ours. */
export function originIssues({ origin }: { origin?: Origin | undefined }): Issue[] {
  if (origin && !/counter[\s_-]?trafficking/i.test(origin.name.normalize('NFKC'))) return [];
  const at = origin ? pointer('origin', 'name') : pointer('origin');
  const message = origin ? 'is the name of this project' : 'misses a field: origin';
  const advice = 'Say whose data this is; every record of it is marked so.';
  return [{ code: 'layer-origin', pointer: at, message, advice, ...(origin && { actual: origin.name }) }];
}

/** Every issue that an overlay of the right shape has over a profile; none where it may be put over it. */
export function overlayIssues(beneath: Profile, overlay: ProfileOverlay): Issue[] {
  if (overlay.code !== beneath.code) {
    const message = 'is of another country than the profile beneath';
    const advice = 'Give each country its own overlay.';
    return [{ code: 'country-other', pointer: '/code', message, advice, expected: beneath.code, actual: overlay.code }];
  }
  const collisions = [...takenRecords(beneath, overlay), ...takenSources(beneath, overlay), ...idle(overlay)];
  return collisions.length ? collisions : referenceIssues(beneath, overlay);
}

const taken = (at: string, id: string, what: string, advice: string): Issue => ({
  code: 'layer-id-taken',
  pointer: at,
  message: `the id "${id}" is that of ${what} beneath`,
  advice,
  actual: id,
});

/** Ids that are for ever another's: in use beneath, moved away or withdrawn, or what a table is called by. */
function takenRecords(beneath: Profile, { replaces = [], summary = [], ...overlay }: ProfileOverlay): Issue[] {
  const inUse = new Map<string, string>([
    ['summary', 'the summary'],
    ...beneath.moved.map(({ from }) => [from, 'a record that has moved'] as const),
    ...beneath.withdrawn.map(({ record }) => [record, 'a record with a claim that is withdrawn'] as const),
    ...beneath.treaties.map(({ instrument }) => [instrument, 'an instrument'] as const),
    ...beneath.ratings.map(({ scheme }) => [scheme, 'a rating'] as const),
    ...RECORDS.flatMap((field) => beneath[field].map(({ id }) => [id, field] as const)),
  ]);
  const records = RECORDS.flatMap((field) =>
    (overlay[field] ?? []).flatMap(({ id }, index) => {
      const known = inUse.get(id);
      if (known === undefined) return [];
      const replaceable = known === field && (REPLACEABLE as readonly string[]).includes(field);
      if (replaceable && replaces.includes(id)) return [];
      const what = (RECORDS as readonly string[]).includes(known) ? `one of the ${known}` : known;
      const advice = replaceable
        ? 'Give yours another id, one that begins with your own name; or list it in "replaces", so that yours stands in its place.'
        : 'Give yours another id, one that begins with your own name. To refer to the one beneath, leave yours out.';
      return taken(pointer(field, index, 'id'), id, what, advice);
    }),
  );
  const claims = new Set([
    ...beneath.summary.map(({ id }) => id),
    ...beneath.withdrawn.flatMap(({ record, claim }) => (record === 'summary' ? claim : [])),
  ]);
  return [
    ...records,
    ...summary.flatMap(({ id }, index) =>
      claims.has(id)
        ? taken(
            pointer('summary', index, 'id'),
            id,
            'a claim of the summary',
            'Give yours another id; it stands behind those beneath.',
          )
        : [],
    ),
  ];
}

/** What a source is, whoever added it. */
const contentOf = ({ custom: { origin: _, ...custom }, ...rest }: Citation): string =>
  JSON.stringify({ ...rest, custom });

/** A source that is the same may be repeated; a claim beneath must not come to cite another. */
const takenSources = (beneath: Profile, { citations = [] }: ProfileOverlay): Issue[] =>
  citations.flatMap((citation, index) => {
    const known = beneath.citations.find(({ id }) => id === citation.id);
    if (!known || contentOf(known) === contentOf(citation)) return [];
    const advice = 'Give your source another id; to cite the one beneath, leave yours out.';
    return taken(pointer('citations', index, 'id'), citation.id, 'another source', advice);
  });

/** An overlay takes nothing away. */
function idle({ replaces = [], ...overlay }: ProfileOverlay): Issue[] {
  const own = new Set(REPLACEABLE.flatMap((field) => (overlay[field] ?? []).map(({ id }) => id)));
  return replaces.flatMap((id, index) =>
    own.has(id)
      ? []
      : {
          code: 'layer-replaces-nothing',
          pointer: pointer('replaces', index),
          message: `no initiative, law, helpline or need here has the id "${id}"`,
          advice: 'Add the record that is to stand in its place, or take the id out: an overlay takes nothing away.',
          actual: id,
        },
  );
}

/** What the rules find in the overlay, where it may also refer to what is beneath. */
function referenceIssues(beneath: Profile, overlay: ProfileOverlay): Issue[] {
  const { replaces = [] } = overlay;
  // What is the overlay's comes first, so that pointers are those of the overlay.
  const over = <T extends { id: string }>(own: readonly T[] = [], others: readonly T[]): T[] => {
    const ids = new Set(own.map(({ id }) => id));
    return [...own, ...others.filter(({ id }) => !ids.has(id) || !replaces.includes(id))];
  };
  const known = new Set((overlay.citations ?? []).map(({ id }) => id));
  const lists = {
    summary: [...(overlay.summary ?? []), ...beneath.summary],
    initiatives: over(overlay.initiatives, beneath.initiatives),
    laws: over(overlay.laws, beneath.laws),
    helplines: over(overlay.helplines, beneath.helplines),
    organizations: over(overlay.organizations, beneath.organizations),
    needs: over(overlay.needs, beneath.needs),
    related: overlay.related ?? [],
    links: overlay.links ?? [],
    citations: [...(overlay.citations ?? []), ...beneath.citations.filter(({ id }) => !known.has(id))],
  };
  const isOwn = (at: string): boolean => {
    const [, field = '', index] = at.split('/');
    return index === undefined || Number(index) < (overlay[field as keyof typeof lists]?.length ?? 0);
  };
  const whole = { ...lists, code: overlay.code, reviewed: overlay.reviewed };
  // The rules read only what authored and published profiles have in common.
  return integrityIssues(whole as unknown as AuthoredProfile).filter((issue) => isOwn(issue.pointer));
}
