/** Walks that more than one rule makes. */
import { pointer } from '../pointer.ts';
import { claimsOf } from '../claims.ts';
import type { AuthoredProfile, Profile } from '../types.ts';

/** A string somewhere in a document. */
export interface Leaf {
  pointer: string;
  key: string;
  text: string;
}

/** Every string value of a JSON document, in document order. */
export function* strings(value: unknown, at = '', key = ''): Generator<Leaf> {
  if (typeof value === 'string') yield { pointer: at, key, text: value };
  else if (value && typeof value === 'object') {
    for (const [step, child] of Object.entries(value)) {
      // Inside an array the key of the array is what names the value.
      yield* strings(child, at + pointer(step), Array.isArray(value) ? key : step);
    }
  }
}

/** Records that have an id of their own, by the field they stand in. */
export function* records(profile: AuthoredProfile): Generator<{ id: string; pointer: string }> {
  for (const field of ['initiatives', 'laws', 'helplines', 'organizations', 'needs'] as const) {
    for (const [index, { id }] of (profile[field] ?? []).entries()) yield { id, pointer: pointer(field, index, 'id') };
  }
}

/** Every cite of a profile with the pointer to it. */
export function* cites(profile: AuthoredProfile): Generator<{ source: string; pointer: string }> {
  for (const placed of claimsOf(profile)) {
    for (const [index, { source }] of placed.claim.cites.entries()) {
      yield { source, pointer: placed.pointer + pointer('cites', index, 'source') };
    }
  }
  // Published profiles have these from the tables.
  const { treaties = [], ratings = [] } = profile as Partial<Pick<Profile, 'treaties' | 'ratings'>>;
  for (const [index, treaty] of treaties.entries()) {
    for (const [n, { source }] of treaty.cites.entries()) {
      yield { source, pointer: pointer('treaties', index, 'cites', n, 'source') };
    }
  }
  for (const [index, rating] of ratings.entries()) {
    for (const list of ['values', 'rows'] as const) {
      for (const [row, { cites: of }] of rating[list].entries()) {
        for (const [n, { source }] of of.entries()) {
          yield { source, pointer: pointer('ratings', index, list, row, 'cites', n, 'source') };
        }
      }
    }
  }
  for (const [index, helpline] of (profile.helplines ?? []).entries()) {
    for (const [n, { source }] of helpline.cites.entries()) {
      yield { source, pointer: pointer('helplines', index, 'cites', n, 'source') };
    }
  }
}
