/** What is to be known of a source and has no field of its own in BibTeX and RIS. */
import type { Citation } from '../model/types.ts';

/** Sentences; `''` where there is nothing to say. */
export function remarks({ note, custom }: Citation): string {
  const { via, read, archive } = custom;
  return [
    note,
    via && `Read through: ${via}.`,
    read === 'excerpt' && 'Read in part.',
    archive && `Archived copy${archive.date ? ` of ${archive.date}` : ''}: ${archive.url}`,
  ]
    .filter(Boolean)
    .join(' ');
}
