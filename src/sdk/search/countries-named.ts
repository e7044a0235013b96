/** Countries that a question names, so that "Burma shelters" finds what Myanmar's profile says of shelters. */
import type { SearchRecord } from './records.ts';
import { queryUnits, type Unit } from './terms.ts';

/** Codes by the unit of the question that names them. */
export type Named = ReadonlyMap<Unit, readonly string[]>;

export type NameFinder = (units: readonly Unit[]) => Named;

/** Over the names of country records. A name counts where the question has all its words, one after another. */
export function nameFinder(records: readonly SearchRecord[]): NameFinder {
  const byFirst = new Map<string, { words: string[]; code: string }[]>();
  for (const { kind, id, title, names = [] } of records) {
    if (kind !== 'country') continue;
    for (const name of [...Object.values(title), ...names]) {
      const words = queryUnits(name).map(({ term }) => term);
      const [first = ''] = words;
      // A code of two letters is a word of too many languages.
      if (name.length < 3 && /^[\w]*$/.test(name)) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, code: id }]);
    }
  }
  return (units) => {
    const named = new Map<Unit, string[]>();
    units.forEach(({ term }, index) => {
      for (const { words, code } of byFirst.get(term) ?? []) {
        if (!words.every((word, offset) => units[index + offset]?.term === word)) continue;
        for (const unit of units.slice(index, index + words.length))
          named.set(unit, [...(named.get(unit) ?? []), code]);
      }
    });
    return named;
  };
}
