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
  withoutSuffix,
  type Name,
} from './reference-list.ts';
import { fullDate, monthDays, years } from './source-dates.ts';

/** Types whose date is given to the day; of others APA gives the year. */
const TO_THE_DAY = new Set<Citation['type']>(['webpage', 'article-newspaper', 'document']);

/** `Jean-Luc Q.` as `J.-L. Q.`; scripts without initials keep the name. */
const initials = (given: string): string =>
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(given)
    ? given.replace(
        /(\p{L})[^\s.-]*\.?(?=(\p{L})?)/gu,
        (_, letter: string, next?: string) => `${letter}.${next ? ' ' : ''}`,
      )
    : given;

function nameOf(name: Name): string {
  if (!isTurned(name)) return wholeName(name);
  const [given, suffix] = withoutSuffix(name.given ?? '');
  return [oneLine(name.family ?? ''), initials(given), suffix].filter(Boolean).join(', ');
}

function namesOf(names: readonly Name[]): string {
  // Of more than twenty names the first nineteen and the last.
  if (names.length > 20)
    return `${names.slice(0, 19).map(nameOf).join(', ')}, … ${names.slice(-1).map(nameOf).join('')}`;
  return joinNames(names.map(nameOf), '&', names.some(inParts));
}

/** A number that is but digits is called one. */
const called = (number: string): string => (/^\d+$/.test(number) ? `No. ${number}` : number);

const numbered = (text: string, number: string): string => (number ? `${text} (${called(number)})` : text);

/** What there is, divided by commas. */
const withCommas = (texts: readonly string[]): string =>
  texts.filter(Boolean).reduce((text, next) => (text ? `${marked(text, ',')} ${next}` : next), '');

/**
 * One reference in the style of APA, 7th edition: plain text, in English.
 *
 * The outcome is that of the style's official file, but for these: the capitals of titles and names stay as the source
 * has them; no word is added that American laws, hearings and journals alone would have ("Pub. L. No.", "Hearing on",
 * "testimony of", "Article"); no name stands twice; an archived copy follows.
 */
export function apaReference(citation: Citation): string {
  const { type, author = [], issued, accessed } = citation;
  const [title, number, container, publisher] = [
    citation.title,
    citation.number ?? '',
    citation['container-title'] ?? '',
    citation.publisher ?? '',
  ].map(oneLine) as [string, string, string, string];
  const circa = issued?.circa ? 'ca. ' : '';
  const year = issued ? circa + years(issued) : '';
  const url = citation.URL ? oneLine(citation.URL) : '';
  const where = url && !issued ? `Retrieved ${fullDate(accessed)}, from ${url}` : url;
  const tail = [where, archivedAt(citation)].filter(Boolean).join(' ');
  const names = namesOf(author);
  const withTail = (text: string): string => (tail ? `${text} ${tail}` : text);

  if (type === 'legislation') {
    const law = withCommas([title, called(number), container]);
    return withTail(sentence(year ? `${law} (${year})` : law));
  }
  if (type === 'treaty') {
    const date = issued ? circa + fullDate(issued) : '';
    const series = [container, called(number)].filter(Boolean).join(' ');
    // Those who made it are its parties.
    const parties = author.map((name) => (isTurned(name) ? oneLine(name.family ?? '') : wholeName(name))).join('-');
    return withTail(sentence(withCommas([title, parties, date, series])));
  }

  // The site or body that publishes a page stands for the author that it does not name.
  const creator = names || (type === 'webpage' ? publisher : '');
  const day = issued && TO_THE_DAY.has(type) ? monthDays(issued) : '';
  const date = `(${year ? [year, day].filter(Boolean).join(', ') : 'n.d.'})`;
  const inContainer = container && type !== 'webpage' && type !== 'article-newspaper';
  const work = numbered(title, inContainer ? '' : number);
  const kind = type === 'dataset' ? '[Dataset]' : '';
  const host = inContainer ? numbered(`In ${container}`, number) : container;
  const house = type === 'article-newspaper' || publisher === creator || publisher === container ? '' : publisher;
  const from = type === 'webpage' ? [house, container === creator ? '' : host] : [host, house];
  return withTail(
    creator
      ? sentences([creator, date, kind ? `${work} ${kind}` : work, ...from])
      : sentences([work, date, kind, ...from]),
  );
}

/**
 * References in the style of APA, 7th edition, one a line, in the order of the alphabet: plain text, in English.
 *
 * @example
 * console.log(apa(china, { citations: ['us-tip-2002'] }));
 */
export const apa = (profiles: Profiles, selection?: CitationSelection): string =>
  referenceList(profiles, selection, apaReference);
