/** What a timeline shows: initiatives of one or several profiles, parsed, filtered and put in order. */
import { parseEdtf, type EdtfDate } from '../../model/edtf.ts';
import type { Initiative, Profile } from '../../model/types.ts';
import { selectInitiatives, type InitiativeFilter } from '../../sdk/initiatives.ts';

export interface Entry {
  initiative: Initiative;
  /** Which of the profiles it stands in. */
  index: number;
  /** Absent for undated ones, and for dates that nobody can read. */
  date?: EdtfDate;
}

/** Entries under one year: that of the start, or of the end where the start is not known. */
export interface Year {
  /** Absent for what has no date. */
  year?: number;
  entries: Entry[];
}

/** The initiatives that pass a filter, earliest first or last first; undated ones last. */
export function entriesOf(
  profiles: readonly Profile[],
  filter: InitiativeFilter,
  order: InitiativeFilter['order'] = 'ascending',
): Entry[] {
  const codes = profiles.map(({ code }) => code);
  return selectInitiatives(profiles, { ...filter, order }).map((initiative) => {
    const date = initiative.date === undefined ? undefined : parseEdtf(initiative.date);
    return { initiative, index: codes.indexOf(initiative.country), ...(date && { date }) };
  });
}

/** In the order of the entries. */
export function byYear(entries: readonly Entry[]): Year[] {
  const years: Year[] = [];
  for (const entry of entries) {
    const year = (entry.date?.start ?? entry.date?.end)?.year;
    const last = years.at(-1);
    if (last && last.year === year) last.entries.push(entry);
    else years.push({ ...(year !== undefined && { year }), entries: [entry] });
  }
  return years;
}
