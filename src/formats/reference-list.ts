/** What the styles of references share: names, sentences, and the list that they make. */
import type { Citation } from '../model/types.ts';
import { oneLine } from './one-line.ts';
import { itemsOf, type CitationSelection, type Profiles } from './profiles.ts';
import { fullDate } from './source-dates.ts';

export type Name = NonNullable<Citation['author']>[number];

/** Whether a name is turned round: a person's, of which both parts are known. */
export const isPerson = ({ literal, family, given }: Name): boolean =>
  literal === undefined && Boolean(family) && Boolean(given);

/** A name as it is. */
export const wholeName = ({ literal, family, given }: Name): string =>
  oneLine(literal ?? [given, family].filter(Boolean).join(' '));

/** `A`, `A and B`, `Doe, Jo, and B`, `A, B, and C`. */
export function joinNames(texts: readonly string[], word: string, comma: boolean): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  const others = texts.slice(0, -1);
  return `${others.join(', ')}${comma || others.length > 1 ? ',' : ''} ${word} ${last}`;
}

/** A text with a full stop, unless it ends in a mark of its own; before a closing quotation mark, as Americans write. */
export function sentence(text: string): string {
  const [, before = '', closing = ''] = /^(.*?)([”’]*)$/s.exec(text) ?? [];
  // An apostrophe ends no quotation.
  const quoted = closing && (closing.includes('”') || before.includes('‘'));
  const [inner, outer] = quoted ? [before, closing] : [text, ''];
  return /[.?!…。？！؟]$/.test(inner) ? inner + outer : `${inner}.${outer}`;
}

/** The sentences that are there, one after the other. */
export const sentences = (texts: readonly (string | undefined)[]): string =>
  texts
    .filter((text) => text !== undefined && text !== '')
    .map((text) => sentence(text ?? ''))
    .join(' ');

/** What no style has a place for, and a reader of a page that is gone needs. */
export function archivedAt({ custom: { archive } }: Citation): string {
  if (!archive) return '';
  const [year, month, day] = (archive.date ?? '').split('-').map(Number);
  const date = year ? ` ${fullDate({ 'date-parts': [[year, month ?? 1, day ?? 1]] })},` : '';
  return `Archived${date} at ${oneLine(archive.url)}`;
}

const collator = new Intl.Collator('en', { ignorePunctuation: true });

/** One reference a line, in the order of the alphabet. */
export const referenceList = (
  profiles: Profiles,
  selection: CitationSelection | undefined,
  reference: (citation: Citation) => string,
): string =>
  itemsOf(profiles, selection)
    .map(({ citation }) => `${reference(citation)}\n`)
    .sort((a, b) => collator.compare(a, b))
    .join('');
