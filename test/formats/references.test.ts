/** APA and Chicago: held against the official style files, over all real citations and over made-up ones. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { apa, apaReference } from '../../src/formats/apa.ts';
import { chicago, chicagoReference } from '../../src/formats/chicago.ts';
import type { Citation } from '../../src/model/types.ts';
import { official } from './official-styles.ts';
import { HOSTILE, hostileCitation, profileOf, profiles } from './real-profiles.ts';

const officialApa = await official('apa');
const officialChicago = await official('chicago');

/**
 * What the two must agree on of a real source: the functions' comments say where we mean to say something else.
 * American words for the numbers of laws, hearings and newspapers, names that stand twice, and archived copies.
 */
function comparable(citation: Citation): Citation {
  const { number, publisher, 'container-title': container, issued, custom, ...rest } = citation;
  const names = (citation.author ?? []).map(({ literal }) => literal);
  const twice = publisher === container || names.includes(publisher);
  return {
    ...rest,
    ...(container && !names.includes(container) && { 'container-title': container }),
    ...(number && !['legislation', 'hearing', 'article-newspaper'].includes(citation.type) && { number }),
    ...(publisher && !twice && { publisher }),
    // Of about when, only APA's file knows.
    ...(issued && { issued: { 'date-parts': issued['date-parts'] } }),
    custom: { read: custom.read, archivedSite: custom.archivedSite },
  };
}
/** Quotation marks and numbers, which citeproc reworks. */
const plainly = (reference: string): string =>
  reference
    .replace(/[“”‘’']/g, '"')
    .replace(/(\(|, )Nos?\. /g, '$1')
    .replace(/–/g, '-');

describe('references of all profiles', () => {
  for (const { code, citations } of profiles) {
    it(`${code}: as the official file of APA has them`, () => {
      for (const citation of citations) {
        const same = comparable(citation);
        if (citation.type !== 'hearing') assert.equal(plainly(apaReference(same)), plainly(officialApa(same)));
        if (citation.number) assert.ok(apaReference(citation).includes(citation.number), citation.id);
        if (citation.issued?.circa) assert.match(apaReference(citation), /\(ca\. \d{4}/);
      }
    });

    it(`${code}: as the official file of Chicago has them`, () => {
      for (const citation of citations) {
        const same = comparable(citation);
        // It takes a particle to the end of a name, and writes "In ." for a chapter without a book.
        const moved = citation.author?.some(({ family }) => family && /^\p{Ll}/u.test(family));
        const bookless = citation.type === 'chapter' && !citation['container-title'];
        if (!moved && !bookless) assert.equal(plainly(chicagoReference(same)), plainly(officialChicago(same)));
        if (citation.issued?.circa) assert.match(chicagoReference(citation), / ca\. \d{4}[–\d]*\. /);
      }
    });
  }
});

const TITLES = [
  'Ttl',
  'Is it?',
  'It is!',
  'A “quoted” word',
  'It’s “so”',
  '[Supplied]',
  'Ends.',
  'Über Ökonomie',
  '漢字',
];
const name = fc.oneof(
  fc.constantFrom('Org One', 'The Office', 'Wang Zhuoqiong', '國家').map((literal) => ({ literal })),
);
const person = fc.record({
  family: fc.constantFrom('Doe', 'Müller', 'Smith-Jones'),
  given: fc.constantFrom('Jo', 'Jean-Luc Q.', 'A. B.', 'J.K.', 'Élodie Marie', 'Martin Luther, Jr.'),
});
const day = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .chain((date) =>
    fc
      .constantFrom(1, 2, 3)
      .map((precision) => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].slice(0, precision)),
  );
const issued = fc.oneof(
  day.map((one) => [one]),
  // The files write days of one month in two years as if they were days of one year.
  fc
    .tuple(day, day)
    .filter(([a, b]) => a.length === b.length && Number(a[0]) < Number(b[0]) && (a[1] === undefined || a[1] !== b[1])),
  fc.constantFrom(
    [
      [2002, 9, 5],
      [2002, 9, 7],
    ],
    [
      [2002, 9],
      [2002, 11],
    ],
    [
      [2002, 9, 5],
      [2002, 10, 7],
    ],
  ),
);
const TYPES = [
  'webpage',
  'article-newspaper',
  'article',
  'report',
  'legislation',
  'treaty',
  'document',
  'dataset',
  'book',
  'chapter',
] as const;
const citation: fc.Arbitrary<Citation> = fc.record(
  {
    id: fc.constant('x'),
    type: fc.constantFrom(...TYPES),
    title: fc.constantFrom(...TITLES),
    author: fc.oneof(
      fc.array(name, { minLength: 1, maxLength: 23 }),
      fc.array(person, { minLength: 1, maxLength: 23 }),
    ),
    'container-title': fc.constantFrom('Cont', 'china.org.cn', 'The Journal of It'),
    publisher: fc.constantFrom('Pub', 'Press Inc.', 'Yahoo!'),
    number: fc.constantFrom('5', '[2013] No. 19', 'A/RES/55/25'),
    issued: issued.map((parts) => ({ 'date-parts': parts })),
    accessed: fc.constant({ 'date-parts': [[2026, 11, 24]] }),
    URL: fc.constant('https://example.org/x_y?z=1'),
    custom: fc.constant({ read: 'whole' as const, archivedSite: false }),
  },
  { requiredKeys: ['id', 'type', 'title', 'accessed', 'custom'] },
) as fc.Arbitrary<Citation>;

describe('references of any citation', () => {
  it('are as the official file of APA has them', () => {
    fc.assert(
      fc.property(citation, fc.boolean(), (made, circa) => {
        const plain = { ...made, ...(made.issued && circa && { issued: { ...made.issued, circa } }) };
        if (plain.type === 'legislation' || plain.type === 'article-newspaper') delete plain.number;
        assert.equal(apaReference(plain), officialApa(plain));
      }),
      { numRuns: 1000 },
    );
  });

  it('are as the official file of Chicago has them', () => {
    fc.assert(
      fc.property(citation, (made) => {
        // Without a book the file writes "In ." for a chapter.
        fc.pre(made.type !== 'chapter' || made['container-title'] !== undefined);
        assert.equal(chicagoReference(made), officialChicago(made));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what we do otherwise, and why', () => {
  const base: Citation = {
    id: 'x',
    type: 'legislation',
    title: 'Anti-Trafficking Act',
    number: '2551',
    issued: { 'date-parts': [[2008]] },
    accessed: { 'date-parts': [[2026, 11, 24]] },
    custom: { read: 'whole', archivedSite: false },
  };

  it('a law has no American words', () => {
    assert.equal(apaReference(base), 'Anti-Trafficking Act, No. 2551 (2008).');
  });

  it('a hearing is nobody’s testimony unless its title says so', () => {
    const hearing = { ...base, type: 'hearing' as const, author: [{ literal: 'Committee' }] };
    assert.equal(apaReference(hearing), 'Committee. (2008). Anti-Trafficking Act (No. 2551).');
    assert.doesNotMatch(chicagoReference(hearing), /testimony/);
  });

  it('nobody stands twice', () => {
    const page = {
      ...base,
      type: 'webpage' as const,
      publisher: 'ILO',
      'container-title': 'ILO',
      author: [{ literal: 'ILO' }],
    };
    delete (page as Partial<Citation>).number;
    assert.equal(apaReference(page), 'ILO. (2008). Anti-Trafficking Act.');
    assert.equal(chicagoReference(page), 'ILO. 2008. “Anti-Trafficking Act.” 2008.');
  });

  it('an archived copy follows, with its day where there is one', () => {
    const archive = { url: 'https://web.archive.org/x', date: '2010-06-01' };
    const kept = { ...base, custom: { ...base.custom, archive } };
    assert.match(apaReference(kept), /\(2008\)\. Archived June 1, 2010, at https:\/\/web\.archive\.org\/x$/);
    assert.match(chicagoReference(kept), /Archived June 1, 2010, at https:\/\/web\.archive\.org\/x\.$/);
    const undated = { ...base, custom: { ...base.custom, archive: { url: archive.url } } };
    assert.match(apaReference(undated), / Archived at https/);
  });

  it('a name that is written without a space keeps its order, and a particle its place', () => {
    const by = (family: string, given: string): Citation => ({
      ...base,
      type: 'book',
      author: [{ family, given }],
    });
    assert.match(apaReference(by('王', '静')), /^王静\. \(2008\)/);
    assert.match(chicagoReference(by('王', '静')), /^王静\. 2008\./);
    assert.match(chicagoReference(by('van der Berg', 'Jan')), /^van der Berg, Jan\. 2008\./);
  });

  it('quotation marks within a title become single in Chicago, whichever they are', () => {
    assert.match(chicagoReference({ ...base, type: 'report', title: 'The "new" act' }), /^“The ‘new’ act\.” /);
    assert.match(chicagoReference({ ...base, type: 'report', title: 'Das „neue“ Gesetz' }), /^“Das „neue“ Gesetz\.” /);
  });

  it('an author who is not known is not invented, and an undated source is not dated', () => {
    const bare = { ...base, type: 'document' as const };
    delete (bare as Partial<Citation>).issued;
    delete (bare as Partial<Citation>).number;
    assert.equal(apaReference(bare), 'Anti-Trafficking Act. (n.d.).');
    assert.equal(chicagoReference(bare), '“Anti-Trafficking Act.” n.d. Accessed November 24, 2026.');
  });
});

describe('lists of references', () => {
  it('have one line for each source, in the order of the alphabet', () => {
    for (const profile of profiles) {
      for (const list of [apa(profile), chicago(profile)]) {
        const lines = list.split('\n');
        assert.equal(lines.pop(), '');
        assert.equal(lines.length, profile.citations.length);
        const collator = new Intl.Collator('en', { ignorePunctuation: true });
        assert.deepEqual(lines, lines.toSorted(collator.compare));
      }
    }
  });

  it('keep to the selection; an id that is unknown selects nothing', () => {
    const [profile] = profiles;
    const [first] = profile!.citations;
    assert.equal(apa(profile!, { citations: [first!.id, 'nothing'] }), `${apaReference(first!)}\n`);
    assert.equal(apa(profile!, { citations: [] }), '');
  });

  it('no text makes a second line', () => {
    for (const [index, text] of HOSTILE.entries()) {
      const profile = profileOf(hostileCitation(text, index));
      for (const list of [apa(profile), chicago(profile)]) {
        assert.equal(list.split(/[\r\n\u2028\u2029\u0085]/).length, 2, text.slice(0, 40));
      }
    }
  });
});
