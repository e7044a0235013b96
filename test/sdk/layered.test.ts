/** Own data over ours: what is added, what stays, what is refused, and what is found. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { before, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { checkProfile } from '../../src/model/check-profile.ts';
import { citationNumbers } from '../../src/model/claims.ts';
import { bibtex, csv, cslJson, geoJson, jsonLd, ris } from '../../src/formats/index.ts';
import {
  bundledSource,
  createClient,
  isCountertraffickingError,
  layeredSource,
  memorySource,
  validateOverlay,
  type Client,
  type Layer,
  type Profile,
  type ProfileOverlay,
  type SearchData,
  type Source,
  type SourceIssue,
} from '../../src/sdk/index.ts';
import { citation, claim, overlay, PARTNER, saidBy } from '../overlay.ts';
import { publishedFixture } from '../profile.ts';

const fixture = await publishedFixture();
const ours = (): Source => memorySource([fixture]);
const layered = (...own: (Source | Layer)[]): Client => createClient({ source: layeredSource(...own, ours()) });
const over = (change: Partial<ProfileOverlay> = {}): Source => memorySource([overlay(change)]);

/** A layer that tells a list of what it cannot use. */
function watched(source: Source): Layer & { told: SourceIssue[] } {
  const told: SourceIssue[] = [];
  return { source, told, onIssue: (issue) => told.push(issue) };
}

/** Codes and pointers of what is found in an overlay over the fixture. */
async function issuesOf(value: unknown, beneath = fixture): Promise<string[]> {
  const result = await validateOverlay(value, beneath);
  return result.valid ? [] : result.issues.map(({ code, pointer }) => `${code} ${pointer}`);
}

const failing = (why = 'no network'): Source => ({
  trusted: false,
  codes: new Set(['HM']),
  index: () => Promise.reject(new Error(why)),
  profile: () => Promise.reject(new Error(why)),
});

