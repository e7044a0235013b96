/** What is to be known of a source and has no field of its own in BibTeX and RIS. */
import type { Citation, Origin } from '../model/types.ts';

/** Whose an entry is, where it is not of the data's own publisher. */
export const addedBy = (origin: Origin | undefined): string | undefined =>
  origin && `${origin.replaces ? 'In place of the original, added' : 'Added'} by ${origin.name}.`;

/** Sentences; `''` where there is nothing to say. */
export function remarks({ note, custom }: Citation): string {
  const { via, read, archive, origin } = custom;
  return [
    note,
    via && `Read through: ${via}.`,
    read === 'excerpt' && 'Read in part.',
    archive && `Archived copy${archive.date ? ` of ${archive.date}` : ''}: ${archive.url}`,
    addedBy(origin),
  ]
    .filter(Boolean)
    .join(' ');
}
