import type { Citation, CslDate } from '../model/types.ts';
import { oneLine } from './one-line.ts';
import { itemsOf, type CitationSelection, type Profiles } from './profiles.ts';
import { remarks } from './remarks.ts';
import { edtf } from './source-dates.ts';

/** Reference types of RIS; it has none for treaties, documents and articles as such. */
const TYPES: Record<Citation['type'], string> = {
  webpage: 'ELEC',
  'article-newspaper': 'NEWS',
  article: 'GEN',
  report: 'RPRT',
  legislation: 'STAT',
  treaty: 'GEN',
  document: 'GEN',
  dataset: 'DATA',
  book: 'BOOK',
  chapter: 'CHAP',
  hearing: 'HEAR',
};

const pad = (part: number | undefined, width: number): string =>
  part === undefined ? '' : String(part).padStart(width, '0');

/** `YYYY/MM/DD/other`: the last part takes what the others cannot say. */
function risDate(date: CslDate): string {
  const [first = [], last] = date['date-parts'];
  const other = [date.circa ? 'circa' : '', last ? `to ${edtf({ 'date-parts': [last] })}` : ''];
  return [pad(first[0], 4), pad(first[1], 2), pad(first[2], 2), other.filter(Boolean).join(' ')].join('/');
}

function record(id: string, citation: Citation): string {
  const { type, title, author = [], publisher, number, issued, accessed, URL: url, language } = citation;
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[type] ?? 'GEN'],
    ['ID', id],
    ...author.map(({ literal, family, given }): [string, string] => [
      'AU',
      literal ?? [family, given].filter(Boolean).join(', '),
    ]),
    ['TI', title],
    ['T2', citation['container-title']],
    ['PB', publisher],
    ['M1', number],
    ['PY', issued && pad(issued['date-parts'][0]?.[0], 4)],
    ['DA', issued && risDate(issued)],
    ['Y2', risDate(accessed)],
    ['UR', url],
    ['LA', language],
    ['N1', remarks(citation)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/**
 * RIS, which Zotero, EndNote, Mendeley and library systems read, in UTF-8. Where a source was read through another,
 * how much of it was read, and its archived copy stand in `N1`.
 *
 * @example
 * await writeFile('china.ris', ris(china));
 */
export const ris = (profiles: Profiles, selection?: CitationSelection): string =>
  itemsOf(profiles, selection)
    .map(({ id, citation }) => record(id, citation))
    .join('\r\n');