describe('an overlay', () => {
  let merged: Profile;
  before(async () => (merged = await layered(over()).country('HM')));

  it('stands beside ours, each thing marked as its owner’s', () => {
    const added = {
      summary: ['sn-opening'],
      initiatives: ['sn-2010-shelter'],
      laws: ['sn-law'],
      helplines: ['sn-line'],
      organizations: ['sn-network'],
      needs: ['sn-need'],
    };
    for (const [field, ids] of Object.entries(added) as [keyof typeof added, string[]][]) {
      assert.deepEqual(merged[field].slice(0, fixture[field].length), fixture[field], field);
      const theirs = merged[field].slice(fixture[field].length);
      assert.deepEqual(
        theirs.map(({ id, origin }) => [id, origin]),
        ids.map((id) => [id, PARTNER]),
      );
    }
    assert.deepEqual([merged.related.at(-1)?.origin, merged.links.at(-1)?.origin], [PARTNER, PARTNER]);
    assert.deepEqual(merged.initiatives.at(-1)?.claims[0]?.origin, PARTNER);
    assert.deepEqual(merged.layers, [
      { origin: PARTNER, dataVersion: '2026.11.7', license: overlay().license, reviewed: '2026-11-07' },
    ]);
    assert.deepEqual(
      [merged.dataVersion, merged.reviewed, merged.license, merged.identifier],
      [fixture.dataVersion, fixture.reviewed, fixture.license, fixture.identifier],
    );
  });

  it('is a published profile, which can be given on', () => assert.deepEqual(checkProfile(merged), []));

  it('leaves our sources their numbers; its own follow as they are mentioned', () => {
    const ids = merged.citations.map(({ id }) => id);
    assert.deepEqual(ids, [...fixture.citations.map(({ id }) => id), 'sn-second', 'sn-first', 'sn-unused']);
    const [before, after] = [citationNumbers(fixture), citationNumbers(merged)];
    for (const [id, number] of before) assert.equal(after.get(id), number);
    assert.deepEqual(merged.citations.at(-1)?.custom.origin, PARTNER);
  });

  it('sets a contested name, with its note; the other still leads there', async () => {
    assert.deepEqual(merged.names, { ...overlay().names, origin: PARTNER });
    const client = layered(over());
    const [summary] = await client.countries();
    assert.equal(summary?.name, 'Heard and Macdonald');
    for (const query of ['heard & macdonald', 'Heard Island', 'HMD']) {
      assert.equal((await client.country(query.replace('&', 'and'))).code, 'HM', query);
    }
  });

  it('is neither kept from its owner nor changed: what is shown is a copy', async () => {
    const mine = overlay();
    const text = JSON.stringify(mine);
    await layered(memorySource([mine])).country('HM');
    assert.equal(JSON.stringify(mine), text);
    mine.initiatives![0]!.title.en = 'changed since';
    assert.ok(Object.isFrozen(merged.initiatives.at(-1)?.title));
  });

  it('cannot say whose it is in its records, only as a whole', async () => {
    const other = { name: 'United Nations', url: 'https://un.example/', replaces: true } as const;
    const mine = overlay({ origin: { ...PARTNER, replaces: true } });
    for (const each of [mine.summary![0]!, mine.initiatives![0]!, mine.laws![0]!, mine.links![0]!]) each.origin = other;
    mine.initiatives![0]!.claims[0]!.origin = other;
    mine.citations![1]!.custom.origin = other;
    mine.names!.origin = other;
    const profile = await layered(memorySource([mine])).country('HM');
    assert.doesNotMatch(JSON.stringify(profile), /United Nations|un\.example|"replaces":true/);
  });

  it('makes more than tables of a profile that had tables alone', async () => {
    const baseline = { ...fixture, coverage: { ...fixture.coverage, status: 'baseline' } };
    const client = createClient({ source: layeredSource(over(), memorySource([baseline])) });
    const { coverage } = await client.country('HM');
    assert.deepEqual(coverage, { ...fixture.coverage, status: 'partial' });
    assert.equal((await client.countries())[0]?.coverage, 'partial');
  });

  it('may repeat a source of ours word for word, which stays ours', async () => {
    const [first] = fixture.citations;
    const mine = overlay();
    mine.citations!.push(structuredClone(first!));
    assert.deepEqual(await issuesOf(mine), []);
    const profile = await layered(memorySource([mine])).country('HM');
    assert.deepEqual(profile.citations, merged.citations);
  });
});

