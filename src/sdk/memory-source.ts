/** Profiles that the caller holds already: for tests, for inline data, for a partner's own. */
import type { CountrySummary, Profile } from '../model/types.ts';
import { englishName } from './names.ts';
import type { Source } from './source.ts';

/**
 * A source over published profiles in memory, or overlays of them where `layeredSource` has it. They are validated before anyone sees them; one that has a code but is
 * not valid stays in the index, and asking for it rejects with `profile-invalid`.
 */
export function memorySource(profiles: readonly unknown[]): Source {
  const byCode = new Map(profiles.map((profile) => [codeOf(profile), profile]));
  // What has no code cannot be asked for.
  byCode.delete('');
  return {
    trusted: false,
    codes: new Set(byCode.keys()),
    index: () => Promise.resolve(Array.from(byCode, ([code, profile]) => summarize(code, profile as Partial<Profile>))),
    profile: (code) => Promise.resolve(byCode.get(code)),
  };
}

function codeOf(profile: unknown): string {
  const code = (profile as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** Says of a profile what a list of countries shows; `profile` may be anything, so nothing of it is relied on. */
export function summarize(code: string, profile: Partial<Profile>): CountrySummary {
  return {
    code,
    alpha3: text(profile.alpha3),
    name: text(profile.names?.text?.en) || englishName(code),
    aliases: list<string>(profile.aliases).filter((alias) => typeof alias === 'string'),
    region: text(profile.region?.code),
    coverage: profile.coverage?.status ?? 'baseline',
    initiatives: list(profile.initiatives).length,
    reviewed: text(profile.reviewed),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = <T>(value: readonly T[] | undefined): readonly T[] =>
  Array.isArray(value) ? (value as readonly T[]) : [];
