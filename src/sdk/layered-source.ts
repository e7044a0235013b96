/** A partner's own data over ours: each layer keeps its owner, and none can speak in the name of another. */
import type { CountrySummary, Issue, Origin, Profile, ProfileOverlay } from '../model/types.ts';
import type { CountertraffickingError } from './errors.ts';
import { codesOf, guard, invalid, loadProfile, otherCountry, withoutInvalid } from './load-profile.ts';
import { summarize } from './memory-source.ts';
import type { SearchData } from './search/records.ts';
import type { Source, SourceIssue } from './source.ts';
import { validateProfile } from './validate-profile.ts';

/** A source of own data, and what is done where it fails. */
export interface Layer {
  source: Source;
  /** A failure of this layer is one of the whole; else the layers beneath are shown without it. */
  required?: boolean;
  /** Told of each failure once, in place of a warning on the console; what it throws is nobody's to catch. */
  onIssue?: (issue: SourceIssue) => void;
}

interface OwnLayer extends Layer {
  /** Its place from the top. */
  at: number;
  /** The last good copies, by country. */
  good: Map<string, OwnDocument>;
}

interface Reading {
  layer: OwnLayer;
  document: OwnDocument | undefined;
  renewed: boolean;
}

/** What a source of own data has of a country. */
type OwnDocument = { overlay: ProfileOverlay } | { profile: Profile & { origin: Origin } };

/**
 * A source of several: own data over that of the last source, the first layer being on top. Each document of a layer
 * says whose it is (`origin`), and is one of two:
 *
 * - An **overlay** (`ProfileOverlay`, schema `overlay.schema.json`) adds to the profile beneath: initiatives, laws,
 *   organizations, helplines, needs, related countries, links, claims of the summary and sources, all behind those
 *   that are there, and may set `names`, with a note that says why. Its claims may cite sources beneath by their ids.
 * - A **whole profile** of a country that no layer beneath has is shown as it is. Where one beneath has it, it is read
 *   as an overlay; treaties and ratings are then those beneath, and a whole profile with its own is refused.
 *
 * Everything that a layer adds is marked with its `origin`, whatever the data itself says of that: records, their
 * claims, citations (`custom.origin`), the name, a whole profile; `layers` of the profile lists who added what version.
 *
 * What is beneath stays: its claims keep their words, evidence and sources, its sources their numbers; new sources get
 * the numbers that follow. An id that is in use beneath, or was, is an error (`layer-id-taken`) that names it, unless
 * the overlay lists it in `replaces`: then its own initiative, law, helpline or need stands in that place, marked
 * (`origin.replaces`), and the sources of the other stay in the list. Organizations, claims of the summary and sources
 * cannot be replaced, since what is beneath refers to them, and nothing can be taken away.
 *
 * Own data is validated before it is used. What is not valid, does not fit what is beneath, or cannot be loaded is left
 * out, of which `issues()` of the client and `onIssue` or the console tell; the last good copy of a layer that cannot
 * be loaded again stays. A country is then shown from the layers that are left. `required` makes it an error instead.
 *
 * `updates()` are those of the lowest source. `countries()`, `initiatives()` and `search()` read all own data; a country that is asked for by its code does not.
 *
 * @example
 * const client = createClient({ source: layeredSource(memorySource([overlay]), bundledSource()) });
 */
