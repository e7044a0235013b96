/** CSL-JSON, BibTeX and RIS: written, read again by parsers of others, and compared field by field. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { parse as parseBibtex, type Entry } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { bibtex } from '../../src/formats/bibtex.ts';
import { CITATION_FORMATS } from '../../src/formats/citation-formats.ts';
import { citationFile } from '../../src/formats/citation-file.ts';
import { cslJson } from '../../src/formats/csl-json.ts';
import { oneLine } from '../../src/formats/one-line.ts';
import { remarks } from '../../src/formats/remarks.ts';
import { ris } from '../../src/formats/ris.ts';
import { edtf } from '../../src/formats/source-dates.ts';
import type { Citation, Profile } from '../../src/model/types.ts';
import { HOSTILE, hostileCitation, profileOf, profiles } from './real-profiles.ts';

/** A reader of RIS that keeps every line as it is. */
interface RisEntry {
  type: string;
  properties: { key: string; value: string }[];
}
const require = createRequire(import.meta.url);
const { AST } = require('astrocite-ris') as { AST: { parse(text: string): { children: RisEntry[] } } };
/** A reader of CSL-JSON and, with its plugin, of RIS, as reference managers have them. */
const { Cite } = require('@citation-js/core') as { Cite: new (input: unknown) => { data: Citation[] } };
require('@citation-js/plugin-ris');

const hostile = HOSTILE.map(hostileCitation);
const everything: readonly (readonly [string, Profile])[] = [
  ...profiles.map((profile) => [profile.code, profile] as const),
  ['hostile texts', profileOf(...hostile)],
];

const text = (value: string | undefined): string | undefined => (value === undefined ? undefined : oneLine(value));
const defined = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''));

describe('CSL-JSON', () => {
  for (const [what, profile] of everything) {
    it(`${what}: the items as they are, key for key`, () => {
      assert.deepEqual(JSON.parse(JSON.stringify(cslJson(profile))), profile.citations);
      // Another program's reader of CSL-JSON takes every item, and loses none of its standard fields.
      const read = new Cite(cslJson(profile)).data;
      assert.deepEqual(
        read.map(({ id, title, URL, accessed }) => ({ id, title, URL, accessed })),
        profile.citations.map(({ id, title, URL, accessed }) => ({ id, title, URL, accessed })),
      );
    });
  }

  it('is a copy: who changes it does not change the profile', () => {
    const [profile] = profiles;
    const [item] = cslJson(profile!);
    item!.custom.read = item!.custom.read === 'whole' ? 'excerpt' : 'whole';
    assert.notEqual(item!.custom.read, profile!.citations[0]!.custom.read);
  });
});

const KINDS: Partial<Record<Citation['type'], string>> = {
  'article-newspaper': 'article',
  article: 'article',
  report: 'techreport',
  book: 'book',
  chapter: 'incollection',
};

/** What a BibTeX entry must say of a citation, in the words of the parser. */
function bibtexFields(citation: Citation): Record<string, unknown> {
  const { type, title, publisher, number, issued, accessed, URL, language } = citation;
  const container = citation['container-title'];
  const needsContainer = ['article-newspaper', 'article', 'chapter'].includes(type);
  const kind = needsContainer && !container ? 'misc' : (KINDS[type] ?? 'misc');
  return defined({
    kind,
    key: citation.id,
    author: citation.author?.map(({ literal, family, given }) =>
      literal === undefined && family && given ? `${family}|${given}` : oneLine(literal ?? family ?? given ?? ''),
    ),
    title: text(title),
    container: text(container),
    publisher: text(publisher),
    number: text(number),
    date: issued && edtf(issued).replace('~', ''),
    url: URL,
    urldate: edtf(accessed),
    language,
    note: text(remarks(citation)),
  });
}

const flat = (value: unknown): string | undefined =>
  Array.isArray(value) ? value.join(' and ') : (value as string | undefined);

function readBibtex({ type, key, fields }: Entry): Record<string, unknown> {
  const of = fields as Record<string, unknown>;
  const author = fields.author?.map(({ name, lastName, firstName }) => name ?? `${lastName ?? ''}|${firstName ?? ''}`);
  return defined({
    kind: type,
    key,
    author,
    title: of.title,
    container: of.journal ?? of.booktitle ?? of.howpublished,
    publisher: flat(of.publisher) ?? flat(of.institution),
    number: of.number,
    date: of.date,
    url: of.url,
    urldate: of.urldate,
    language: flat(of.language),
    note: of.note,
  });
}

const readAllBibtex = (written: string): Entry[] => {
  const { entries, errors } = parseBibtex(written, { sentenceCase: false, english: false, caseProtection: false });
  assert.deepEqual(errors, []);
  return entries;
};

