import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileAll } from '../../src/build/data.ts';
import { schemaValidator } from '../../src/build/schemas.ts';
import { checkProfile } from '../../src/model/check-profile.ts';
import validateOverlay from '../../src/model/validate-overlay.generated.js';
import validate from '../../src/model/validate.generated.js';
import { overlay } from '../overlay.ts';
import { publishedFixture } from '../profile.ts';

const withAjv = await schemaValidator('published');
const overlayWithAjv = await schemaValidator('overlay');
const fixture = await publishedFixture();

/** Every place in a document, as the steps that lead to it. */
function* places(value: unknown, at: (string | number)[] = []): Generator<(string | number)[]> {
  yield at;
  if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value))
      yield* places(child, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

describe('the standalone validator', () => {
  it('accepts every published profile', async () => {
    for (const profile of [fixture, ...(await compileAll())]) assert.deepEqual(checkProfile(profile), [], profile.code);
  });

  it('gives the verdict of ajv, whatever is done to a profile or an overlay', () => {
    const junk = fc.constantFrom<unknown>(null, '', 'x', 7, true, [], {}, { en: '' }, ['x'], undefined);
    const cases = [
      { whole: fixture, ajv: withAjv, standalone: validate, numRuns: 1500 },
      { whole: overlay(), ajv: overlayWithAjv, standalone: validateOverlay, numRuns: 500 },
    ];
    for (const { whole, ajv, standalone, numRuns } of cases) {
      assert.equal(standalone(whole), true);
      const all = [...places(whole)].filter((at) => at.length > 0);
      fc.assert(
        fc.property(fc.constantFrom(...all), junk, (at, value) => {
          const spoilt = structuredClone(whole) as unknown as Record<string, never>;
          const last = at.at(-1)!;
          const parent = at
            .slice(0, -1)
            .reduce<Record<string | number, unknown>>((node, step) => node[step] as never, spoilt);
          if (value === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, last);
          else parent[last] = value ?? null;
          assert.equal(standalone(spoilt), ajv(spoilt), `${at.join('/')} = ${JSON.stringify(value)}`);
        }),
        { numRuns },
      );
    }
  });

  it('refuses anything that is not an object, without throwing', () => {
    for (const value of [null, undefined, 1, 'CN', [], true]) assert.equal(checkProfile(value)[0]?.code, 'schema/type');
  });

  it('reports all issues, with pointers', () => {
    const issues = checkProfile({ ...fixture, code: 'x', alpha3: 1 });
    assert.deepEqual(issues.map(({ code, pointer }) => `${code} ${pointer}`).sort(), [
      'schema/pattern /code',
      'schema/type /alpha3',
    ]);
  });

  it('lets no fact through without a source that is there, nor evidence that its sources do not bear out', () => {
    const treaty = {
      instrument: 'x',
      title: { en: 'X' },
      status: 'party' as const,
      reservations: [],
      cites: [{ source: 'example-report' }],
    };
    const codes = (change: (profile: typeof fixture) => void): string[] => {
      const profile = structuredClone(fixture);
      profile.treaties = [structuredClone(treaty)];
      change(profile);
      return checkProfile(profile).map(({ code, pointer }) => `${code} ${pointer}`);
    };
    assert.deepEqual(
      codes(() => undefined),
      [],
    );
    assert.deepEqual(
      codes(({ treaties }) => (treaties[0]!.cites = [])),
      ['schema/minItems /treaties/0/cites'],
    );
    assert.deepEqual(
      codes(({ treaties }) => Object.assign(treaties[0]!, { cites: [], status: 'not-stated' })),
      [],
    );
    assert.deepEqual(
      codes(({ treaties }) => (treaties[0]!.cites[0]!.source = 'nope')),
      ['citation-unknown /treaties/0/cites/0/source'],
    );
    assert.deepEqual(
      codes(({ treaties }) => (treaties[0]!.bound = '9999-99-99')),
      ['date-invalid /treaties/0/bound'],
    );
    assert.deepEqual(
      codes(({ citations }) => (citations[0]!.accessed = { 'date-parts': [[2026, 13, 45]] })),
      ['date-invalid /citations/0/accessed'],
    );
    assert.deepEqual(
      codes(({ initiatives }) => (initiatives[0]!.claims[1]!.evidence = 'confirmed')),
      ['evidence-mismatch /initiatives/0/claims/1/evidence'],
    );
  });

  it('lets no rating through without its source, its meaning or its caveat', () => {
    const cites = [{ source: 'example-report' }];
    const rating = (): (typeof fixture.ratings)[0] => ({
      scheme: 'x',
      title: { en: 'X' },
      span: { from: 2001, to: 2003 },
      values: [{ value: '1', name: { en: 'One' }, text: { en: 'The first.' }, cites: structuredClone(cites) }],
      caveat: [{ id: 'a', text: { en: 'Doubted.' }, cites: structuredClone(cites), evidence: 'confirmed' }],
      rows: [{ year: 2001, value: '1', cites: structuredClone(cites), grade: 'B' }],
    });
    const codes = (change: (of: ReturnType<typeof rating>) => unknown): string[] => {
      const profile = structuredClone(fixture);
      profile.ratings = [rating()];
      change(profile.ratings[0]!);
      return checkProfile(profile).map(({ code, pointer }) => `${code} ${pointer}`);
    };
    assert.deepEqual(
      codes(() => undefined),
      [],
    );
    assert.deepEqual(
      codes((of) => (of.rows[0]!.value = '2')),
      ['reference-unknown /ratings/0/rows/0/value'],
    );
    assert.deepEqual(
      codes((of) => (of.rows[0]!.cites[0]!.source = 'nope')),
      ['citation-unknown /ratings/0/rows/0/cites/0/source'],
    );
    assert.deepEqual(
      codes((of) => (of.values[0]!.cites[0]!.source = 'nope')),
      ['citation-unknown /ratings/0/values/0/cites/0/source'],
    );
    assert.deepEqual(
      codes((of) => (of.caveat = [])),
      ['schema/minItems /ratings/0/caveat'],
    );
    assert.deepEqual(
      codes((of) => (of.rows = [])),
      ['schema/minItems /ratings/0/rows'],
    );
    assert.deepEqual(
      codes((of) => Object.assign(of.rows[0]!, { grade: 'D' })),
      ['schema/enum /ratings/0/rows/0/grade'],
    );
    assert.deepEqual(
      codes((of) => (of.span.to = 99_999_999)),
      ['schema/maximum /ratings/0/span/to'],
    );
  });

  it('finds what contradicts itself', () => {
    const broken = structuredClone(fixture);
    broken.initiatives[0]!.actors = ['hm-nobody'];
    broken.summary[0]!.cites[0]!.source = 'nowhere';
    assert.deepEqual(
      checkProfile(broken)
        .map(({ code }) => code)
        .sort(),
      ['citation-unknown', 'reference-unknown'],
    );
  });
});
