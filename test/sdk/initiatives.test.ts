import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createClient, isCountertraffickingError } from '../../src/sdk/index.ts';
import { selectInitiatives, type InitiativeFilter } from '../../src/sdk/initiatives.ts';
import { publishedFixture } from '../profile.ts';

const fixture = await publishedFixture((authored) => {
  const [plan] = authored.initiatives;
  const more = (id: string, date: string | undefined, title: string) => {
    const copy = { ...structuredClone(plan!), id, title };
    delete copy.date;
    return date === undefined ? copy : { ...copy, date };
  };
  authored.initiatives.push(
    more('hm-long', '2000/2006', 'Zebra'),
    more('hm-undated', undefined, 'Aardvark'),
    more('hm-about', '2003~', 'Middle'),
  );
});
const ids = (filter?: InitiativeFilter): string[] => selectInitiatives([fixture], filter).map(({ id }) => id);

describe('selectInitiatives', () => {
  it('sorts by date with the undated last, in both directions', () => {
    assert.deepEqual(ids(), ['hm-long', 'hm-2002-example-plan', 'hm-about', 'hm-2008-example-agreement', 'hm-undated']);
    assert.equal(ids({ order: 'descending' }).at(-1), 'hm-undated');
    assert.equal(ids({ order: 'descending' })[0], 'hm-2008-example-agreement');
    assert.equal(ids({ sort: 'title' })[0], 'hm-undated');
    assert.equal(ids({ sort: 'pillar' }).at(-1), 'hm-2008-example-agreement');
    assert.deepEqual(ids({ sort: 'pillar', order: 'descending' }).slice(-2), ['hm-about', 'hm-undated']);
  });

  it('takes what overlaps a period, open ends and spans among it', () => {
    assert.deepEqual(ids({ from: '2004', to: '2006' }), ['hm-long']);
    assert.deepEqual(ids({ from: '2007' }), ['hm-2008-example-agreement']);
    assert.deepEqual(ids({ to: '2001' }), ['hm-long']);
    assert.deepEqual(ids({ from: '2030' }), ['hm-2008-example-agreement']);
    assert.deepEqual(ids({ from: '2002-11-30', to: '2002-12-01' }), ['hm-long', 'hm-2002-example-plan']);
  });

  it('filters by pillar, scope, actor and partner, several of one meaning any', () => {
    assert.deepEqual(ids({ pillar: 'partnership' }), ['hm-2008-example-agreement']);
    assert.equal(ids({ pillar: ['partnership', 'prevention'] }).length, 5);
    assert.deepEqual(ids({ scope: 'bilateral' }), ['hm-2008-example-agreement']);
    assert.deepEqual(ids({ partner: 'au' }), ['hm-2008-example-agreement']);
    for (const actor of ['hm-example-ministry', 'EM', 'example ministry'])
      assert.equal(ids({ actor }).length, 4, actor);
    assert.deepEqual(ids({ actor: 'nobody' }), []);
    assert.deepEqual(ids({ pillar: 'partnership', actor: 'EM' }), []);
  });

  it('says which country each stands in, and leaves the profile as it was', () => {
    const before = structuredClone(fixture);
    assert.ok(selectInitiatives([fixture]).every(({ country }) => country === 'HM'));
    assert.deepEqual(fixture, before);
  });

  it('refuses what is no date or no order', () => {
    const invalid = (error: unknown) => isCountertraffickingError(error) && error.code === 'argument-invalid';
    assert.throws(() => ids({ from: 'last year' }), invalid);
    assert.throws(() => ids({ to: '' }), invalid);
    assert.throws(() => ids({ sort: 'size' as never }), invalid);
    assert.throws(() => ids({ order: 'desc' as never }), invalid);
    assert.throws(() => ids({ pillar: 'prevent' as never }), invalid);
    assert.throws(() => ids({ partner: 'THA' }), invalid);
    assert.throws(() => ids({ from: '2007', to: '2001' }), invalid);
  });
});

it('client.initiatives answers for one country and for all', async () => {
  const client = createClient();
  const prevention = await client.initiatives({ country: 'PRC', pillar: 'prevention', from: '2002', to: '2004' });
  assert.ok(prevention.some(({ id }) => id === 'cn-2002-zero-tolerance-plan'));
  assert.ok(prevention.every(({ pillar, country }) => pillar === 'prevention' && country === 'CN'));
  assert.ok((await client.initiatives()).length >= 8);
  assert.deepEqual(
    (await client.initiatives({ country: 'CN', partner: 'TH', scope: 'bilateral' })).map(({ id }) => id),
    ['cn-2003-thailand-repatriation', 'cn-2018-thailand-memorandum'],
  );
});
