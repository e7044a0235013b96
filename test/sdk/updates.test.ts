/** client.updates: chosen, shared, checked, and renewed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createClient,
  isCountertraffickingError,
  layeredSource,
  memorySource,
  validateUpdates,
  type Source,
  type UpdatesFile,
} from '../../src/sdk/index.ts';
import { publishedFixture } from '../profile.ts';

const fixture = await publishedFixture();
const code = (expected: string) => (error: unknown) => {
  assert.ok(isCountertraffickingError(error), String(error));
  assert.equal(error.code, expected);
  return true;
};
const file = (): UpdatesFile => ({
  schemaVersion: '1.0',
  dataVersion: '2026.11.0',
  updates: ['2026-11-03', '2026-11-02', '2026-11-01'].map((date, index) => ({
    id: `update-${index}`,
    kind: 'profile',
    date,
    countries: ['HM'],
    version: '2026.11.0',
    coverage: 'full',
    initiatives: 2,
    statements: 7,
    records: [],
  })),
});

/** A source of someone else's whose updates are what `answer` gives. */
function sourceOf(answer: () => unknown): Source & { asked: number } {
  return {
    ...memorySource([fixture]),
    asked: 0,
    updates() {
      this.asked += 1;
      return Promise.resolve(answer());
    },
  };
}

describe('the updates in the package', () => {
  const client = createClient();

  it('are of all countries, or of one by any of its names', async () => {
    const all = await client.updates();
    assert.ok(all.length >= 33);
    for (const country of ['TH', 'tha', 'Thailand']) {
      const found = await client.updates({ country });
      assert.deepEqual(
        found,
        all.filter(({ countries }) => countries.includes('TH')),
      );
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['profile', 'archive', 'archive', 'archive'],
      );
    }
    assert.equal((await client.updates({ country: 'Kenya' })).length, 1);
    await assert.rejects(client.updates({ country: 'Atlantis' }), code('country-unknown'));
  });

  it('begin where they are asked to, a month until its last day, and end after so many', async () => {
    const archive = async (since: string): Promise<string[]> =>
      (await client.updates({ country: 'JP', since })).flatMap(({ kind, id }) => (kind === 'archive' ? id : []));
    // Of July 2005, no day given.
    for (const since of ['2005', '2005-07', '2005-07-31'])
      assert.deepEqual(await archive(since), ['archive-update-43']);
    assert.deepEqual(await archive('2005-08-01'), []);
    assert.equal((await client.updates({ limit: 3 })).length, 3);
    for (const filter of [{ since: 'yesterday' }, { limit: 0 }, { limit: 1.5 }, { limit: -1 }])
      await assert.rejects(client.updates(filter), code('argument-invalid'));
  });

  it('are shared, so they are frozen', async () => {
    const [update] = await client.updates({ limit: 1 });
    assert.throws(() => (update!.countries as string[]).push('QQ'), TypeError);
  });
});

describe('the updates of a source', () => {
  it('are none where it keeps none', async () => {
    const client = createClient({ source: memorySource([fixture]) });
    assert.deepEqual(await client.updates(), []);
    assert.deepEqual(await client.updates({ country: 'HM' }), []);
  });

  it('are asked for once by all who wait, and again where that is asked', async () => {
    const source = sourceOf(file);
    const client = createClient({ source });
    const [all, some] = await Promise.all([client.updates(), client.updates({ limit: 1 })]);
    assert.deepEqual([all.length, some.length, source.asked], [3, 1, 1]);
    await client.updates({}, { reload: true });
    assert.equal(source.asked, 2);
  });

  it('are checked where the source is not trusted, and what was given stays the giver’s to change', async () => {
    const given = file();
    const client = createClient({ source: sourceOf(() => given) });
    const [update] = await client.updates();
    given.updates[0]!.countries.push('QQ');
    assert.deepEqual(update!.countries, ['HM']);
    for (const wrong of [null, [], 'x', { ...file(), updates: [{ kind: 'rumour' }] }, { ...file(), dataVersion: 1 }])
      await assert.rejects(createClient({ source: sourceOf(() => wrong) }).updates(), (error: unknown) => {
        code('updates-invalid')(error);
        assert.ok(isCountertraffickingError(error) && error.issues.length > 0);
        return true;
      });
    assert.equal((await validateUpdates(given)).valid, true);
  });

  it('that cannot be had are asked for again, and what was there stays', async () => {
    let broken = true;
    const source = sourceOf(() => {
      if (broken) throw new TypeError('offline');
      return file();
    });
    const client = createClient({ source });
    await assert.rejects(client.updates(), code('load-failed'));
    broken = false;
    assert.equal((await client.updates()).length, 3);
    broken = true;
    await assert.rejects(client.updates({}, { reload: true }), code('load-failed'));
    assert.equal((await client.updates()).length, 3);
  });

  it('are those of the source beneath, where others’ data stand above, and checked there', async () => {
    const layered = (beneath: Source): Promise<readonly unknown[]> =>
      createClient({ source: layeredSource(memorySource([]), beneath) }).updates();
    assert.equal((await layered(sourceOf(file))).length, 3);
    assert.deepEqual(await layered(memorySource([fixture])), []);
    await assert.rejects(layered(sourceOf(() => ({ updates: [] }))), code('updates-invalid'));
  });

  it('are waited for no longer than a signal says', async () => {
    const client = createClient({ source: sourceOf(() => new Promise(() => undefined)) });
    await assert.rejects(client.updates({}, { signal: AbortSignal.timeout(10) }), { name: 'TimeoutError' });
  });
});
