/** The list of updates: what it says, whither it leads, its states, and over what a server sent. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type { TraffickingErrorEvent } from '../../src/elements/events.ts';
import { TraffickingProvider } from '../../src/elements/provider/provider.ts';
import { TraffickingUpdates } from '../../src/elements/updates/updates.ts';
import { LANGUAGES, loadLocale, localeFor } from '../../src/locales/index.ts';
import { updates as en } from '../../src/locales/en.ts';
import type { Update, UpdatesFile } from '../../src/model/types.ts';
import { createClient, memorySource, type Client } from '../../src/sdk/index.ts';
import { takeFocus } from './focus.ts';
import { clear, clientOf, fixture, part, parts, place, root, settled, until, wait, words } from './mount.ts';

TraffickingProvider.define();
TraffickingUpdates.define();
afterEach(clear);

const contracts = (await (await fetch('/test/fixtures/contract.generated.json')).json()) as Record<
  string,
  { parts: string[] }
>;

const all = await createClient().updates();
const archived = all.find(({ id }) => id === 'archive-update-530') as Extract<Update, { kind: 'archive' }>;
const changes: Update = {
  id: 'th-2026-12-0-changes',
  kind: 'changes',
  date: '2026-12-15',
  countries: ['TH'],
  version: '2026.12.0',
  since: '2026.11.0',
  statements: { added: 12, changed: 3, withdrawn: 0, removed: 0 },
  records: Array.from({ length: 5 }, (_, index) => ({
    country: 'TH',
    kind: 'law',
    id: `th-law-${index}`,
    title: { en: `Act ${index}` },
  })),
};
const file = (...updates: Update[]): UpdatesFile => ({ schemaVersion: '1.0', dataVersion: '2026.12.0', updates });
const clientWith = (...updates: Update[]): Client =>
  createClient({ source: { ...memorySource([fixture()]), updates: () => Promise.resolve(file(...updates)) } });
const bundled = createClient();
/** One of each kind, several years, a month without a day. */
const mixed = (): Client =>
  clientWith(
    changes,
    ...all.filter(({ id }) => /^(th|baselines)-/.test(id)),
    archived,
    ...all.filter(({ id }) => id === 'archive-update-43'),
  );

interface Options {
  attributes?: Record<string, string>;
  client?: Client;
  fallback?: string;
  parent?: Element;
}

function listNow({ attributes = {}, client = mixed(), fallback = '', parent = place() }: Options): TraffickingUpdates {
  const element = document.createElement('trafficking-updates');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = fallback;
  element.client = client;
  parent.append(element);
  return element;
}
async function list(options: Options = {}): Promise<TraffickingUpdates> {
  const element = listNow(options);
  await settled(element as never);
  return element;
}
/** The same as a server sent it, before a script has come; then with one. */
async function overServer(options: Options = {}): Promise<TraffickingUpdates> {
  const rendered = await list(options);
  const html = rendered.shadowRoot!.innerHTML;
  const parent = rendered.parentElement!;
  rendered.remove();
  const attributes = Object.entries(options.attributes ?? {}).map(([name, value]) => `${name}="${value}"`);
  parent.setHTMLUnsafe(
    `<trafficking-updates ${attributes.join(' ')}><template shadowrootmode="open">${html}</template></trafficking-updates>`,
  );
  const element = parent.querySelector('trafficking-updates')!;
  const shown = new Promise((resolve) => element.addEventListener('trafficking-ready', resolve, { once: true }));
  element.client = options.client ?? mixed();
  await shown;
  return element;
}
const titles = (element: Element): string[] => parts(element, 'title').map(words);