describe('what an overlay cannot do', () => {
  const record = overlay().initiatives![0]!;
  const cases: [string, Partial<ProfileOverlay>, string[]][] = [
    [
      'take an id of ours',
      { initiatives: [{ ...record, id: 'hm-2002-example-plan' }] },
      ['layer-id-taken /initiatives/0/id'],
    ],
    [
      'take it for another kind of thing, declared or not',
      { initiatives: [{ ...record, id: 'hm-2005-example-act' }], replaces: ['hm-2005-example-act'] },
      ['layer-id-taken /initiatives/0/id'],
    ],
    [
      'replace an organization, which our records name',
      {
        organizations: [...overlay().organizations!, { ...overlay().organizations![0]!, id: 'hm-example-ministry' }],
        replaces: ['hm-example-ministry'],
      },
      ['layer-id-taken /organizations/1/id', 'layer-replaces-nothing /replaces/0'],
    ],
    [
      'take the id of what is no record',
      { laws: [{ ...overlay().laws![0]!, id: 'summary' }] },
      ['layer-id-taken /laws/0/id'],
    ],
    [
      'put another source under one of our ids',
      { citations: [...overlay().citations!, citation('old-page')] },
      ['layer-id-taken /citations/3/id'],
    ],
    ['speak again in our summary', { summary: [claim('opening', 'sn-first')] }, ['layer-id-taken /summary/0/id']],
    ['take anything away', { replaces: ['hm-2002-example-plan'] }, ['layer-replaces-nothing /replaces/0']],
    [
      'call confirmed what our old page alone says',
      { summary: [claim('sn-opening', 'old-page')] },
      ['evidence-mismatch /summary/0/evidence'],
    ],
    ['cite what is not there', { summary: [claim('a', 'nowhere')] }, ['citation-unknown /summary/0/cites/0/source']],
    [
      'name actors who are not there',
      { initiatives: [{ ...record, actors: ['nobody'] }] },
      ['reference-unknown /initiatives/0/actors/0'],
    ],
    ['use an id twice', { laws: [{ ...overlay().laws![0]!, id: 'sn-line' }] }, ['id-duplicate /helplines/0/id']],
    ['speak of a day that there is not', { reviewed: '2026-13-45' }, ['date-invalid /reviewed']],
    ['be of another country', { code: 'AU' }, ['country-other /code']],
    ['speak in our name', { origin: { name: 'Counter-Trafficking' } }, ['layer-origin /origin/name']],
    ['rename without saying why', { names: { text: { en: 'X' } } as never }, ['schema/required /names/note']],
    ['bring fields that there are not', { withdrawn: [] } as never, ['schema/additionalProperties /withdrawn']],
    [
      'link to a script',
      { links: [{ ...overlay().links![0]!, url: 'javascript:x' }] },
      ['schema/pattern /links/0/url'],
    ],
  ];
  for (const [what, change, expected] of cases) {
    it(`it cannot ${what}: ours is shown, and it is told`, async () => {
      assert.deepEqual(await issuesOf(overlay(change)), expected);
      const layer = watched({ ...memorySource([{ ...overlay(change), code: 'HM' }]), codes: new Set(['HM']) });
      if (change.code) layer.source.profile = () => Promise.resolve(overlay(change));
      const client = layered(layer);
      assert.deepEqual(await client.country('HM'), fixture);
      const [issue] = client.issues();
      assert.deepEqual([issue?.layer, issue?.country, issue?.error.code], [0, 'HM', 'profile-invalid']);
      assert.ok(issue?.error.issues.every(({ advice }) => advice));
      await client.country('HM', { reload: true });
      assert.equal(layer.told.length, 1, 'once, however often it is met');
    });
  }

  it('anything that is no overlay is refused, without throwing', async () => {
    for (const value of [undefined, null, 1, 'HM', [], () => 0, { code: 'HM' }, { ...fixture, origin: undefined }]) {
      const source: Source = { ...ours(), profile: () => Promise.resolve(value) };
      assert.deepEqual(await layered({ source, onIssue: () => undefined }).country('HM'), fixture);
      if (value !== undefined) assert.equal((await validateOverlay(value)).valid, false);
    }
  });

  it('an id that we once used stays ours', async () => {
    const moved = { ...fixture, moved: [{ from: 'sn-law', to: ['hm-2005-example-act'], date: '2026-11-01' }] };
    assert.deepEqual(await issuesOf(overlay(), moved), ['layer-id-taken /laws/0/id']);
  });

  it('an error names the id and says what to do', async () => {
    const result = await validateOverlay(
      overlay({ initiatives: [{ ...record, id: 'hm-2002-example-plan' }] }),
      fixture,
    );
    assert.ok(!result.valid);
    const [{ message, advice, actual }] = result.issues as [(typeof result.issues)[0]];
    assert.match(message, /"hm-2002-example-plan"/);
    assert.match(advice, /replaces/);
    assert.equal(actual, 'hm-2002-example-plan');
  });
});

describe('a replacement', () => {
  it('stands in the place of ours where it is declared, and is seen to', async () => {
    const id = 'hm-2002-example-plan';
    const mine = overlay({ replaces: [id] });
    mine.initiatives!.unshift({
      ...mine.initiatives![0]!,
      id,
      title: { en: 'Their plan' },
      supersedes: undefined as never,
    });
    delete mine.initiatives![0]!.supersedes;
    assert.deepEqual(await issuesOf(mine), []);
    const profile = await layered(memorySource([mine])).country('HM');
    assert.deepEqual(
      profile.initiatives.map((each) => [each.id, each.origin?.name, each.origin?.replaces]),
      [
        [id, PARTNER.name, true],
        ['hm-2008-example-agreement', undefined, undefined],
        ['sn-2010-shelter', PARTNER.name, undefined],
      ],
    );
    // Our sources stay, mentioned or not.
    assert.deepEqual(profile.citations.slice(0, fixture.citations.length), fixture.citations);
    assert.deepEqual(checkProfile(profile), []);
  });

  it('of what we no longer have is an addition: our release breaks nothing of theirs', async () => {
    const mine = overlay({ replaces: ['sn-law'] });
    assert.deepEqual(await issuesOf(mine), []);
    assert.equal((await layered(memorySource([mine])).country('HM')).laws.at(-1)?.origin?.replaces, undefined);
  });
});

