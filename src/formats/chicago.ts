import type { Citation } from '../model/types.ts';
import { oneLine } from './one-line.ts';
import type { CitationSelection, Profiles } from './profiles.ts';
import {
  archivedAt,
  inParts,
  isTurned,
  joinNames,
  marked,
  referenceList,
  sentence,
  sentences,
  wholeName,
  type Name,
} from './reference-list.ts';
import { fullDate, years } from './source-dates.ts';

/** Types whose title stands without quotation marks. */
const BARE = new Set<Citation['type']>(['book', 'legislation']);

const nameOf = (name: Name, index: number): string =>
  isTurned(name) && !index ? `${oneLine(name.family ?? '')}, ${oneLine(name.given ?? '')}` : wholeName(name);

function namesOf(names: readonly Name[]): string {
  // Of more than ten names the first seven.
  if (names.length > 10) return `${names.slice(0, 7).map(nameOf).join(', ')}, et al.`;
  return joinNames(names.map(nameOf), 'and', names.some(inParts));
}

/** In quotation marks; those inside become single. */
const quoted = (text: string): string =>
  `“${text.replace(/“([^“”„]*)”|"([^"]*)"/g, (_, a?: string, b?: string) => `‘${a ?? b ?? ''}’`)}”`;

/**
 * One reference in the author-date style of the Chicago Manual, 17th edition: plain text, in English.
 *
 * The outcome is that of the style's official file, but for these: the capitals of titles and names stay as the source
 * has them, and so do the parts of names ("van"); "ca." stands before a year that is not certain; no name stands twice; an
 * archived copy follows.
 */
export function chicagoReference(citation: Citation): string {
  const { type, author = [], issued, accessed } = citation;
  const [title, number, container, publisher] = [
    citation.title,
    citation.number ?? '',
    citation['container-title'] ?? '',
    citation.publisher ?? '',
  ].map(oneLine) as [string, string, string, string];
  const newspaper = type === 'article-newspaper';
  const names = namesOf(author);
  // A newspaper stands for the author that it does not name.
  const creator = names || (newspaper ? container : '');
  const year = issued ? `${issued.circa ? 'ca. ' : ''}${years(issued)}` : 'n.d.';
  const work = BARE.has(type) ? title : quoted(title);
  const host = creator === container ? '' : container;
  const dated = newspaper || type === 'webpage' ? issued && fullDate(issued) : '';
  const tail = [issued ? '' : `Accessed ${fullDate(accessed)}`, oneLine(citation.URL ?? ''), archivedAt(citation)];

  if (newspaper && dated) {
    const article = creator
      ? `${sentences([creator, year])} ${host ? `${sentence(work)} ${host},` : marked(work, ',')} ${dated}`
      : `${sentence(work)} ${year}, ${dated}`;
    return sentences([article, ...tail]);
  }
  const house = newspaper || publisher === container ? '' : publisher;
  const from = [
    type === 'report' ? number : '',
    type === 'chapter' && host ? `In ${host}` : host,
    house,
    newspaper ? '' : dated,
  ];
  return sentences([...(creator ? [creator, year, work] : [work, year]), ...from, ...tail]);
}

/**
 * References in the author-date style of the Chicago Manual, 17th edition, one a line, in the order of the alphabet:
 * plain text, in English.
 *
 * @example
 * console.log(chicago(china, { citations: ['us-tip-2002'] }));
 */
export const chicago = (profiles: Profiles, selection?: CitationSelection): string =>
  referenceList(profiles, selection, chicagoReference);
