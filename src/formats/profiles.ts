/** What the formats are given: one profile or several, and what of them is wanted. */
import type { Citation, Initiative, Profile } from '../model/types.ts';
import { englishName } from '../sdk/names.ts';

export type Profiles = Profile | readonly Profile[];

/** Which citations; all without it. */
export interface CitationSelection {
  /** Ids of citations; one that a profile does not have selects nothing. */
  citations?: readonly string[] | undefined;
}

/** Which initiatives; all without it. */
export interface InitiativeSelection {
  /** Ids of initiatives; one that a profile does not have selects nothing. */
  initiatives?: readonly string[] | undefined;
}

export const listOf = (profiles: Profiles): readonly Profile[] =>
  Array.isArray(profiles) ? (profiles as readonly Profile[]) : [profiles as Profile];

/** Name of a country in English: the profile's own where it has one, else CLDR's. */
export const nameOf = ({ names, code }: Profile): string => names?.text.en ?? englishName(code);

/** A citation under an id that is its own among all that are exported with it. */
export interface Item {
  id: string;
  citation: Citation;
}

/**
 * The id of every citation of the profiles. One that several cite has one id; where two profiles mean different sources
 * by one id, the later gets its country's code before it.
 */
export function citationIds(profiles: Profiles): Map<Citation, string> {
  const taken = new Map<string, string>();
  const ids = new Map<Citation, string>();
  for (const { code, citations } of listOf(profiles)) {
    for (const citation of citations) {
      const content = JSON.stringify(citation);
      let { id } = citation;
      for (let tries = 1; (taken.get(id) ?? content) !== content; tries += 1) {
        id = `${code.toLowerCase()}${tries > 1 ? tries : ''}-${citation.id}`;
      }
      taken.set(id, content);
      ids.set(citation, id);
    }
  }
  return ids;
}

/** The citations that are wanted, each once, in the order of their numbers. */
export function itemsOf(profiles: Profiles, { citations }: CitationSelection = {}): Item[] {
  const wanted = citations && new Set(citations);
  const items = new Map<string, Item>();
  for (const [citation, id] of citationIds(profiles)) {
    if (!items.has(id) && (!wanted || wanted.has(citation.id))) items.set(id, { id, citation });
  }
  return Array.from(items.values());
}

export const initiativesOf = (profile: Profile, { initiatives }: InitiativeSelection): Initiative[] =>
  initiatives ? profile.initiatives.filter(({ id }) => initiatives.includes(id)) : profile.initiatives;