describe('BibTeX', () => {
  for (const [what, profile] of everything) {
    it(`${what}: what is read again is what was written`, () => {
      const entries = readAllBibtex(bibtex(profile));
      assert.equal(entries.length, profile.citations.length);
      for (const [index, entry] of entries.entries()) {
        assert.deepEqual(readBibtex(entry), bibtexFields(profile.citations[index]!));
      }
    });
  }

  it('says about when where that is all that is known, and what BibTeX has no type for', () => {
    const written = profiles.map((profile) => bibtex(profile)).join('\n');
    assert.match(written, /date = \{2006~\},\n {2}year = \{2006\},/);
    assert.match(written, /entrysubtype = \{legislation\}/);
  });

  it('has balanced braces in every line, which BibTeX counts before it looks for anything else', () => {
    for (const [what, profile] of everything) {
      for (const line of bibtex(profile).split('\n')) {
        const depth = Array.from(line).reduce((sum, char) => sum + (char === '{' ? 1 : char === '}' ? -1 : 0), 0);
        assert.equal(depth, line.startsWith('@') ? 1 : line === '}' ? -1 : 0, `${what}: ${line.slice(0, 80)}`);
      }
    }
  });

  it('no title can become anything but a title', () => {
    // What TeX itself writes otherwise, as `` for an opening quotation mark, is no matter of the file.
    const printable = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 })
      .filter((title) => /\S/.test(title));
    fc.assert(
      fc.property(printable, (title) => {
        const [entry, more] = readAllBibtex(bibtex(profileOf({ ...hostileCitation(title, 1), title })));
        assert.equal(more, undefined);
        const typographic = (value: string): string => value.replace(/['’`ˋ‘]/g, '’').replace(/["”“]|’’/g, '”');
        assert.equal(typographic(entry!.fields.title!), typographic(oneLine(title)));
      }),
      { numRuns: 200 },
    );
  });
});

/** The lines of a RIS record that a citation must have. */
function risLines(citation: Citation): string[] {
  const { title, author = [], publisher, number, issued, accessed, URL, language } = citation;
  const day = ({ 'date-parts': [parts = []] }: Citation['accessed']): string =>
    [0, 1, 2].map((index) => (parts[index] ? String(parts[index]).padStart(index ? 2 : 4, '0') : '')).join('/');
  const pairs: [string, string | undefined][] = [
    ['ID', citation.id],
    ...author.map(({ literal, family, given }): [string, string] => [
      'AU',
      literal ?? `${family ?? ''}, ${given ?? ''}`,
    ]),
    ['TI', title],
    ['T2', citation['container-title']],
    ['PB', publisher],
    ['M1', number],
    ['PY', issued && String(issued['date-parts'][0]![0])],
    ['DA', issued && `${day(issued)}/${issued.circa ? 'circa' : ''}`],
    ['Y2', `${day(accessed)}/`],
    ['UR', URL],
    ['LA', language],
    ['N1', remarks(citation)],
  ];
  return pairs.flatMap(([tag, value]) => (value ? [`${tag} ${oneLine(value)}`] : []));
}

describe('RIS', () => {
  for (const [what, profile] of everything) {
    it(`${what}: what is read again is what was written`, () => {
      const { children } = AST.parse(ris(profile));
      assert.equal(children.length, profile.citations.length);
      for (const [index, { type, properties }] of children.entries()) {
        assert.deepEqual(
          properties.map(({ key, value }) => `${key} ${value}`),
          risLines(profile.citations[index]!),
        );
        assert.match(type, /^[A-Z]{3,5}$/);
      }
    });

    it(`${what}: a reference manager’s own reader takes every record`, () => {
      const read = new Cite(ris(profile)).data;
      assert.deepEqual(
        read.map(({ id, title, URL }) => ({ id, title, URL })),
        profile.citations.map(({ id, title, URL }) => ({ id, title: oneLine(title), URL })),
      );
    });
  }

  it('no title can become anything but a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (title) => {
        fc.pre(oneLine(title) !== '');
        const [entry, more] = AST.parse(ris(profileOf({ ...hostileCitation('x', 1), title }))).children;
        assert.equal(more, undefined);
        assert.equal(entry!.properties.find(({ key }) => key === 'TI')?.value, oneLine(title));
      }),
      { numRuns: 200 },
    );
  });
});

describe('several profiles', () => {
  const [first, fixture] = [profiles[0]!, profiles.at(-1)!];

  it('a source that both cite stands once; two of one id stay two', () => {
    const other = { ...structuredClone(fixture), code: 'AU', alpha3: 'AUS' };
    assert.equal(cslJson([fixture, other]).length, fixture.citations.length);
    other.citations[0]!.title = 'Another report';
    assert.deepEqual(
      cslJson([fixture, other]).map(({ id, title }) => `${id}: ${title}`),
      [...fixture.citations.map(({ id, title }) => `${id}: ${title}`), 'au-example-report: Another report'],
    );
    const keys = readAllBibtex(bibtex([fixture, other, first])).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('a selection is by the ids that the profiles have', () => {
    assert.deepEqual(
      cslJson([first, fixture], { citations: ['example-report', 'us-tip-2002', 'nothing'] })
        .map(({ id }) => id)
        .sort(),
      ['example-report', 'us-tip-2002'],
    );
    assert.equal(bibtex(first, { citations: [] }), '');
    assert.equal(ris([]), '');
  });
});

describe('files', () => {
  it('have names by country and version, and their media types', () => {
    const files = CITATION_FORMATS.map((format) => citationFile(format, profiles[0]!));
    const version = profiles[0]!.dataVersion;
    assert.deepEqual(
      files.map(({ name }) => name),
      ['.json', '.bib', '.ris', '-apa.txt', '-chicago.txt'].map(
        (end) => `countertrafficking-${profiles[0]!.code}-${version}${end}`,
      ),
    );
    for (const { type, text: content } of files) {
      assert.match(type, /^(application|text)\//);
      assert.ok(content.length > 100);
    }
  });

  it('no country’s code can lead out of a folder', () => {
    const { name } = citationFile('ris', { ...profiles[0]!, code: '../../<CN>', dataVersion: '2026/11\\0' });
    assert.doesNotMatch(name, /[/\\<>]/);
  });

  it('many countries are counted, not named', () => {
    const many = Array.from({ length: 200 }, () => profiles.at(-1)!);
    assert.match(citationFile('ris', many).name, /^countertrafficking-200-countries-[\d.]+\.ris$/);
  });
});