for (const [rendering, make] of [
  ['client', list],
  ['server', overServer],
] as const) {
  describe(`rendered by the ${rendering}`, () => {
    it('has what is new under its years, in words, dates as times, what is from the archive marked', async () => {
      const element = await make();
      expect(words(part(element, 'name'))).to.equal('Updates');
      expect(parts(element, 'year-heading').map(words)).to.deep.equal(['2026', '2007', '2005']);
      expect(titles(element)).to.deep.equal([
        'Thailand: 12 statements added, 3 changed',
        'Thailand: new profile in full',
        'New profiles of tables alone: 181 countries and territories',
        archived.title.en,
        'Japanese Police Report Human Trafficking Victims in First Half of 2005',
      ]);
      expect(
        parts(element, 'date').map((each) => [each.localName, each.getAttribute('datetime'), words(each)]),
      ).to.deep.equal([
        ['time', '2026-12-15', '15 December 2026'],
        ['time', '2026-11-25', '25 November 2026'],
        ['time', '2026-11-24', '24 November 2026'],
        ['time', '2007-03-31', '31 March 2007'],
        ['time', '2005-07', 'July 2005'],
      ]);
      expect(parts(element, 'archive').map(words)).to.deep.equal(['From the archive', 'From the archive']);
      expect(words(parts(element, 'facts')[2]!)).to.equal('Address then: http://www.humantrafficking.org/updates/530');
      expect(parts(element, 'update').map((each) => each.getAttribute('part'))).to.deep.equal(
        ['changes', 'profile', 'profile', 'archive', 'archive'].map((kind) => `update update-${kind}`),
      );
      // Nothing is linked where the page has no address.
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });

    it('leads to countries and records by the permalink, and to the feeds of the host', async () => {
      const element = await make({
        attributes: {
          code: 'TH MM',
          permalink: 'https://example.org/{code}/{kind}/{id}?v={version}',
          feed: '/feeds/{code}.{format}',
        },
      });
      expect(parts(element, 'update-link').map((each) => each.getAttribute('href'))).to.deep.equal([
        'https://example.org/TH/country/?v=2026.12.0',
        'https://example.org/TH/country/?v=2026.12.0',
      ]);
      const records = parts(element, 'record-link').map((each) => each.getAttribute('href'));
      expect(records).to.include('https://example.org/TH/law/th-law-4?v=2026.12.0');
      expect(records.at(-1)).to.equal('https://example.org/MM/initiative/mm-2007-china-border-meeting?v=2026.12.0');
      expect(words(part(element, 'records-summary'))).to.equal('In the profiles (5)');
      const feeds = parts(element, 'feed-link') as HTMLAnchorElement[];
      expect(
        feeds.map((each) => [each.getAttribute('href'), each.type, each.getAttribute('aria-label')]),
      ).to.deep.equal(
        ['TH', 'MM'].flatMap((code) => {
          const name = code === 'TH' ? 'Thailand' : 'Myanmar (Burma)';
          return [
            [`/feeds/${code}.rss`, 'application/rss+xml', `RSS: ${name}`],
            [`/feeds/${code}.atom`, 'application/atom+xml', `Atom: ${name}`],
            [`/feeds/${code}.json`, 'application/feed+json', `JSON Feed: ${name}`],
          ];
        }),
      );
      expect(feeds.every(({ rel }) => rel === 'alternate noreferrer')).to.equal(true);
    });
  });
}

it('is of one country, or several, by any of their names; a group of baselines is then that country’s', async () => {
  const kenya = await list({ attributes: { code: 'Kenya' }, client: bundled });
  expect([words(part(kenya, 'name')), ...titles(kenya)]).to.deep.equal([
    'Kenya: updates',
    'Kenya: new profile of tables alone',
  ]);
  const some = await list({ attributes: { code: 'Viet Nam, JP' }, client: bundled });
  expect(words(part(some, 'name'))).to.equal('Vietnam and Japan: updates');
  expect(parts(some, 'update')).to.have.lengthOf(all.filter(({ countries }) => /JP|VN/.test(countries.join())).length);
  some.code = 'MM';
  await until(() => words(part(some, 'name')) === 'Myanmar (Burma): updates');
  expect(titles(some)[0]).to.equal('Myanmar (Burma): new profile in full');
});

it('shows so many, then all, and the reader goes on where they were', async () => {
  await takeFocus();
  const element = await list({ client: bundled, attributes: { limit: '5' } });
  expect(words(part(element, 'count'))).to.equal(`The latest 5 of ${all.length} updates`);
  const more = part(element, 'more')!;
  expect(words(more)).to.equal(`Show ${all.length - 5} more`);
  more.focus();
  await sendKeys({ press: 'Enter' });
  await until(() => part(element, 'more') === null);
  expect(parts(element, 'update')).to.have.lengthOf(all.length);
  expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'update')[5]);
  element.limit = 3;
  await element.updateComplete;
  expect(parts(element, 'update')).to.have.lengthOf(3);
  element.limit = -1;
  await element.updateComplete;
  expect(parts(element, 'update')).to.have.lengthOf(20);
});

it('follows a provider’s permalink and link policy', async () => {
  const provider = document.createElement('trafficking-provider');
  Object.assign(provider, { permalink: 'https://example.org/{code}', linkPolicy: 'new-tab' });
  place().append(provider);
  const element = await list({ parent: provider, attributes: { feed: 'https://example.org/{code}.{format}' } });
  await until(() => part(element, 'update-link') !== null);
  expect(part(element, 'update-link')?.getAttribute('rel')).to.equal('noopener noreferrer');
  expect((part(element, 'feed-link') as HTMLAnchorElement).href).to.equal('https://example.org/all.rss');
  provider.linkPolicy = 'text';
  await until(() => element.shadowRoot!.querySelector('a') === null);
});

