/** What the styles of references share: names, sentences, and the list that they make. */
import type { Citation } from '../model/types.ts';
import { oneLine } from './one-line.ts';
import { addedBy } from './remarks.ts';
import { itemsOf, type CitationSelection, type Profiles } from './profiles.ts';
import { fullDate } from './source-dates.ts';

export type Name = NonNullable<Citation['author']>[number];

/** Whether both parts of a person's name are known. */
export const inParts = ({ literal, family, given }: Name): boolean =>
  literal === undefined && Boolean(family) && Boolean(given);

/** Scripts that write the family's name first, and both without a space. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a name is turned round, family first, with a comma between. */
export const isTurned = (name: Name): boolean => inParts(name) && !EAST_ASIAN.test(name.family ?? '');

/** A given name without, and with but, what follows a comma: `Martin Luther, Jr.` */
export function withoutSuffix(given: string): [given: string, suffix: string] {
  const [first = '', ...suffix] = oneLine(given).split(/,\s*/);
  return [first, suffix.join(', ')];
}

/** A name in the order in which it is spoken. */
export function wholeName(name: Name): string {
  const { literal, family = '', given = '' } = name;
  if (literal !== undefined) return oneLine(literal);
  if (inParts(name) && !isTurned(name)) return oneLine(family) + oneLine(given);
  const [first, suffix] = withoutSuffix(given);
  return [first, oneLine(family), suffix].filter(Boolean).join(' ');
}

/** `A`, `A and B`, `Doe, Jo, and B`, `A, B, and C`. */
export function joinNames(texts: readonly string[], word: string, comma: boolean): string {
  const last = texts.at(-1) ?? '';
  if (texts.length < 2) return last;
  const others = texts.slice(0, -1);
  return `${others.join(', ')}${comma || others.length > 1 ? ',' : ''} ${word} ${last}`;
}

/** A text with a mark after it; before closing quotation marks, as Americans write. */
export function marked(text: string, mark: string): string {
  let inner = text;
  // A single mark that nothing opens is an apostrophe.
  while (/[”"]$/.test(inner) || (inner.endsWith('’') && inner.includes('‘'))) inner = inner.slice(0, -1);
  return inner + (mark === '.' && /[.?!…。？！؟;:]$/.test(inner) ? '' : mark) + text.slice(inner.length);
}

/** A text with a full stop, unless it ends in a mark of its own. */
export const sentence = (text: string): string => marked(text, '.');

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
    .map(({ citation }) => {
      const owner = addedBy(citation.custom.origin);
      return `${reference(citation)}${owner ? ` [${oneLine(owner)}]` : ''}\n`;
    })
    .sort((a, b) => collator.compare(a, b))
    .join('');
