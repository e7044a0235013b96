import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import edtf from 'edtf';
import fc from 'fast-check';
import { overlaps, parseEdtf } from '../../src/model/edtf.ts';

const bounds = (text: string): [string, string] | undefined => {
  const date = parseEdtf(text);
  return date && [date.from, date.to];
};

describe('parseEdtf', () => {
  it('gives the first and last day that a date can mean', () => {
    assert.deepEqual(bounds('2002-11-04'), ['2002-11-04', '2002-11-04']);
    assert.deepEqual(bounds('2004-02'), ['2004-02-01', '2004-02-29']);
    assert.deepEqual(bounds('2003~'), ['2003-01-01', '2003-12-31']);
    assert.deepEqual(bounds('200X'), ['2000-01-01', '2009-12-31']);
    assert.deepEqual(bounds('2000-06/2008'), ['2000-06-01', '2008-12-31']);
    assert.deepEqual(bounds('2008/..'), ['2008-01-01', '9999-12-31']);
    assert.deepEqual(bounds('../2006'), ['', '2006-12-31']);
  });

  it('keeps what is approximate, uncertain and open', () => {
    assert.equal(parseEdtf('2003~')?.start?.approximate, true);
    assert.equal(parseEdtf('2003?')?.start?.uncertain, true);
    assert.deepEqual(
      [
        parseEdtf('2003%')?.start?.approximate,
        parseEdtf('2003%')?.start?.uncertain,
        parseEdtf('2003')?.start?.approximate,
      ],
      [true, true, false],
    );
    assert.equal(parseEdtf('2008/..')?.openEnd, true);
    assert.equal(parseEdtf('../2008')?.openStart, true);
    assert.equal(parseEdtf('2002-XX')?.start?.precision, 'year');
  });

  it('tells an open end from one that nobody knows', () => {
    assert.deepEqual([parseEdtf('2008/')?.openEnd, parseEdtf('2008/')?.unknownEnd], [false, true]);
    assert.deepEqual([parseEdtf('/2008')?.openStart, parseEdtf('/2008')?.unknownStart], [false, true]);
  });

  it('refuses what is no date, without throwing', () => {
    for (const text of [
      '',
      '..',
      '/',
      '../..',
      '2002-13',
      '2002-02-30',
      '2001-02-29',
      '1900-02-29',
      '2006/2002',
      '20',
      'X002',
      '2002-XX-03',
      '200X-05',
      '2002/2003/2004',
      'yesterday',
      '2002-11-04T10:00',
    ]) {
      assert.equal(parseEdtf(text), undefined, text);
    }
  });

  it('takes years before 1000 as they are written', () => {
    assert.deepEqual(bounds('0004-02'), ['0004-02-01', '0004-02-29']);
  });
});

describe('against the edtf package', () => {
  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const year = fc.oneof(
    fc.integer({ min: 1, max: 9998 }).map((n) => pad(n, 4)),
    fc.integer({ min: 0, max: 998 }).map((n) => `${pad(n, 3)}X`),
    fc.integer({ min: 0, max: 98 }).map((n) => `${pad(n)}XX`),
  );
  const part = fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((n) => pad(n)),
    fc.constant('XX'),
  );
  const point = fc
    .tuple(year, fc.option(part), fc.option(part), fc.constantFrom('', '~', '?', '%'))
    .map(([y, m, d, mark]) => [y, ...(m === null ? [] : [m, ...(d === null ? [] : [d])])].join('-') + mark);
  const text = fc.oneof(
    point,
    fc.tuple(fc.oneof(point, fc.constant('..')), fc.oneof(point, fc.constant('..'))).map((ends) => ends.join('/')),
  );

  const theirs = (input: string): { from: string; to: string } | undefined => {
    try {
      const { min, max } = edtf(input, { level: 1 });
      const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
      return { from: min === -Infinity ? '' : day(min), to: max === Infinity ? '9999-12-31' : day(max) };
    } catch {
      return undefined;
    }
  };
  /**
   * Level 1 has seasons, which the data does not use; the package takes an interval from nowhere to nowhere, and
   * 29 February in any year.
   */
  const ours = (input: string): boolean =>
    !/-(2[1-4])(?!\d|-)/.test(input) && input !== '../..' && !input.includes('-02-29');

  it('says the same of any date', () => {
    fc.assert(
      fc.property(text.filter(ours), (input) => {
        const mine = parseEdtf(input);
        const known = theirs(input);
        assert.equal(mine === undefined, known === undefined, input);
        if (mine && known) assert.deepEqual({ from: mine.from, to: mine.to }, known, input);
      }),
      { numRuns: 2000 },
    );
  });

  it('says of overlaps what the days say', () => {
    fc.assert(
      fc.property(text.filter(ours), text.filter(ours), (a, b) => {
        const [x, y] = [parseEdtf(a), parseEdtf(b)];
        if (!x || !y) return;
        assert.equal(overlaps(x, y), overlaps(y, x));
        assert.equal(overlaps(x, x), true);
        assert.equal(overlaps(x, y), !(x.to < y.from || y.to < x.from));
      }),
    );
  });
});
