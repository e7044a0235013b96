/** A card from the file of cards is the card from the whole profile, and costs no more than it shows. */
import { expect } from '@esm-bundle/chai';
import '../../src/elements/timeline/define.ts';
import type { Card, Profile } from '../../src/model/types.ts';
import { bundledSource, cardOf, createClient, memorySource, type Client, type Source } from '../../src/sdk/index.ts';
import { clear, fixture, mount, mountNow, part, parts, place, root, settled, until, wait, words } from './mount.ts';

afterEach(clear);

/** A client over the fixture that notes what its source is asked for; `broken` says what fails. */
function spy(broken: () => string = () => ''): { client: Client; asked: string[] } {
  const asked: string[] = [];
  const answer = (what: string, value: unknown): Promise<unknown> => {
    asked.push(what);
    return broken() === what ? Promise.reject(new TypeError('offline')) : Promise.resolve(value);
  };
  const source: Source = {
    ...memorySource([fixture()]),
    trusted: true,
    profile: () => answer('whole', fixture()),
    card: () => answer('card', cardOf(fixture())),
  };
  return { client: createClient({ source }), asked };
}

describe('from cards and from whole profiles', () => {
  const source = bundledSource();
  const codes = [...source.codes];
  const only = (of: Map<string, Profile | Card>): Client =>
    ({ ...createClient(), country: (code: string) => Promise.resolve(of.get(code)) }) as unknown as Client;

  for (const [lang, some] of [
    ['en', codes],
    ['ar', codes.filter((code) => ['CN', 'TW', 'US'].includes(code))],
  ] as const) {
    it(`the same card is rendered of each of ${some.length} countries, in ${lang}`, async function () {
      this.timeout(120_000);
      const [cards, wholes] = [new Map<string, Card>(), new Map<string, Profile>()];
      await Promise.all(
        some.map(async (code) => {
          cards.set(code, (await source.card!(code)) as Card);
          wholes.set(code, (await source.profile(code)) as Profile);
        }),
      );
      const parent = place();
      parent.lang = lang;
      const attributes = { code: some[0]!, permalink: 'https://example.org/{code}' };
      const [small, large] = [
        mountNow({ attributes, client: only(cards), parent }),
        mountNow({ attributes, client: only(wholes), parent: place() }),
      ];
      large.lang = lang;
      for (const code of some) {
        small.code = large.code = code;
        await Promise.all([settled(small), settled(large)]);
        expect(small.profile, code).to.equal(cards.get(code));
        expect(large.profile, code).to.equal(wholes.get(code));
        expect(parts(small, 'source').length, code).to.be.greaterThan(0);
        // Not left to chai, whose difference of two long texts takes minutes.
        if (small.shadowRoot!.innerHTML !== large.shadowRoot!.innerHTML) throw new Error(`${code}: the cards differ`);
      }
    });
  }

  it('so is it of a profile with what a partner added', async () => {
    const whole = fixture();
    const origin = { name: 'A partner', url: 'https://example.org/' };
    Object.assign(whole, { origin, layers: [{ origin, dataVersion: '2026.1.0', reviewed: '2026-01-01' }] });
    Object.assign(whole.initiatives[1]!, { origin });
    Object.assign(whole.summary[0]!, { origin });
    Object.assign(whole.citations[0]!.custom, { origin });
    whole.names = { text: { en: 'An island' }, note: { en: 'So it is called here.' }, origin };
    const [small, large] = await Promise.all([
      mount({ client: only(new Map([['HM', cardOf(whole)]])) }),
      mount({ client: only(new Map([['HM', whole]])) }),
    ]);
    expect(parts(small, 'origin').length).to.be.greaterThan(4);
    expect(small.shadowRoot!.innerHTML).to.equal(large.shadowRoot!.innerHTML);
  });

  it('would not be the same of two countries, nor in two views', async () => {
    const [china, taiwan, full] = await Promise.all([
      mount({ attributes: { code: 'CN' }, client: createClient() }),
      mount({ attributes: { code: 'TW' }, client: createClient() }),
      mount({ attributes: { code: 'CN', view: 'full' }, client: createClient() }),
    ]);
    expect(new Set([china, taiwan, full].map((each) => each.shadowRoot!.innerHTML)).size).to.equal(3);
  });
});