describe('states', () => {
  const FALLBACK = '<a id="fallback" href="#x">Updates</a>';
  const shown = (element: Element): boolean => element.querySelector('#fallback')!.getClientRects().length > 0;
  const failing = (error: unknown): Client => ({
    ...clientOf(),
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- others reject with anything
    updates: () => Promise.reject(error),
  });

  it('loading keeps the fallback and says so; ready tells the page once, without bubbling', async () => {
    let answer: (updates: Update[]) => void = () => undefined;
    const client: Client = { ...clientOf(), updates: () => new Promise((resolve) => (answer = resolve)) };
    const element = listNow({ client, fallback: FALLBACK });
    await element.updateComplete;
    expect([root(element)?.dataset.state, shown(element)]).to.deep.equal(['loading', true]);
    expect(words(part(element, 'message'))).to.equal('Loading the updates…');
    const heard: Event[] = [];
    element.addEventListener('trafficking-ready', (event) => heard.push(event));
    element.parentElement!.addEventListener('trafficking-ready', (event) => heard.push(event));
    answer([changes]);
    await settled(element as never);
    await wait(20);
    expect([heard.length, shown(element), element.matches(':state(ready)')]).to.deep.equal([1, false, true]);
  });

  it('empty says so, keeps the fallback, and still offers the feeds', async () => {
    const attributes = { feed: '/{code}.{format}' };
    for (const client of [clientWith(), clientOf(fixture())]) {
      const element = await list({ client, fallback: FALLBACK, attributes });
      expect([root(element)?.dataset.state, shown(element)]).to.deep.equal(['empty', true]);
      expect(words(part(element, 'message'))).to.equal('There are no updates yet.');
      expect(parts(element, 'feed-link')).to.have.lengthOf(3);
    }
  });

  it('error says what is wrong, and tries again where that can help', async () => {
    const element = await list({ client: failing(new TypeError('offline')), fallback: FALLBACK });
    expect([root(element)?.dataset.state, shown(element)]).to.deep.equal(['error', true]);
    expect(words(part(element, 'message'))).to.equal('The updates could not be loaded. Try again');
    element.client = mixed();
    await until(() => root(element)?.dataset.state === 'ready');
    const unknown = await list({ client: bundled, attributes: { code: 'Atlantis' }, fallback: FALLBACK });
    expect(words(part(unknown, 'message'))).to.equal('There is no country “Atlantis”.');
    expect(part(unknown, 'retry')).to.equal(null);
  });

  it('the button tries again, and the reader goes on at the heading', async () => {
    let broken = true;
    const good = mixed();
    const client: Client = {
      ...good,
      updates: (...of) => (broken ? Promise.reject(new TypeError('offline')) : good.updates(...of)),
    };
    const element = await list({ client });
    broken = false;
    part(element, 'retry')!.focus();
    part(element, 'retry')!.click();
    await until(() => element.shadowRoot!.activeElement?.id === 'name');
    broken = true;
    await element.reload();
    await element.updateComplete;
    expect(root(element)?.dataset.state).to.equal('stale');
    expect(words(part(element, 'message'))).to.equal(
      'The updates could not be renewed. This is an older copy. Try again',
    );
    expect(parts(element, 'update').length).to.be.greaterThan(3);
  });

  it('updates of others that are not in order are not shown, whoever vouches for them', async () => {
    const broken = [{ ...changes, statements: undefined }] as never;
    const heard: string[] = [];
    for (const client of [
      clientWith(...(broken as Update[])),
      { ...clientOf(), updates: () => Promise.resolve(broken) },
    ]) {
      const element = listNow({ client: client, fallback: FALLBACK });
      element.addEventListener('trafficking-error', (event: TraffickingErrorEvent) => heard.push(event.error.code));
      await until(() => root(element)?.dataset.state === 'error');
      expect(shown(element)).to.equal(true);
      expect(words(part(element, 'message'))).to.contain('not in order');
    }
    expect(heard).to.deep.equal(['updates-invalid', 'updates-invalid']);
  });
});

