/** What the element shows of a profile, rendered by the client and adopted from a server. */
import { expect } from '@esm-bundle/chai';
import { clear, clientOf, fixture, mount, part, parts, RENDERINGS, root, words } from './mount.ts';

afterEach(clear);

for (const rendering of RENDERINGS) {
  describe(`<trafficking-country> rendered by the ${rendering}`, () => {
    it('shows name, region, count, date and summary', async () => {
      const element = await mount({ rendering });
      expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands');
      expect(part(element, 'name')?.localName).to.equal('h2');
      expect(words(part(element, 'region'))).to.equal('Australasia');
      expect(words(part(element, 'count'))).to.equal('2 initiatives, 2002 – 2008');
      expect(words(part(element, 'reviewed'))).to.equal('Reviewed 1 November 2026');
      expect(words(part(element, 'summary'))).to.contain('An example claim that opens the profile.');
    });

    it('shows pillars in their order, each initiative with its date', async () => {
      const element = await mount({ rendering });
      expect(parts(element, 'pillar-heading').map(words)).to.deep.equal(['Prevention', 'Partnership']);
      expect(parts(element, 'date').map(words)).to.deep.equal(['November 2002', 'since 2008']);
      expect(part(element, 'date')?.getAttribute('datetime')).to.equal('2002-11');
      expect(parts(element, 'title').map(words)).to.deep.equal(['Example plan', 'Example agreement']);
    });

    it('gives each claim the numbers of its sources, and marks what the old page alone says', async () => {
      const element = await mount({ rendering, attributes: { code: 'HM', view: 'full' } });
      const [first, second] = parts(element, 'claim').slice(1);
      expect(words(first!)).to.contain('The example plan was adopted.1');
      expect(words(second!)).to.contain('The example plan had a committee.2');
      expect(words(second!)).to.contain('2006 page only');
      expect(words(first!)).not.to.contain('2006 page only');
      expect(parts(element, 'mark')[1]?.getAttribute('aria-label')).to.equal('Source 1, page 3');
    });

    it('lists sources with links that give nothing away, and unsafe addresses as text', async () => {
      const element = await mount({ rendering, attributes: { code: 'HM', view: 'full' } });
      expect(parts(element, 'source')).to.have.lengthOf(2);
      const link = part(element, 'source-link') as HTMLAnchorElement;
      expect([link.href, link.rel, link.referrerPolicy]).to.deep.equal([
        'https://example.org/report',
        'noopener noreferrer',
        'no-referrer',
      ]);
      expect(words(parts(element, 'source')[0]!)).to.contain('Jo Doe. Example report. Example Press, May 2010.');
      expect(words(part(element, 'archive-link'))).to.equal('Archived copy');
      expect(words(parts(element, 'source')[0]!)).to.contain('read 31 October 2026 · archived 1 June 2010');
      expect(words(part(element, 'source-address'))).to.equal('http://www.humantrafficking.org/example');
      expect(words(parts(element, 'source')[1]!)).to.contain('about 2006');
    });

    it('names version, licence and a permanent identifier', async () => {
      const element = await mount({ rendering });
      expect(words(part(element, 'version'))).to.match(/^Data \d{4}\.\d+\.\d+, CC BY 4\.0$/);
      expect(words(part(element, 'identifier'))).to.match(/^countertrafficking:HM@\d{4}\.\d+\.\d+$/);
      expect(words(part(element, 'cite-text'))).to.contain('Heard & McDonald Islands: country profile');
    });

    it('says ready where partners can style it', async () => {
      const element = await mount({ rendering });
      expect(root(element)?.dataset.state).to.equal('ready');
      expect(element.matches(':state(ready)')).to.equal(true);
    });

    it('holds no style attribute, no script and no handler in its markup', async () => {
      const element = await mount({ rendering, attributes: { code: 'HM', view: 'full' } });
      expect(element.shadowRoot!.querySelector('[style], script, [onclick]')).to.equal(null);
    });
  });
}

describe('views', () => {
  it('the card has the lead claim of each initiative, the full view all of them, laws and organizations', async () => {
    const element = await mount();
    expect(parts(element, 'claims')).to.have.lengthOf(2);
    expect(part(element, 'laws')).to.equal(null);
    expect(part(element, 'sources-fold')?.localName).to.equal('details');
    element.view = 'full';
    await element.updateComplete;
    expect(parts(element, 'claims')).to.have.lengthOf(4);
    expect(words(part(element, 'law'))).to.contain('adopted 1 March 2005 · in force 1 June 2005');
    expect(words(part(element, 'organization'))).to.equal('Example Ministry (EM)');
    expect(part(element, 'sources-heading')?.localName).to.equal('h3');
    expect(words(part(element, 'who'))).to.equal('National · Example Ministry · completed');
    expect(words(parts(element, 'who')[1]!)).to.equal('Bilateral · with Australia · in force');
  });

  it('the card lists what it mentions, under the numbers of the full profile', async () => {
    const profile = fixture();
    // The old page, source 2, becomes the lead claim's.
    profile.initiatives[0]!.claims.reverse();
    profile.summary = [];
    profile.initiatives.length = 1;
    profile.laws = [];
    profile.helplines = [];
    profile.citations.reverse();
    profile.citations.push({ ...profile.citations[0]!, id: 'third' });
    profile.initiatives[0]!.claims[0]!.cites.push({ source: 'third' });
    const card = await mount({ client: clientOf(profile) });
    expect(parts(card, 'source').map((each) => [each.id, (each as HTMLLIElement).value])).to.deep.equal([
      ['source-1', 1],
      ['source-3', 3],
    ]);
    expect(words(part(card, 'sources-summary'))).to.equal('2 sources');
    expect(parts(card, 'back-links').map(words).join()).not.to.contain('0');
  });

  it('one numbering serves both', async () => {
    const card = await mount();
    const full = await mount({ attributes: { code: 'HM', view: 'full' } });
    expect(words(parts(card, 'mark')[1]!)).to.equal(words(parts(full, 'mark')[1]!));
  });
});