describe('a whole profile', () => {
  const whole = (code: string, change: Partial<Profile> = {}): Profile => ({
    ...structuredClone(fixture),
    origin: { ...PARTNER },
    code,
    ...change,
  });

  it('of a country that we have not is shown as it is, and marked', async () => {
    const client = layered(memorySource([whole('BV')]));
    const profile = await client.country('BV');
    assert.deepEqual(profile.origin, PARTNER);
    const records = [profile.summary, profile.initiatives, profile.laws, profile.organizations, profile.links].flat();
    assert.ok(records.every(({ origin }) => origin?.name === PARTNER.name));
    assert.ok(profile.citations.every(({ custom }) => custom.origin?.name === PARTNER.name));
    assert.deepEqual(checkProfile(profile), []);
    assert.deepEqual((await client.countries()).map(({ code }) => code).sort(), ['BV', 'HM']);
  });

  it('of one that we have adds what an overlay would; our tables stand', async () => {
    const { summary, initiatives, laws, helplines, organizations, citations } = overlay();
    const records = { summary, initiatives, laws, helplines, organizations, citations } as Partial<Profile>;
    // As it stands alone it must be whole.
    const mine = whole('HM', { ...records, treaties: [], ratings: [], needs: [] });
    mine.initiatives = mine.initiatives.map(({ supersedes: _, ...each }) => ({
      ...each,
      actors: ['sn-network'],
      claims: [claim('opened', 'sn-first')],
    }));
    const profile = await layered(memorySource([mine])).country('HM');
    assert.equal(profile.laws.at(-1)?.id, 'sn-law');
    assert.deepEqual([profile.treaties, profile.origin], [fixture.treaties, undefined]);
    mine.treaties = [{ instrument: 'x', title: { en: 'X' }, status: 'not-stated', reservations: [], cites: [] }];
    const client = layered(watched(memorySource([mine])));
    assert.deepEqual(await client.country('HM'), fixture);
    assert.equal(client.issues()[0]?.error.issues[0]?.code, 'layer-table');
  });

  it('without an owner, or an overlay of nothing, is not shown', async () => {
    const { origin: _, ...nobodys } = whole('BV');
    for (const [value, code] of [
      [nobodys, 'layer-origin'],
      [overlay({ code: 'BV' }), 'layer-nothing-beneath'],
    ] as const) {
      const client = layered(watched(memorySource([value])));
      await assert.rejects(client.country('BV'), (error) => {
        assert.ok(isCountertraffickingError(error));
        assert.deepEqual([error.code, error.issues[0]?.code], ['profile-invalid', code]);
        return true;
      });
      assert.deepEqual(
        (await client.countries()).map((each) => each.code),
        ['HM'],
      );
    }
  });
});