export function layeredSource(...layers: [...own: (Source | Layer)[], beneath: Source]): Source {
  const beneath = layers.at(-1) as Source;
  const own = layers.slice(0, -1).map((each, at): OwnLayer => {
    const layer = 'source' in each ? each : { source: each };
    return { ...layer, at, good: new Map() };
  });
  /** Newest of each layer and country. */
  const issues = new Map<string, SourceIssue>();

  /** Leaves a layer out and tells of it, or fails. */
  function leaveOut(layer: OwnLayer, country: string | undefined, error: CountertraffickingError): void {
    const { at, required, onIssue = warn } = layer;
    if (required) throw error;
    const key = keyOf(layer, country);
    const known = issues.get(key)?.error.message === error.message;
    const issue = { layer: at, ...(country !== undefined && { country }), error };
    issues.set(key, issue);
    // Who is told must not be able to stop what is shown.
    if (!known) queueMicrotask(() => onIssue(issue));
  }

  /** What a layer has of a country, if it is in order; `renewed` where that is no older copy. */
  async function read(layer: OwnLayer, code: string, reload = false): Promise<Reading> {
    const { source, good } = layer;
    try {
      const document = await readDocument(source, code, reload);
      if (document) good.set(code, document);
      else good.delete(code);
      return { layer, document, renewed: true };
    } catch (cause) {
      const error = cause as CountertraffickingError;
      leaveOut(layer, code, error);
      return { layer, document: error.code.endsWith('-failed') ? good.get(code) : undefined, renewed: false };
    }
  }

  async function profile(code: string, { reload = false } = {}): Promise<Profile | undefined> {
    const [bottom, ...readings] = await Promise.all([
      holds(beneath, code).then((has) => (has ? loadProfile(beneath, code, reload) : undefined)),
      ...own.map((layer) => read(layer, code, reload)),
    ]);
    let merged = bottom;
    // From the bottom up, whichever came first.
    for (const { layer, document, renewed } of readings.reverse()) {
      try {
        const below = merged;
        if (document) merged = await guard(() => put(below, document), `the own data on ${code}`, code);
        if (renewed) issues.delete(keyOf(layer, code));
      } catch (error) {
        leaveOut(layer, code, error as CountertraffickingError);
      }
    }
    const why = Array.from(issues.values()).find(({ country }) => country === code);
    if (!merged && why) throw why.error;
    return merged;
  }

  /** The profiles that own data has a part in, or is the whole of. */
  async function changed(): Promise<Profile[]> {
    const lists = await Promise.all(
      own.map(async (layer) => {
        try {
          const list = await listOf(layer.source);
          issues.delete(keyOf(layer));
          return list.map(({ code }) => code);
        } catch (error) {
          leaveOut(layer, undefined, error as CountertraffickingError);
          return Array.from(layer.good.keys());
        }
      }),
    );
    const codes = new Set(lists.flat());
    const profiles = await Promise.all(Array.from(codes, (code) => profile(code).catch(withoutInvalid)));
    return profiles.filter((each) => each && (each.layers || each.origin)) as Profile[];
  }

  async function index(): Promise<readonly CountrySummary[]> {
    const [list, profiles] = await Promise.all([beneath.index(), changed()]);
    const byCode = new Map(list.map((each) => [each.code, each]));
    for (const each of profiles) {
      const before = byCode.get(each.code);
      const summary = summarize(each.code, each);
      // Who looks for the name beneath still finds the country.
      if (before) summary.aliases = Array.from(new Set([...before.aliases, ...summary.aliases, before.name]));
      byCode.set(each.code, summary);
    }
    return Array.from(byCode.values());
  }

  /** Most of it is there already beneath; undefined where it is not. */
  async function searchData(): Promise<SearchData | undefined> {
    const { recordsOf } = await import('./search/source-records.ts');
    const [data, profiles, { withProfiles }] = await Promise.all([
      recordsOf(beneath),
      changed(),
      import('./search/records.ts'),
    ]);
    return data && withProfiles(data, profiles);
  }

  /** A layer that cannot be asked now has its say when the country is read. */
  async function codes(): Promise<ReadonlySet<string>> {
    const sets = await Promise.all(
      layers.map((each) => codesOf('source' in each ? each.source : each).catch(() => [])),
    );
    return new Set(sets.flatMap((each) => Array.from(each ?? [])));
  }

  return {
    // Every layer has been checked when it leaves here.
    trusted: true,
    codes,
    index,
    profile,
    ...(beneath.searchData && { searchData }),
    // What is new is what the source beneath says; it is checked there, as profiles are.
    ...(beneath.updates && { updates: async () => (await import('./updates.ts')).readUpdates(beneath) }),
    issues: () => [
      ...issues.values(),
      ...(beneath.issues?.() ?? []).map((issue) => ({ ...issue, layer: issue.layer + own.length })),
    ],
  };
}