describe('attributes', () => {
  it('heading-level sets the level, and those below follow to h6', async () => {
    const element = await mount({ attributes: { code: 'HM', 'heading-level': '5', view: 'full' } });
    expect(part(element, 'name')?.localName).to.equal('h5');
    expect(part(element, 'pillar-heading')?.localName).to.equal('h6');
    expect(part(element, 'title')?.localName).to.equal('h6');
  });

  it('a bad value never throws: the default is shown', async () => {
    const element = await mount({ attributes: { code: 'HM', 'heading-level': 'nine', view: 'poster', theme: 'pink' } });
    expect(part(element, 'name')?.localName).to.equal('h2');
    expect(part(element, 'sources-fold')).not.to.equal(null);
  });

  it('permalink fills in code and version, and takes https alone', async () => {
    const element = await mount({ attributes: { code: 'HM', permalink: 'https://example.org/{code}?v={version}' } });
    const { dataVersion } = fixture();
    expect((part(element, 'permalink') as HTMLAnchorElement).href).to.equal(`https://example.org/HM?v=${dataVersion}`);
    expect(words(part(element, 'cite-text'))).to.contain(`https://example.org/HM?v=${dataVersion}`);
    for (const bad of ['javascript:alert(1)', 'http://example.org/', 'data:text/html,x', 'not an address']) {
      const other = await mount({ attributes: { code: 'HM', permalink: bad } });
      expect(part(other, 'permalink')?.localName, bad).to.equal('span');
    }
  });

  it('attributes and properties agree', async () => {
    const element = await mount({ attributes: { code: 'hmd', theme: 'dark' } });
    expect([element.code, element.view, element.theme, element.headingLevel]).to.deep.equal(['hmd', 'card', 'dark', 2]);
    element.theme = 'light';
    await element.updateComplete;
    expect(element.getAttribute('theme')).to.equal('light');
    expect(element.hasAttribute('view')).to.equal(false);
    expect(element.profile?.code).to.equal('HM');
  });
});

describe('themes', () => {
  const surface = (element: Element): string => getComputedStyle(root(element)!).backgroundColor;

  it('light and dark are what they say, auto follows the device, none follows the page', async () => {
    const light = await mount({ attributes: { code: 'HM', theme: 'light' } });
    const dark = await mount({ attributes: { code: 'HM', theme: 'dark' } });
    expect(surface(light)).to.equal('rgb(255, 255, 255)');
    expect(surface(dark)).to.equal('rgb(22, 25, 28)');
    const host = await mount();
    expect(surface(host)).to.equal(surface(light));
    host.parentElement!.style.colorScheme = 'dark';
    expect(surface(host)).to.equal(surface(dark));
  });

  it('custom properties and parts restyle it', async () => {
    const element = await mount();
    element.style.setProperty('--trafficking-surface', 'rgb(1, 2, 3)');
    element.style.setProperty('--trafficking-font', 'monospace');
    expect(surface(element)).to.equal('rgb(1, 2, 3)');
    expect(getComputedStyle(part(element, 'name')!).fontFamily).to.equal('monospace');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('trafficking-country::part(title) { color: rgb(4, 5, 6) }');
    document.adoptedStyleSheets.push(sheet);
    expect(getComputedStyle(part(element, 'title')!).color).to.equal('rgb(4, 5, 6)');
    document.adoptedStyleSheets.pop();
  });
});

describe('names', () => {
  it('a contested name is shown as the profile has it, with its note', async () => {
    const profile = fixture();
    profile.names = { text: { en: 'Example Name' }, note: { en: 'Shown as an example.' } };
    const element = await mount({ client: clientOf(profile) });
    expect(words(part(element, 'name'))).to.equal('Example Name');
    expect(words(part(element, 'name-note'))).to.equal('Shown as an example.');
  });
});

describe('treaties', () => {
  it('say where the country stands, and never take silence for a no', async () => {
    const profile = fixture();
    const base = { title: { en: 'Example Convention' }, reservations: [], cites: [{ source: 'example-report' }] };
    profile.treaties = [
      { ...base, instrument: 'a', status: 'party', action: 'accession', bound: '2010-02-08' },
      { ...base, instrument: 'b', status: 'party' },
      { ...base, instrument: 'c', status: 'signatory', signed: '2001' },
      { ...base, instrument: 'd', status: 'not-party' },
      { ...base, instrument: 'e', status: 'not-stated', cites: [] },
    ];
    const element = await mount({ client: clientOf(profile) });
    expect(parts(element, 'instrument-status').map((each) => words(each).replace(/1$/, ''))).to.deep.equal([
      'Acceded 8 February 2010',
      'Party',
      'Signed only 2001',
      'Not a party',
      'Not stated by our sources',
    ]);
  });
});