describe('hostile data', () => {
  for (const payload of [
    '<img src=x onerror="window.owned=true">',
    'javascript:window.owned=true',
    '?lit$123456789$',
    'x'.repeat(400),
  ]) {
    it(`shows ${JSON.stringify(payload.slice(0, 40))} as text, and keeps within 320 px`, async () => {
      const hostile: Update = {
        ...archived,
        title: { en: payload },
        citation: { ...archived.citation, URL: payload },
        records: archived.records.map((each) => ({ ...each, title: { en: payload } })),
      };
      const parent = place();
      parent.style.inlineSize = '320px';
      const client: Client = { ...clientOf(), updates: () => Promise.resolve([hostile]) };
      const element = await list({ client, parent, attributes: { permalink: 'https://example.org/{code}/{id}' } });
      expect((window as { owned?: boolean }).owned).to.equal(undefined);
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
      expect(part(element, 'title')!.textContent).to.equal(payload);
      expect(root(element)!.scrollWidth).to.be.at.most(320);
    });
  }

  it('links no address but https and the page’s own', async () => {
    for (const address of [
      'javascript:{code}{format}',
      'http://example.org/{code}.{format}',
      'data:{format}',
      '/feed',
    ]) {
      const element = await list({ attributes: { feed: address, permalink: address } });
      expect(element.shadowRoot!.querySelector('a'), address).to.equal(null);
    }
  });
});

it('every part is listed, and every listed part is rendered somewhere', async () => {
  const found = new Set<string>();
  const failing: Client = { ...clientOf(), updates: () => Promise.reject(new TypeError('offline')) };
  for (const options of [
    { attributes: { limit: '4', feed: '/{code}.{format}', permalink: 'https://example.org/{code}' } },
    { client: failing },
    {},
  ]) {
    const element = await list(options);
    for (const node of element.shadowRoot!.querySelectorAll('[part]'))
      for (const name of node.getAttribute('part')!.split(/\s+/)) found.add(name);
  }
  expect(Array.from(found).sort()).to.deep.equal(contracts.updates!.parts);
});

for (const language of LANGUAGES.filter((each) => each !== 'en')) {
  it(`speaks ${language}: every string in its own words, with what is filled in`, async () => {
    await loadLocale(language);
    const own = localeFor(language).own.updates!;
    const [mine, english] = [leaves(own), leaves(en)];
    expect(mine.map(([key]) => key)).to.deep.equal(english.map(([key]) => key));
    const same = mine.filter(([key, text], index) => key !== '/comma' && text === english[index]![1]);
    // A frame of name and numbers is the same in most.
    expect(same.length, JSON.stringify(same)).to.be.at.most(2);
    document.documentElement.lang = language;
    const element = await list();
    expect(words(part(element, 'name'))).to.equal(own.title);
    expect(words(parts(element, 'archive')[0]!)).to.equal(own.archive);
    // Titles of old pages are English, and marked as such.
    expect(parts(element, 'title')[3]!.lang).to.equal('en');
    expect(root(element)?.dir).to.equal(language === 'ar' ? 'rtl' : 'ltr');
  });
}

it('an English title stands where an Arabic page begins, and reads from the left', async () => {
  await loadLocale('ar');
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
  const element = await list({ client: clientWith({ ...archived, title: { en: 'Short.' } }) });
  const title = part(element, 'title')!;
  const text = title.querySelector('bdi')!;
  expect(text.getBoundingClientRect().right).to.be.closeTo(title.getBoundingClientRect().right, 1);
  expect(getComputedStyle(text).direction).to.equal('ltr');
});

/** What every leaf of the strings says, functions called with arguments that can be found again. */
function leaves(strings: unknown, at = ''): [string, string][] {
  if (typeof strings === 'string') return [[at, strings]];
  if (typeof strings === 'function') return [[at, (strings as (...of: number[]) => string)(21, 22)]];
  return Object.entries(strings as object).flatMap(([key, value]) => leaves(value, `${at}/${key}`));
}

for (const scheme of ['light', 'dark'] as const) {
  for (const lang of ['en', 'ar'] as const) {
    it(`axe finds nothing: ${scheme}, ${lang}, in each state`, async () => {
      document.documentElement.lang = lang;
      document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
      const parent = place();
      parent.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#000' : '#fff'}`;
      const attributes = { limit: '4', feed: '/{code}.{format}', permalink: 'https://example.org/{code}' };
      const ready = await list({ parent, attributes });
      for (const each of ready.shadowRoot!.querySelectorAll('details')) each.open = true;
      const check = async (): Promise<void> => {
        const { violations } = await window.axe.run(parent, {
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal(
          [],
        );
      };
      await check();
      ready.remove();
      for (const updates of [
        () => Promise.resolve([]),
        () => Promise.reject(new TypeError('offline')),
        () => new Promise<never>(() => undefined),
      ]) {
        const element = listNow({ parent, client: { ...clientOf(), updates } });
        await wait(450);
        await check();
        element.remove();
      }
    });
  }
}
