/** What a provider gives to those below it, whichever comes first. */
import { expect } from '@esm-bundle/chai';
import { TraffickingProvider } from '../../src/elements/provider/provider.ts';
import type { Client } from '../../src/sdk/client.ts';
import { clear, clientOf, countingClient, fixture, part, place, root, settled, until, words } from './mount.ts';

afterEach(clear);

/** A provider on the page with elements in it that have no client of their own. */
function provide(html: string, client?: Client): TraffickingProvider {
  const parent = place();
  parent.innerHTML = html;
  const provider = parent.querySelector<TraffickingProvider>('trafficking-provider')!;
  if (client) provider.client = client;
  return provider;
}

const named = (name: string): Client => clientOf({ ...fixture(), names: { text: { en: name }, note: { en: 'x' } } });

describe('before the provider is defined', () => {
  it('elements do without it, and take it when it comes', async () => {
    const provider = provide(
      '<trafficking-provider><trafficking-country code="HM"></trafficking-country></trafficking-provider>',
    );
    const element = provider.querySelector('trafficking-country')!;
    // The package's own data has no such country.
    await settled(element);
    expect(root(element)?.dataset.state).to.equal('error');
    provider.client = named('Late');
    TraffickingProvider.define();
    await until(() => words(part(element, 'name')) === 'Late');
  });
});

describe('<trafficking-provider>', () => {
  before(() => TraffickingProvider.define());

  it('gives its client to all below it, through shadow roots, in one load', async () => {
    const { client, loads } = countingClient();
    const provider = provide(
      `<trafficking-provider>${'<trafficking-country code="HM"></trafficking-country>'.repeat(9)}<div></div></trafficking-provider>`,
      client,
    );
    const shadow = provider.querySelector('div')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<trafficking-country code="HM"></trafficking-country>';
    const elements = [
      ...provider.querySelectorAll('trafficking-country'),
      shadow.querySelector('trafficking-country')!,
    ];
    await Promise.all(elements.map(settled));
    expect(elements.map((each) => root(each)?.dataset.state)).to.deep.equal(Array(10).fill('ready'));
    expect(loads()).to.equal(1);
  });

  it('an element’s own settings go before it', async () => {
    const provider = provide(
      '<trafficking-provider permalink="https://above.example/{code}"><trafficking-country code="HM" permalink="https://own.example/"></trafficking-country></trafficking-provider>',
      named('Above'),
    );
    const element = provider.querySelector('trafficking-country')!;
    element.client = named('Own');
    await until(() => words(part(element, 'name')) === 'Own');
    expect((part(element, 'permalink') as HTMLAnchorElement).href).to.equal('https://own.example/');
    element.removeAttribute('permalink');
    await until(() => (part(element, 'permalink') as HTMLAnchorElement).href === 'https://above.example/HM');
  });

  it('gives its locale, whatever the page’s lang, and takes it back', async () => {
    const provider = provide(
      '<trafficking-provider locale="fr"><trafficking-country code="HM"></trafficking-country></trafficking-provider>',
      clientOf(fixture()),
    );
    const element = provider.querySelector('trafficking-country')!;
    await until(() => root(element)?.lang === 'fr' && root(element)?.dataset.state === 'ready');
    provider.removeAttribute('locale');
    await until(() => root(element)?.lang === 'en-GB');
  });

  it('gives its link policy: a new tab, or no link at all', async () => {
    const provider = provide(
      '<trafficking-provider link-policy="new-tab"><trafficking-country code="HM" view="full"></trafficking-country></trafficking-provider>',
      clientOf(fixture()),
    );
    const element = provider.querySelector('trafficking-country')!;
    await settled(element);
    const links = () => Array.from(element.shadowRoot!.querySelectorAll('a'));
    expect(links().length).to.be.greaterThan(3);
    expect(links().every(({ target, rel }) => target === '_blank' && rel === 'noopener noreferrer')).to.equal(true);
    provider.setAttribute('link-policy', 'text');
    await until(() => links().length === 0);
    expect(words(part(element, 'source-link'))).to.equal('example.org');
    provider.setAttribute('link-policy', 'none of these');
    await until(() => links().length > 3 && links().every(({ target }) => target === ''));
  });

  it('stands in another: what it does not set comes from above, and follows it', async () => {
    const outer = provide(
      '<trafficking-provider permalink="https://outer.example/"><trafficking-provider locale="es"><trafficking-country code="HM"></trafficking-country></trafficking-provider></trafficking-provider>',
      named('Outer'),
    );
    const element = outer.querySelector('trafficking-country')!;
    await until(() => words(part(element, 'name')) === 'Outer' && root(element)?.lang === 'es');
    expect((part(element, 'permalink') as HTMLAnchorElement).href).to.equal('https://outer.example/');
    outer.client = named('Changed');
    await until(() => words(part(element, 'name')) === 'Changed');
  });

  it('an element that is moved to another provider takes what that one gives', async () => {
    const a = provide(
      '<trafficking-provider><trafficking-country code="HM"></trafficking-country></trafficking-provider>',
      named('A'),
    );
    const b = provide('<trafficking-provider></trafficking-provider>', named('B'));
    const element = a.querySelector('trafficking-country')!;
    await until(() => words(part(element, 'name')) === 'A');
    b.append(element);
    await until(() => words(part(element, 'name')) === 'B');
  });

  it('takes no room of its own', () => {
    const provider = provide('<trafficking-provider><p>text</p></trafficking-provider>');
    expect(getComputedStyle(provider).display).to.equal('contents');
  });
});
