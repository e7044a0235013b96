import type { Citation } from '../model/types.ts';
import { oneLine } from './one-line.ts';
import { itemsOf, type CitationSelection, type Profiles } from './profiles.ts';
import { remarks } from './remarks.ts';
import { edtf } from './source-dates.ts';

/** The types that every BibTeX style knows; what is none of them is `misc`, and `entrysubtype` says what it is. */
const TYPES: Partial<Record<Citation['type'], string>> = {
  'article-newspaper': 'article',
  article: 'article',
  report: 'techreport',
  book: 'book',
  chapter: 'incollection',
};
const CONTAINERS: Record<string, string> = { article: 'journal', incollection: 'booktitle' };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whether or not a backslash stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // In TeX's oldest fonts these are other signs.
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

/** Text in which TeX finds nothing to do. */
const tex = (text: string): string =>
  oneLine(text)
    .replace(/[\\{}~^<>|`]/g, (char) => SPECIAL[char] ?? char)
    .replace(/[$&%#_]/g, '\\$&')
    // Two hyphens would become a dash.
    .replace(/-(?=-)/g, '-{}');

/** An address as BibTeX takes it, verbatim; what would end the field is percent-encoded. */
const verbatim = (url: string): string => oneLine(url).replace(/[\\{}\s]/g, encodeURIComponent);

function nameOf({ literal, family, given }: NonNullable<Citation['author']>[number]): string {
  if (literal !== undefined || !family || !given) return `{${tex(literal ?? family ?? given ?? '')}}`;
  // A comma or an "and" inside of a name would divide it.
  const part = (text: string): string => (/,|\band\b/i.test(text) ? `{${tex(text)}}` : tex(text));
  return `${part(family)}, ${part(given)}`;
}

function entry(id: string, citation: Citation): string {
  const { type, title, author = [], publisher, number, issued, accessed, URL: url, language } = citation;
  const container = citation['container-title'];
  let kind = TYPES[type] ?? 'misc';
  // An article without a journal, or a chapter without a book, is one that no style can show.
  if (CONTAINERS[kind] && !container) kind = 'misc';
  const first = issued?.['date-parts'][0] ?? [];
  const month = MONTHS[(first[1] ?? 0) - 1];
  const fields: [name: string, value: string | undefined][] = [
    ['author', author.map(nameOf).join(' and ')],
    // The inner braces keep the capitals as the source has them.
    ['title', `{${tex(title)}}`],
    [CONTAINERS[kind] ?? 'howpublished', container && tex(container)],
    [kind === 'techreport' ? 'institution' : 'publisher', publisher && tex(publisher)],
    ['number', number && tex(number)],
    ['date', issued && edtf(issued)],
    ['year', first[0] === undefined ? undefined : String(first[0])],
    ['url', url && verbatim(url)],
    ['urldate', edtf(accessed)],
    ['language', language && tex(language)],
    ['entrysubtype', kind === 'misc' || type === 'article-newspaper' ? type : undefined],
    ['note', tex(remarks(citation))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  if (month) lines.splice(lines.findIndex((line) => line.startsWith('  year')) + 1, 0, `  month = ${month},`);
  return [`@${kind}{${id.replace(/[^\w:.-]+/g, '-')},`, ...lines, '}', ''].join('\n');
}

/**
 * BibTeX, in UTF-8. Fields that older styles do not know and pass over (`date` in EDTF, `urldate`, `language`,
 * `entrysubtype`) are those of BibLaTeX. Where a source was read through another, how much of it was read, and its
 * archived copy stand in `note`.
 *
 * @example
 * await writeFile('china.bib', bibtex(china));
 */
export const bibtex = (profiles: Profiles, selection?: CitationSelection): string =>
  itemsOf(profiles, selection)
    .map(({ id, citation }) => entry(id, citation))
    .join('\n');
