import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cardOf,
  createClient,
  isCountertraffickingError,
  memorySource,
  type Profile,
  type Source,
} from '../../src/sdk/index.ts';
import { publishedFixture } from '../profile.ts';

const fixture = await publishedFixture();

/** A source that counts, and answers as it is told. */
function spySource(answer: () => Promise<unknown>, trusted = true): Source & { asked: number } {
  const inner = memorySource([fixture]);
  return {
    asked: 0,
    trusted,
    index: () => inner.index(),
    profile() {
      this.asked += 1;
      return answer();
    },
  };
}

const code = (expected: string) => (error: unknown) => {
  assert.ok(isCountertraffickingError(error), String(error));
  assert.equal(error.code, expected);
  return true;
};

describe('country', () => {
  it('finds one by code, name and alias, whatever the case and accents', async () => {
    const client = createClient();
    for (const query of [
      'CN',
      'cn',
      'chn',
      'China',
      'PRC',
      ' prc ',
      '中国',
      'People’s Republic of China',
      "people's republic of china",
    ]) {
      assert.equal((await client.country(query)).code, 'CN', query);
    }
  });

  it('finds countries by former, short and own names', async () => {
    const client = createClient();
    for (const [query, expected] of [
      ['burma', 'MM'],
      ['Ivory Coast', 'CI'],
      ['cote divoire', 'CI'],
      ['Swaziland', 'SZ'],
      ['Turkey', 'TR'],
      ['Türkiye', 'TR'],
      ['East Timor', 'TL'],
      ['Cape Verde', 'CV'],
      ['Cabo Verde', 'CV'],
      ['Czech Republic', 'CZ'],
      ['Viet Nam', 'VN'],
      ['Republic of Korea', 'KR'],
      ['日本', 'JP'],
      ['Deutschland', 'DE'],
      ['Hong Kong', 'HK'],
      ['Kosovo', 'XK'],
      ['Holy See', 'VA'],
    ] as const) {
      assert.equal((await client.country(query)).code, expected, query);
    }
    await assert.rejects(client.country('Congo'), code('country-unknown'));
  });

  it('serves who gives a code without the list, where the source knows its codes', async () => {
    let lists = 0;
    const inner = memorySource([fixture]);
    const source: Source = {
      ...inner,
      codes: new Set(['HM']),
      index: () => {
        lists += 1;
        return inner.index();
      },
    };
    const client = createClient({ source });
    for (const query of ['HM', ' hm ']) assert.equal((await client.country(query)).code, 'HM');
    assert.equal(lists, 0);
    assert.equal((await client.country('hmd')).code, 'HM');
    await assert.rejects(client.country('XX'), code('country-unknown'));
    assert.equal(lists, 1);
  });

  it('takes no name for another', async () => {
    const client = createClient();
    for (const query of ['', ' ', 'C', 'CNX', 'Chin', 'toString', '__proto__', 'constructor', 'ZZ']) {
      await assert.rejects(client.country(query), code('country-unknown'), query);
    }
  });

  it('loads once, however many ask', async () => {
    const source = spySource(() => Promise.resolve(fixture));
    const client = createClient({ source });
    const [a, b] = await Promise.all([client.country('HM'), client.country('Heard Island'), client.country('hmd')]);
    assert.equal(source.asked, 1);
    assert.equal(a, b);
  });

  it('tries again after a failure', async () => {
    let broken = true;
    const source = spySource(() =>
      broken ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(fixture),
    );
    const client = createClient({ source });
    await assert.rejects(client.country('HM'), (error: unknown) => {
      code('load-failed')(error);
      assert.ok(isCountertraffickingError(error));
      assert.equal(error.country, 'HM');
      assert.ok(error.cause instanceof TypeError);
      assert.match(error.message, /profile of HM.*Failed to fetch/);
      return true;
    });
    broken = false;
    assert.equal((await client.country('HM')).code, 'HM');
  });

  it('says where a profile is missing that the index names', async () => {
    const client = createClient({ source: spySource(() => Promise.resolve(undefined)) });
    await assert.rejects(client.country('HM'), code('profile-missing'));
  });

  it('validates what is not trusted, and says all that is wrong', async () => {
    const spoilt = { ...structuredClone(fixture), reviewed: 'yesterday', citations: 'none' };
    const client = createClient({ source: spySource(() => Promise.resolve(spoilt), false) });
    await assert.rejects(client.country('HM'), (error: unknown) => {
      code('profile-invalid')(error);
      assert.ok(isCountertraffickingError(error));
      assert.deepEqual(error.issues.map(({ pointer }) => pointer).sort(), ['/citations', '/reviewed']);
      return true;
    });
  });

  it('believes no source that answers with another country', async () => {
    const other = { ...structuredClone(fixture), code: 'AU', alpha3: 'AUS' };
    for (const trusted of [true, false]) {
      const client = createClient({ source: spySource(() => Promise.resolve(other), trusted) });
      await assert.rejects(client.country('HM'), (error: unknown) => {
        code('profile-invalid')(error);
        assert.match((error as Error).message, /another country than HM/);
        return true;
      });
    }
  });

  it('asks again only where it is told to, and keeps what it had if that fails', async () => {
    let broken = false;
    const source = spySource(() =>
      broken ? Promise.reject(new Error('offline')) : Promise.resolve(structuredClone(fixture)),
    );
    const client = createClient({ source });
    const first = await client.country('HM');
    assert.equal(await client.country('HM'), first);
    assert.notEqual(await client.country('HM', { reload: true }), first);
    assert.equal(source.asked, 2);
    broken = true;
    await assert.rejects(client.country('HM', { reload: true }), code('load-failed'));
    assert.equal((await client.country('HM')).code, 'HM');
    assert.equal(source.asked, 3);
  });

  it('gives a profile that no caller can change for the others, and leaves the caller’s own alone', async () => {
    const profile = await createClient().country('CN');
    assert.throws(() => profile.initiatives.sort(), TypeError);
    assert.throws(() => (profile.summary[0]!.text.en = 'x'), TypeError);
    const mine = structuredClone(fixture);
    await createClient({ source: memorySource([mine]) }).country('HM');
    mine.reviewed = '2026-11-02';
    assert.equal(mine.reviewed, '2026-11-02');
  });
});