describe('layers', () => {
  const other = { name: 'Other Network' };
  const second = (): ProfileOverlay =>
    overlay({
      origin: other,
      names: { text: { en: 'Other name' }, note: { en: 'Why not.' } },
      ...{ summary: [], initiatives: [], helplines: [], organizations: [], needs: [], related: [], links: [] },
      laws: [{ ...overlay().laws![0]!, id: 'on-law' }],
      citations: [citation('sn-first')],
    });

  it('the first wins a name; what each adds is its own; a source of both is one', async () => {
    const profile = await layered(over(), memorySource([second()])).country('HM');
    assert.equal(profile.names?.text.en, 'Heard and Macdonald');
    assert.ok(profile.aliases.includes('Other name'));
    assert.deepEqual(
      profile.layers?.map(({ origin }) => origin.name),
      [other.name, PARTNER.name],
    );
    assert.deepEqual(
      profile.laws.map(({ id, origin }) => [id, origin?.name]),
      [
        ['hm-2005-example-act', undefined],
        ['on-law', other.name],
        ['sn-law', PARTNER.name],
      ],
    );
    assert.deepEqual(
      profile.citations.slice(fixture.citations.length).map(({ id, custom }) => [id, custom.origin?.name]),
      [
        ['sn-first', other.name],
        ['sn-second', PARTNER.name],
        ['sn-unused', PARTNER.name],
      ],
    );
  });

  it('may stand on layers, and their issues are told with their places', async () => {
    const inner = layeredSource(watched(over({ code: 'XX', reviewed: 'x' })), watched(failing()), ours());
    const client = createClient({ source: layeredSource(memorySource([second()]), inner) });
    assert.equal((await client.country('HM')).laws.at(-1)?.id, 'on-law');
    assert.deepEqual(
      client.issues().map(({ layer, error }) => [layer, error.code]),
      [[2, 'load-failed']],
    );
  });

  it('give the same, whichever comes first', async () => {
    const expected = JSON.stringify(await layered(over(), memorySource([second()])).country('HM'));
    const late = (source: Source, ms: number): Source => ({
      ...source,
      profile: async (code) => {
        await wait(ms);
        return source.profile(code);
      },
    });
    const delays = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 0, max: 8 })));
    await fc.assert(
      fc.asyncProperty(delays, async ([a = 0, b = 0, c = 0]) => {
        const source = layeredSource(late(over(), a), late(memorySource([second()]), b), late(ours(), c));
        assert.equal(JSON.stringify(await createClient({ source }).country('HM')), expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('failures', () => {
  it('a layer that cannot be loaded leaves ours, and comes back', async () => {
    let source = failing();
    const layer = watched({ ...failing(), profile: (code) => source.profile(code) });
    const client = layered(layer);
    assert.deepEqual(await client.country('HM'), fixture);
    assert.equal(layer.told[0]?.error.code, 'load-failed');
    source = over();
    assert.equal((await client.country('HM', { reload: true })).laws.length, 2);
    assert.deepEqual(client.issues(), []);
    // What was there once is not taken away by the network.
    source = failing();
    assert.equal((await client.country('HM', { reload: true })).laws.length, 2);
    assert.equal(client.issues().length, 1);
    // But by its owner.
    source = memorySource([]);
    assert.equal((await client.country('HM', { reload: true })).laws.length, 1);
    assert.deepEqual(client.issues(), []);
  });

  it('its list may fail as well', async () => {
    const layer = watched(failing());
    const client = layered(layer);
    assert.deepEqual(
      (await client.countries()).map(({ code }) => code),
      ['HM'],
    );
    assert.deepEqual(
      client.issues().map(({ country }) => country),
      [undefined],
    );
  });

  it('a required layer is waited for', async () => {
    for (const source of [failing(), over({ reviewed: 'x' })]) {
      const client = layered({ source, required: true });
      await assert.rejects(client.country('HM'), isCountertraffickingError);
    }
    await assert.rejects(layered({ source: failing(), required: true }).countries(), isCountertraffickingError);
  });

  it('ours failing is an error, whatever is above it', async () => {
    const client = createClient({ source: layeredSource(over(), failing()) });
    await assert.rejects(
      client.country('HM'),
      (error) => isCountertraffickingError(error) && error.code === 'load-failed',
    );
  });

  it('the console is told once where nobody else is, with what to do', async () => {
    const warn = mock.method(console, 'warn', () => undefined);
    try {
      const client = layered(over({ citations: [...overlay().citations!, citation('old-page')] }));
      for (const reload of [false, true, true]) await client.country('HM', { reload });
      await wait(1);
      assert.equal(warn.mock.callCount(), 1);
      assert.match(String(warn.mock.calls[0]?.arguments[0]), /old-page[\s\S]*another id/);
    } finally {
      warn.mock.restore();
    }
  });
});

describe('with the data of the package', () => {
  const mine = (): ProfileOverlay => {
    const { initiatives, organizations, citations, ...rest } = overlay({ code: 'CN' });
    const [each] = initiatives!;
    delete each!.supersedes;
    each!.actors = ['sn-network'];
    each!.claims = [claim('opened', 'sn-first', 'Zwykwort for survivors.')];
    const { schemaVersion, dataVersion, origin, code, reviewed, names } = rest;
    return {
      schemaVersion,
      dataVersion,
      origin,
      code,
      reviewed,
      names: names!,
      initiatives: initiatives!,
      organizations: organizations!,
      citations: citations!,
    };
  };
  const client = createClient({ source: layeredSource(memorySource([mine()]), bundledSource()) });

  it('search finds theirs and ours, says whose it is, and knows the name', async () => {
    const { hits } = await client.search('zwykwort');
    assert.deepEqual(
      hits.map(({ id, country, origin }) => [id, country, origin?.name]),
      [['sn-2010-shelter', 'CN', PARTNER.name]],
    );
    const [named] = (await client.search('Heard and Macdonald')).hits;
    assert.deepEqual([named?.kind, named?.id, named?.title.en], ['country', 'CN', 'Heard and Macdonald']);
    assert.equal((await client.search('China')).hits[0]?.id, 'CN');
    const [ofOurs] = (await client.search('asean declaration', { country: 'CN', kinds: 'initiative' })).hits;
    assert.equal(ofOurs?.origin, undefined);
  });

  it('search keeps nothing of a record of ours in whose place another stands', async () => {
    const china = await createClient().country('CN');
    const [first] = china.initiatives;
    const replacing = mine();
    replacing.replaces = [first!.id];
    replacing.initiatives!.push({ ...replacing.initiatives![0]!, id: first!.id, title: { en: 'Zwykplan' } });
    const over = layeredSource(memorySource([replacing]), bundledSource());
    const { records } = (await over.searchData!()) as SearchData;
    const same = records.filter(({ id, kind }) => kind === 'initiative' && id === first!.id);
    assert.deepEqual(
      same.map(({ title, origin }) => [title.en, origin?.replaces]),
      [['Zwykplan', true]],
    );
    // What the package loads once for all is left as it was.
    const untouched = (await bundledSource().searchData!()) as SearchData;
    assert.ok(untouched.records.some(({ id, title }) => id === first!.id && title.en === first!.title.en));
    assert.ok(untouched.records.filter(({ countries }) => countries.includes('CN')).length > 50);
  });

  it('initiatives() and countries() have theirs', async () => {
    const found = await client.initiatives({ country: 'CN', actor: 'Shelter Network' });
    assert.deepEqual(
      found.map(({ id, origin }) => [id, origin?.name]),
      [['sn-2010-shelter', PARTNER.name]],
    );
    const summary = (await client.countries()).find(({ code }) => code === 'CN');
    const china = (await createClient().countries()).find(({ code }) => code === 'CN');
    assert.deepEqual([summary?.name, summary?.initiatives], ['Heard and Macdonald', china!.initiatives + 1]);
    assert.equal((await client.country('China')).code, 'CN');
  });

  it('nothing of ours is marked as another’s', async () => {
    for (const code of ['CN', 'BO', 'US']) {
      const profile = await createClient().country(code);
      assert.doesNotMatch(JSON.stringify(profile), /"(origin|layers)":/);
    }
  });
});

describe('exports', () => {
  it('say who added what', async () => {
    const profile = await layered(over()).country('HM');
    const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;
    assert.equal(count(bibtex(profile), /Added by Shelter Network\./g), 3);
    assert.equal(count(ris(profile), /N1 {2}- .*Added by Shelter Network\./g), 3);
    assert.equal(cslJson(profile).filter(({ custom }) => custom.origin).length, 3);
    for (const table of ['countries', 'initiatives', 'laws', 'organizations'] as const) {
      assert.equal(count(csv(table, profile), /"Shelter Network"\r\n/g), 1, table);
    }
    assert.equal(count(csv('claims', profile), /"Shelter Network"\r\n/g), 5);
    assert.equal(count(csv('citations', profile), /"Shelter Network"\r\n/g), 3);
    assert.equal(geoJson(profile).features[0]?.properties.added_by, PARTNER.name);
    const graph = JSON.stringify(jsonLd(profile));
    assert.equal(count(graph, /"description":"Added by Shelter Network\."/g), 11);
    assert.match(graph, /With additions by Shelter Network, 2026\.11\.7\./);
    assert.doesNotMatch(JSON.stringify([jsonLd(fixture), geoJson(fixture), bibtex(fixture)]), /Added by|added_by/);
  });
});

describe('whatever an overlay says', () => {
  /** Mostly ids of its own, now and then one of ours. */
  const ids = (...others: string[]): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 999 }).map((number) => `sn-${number}`) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
  const sources = fc.constantFrom('example-report', 'sn-first', 'sn-second', 'sn-first', 'example-report', 'old-page');
  const claims = fc.array(
    fc.record({
      id: ids('opening', 'adopted', 'old'),
      text: fc.record({ en: fc.constantFrom('Theirs.', 'Other.') }),
      cites: fc.tuple(fc.constant({ source: 'example-report' }), fc.record({ source: sources })),
      evidence: fc.constant('confirmed'),
    }),
    { minLength: 1, maxLength: 2 },
  );
  const records = (...others: string[]): fc.Arbitrary<{ id: string; claims: unknown[] }[]> =>
    fc.array(fc.record({ id: ids(...others, 'summary'), claims }), { maxLength: 3 });
  const { initiatives, laws, organizations } = overlay();
  const hostile = fc.record({
    summary: claims,
    initiatives: records('hm-2002-example-plan', 'hm-2008-example-agreement', 'hm-2005-example-act').map((list) =>
      list.map((each) => ({ ...initiatives![0]!, actors: [], ...each })),
    ),
    laws: records('hm-2005-example-act', 'hm-example-line').map((list) =>
      list.map((each) => ({ ...laws![0]!, ...each })),
    ),
    organizations: records('hm-example-ministry').map((list) =>
      list.map((each) => ({ ...organizations![0]!, ...each })),
    ),
    citations: fc
      .array(ids('example-report', 'old-page').map(citation), { maxLength: 2 })
      .map((list) => [citation('sn-first'), citation('sn-second'), ...list]),
    declares: fc.boolean(),
  });

  it('none of our claims and sources is lost or altered, but those of a record that is seen to be replaced', async () => {
    let [used, replacements] = [0, 0];
    await fc.assert(
      fc.asyncProperty(hostile, async ({ declares, ...change }) => {
        const taken = [...change.initiatives, ...change.laws].map(({ id }) => id).filter((id) => id.startsWith('hm-'));
        const replaces = declares ? taken : [];
        const mine = structuredClone({
          ...overlay(),
          ...{ helplines: [], needs: [], replaces, ...change },
        }) as unknown as ProfileOverlay;
        const client = layered({ source: memorySource([mine]), onIssue: () => undefined });
        const profile = await client.country('HM');
        if (profile.layers) used += 1;
        else assert.deepEqual(profile, fixture);
        assert.deepEqual(checkProfile(profile), []);
        const said = new Set(saidBy(profile));
        const replaced = new Set(
          [...profile.initiatives, ...profile.laws].flatMap(({ id, origin }) => (origin?.replaces ? id : [])),
        );
        const kept = {
          ...fixture,
          initiatives: fixture.initiatives.filter(({ id }) => !replaced.has(id)),
          laws: fixture.laws.filter(({ id }) => !replaced.has(id)),
        };
        for (const each of saidBy(kept)) assert.ok(said.has(each), each);
        for (const id of replaced) assert.ok(replaces.includes(id));
        replacements += replaced.size;
        // What is not ours says so, and our numbers are ours.
        const original = new Set(saidBy(fixture));
        for (const each of said)
          assert.ok(original.has(each) || each.includes('"origin":{"name":"Shelter Network"'), each);
        assert.deepEqual(profile.citations.slice(0, fixture.citations.length), fixture.citations);
      }),
      { numRuns: 300 },
    );
    assert.ok(
      used > 25 && used < 290 && replacements > 2,
      `${used} used, ${replacements} replaced: it says too little`,
    );
  });
});
