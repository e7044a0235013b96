/** Loading, empty, error and stale: words in place, the fallback kept, an event fired, nothing thrown. */
import { expect } from '@esm-bundle/chai';
import type { TraffickingErrorEvent, TraffickingReadyEvent } from '../../src/elements/events.ts';
import type { Client } from '../../src/sdk/client.ts';
import { CountertraffickingError } from '../../src/sdk/errors.ts';
import { clear, clientOf, fixture, mount, mountNow, part, root, settled, wait, words } from './mount.ts';

const thrown: unknown[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
  thrown.push(event);
};
addEventListener('error', note);
addEventListener('unhandledrejection', note);

afterEach(async () => {
  clear();
  await wait(0);
  expect(thrown, 'nothing is thrown at the page').to.deep.equal([]);
});

const FALLBACK = '<a id="fallback" href="#x">Heard Island</a>';

const fallbackShown = (element: Element): boolean => element.querySelector('#fallback')!.getClientRects().length > 0;

/** A client that answers when it is told to. */
function slowClient() {
  const calls: { resolve: (value: ReturnType<typeof fixture>) => void; reject: (error: unknown) => void }[] = [];
  const client: Client = {
    ...clientOf(),
    country: () => new Promise((resolve, reject) => calls.push({ resolve, reject })),
  };
  return { client, calls };
}

describe('loading', () => {
  it('keeps the fallback and the room, and says so quietly', async () => {
    const { client, calls } = slowClient();
    const element = mountNow({ client, fallback: FALLBACK });
    await element.updateComplete;
    expect(root(element)?.dataset.state).to.equal('loading');
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(fallbackShown(element)).to.equal(true);
    expect(words(part(element, 'message'))).to.equal('Loading the country profile…');
    expect(element.getBoundingClientRect().height).to.be.at.least(innerHeight);
    calls[0]!.resolve(fixture());
    await settled(element);
    expect(fallbackShown(element)).to.equal(false);
    expect(element.matches(':state(loading)')).to.equal(false);
  });

  it('tells the page once, without bubbling, when the profile is shown', async () => {
    const { client, calls } = slowClient();
    const element = mountNow({ client });
    const heard: Event[] = [];
    const outside: Event[] = [];
    element.addEventListener('trafficking-ready', (event) => heard.push(event));
    element.parentElement!.addEventListener('trafficking-ready', (event) => outside.push(event));
    await element.updateComplete;
    calls[0]!.resolve(fixture());
    await settled(element);
    await wait(20);
    expect(heard).to.have.lengthOf(1);
    expect((heard[0] as TraffickingReadyEvent).profile?.code).to.equal('HM');
    expect(outside).to.have.lengthOf(0);
  });
});

describe('error', () => {
  const cases: [string, () => Promise<never>, string, boolean][] = [
    [
      'country-unknown',
      () => Promise.reject(new CountertraffickingError('country-unknown', 'x')),
      'There is no profile of “HM”.',
      false,
    ],
    [
      'profile-missing',
      () => Promise.reject(new CountertraffickingError('profile-missing', 'x')),
      'There is no profile of “HM”.',
      false,
    ],
    [
      'profile-invalid',
      () => Promise.reject(new CountertraffickingError('profile-invalid', 'x')),
      'not in order',
      false,
    ],
    ['load-failed', () => Promise.reject(new CountertraffickingError('load-failed', 'x')), 'could not be loaded', true],
    ['load-failed', () => Promise.reject(new TypeError('a client of someone else')), 'could not be loaded', true],
  ];
  for (const [code, country, text, retry] of cases) {
    it(`${code}: ${text}`, async () => {
      const element = mountNow({ client: { ...clientOf(), country }, fallback: FALLBACK });
      const heard: TraffickingErrorEvent[] = [];
      const outside: Event[] = [];
      element.addEventListener('trafficking-error', (event) => heard.push(event));
      element.parentElement!.addEventListener('trafficking-error', (event) => outside.push(event));
      await settled(element);
      expect(root(element)?.dataset.state).to.equal('error');
      expect(words(part(element, 'message'))).to.contain(text);
      expect(fallbackShown(element)).to.equal(true);
      expect(heard.map(({ error }) => error.code)).to.deep.equal([code]);
      expect(outside).to.have.lengthOf(0);
      expect(part(element, 'retry') !== null).to.equal(retry);
    });
  }

  it('a real client meets an unknown code and a malformed profile', async () => {
    const unknown = await mount({ attributes: { code: 'Atlantis' }, fallback: FALLBACK });
    expect(words(part(unknown, 'message'))).to.equal('There is no profile of “Atlantis”.');
    const malformed = await mount({ client: clientOf({ ...fixture(), initiatives: 'none' }), fallback: FALLBACK });
    expect(words(part(malformed, 'message'))).to.contain('not in order');
    expect(fallbackShown(malformed)).to.equal(true);
  });

  it('the button tries again, and the profile takes the place of the words', async () => {
    let broken = true;
    const good = clientOf(fixture());
    const client: Client = {
      ...good,
      country: (...of) =>
        broken ? Promise.reject(new CountertraffickingError('load-failed', 'offline')) : good.country(...of),
    };
    const element = await mount({ client, fallback: FALLBACK });
    broken = false;
    part(element, 'retry')!.click();
    await settled(element);
    expect(root(element)?.dataset.state).to.equal('ready');
    expect(fallbackShown(element)).to.equal(false);
  });
});

describe('empty', () => {
  it('without a code says how to give one', async () => {
    const element = await mount({ attributes: {}, fallback: FALLBACK });
    expect(root(element)?.dataset.state).to.equal('empty');
    expect(words(part(element, 'message'))).to.contain('code');
    expect(fallbackShown(element)).to.equal(true);
  });

  it('a profile without anything says so', async () => {
    const profile = {
      ...fixture(),
      summary: [],
      initiatives: [],
      laws: [],
      helplines: [],
      organizations: [],
      links: [],
      treaties: [],
      citations: [],
    };
    const element = await mount({ client: clientOf(profile) });
    expect(root(element)?.dataset.state).to.equal('empty');
    expect(words(part(element, 'message'))).to.contain('Nothing is recorded for this country yet.');
  });
});

describe('stale', () => {
  it('keeps what was shown when it cannot be renewed, says so, and recovers', async () => {
    const element = await mount();
    const heard: TraffickingErrorEvent[] = [];
    element.addEventListener('trafficking-error', (event) => heard.push(event));
    element.client = {
      ...clientOf(),
      country: () => Promise.reject(new CountertraffickingError('load-failed', 'offline')),
    };
    await settled(element);
    await wait(20);
    expect(root(element)?.dataset.state).to.equal('stale');
    expect(words(part(element, 'message'))).to.contain('This is the copy reviewed on 1 November 2026.');
    expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands');
    expect(heard).to.have.lengthOf(1);
    element.client = clientOf(fixture());
    await settled(element);
    await wait(20);
    expect(root(element)?.dataset.state).to.equal('ready');
    expect(part(element, 'message')).to.equal(null);
  });
});
