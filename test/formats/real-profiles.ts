/** Every profile of the data, as the build publishes it, China first, and the fixture last. */
import { compileAll } from '../../src/build/data.ts';
import type { Citation, Profile } from '../../src/model/types.ts';
import { publishedFixture } from '../profile.ts';

const compiled = await compileAll();
const china = compiled.filter(({ code }) => code === 'CN');
export const profiles: readonly Profile[] = [...new Set([...china, ...compiled]), await publishedFixture()];

/** A profile of these citations and of nothing else that cites. */
export const profileOf = (...citations: Citation[]): Profile => ({ ...profiles.at(-1)!, citations });

/** Texts that have broken somebody's parser. */
export const HOSTILE: readonly string[] = [
  'Costs {100}% of $5 & #1 _under_ ~tilde~ ^caret^ \\backslash \\n \\textbf{bold} }{ {{',
  'line one\nTY  - BOOK\nER  - \r\nAU  - Nobody',
  'a\ttab, a "quote", a \'single\' and a semicolon; @book{evil, title = {x}}',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|x',
  '+49 30 1234',
  '-1 and - 2',
  '＝1+1',
  "'already quoted",
  ' =1+1 after a space',
  'x;=1+1;y',
  '\u202Eright to left override\u202C and \u2066isolate\u2069',
  'emoji 👩🏽‍🚀 and 漢字 and ภาษาไทย and العربية',
  'null \u0000 bell \u0007 and \u2028 separators \u2029',
  '</script><script>alert(1)</script> & <b>bold</b>',
  '[A title that we supplied]',
  'ends with a question?',
  'long '.repeat(2000).trim(),
];

/** A source with a hostile text in every field that takes text. */
export const hostileCitation = (text: string, index: number): Citation => ({
  id: `hostile-${index}`,
  type: 'report',
  title: text,
  author: [{ literal: text }, { family: 'Doe', given: 'Jo' }],
  'container-title': text,
  publisher: text,
  number: text,
  issued: { 'date-parts': [[2010, 5]] },
  accessed: { 'date-parts': [[2026, 11, 24]] },
  URL: 'https://example.org/a_b?c=%7Bd%7D&e=f~g#h',
  language: 'en',
  note: text,
  custom: { read: 'excerpt', archivedSite: false, via: text, archive: { url: 'https://web.archive.org/x_y' } },
});