describe('what is loaded', () => {
  it('a card loads a card, the full view the whole', async () => {
    const { client, asked } = spy();
    await mount({ client });
    expect(asked).to.deep.equal(['card']);
    await mount({ client, attributes: { code: 'HM', view: 'full' } });
    expect(asked).to.deep.equal(['card', 'whole']);
  });

  it('after the whole no card is loaded', async () => {
    const { client, asked } = spy();
    await mount({ client, attributes: { code: 'HM', view: 'full' } });
    await mount({ client });
    expect(asked).to.deep.equal(['whole']);
  });

  for (const other of [
    '<trafficking-country code="HM" view="full"></trafficking-country>',
    '<trafficking-timeline code="AU HM"></trafficking-timeline>',
    '<trafficking-citations code="HM"></trafficking-citations>',
  ]) {
    it(`beside ${other} the whole serves both`, async () => {
      const { client, asked } = spy();
      const parent = place();
      parent.innerHTML = other;
      // Before the other is asked for anything.
      const card = mountNow({ client, parent });
      parent.prepend(card);
      await settled(card);
      expect(asked).to.deep.equal(['whole']);
      expect(parts(card, 'claims')).to.have.lengthOf(2);
    });
  }

  it('beside elements of other countries, in other words or of no code, a card is a card', async () => {
    const { client, asked } = spy();
    const parent = place();
    parent.innerHTML = `<trafficking-timeline code="AU"></trafficking-timeline><trafficking-timeline></trafficking-timeline>
      <trafficking-search code="HM"></trafficking-search><trafficking-country code="HM"></trafficking-country>`;
    (parent.lastElementChild as HTMLElement & { client: Client }).client = client;
    await settled(mountNow({ client, parent }));
    expect(asked).to.deep.equal(['card']);
    for (const code of ['"] *', 'A B', '\\', '']) {
      const odd = mountNow({ client, attributes: { code } });
      await settled(odd);
      expect(root(odd)?.dataset.state, code).to.be.oneOf(['error', 'empty']);
    }
  });
});

describe('from card to full', () => {
  it('the card stays until the whole is there, and both are told of', async () => {
    let answer: (profile: Profile) => void = () => undefined;
    const whole = new Promise((resolve) => (answer = resolve));
    const source: Source = {
      ...memorySource([fixture()]),
      trusted: true,
      profile: () => whole,
      card: () => Promise.resolve(cardOf(fixture())),
    };
    const heard: boolean[] = [];
    const element = mountNow({ client: createClient({ source }) });
    element.addEventListener('trafficking-ready', ({ profile }) => heard.push('partial' in profile!));
    await settled(element);
    const before = element.shadowRoot!.innerHTML;
    element.view = 'full';
    await wait(30);
    expect(element.shadowRoot!.innerHTML).to.equal(before);
    answer(fixture());
    await until(() => part(element, 'laws') !== null, 'laws');
    expect(parts(element, 'claims')).to.have.lengthOf(4);
    await until(() => heard.length === 2, 'the second event');
    expect(heard).to.deep.equal([true, false]);
    const full = await mount({ client: createClient({ source }), attributes: { code: 'HM', view: 'full' } });
    expect(element.shadowRoot!.innerHTML).to.equal(full.shadowRoot!.innerHTML);
  });

  it('and back, nothing is loaded', async () => {
    const { client, asked } = spy();
    const element = await mount({ client, attributes: { code: 'HM', view: 'full' } });
    element.view = 'card';
    await settled(element);
    expect(part(element, 'laws')).to.equal(null);
    element.view = 'full';
    await settled(element);
    expect(part(element, 'laws')).not.to.equal(null);
    expect(asked).to.deep.equal(['whole']);
  });

  it('where the whole cannot be had, the card stays with words, and a button that mends it', async () => {
    let broken = 'whole';
    const { client } = spy(() => broken);
    const element = await mount({ client });
    element.view = 'full';
    await until(() => root(element)?.dataset.state === 'stale', 'stale');
    expect(parts(element, 'claims')).to.have.lengthOf(2);
    broken = '';
    part(element, 'retry')!.click();
    await until(() => part(element, 'laws') !== null, 'laws');
    expect(root(element)?.dataset.state).to.equal('ready');
    expect(words(part(element, 'message'))).to.equal('');
  });

  it('of another country asks for the whole of that one', async () => {
    const { client, asked } = spy();
    const element = await mount({ client });
    element.view = 'full';
    element.code = 'hmd';
    await until(() => part(element, 'laws') !== null, 'laws');
    expect(asked).to.deep.equal(['card', 'whole']);
  });
});
