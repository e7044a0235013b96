/** Data that would become code, markup or a bad link, and hosts that get in the way. */
import { expect } from '@esm-bundle/chai';
import type { Profile } from '../../src/model/types.ts';
import { clear, clientOf, fixture, mount, part, parts, place, root, words } from './mount.ts';

afterEach(clear);

declare global {
  interface Window {
    owned?: boolean;
  }
}

const PAYLOADS = [
  '<img src=x onerror="window.owned=true">',
  '"><script>window.owned=true</script>',
  'javascript:window.owned=true',
  '${window.owned=true}',
  '{{constructor.constructor("window.owned=true")()}}',
  '<!--',
  '</template><svg onload="window.owned=true">',
  '\u202egnp.exe',
  '?lit$123456789$',
];

/** Puts a text everywhere that a reader sees text. */
function poison(text: string): Profile {
  const profile = fixture();
  const words = { en: text };
  profile.summary[0]!.text = words;
  profile.initiatives.forEach((each) => {
    each.title = words;
    each.claims.forEach((claim) => {
      claim.text = words;
      claim.cites[0]!.locator = text;
    });
  });
  profile.laws[0]!.title = words;
  profile.laws[0]!.number = text;
  profile.organizations[0]!.name = words;
  profile.organizations[0]!.acronym = text;
  profile.links[0]!.title = text;
  profile.names = { text: words, note: words };
  profile.coverage.wanting = [words];
  Object.assign(profile.citations[0]!, {
    title: text,
    publisher: text,
    note: text,
    number: text,
    'container-title': text,
  });
  profile.citations[0]!.custom.via = text;
  return profile;
}

for (const payload of PAYLOADS) {
  it(`shows ${JSON.stringify(payload)} as text`, async () => {
    const element = await mount({ client: clientOf(poison(payload)), attributes: { code: 'HM', view: 'full' } });
    expect(root(element)?.dataset.state).to.equal('ready');
    expect(window.owned).to.equal(undefined);
    expect(element.shadowRoot!.querySelector('img, script, [onload], [onerror]')).to.equal(null);
    expect(part(element, 'name')!.textContent).to.equal(payload);
  });
}

it('links nothing but https, mailto and tel, whoever sent it', async () => {
  for (const url of [
    'javascript:window.owned=true',
    'data:text/html,x',
    'http://example.org/',
    'vbscript:x',
    'https://',
  ]) {
    const profile = fixture();
    profile.citations[0]!.URL = url;
    profile.citations[0]!.custom.archive = { url };
    profile.organizations[0]!.url = url;
    profile.links[0]!.url = url;
    // A client that validates nothing, as a trusted source of someone else may.
    const client = { ...clientOf(), country: () => Promise.resolve(profile) };
    const element = await mount({ client, attributes: { code: 'HM', view: 'full' } });
    for (const anchor of element.shadowRoot!.querySelectorAll('a')) {
      expect(anchor.protocol, `${url} became ${anchor.href}`).to.equal('https:');
      expect(anchor.hostname).to.equal('creativecommons.org');
    }
  }
});

it('a cite of a source that is not there loses its mark, not the page', async () => {
  const profile = fixture();
  profile.summary[0]!.cites = [{ source: 'gone' }];
  profile.initiatives[0]!.actors = ['nobody'];
  profile.initiatives[0]!.date = 'not a date';
  profile.initiatives[0]!.partners = ['!!'];
  const element = await mount({
    client: { ...clientOf(), country: () => Promise.resolve(profile) },
    attributes: { code: 'HM', view: 'full' },
  });
  expect(root(element)?.dataset.state).to.equal('ready');
  expect(words(parts(element, 'date').at(-1)!)).not.to.equal('');
  expect(parts(element, 'date').map(words)).to.contain('not a date');
});

it('ids of records that look like ours disturb nothing', async () => {
  const profile = fixture();
  profile.initiatives[0]!.id = 'preview-1';
  profile.initiatives[1]!.id = 'source-1';
  delete profile.initiatives[1]!.supersedes;
  const element = await mount({ client: clientOf(profile) });
  part(element, 'mark')!.click();
  expect(element.shadowRoot!.querySelector(':popover-open')?.getAttribute('part')).to.equal('preview');
  element.shadowRoot!.querySelector<HTMLElement>(':popover-open [part~=preview-button]')!.click();
  expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('source');
});

it('a profile that cannot be rendered gives words and an event, and the fallback stays', async () => {
  const profile = { ...fixture(), initiatives: [{ id: 'x' }], summary: 'no list' } as never;
  const parent = place();
  const element = document.createElement('trafficking-country');
  element.code = 'HM';
  element.innerHTML = '<p id="fallback">fallback</p>';
  element.client = { ...clientOf(), country: () => Promise.resolve(profile) };
  const heard = new Promise<Event>((resolve) => element.addEventListener('trafficking-error', resolve, { once: true }));
  parent.append(element);
  await heard;
  await element.updateComplete;
  expect(root(element)?.dataset.state).to.equal('error');
  expect(element.querySelector('#fallback')!.getClientRects().length).to.be.greaterThan(0);
});

it('browsers without popovers have the list, and those without URL.canParse the links', async () => {
  const { showPopover, matches } = HTMLElement.prototype;
  const { canParse } = URL;
  Reflect.deleteProperty(HTMLElement.prototype, 'showPopover');
  HTMLElement.prototype.matches = function (selector: string) {
    if (selector.includes(':popover-open')) throw new DOMException('no such selector', 'SyntaxError');
    return matches.call(this, selector);
  };
  Reflect.deleteProperty(URL, 'canParse');
  try {
    const element = await mount();
    expect(root(element)?.dataset.state).to.equal('ready');
    part(element, 'mark')!.click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('source-1');
    expect(part(element, 'source-link')?.localName).to.equal('a');
  } finally {
    HTMLElement.prototype.showPopover = showPopover;
    HTMLElement.prototype.matches = matches;
    URL.canParse = canParse;
  }
});

it('a word without an end does not break a narrow page', async () => {
  const element = await mount({ client: clientOf(poison('x'.repeat(500))) });
  element.parentElement!.style.inlineSize = '320px';
  expect(root(element)!.scrollWidth).to.be.at.most(320);
});

it('a page of hostile styles leaves the text readable', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { display: none !important; color: red !important } p, li { font-size: 1px !important }');
  const element = await mount();
  element.style.setProperty('display', 'block', 'important');
  document.adoptedStyleSheets.push(sheet);
  expect(parseFloat(getComputedStyle(part(element, 'summary')!).fontSize)).to.be.greaterThan(10);
  expect(getComputedStyle(part(element, 'summary')!).display).to.equal('block');
  document.adoptedStyleSheets.pop();
});

it('a thousand initiatives are shown', async () => {
  const profile = fixture();
  const [plan] = profile.initiatives;
  profile.initiatives = Array.from({ length: 1000 }, (_, index) => ({ ...structuredClone(plan!), id: `hm-${index}` }));
  const element = await mount({ client: clientOf(profile) });
  expect(parts(element, 'initiative')).to.have.lengthOf(1000);
});