const keyOf = ({ at }: OwnLayer, country = ''): string => `${at} ${country}`;

const listOf = (source: Source): Promise<readonly CountrySummary[]> =>
  guard(() => source.index(), 'the list of countries of a layer');

/** Whether a source has a country: what it knows without being asked may not be all. */
const holds = async (source: Source, code: string): Promise<boolean> =>
  (await codesOf(source))?.has(code) || (await listOf(source)).some((each) => each.code === code);

/** What a source of own data has of a country. @throws CountertraffickingError `profile-invalid` or `load-failed`. */
const readDocument = (source: Source, code: string, reload: boolean): Promise<OwnDocument | undefined> =>
  guard(
    async () => {
      const value = (await holds(source, code)) ? await source.profile(code, { reload }) : undefined;
      return value === undefined || value === null ? undefined : checked(value, code);
    },
    `the own data on ${code}`,
    code,
  );

/** A copy of an own document that is in order by itself. */
async function checked(value: unknown, code: string): Promise<OwnDocument> {
  // What is checked must be what is shown, and what a caller gave stays the caller's to change.
  const copy = structuredClone(value) as object;
  const { checkOverlay, originIssues } = await import('../model/check-overlay.ts');
  const isWhole = typeof copy === 'object' && ('alpha3' in copy || 'region' in copy);
  let issues: Issue[];
  if (isWhole) {
    const result = await validateProfile(copy);
    issues = result.valid ? originIssues(result.profile) : result.issues;
  } else issues = checkOverlay(copy);
  const { code: actual } = copy as { code?: unknown };
  if (!issues.length && actual !== code) issues = [otherCountry(code, String(actual))];
  if (issues.length) throw invalid(code, issues, isWhole ? 'own profile' : 'overlay');
  return isWhole ? { profile: copy as Profile & { origin: Origin } } : { overlay: copy as ProfileOverlay };
}

/** A profile with what a document adds. @throws CountertraffickingError `profile-invalid` where it does not fit. */
async function put(beneath: Profile | undefined, document: OwnDocument): Promise<Profile> {
  const [{ overlayIssues }, { mergeOverlay, overlayOf, ownProfile }] = await Promise.all([
    import('../model/check-overlay.ts'),
    import('../model/layers.ts'),
  ]);
  const whole = 'profile' in document ? document.profile : undefined;
  if (whole && !beneath) return ownProfile(whole);
  const overlay = 'overlay' in document ? document.overlay : overlayOf(document.profile);
  if (!beneath) throw invalid(overlay.code, [nothingBeneath], 'overlay');
  const tables = (['treaties', 'ratings'] as const).filter((field) => whole?.[field].length);
  if (tables.length) throw invalid(overlay.code, tables.map(tableBeneath), 'own profile');
  const issues = overlayIssues(beneath, overlay);
  if (issues.length) throw invalid(overlay.code, issues, whole ? 'own profile' : 'overlay');
  return mergeOverlay(beneath, overlay);
}

const nothingBeneath: Issue = {
  code: 'layer-nothing-beneath',
  pointer: '',
  message: 'is to be put over a profile that no layer beneath has',
  advice: 'Give a whole profile of this country.',
};

const tableBeneath = (field: string): Issue => ({
  code: 'layer-table',
  pointer: `/${field}`,
  message: `a layer beneath has this country, whose ${field} stand`,
  advice: `Leave "${field}" empty; what it says can be a claim of the summary, or a law.`,
});

const warn = ({ error: { message, issues } }: SourceIssue): void =>
  console.warn(`countertrafficking: ${[message, ...new Set(issues.map(({ advice }) => advice))].join('\n  ')}`);
