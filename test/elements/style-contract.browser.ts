/** Parts and custom properties are API: what the class comment lists and what is rendered are one list. */
import { expect } from '@esm-bundle/chai';
import '../../src/elements/provider/define.ts';
import { TraffickingCitations } from '../../src/elements/citations/citations.ts';
import { TraffickingCountry } from '../../src/elements/country/country.ts';
import { TraffickingSearch } from '../../src/elements/search/search.ts';
import { TraffickingTimeline } from '../../src/elements/timeline/timeline.ts';
import { TraffickingUpdates } from '../../src/elements/updates/updates.ts';
import { CountertraffickingError } from '../../src/sdk/errors.ts';
import { PARTNER } from '../overlay.ts';
import { baselineFixture, clear, clientOf, fixture, mount, place, settled, until } from './mount.ts';

TraffickingCitations.define();
TraffickingSearch.define();
TraffickingTimeline.define();
TraffickingUpdates.define();
afterEach(clear);

interface Contract {
  parts: string[];
  properties: string[];
  attributes: string[];
}
const contracts = (await (await fetch('/test/fixtures/contract.generated.json')).json()) as Record<string, Contract>;
const contract = contracts.country!;

const collect = (element: Element, into: Set<string>): void => {
  for (const node of element.shadowRoot!.querySelectorAll('[part]')) {
    for (const name of node.getAttribute('part')!.split(/\s+/)) into.add(name);
  }
};

it('every part that any state renders is listed, and every listed part is rendered somewhere', async () => {
  const found = new Set<string>();
  const profile = fixture();
  profile.names = { text: { en: 'Name' }, note: { en: 'Note' } };
  profile.treaties = [
    {
      instrument: 'a',
      title: { en: 'A' },
      status: 'party',
      reservations: [],
      cites: [{ source: 'example-report' }],
      note: { en: 'Note' },
    },
  ];
  profile.citations[0]!.note = 'Note';
  profile.initiatives[0]!.claims[0]!.asOf = '2003';
  profile.layers = [{ origin: PARTNER, dataVersion: '2026.11.0', reviewed: '2026-11-01' }];
  const pillars = ['prevention', 'protection', 'prosecution', 'partnership'] as const;
  profile.initiatives = pillars.map((pillar) => ({
    ...structuredClone(profile.initiatives[0]!),
    id: `hm-${pillar}`,
    pillar,
  }));
  for (const attributes of [{ view: 'full' }, { view: 'card', permalink: 'https://example.org/' }]) {
    collect(await mount({ attributes: { code: 'HM', ...attributes }, client: clientOf(profile) }), found);
  }
  collect(await mount({ client: clientOf(baselineFixture()), attributes: { code: 'HM' } }), found);
  const failing = { ...clientOf(), country: () => Promise.reject(new CountertraffickingError('load-failed', 'x')) };
  const element = await mount({ client: failing });
  collect(element, found);
  await settled(element);
  expect(Array.from(found).sort()).to.deep.equal(contract.parts);
});

for (const [name, { styles }] of Object.entries({
  country: TraffickingCountry,
  citations: TraffickingCitations,
  search: TraffickingSearch,
  timeline: TraffickingTimeline,
  updates: TraffickingUpdates,
})) {
  it(`every custom property that the styles of trafficking-${name} read is listed, and the other way round`, () => {
    const text = styles.map(String).join('');
    const read = new Set(Array.from(text.matchAll(/var\(\s*(--trafficking-[\w-]+)/g), ([, found]) => found!));
    expect(Array.from(read).sort()).to.deep.equal(contracts[name]!.properties);
  });
}

for (const name of ['country', 'citations', 'search', 'timeline', 'updates', 'provider']) {
  it(`every observed attribute of trafficking-${name} is listed, and the other way round`, () => {
    const { observedAttributes } = customElements.get(`trafficking-${name}`) as unknown as {
      observedAttributes: string[];
    };
    expect([...observedAttributes].sort()).to.deep.equal(contracts[name]!.attributes);
  });
}

it('every part of <trafficking-citations> is listed, and every listed part is rendered somewhere', async () => {
  const found = new Set<string>();
  const profile = fixture();
  profile.citations[0]!.note = 'Note';
  profile.citations[0]!.custom.origin = PARTNER;
  await mount();
  const failing = { ...clientOf(), country: () => Promise.reject(new CountertraffickingError('load-failed', 'x')) };
  for (const client of [clientOf(profile), failing]) {
    const parent = (await mount()).parentElement!;
    const element = document.createElement('trafficking-citations');
    Object.assign(element, { code: 'HM', grouped: true, client });
    parent.append(element);
    await settled(element as never);
    collect(element, found);
  }
  expect(Array.from(found).sort()).to.deep.equal(contracts.citations!.parts);
});

it('every part of <trafficking-timeline> is listed, and every listed part is rendered somewhere', async () => {
  const found = new Set<string>();
  const profile = fixture();
  const pillars = ['prevention', 'protection', 'prosecution', 'partnership'] as const;
  profile.initiatives[0]!.claims[0]!.asOf = '2003';
  profile.initiatives[0]!.origin = PARTNER;
  profile.initiatives = pillars.map((pillar) => ({
    ...structuredClone(profile.initiatives[0]!),
    id: `hm-${pillar}`,
    pillar,
    scope: pillar === 'protection' ? 'regional' : 'national',
  }));
  const failing = { ...clientOf(), country: () => Promise.reject(new CountertraffickingError('load-failed', 'x')) };
  const ways = [{ deepLinks: true, pillar: 'prevention' }, {}, { from: '3000' }, { client: failing }];
  for (const way of ways) {
    const element = document.createElement('trafficking-timeline');
    const parent = place();
    parent.style.inlineSize = '700px';
    Object.assign(element, { code: 'HM', client: clientOf(profile), ...way });
    parent.append(element);
    await settled(element as never);
    if (!('client' in way) && !way.from) {
      await until(() => element.shadowRoot!.querySelector('[part~=legend-item]') !== null, 'the drawing');
    }
    collect(element, found);
  }
  expect(Array.from(found).sort()).to.deep.equal(contracts.timeline!.parts);
});

it('every part of <trafficking-search> is listed, and every listed part is rendered somewhere', async () => {
  const found = new Set<string>();
  const profile = fixture();
  profile.initiatives[0]!.origin = PARTNER;
  const failing = { ...clientOf(), search: () => Promise.reject(new CountertraffickingError('load-failed', 'x')) };
  for (const [client, query] of [
    [clientOf(profile), 'example hmd'],
    [clientOf(fixture()), 'qwxzy'],
    [failing, 'example'],
  ] as const) {
    const parent = (await mount()).parentElement!;
    const element = document.createElement('trafficking-search');
    Object.assign(element, { action: '/find', facets: true, client });
    parent.append(element);
    await element.updateComplete;
    element.value = query;
    await until(() =>
      /ready|empty|error/.test(element.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset.state!),
    );
    collect(element, found);
  }
  expect(Array.from(found).sort()).to.deep.equal(contracts.search!.parts);
});