describe('a card', () => {
  /** A source of wholes and cards that answers when it is told to. */
  function slowSource(trusted = true) {
    const asked: string[] = [];
    const answers = new Map<string, { resolve(value: unknown): void; reject(error: unknown): void }>();
    const later = (what: string) => () =>
      new Promise<unknown>((resolve, reject) => {
        asked.push(what);
        answers.set(what, { resolve, reject });
      });
    const source: Source = {
      ...memorySource([fixture]),
      trusted,
      codes: new Set(['HM']),
      profile: later('whole'),
      card: later('card'),
    };
    return { asked, answers, client: createClient({ source }) };
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  it('is what the source has of it, once for all who ask, and frozen', async () => {
    const { asked, answers, client } = slowSource();
    const both = [client.country('HM', { detail: 'card' }), client.country('hm', { detail: 'card' })];
    await turn();
    answers.get('card')!.resolve(cardOf(fixture));
    const [a, b] = await Promise.all(both);
    assert.equal(a, b);
    assert.ok(a && 'partial' in a && Object.isFrozen(a.citations));
    assert.deepEqual(asked, ['card']);
  });

  it('never stands for the whole', async () => {
    const { asked, answers, client } = slowSource();
    const card = client.country('HM', { detail: 'card' });
    await turn();
    answers.get('card')!.resolve(cardOf(fixture));
    await card;
    const whole = client.country('HM');
    await turn();
    answers.get('whole')!.resolve(fixture);
    assert.ok('laws' in (await whole));
    assert.deepEqual(asked, ['card', 'whole']);
  });

  it('is not loaded where the whole is there, or on its way', async () => {
    const { asked, answers, client } = slowSource();
    const whole = client.country('HM');
    await turn();
    const meanwhile = client.country('HM', { detail: 'card' });
    answers.get('whole')!.resolve(fixture);
    assert.equal(await meanwhile, await whole);
    assert.equal(await client.country('HM', { detail: 'card' }), await whole);
    assert.deepEqual(asked, ['whole']);
    // Nor where it is renewed: what is shown is the whole, so that is what is asked for again.
    const again = client.country('HM', { detail: 'card', reload: true });
    await turn();
    assert.deepEqual(asked, ['whole', 'whole']);
    answers.get('whole')!.resolve(structuredClone(fixture));
    assert.notEqual(await again, await whole);
  });

  it('is the whole from a source that has none, or whose cards nobody can check', async () => {
    const none = slowSource();
    const shown = none.client.country('HM', { detail: 'card' });
    await turn();
    none.answers.get('card')!.resolve(undefined);
    await turn();
    none.answers.get('whole')!.resolve(fixture);
    assert.ok('laws' in (await shown));
    const unchecked = slowSource(false);
    const checked = unchecked.client.country('HM', { detail: 'card' });
    await turn();
    unchecked.answers.get('whole')!.resolve(fixture);
    assert.ok('laws' in (await checked));
    assert.deepEqual(unchecked.asked, ['whole']);
    assert.ok('laws' in (await createClient({ source: memorySource([fixture]) }).country('HM', { detail: 'card' })));
  });

  it('that failed is asked for again, and one of another country is not believed', async () => {
    const { asked, answers, client } = slowSource();
    const failing = client.country('HM', { detail: 'card' });
    await turn();
    answers.get('card')!.reject(new TypeError('Failed to fetch'));
    await assert.rejects(failing, code('load-failed'));
    const lying = client.country('HM', { detail: 'card' });
    await turn();
    answers.get('card')!.resolve({ ...cardOf(fixture), code: 'AU' });
    await assert.rejects(lying, code('profile-invalid'));
    assert.deepEqual(asked, ['card', 'card']);
  });
});

describe('abort', () => {
  it('ends the wait of one, not the load of others', async () => {
    let answer: (profile: Profile) => void = () => undefined;
    const source = spySource(() => new Promise((resolve) => (answer = resolve)));
    const client = createClient({ source });
    const controller = new AbortController();
    const left = client.country('HM', { signal: controller.signal });
    const stays = client.country('HM');
    controller.abort(new DOMException('gone', 'AbortError'));
    await assert.rejects(left, { name: 'AbortError' });
    while (!source.asked) await new Promise(setImmediate);
    answer(fixture);
    assert.equal((await stays).code, 'HM');
    assert.equal(source.asked, 1);
  });

  it('refuses at once where it was aborted before', async () => {
    const signal = AbortSignal.abort();
    const client = createClient();
    await assert.rejects(client.country('CN', { signal }), { name: 'AbortError' });
    await assert.rejects(client.countries({ signal }), { name: 'AbortError' });
    await assert.rejects(client.initiatives({}, { signal }), { name: 'AbortError' });
    const source = spySource(() => Promise.resolve(fixture));
    await assert.rejects(createClient({ source }).country('HM', { signal }), { name: 'AbortError' });
    assert.equal(source.asked, 0, 'nothing is loaded for one who has left');
  });
});

describe('countries', () => {
  it('says what there is', async () => {
    const [china] = (await createClient().countries()).filter((each) => each.code === 'CN');
    assert.equal(china?.alpha3, 'CHN');
    assert.equal(china.region, '030');
    assert.ok(china.initiatives >= 8);
    const all = await createClient().countries();
    assert.ok(all.length >= 195);
    assert.equal(all.find((each) => each.code === 'TV')?.coverage, 'baseline');
    assert.ok(all.every(({ name, alpha3, region }) => name && alpha3 && region));
  });

  it('recovers from an index that failed', async () => {
    let broken = true;
    const inner = memorySource([fixture]);
    const client = createClient({
      source: { ...inner, index: () => (broken ? Promise.reject(new Error('offline')) : inner.index()) },
    });
    await assert.rejects(client.countries(), code('load-failed'));
    broken = false;
    assert.equal((await client.countries()).length, 1);
  });
});

describe('memorySource', () => {
  it('holds what it is given, and shows nothing that is not valid', async () => {
    const hostile = [null, 7, 'x', [], {}, { code: 'XX', initiatives: 'no', aliases: [null, 3], coverage: null }];
    const client = createClient({ source: memorySource([...hostile, fixture]) });
    const countries = await client.countries();
    assert.deepEqual(countries.map((each) => each.code).sort(), ['HM', 'XX']);
    await assert.rejects(client.country('XX'), code('profile-invalid'));
    assert.equal((await client.country('HM')).code, 'HM');
  });
});

describe('errors', () => {
  it('are known across two copies of the package', () => {
    const other = Object.assign(new Error('from another copy'), { [Symbol.for('countertrafficking.error')]: true });
    assert.equal(isCountertraffickingError(other), true);
    for (const value of [null, undefined, 'x', new Error('x'), {}])
      assert.equal(isCountertraffickingError(value), false);
  });
});
