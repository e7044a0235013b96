/** The timeline: a list by year first, filters as controls, several countries, ten thousand events, deep links. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { TraffickingFilterEvent } from '../../src/elements/events.ts';
import { TraffickingTimeline } from '../../src/elements/timeline/timeline.ts';
import type { Initiative, Profile } from '../../src/model/types.ts';
import { takeFocus } from './focus.ts';
import { clear, clientOf, fixture, part, parts, place, root, settled, until, wait, words } from './mount.ts';

TraffickingTimeline.define();
afterEach(() => {
  clear();
  history.replaceState(null, '', location.pathname + location.search);
});

/** A profile of initiatives that differ by what is given. */
function profileOf(initiatives: Partial<Initiative>[], code = 'HM'): Profile {
  const profile = fixture();
  const [first] = profile.initiatives;
  profile.code = code;
  profile.alpha3 = { HM: 'HMD', AU: 'AUS', NZ: 'NZL' }[code] ?? '';
  profile.initiatives = initiatives.map((each, index) => {
    const { date: _date, ...rest } = structuredClone(first!);
    return { ...rest, id: `${code.toLowerCase()}-${index}`, title: { en: `${code} event ${index}` }, ...each };
  });
  return profile;
}

const DATES = ['2003', '2001-05-06', '2002/2004', '2005/..', '2001-02~', '2004/', undefined];
const dated = (code?: string): Profile =>
  profileOf(
    DATES.map((date) => (date === undefined ? {} : { date })),
    code,
  );

async function timeline(
  attributes: Record<string, string> = {},
  { parent = place(), client = clientOf(dated()), width = '900px' } = {},
): Promise<TraffickingTimeline> {
  parent.style.inlineSize = width;
  const element = document.createElement('trafficking-timeline');
  for (const [name, value] of Object.entries({ code: 'HM', ...attributes })) element.setAttribute(name, value);
  element.client = client;
  parent.append(element);
  await settled(element as never);
  return element;
}

const titles = (element: Element): string[] => parts(element, 'title').map(words);
const drawn = (element: Element): Promise<void> => until(() => part(element, 'drawing') !== null, 'the drawing');
const press = (element: Element, move: string): void =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-move=${move}]`)!.click();
const range = (element: Element): string => words(part(element, 'chart-range'));

it('is an ordered list under the years, with times and headings, undated ones last', async () => {
  const element = await timeline();
  expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands: timeline');
  expect(parts(element, 'year-heading').map(words)).to.deep.equal(['2001', '2002', '2003', '2004', '2005', 'undated']);
  expect(titles(element)).to.deep.equal([
    'HM event 4',
    'HM event 1',
    'HM event 2',
    'HM event 0',
    'HM event 5',
    'HM event 3',
    'HM event 6',
  ]);
  expect(parts(element, 'date').map(words)).to.deep.equal([
    'about February 2001',
    '6 May 2001',
    '2002 – 2004',
    '2003',
    '2004 – ?',
    'since 2005',
    'undated',
  ]);
  expect(parts(element, 'date').filter(({ localName }) => localName === 'time')).to.have.lengthOf(2);
  expect(parts(element, 'years')[0]!.localName).to.equal('ol');
  const levels = ['name', 'year-heading', 'title'].map((name) => part(element, name)!.localName);
  expect(levels).to.deep.equal(['h2', 'h3', 'h4']);
});

it('the latest first, where that is asked for; undated ones stay last', async () => {
  const element = await timeline({ order: 'descending' });
  expect(parts(element, 'year-heading').map(words)).to.deep.equal(['2005', '2004', '2003', '2002', '2001', 'undated']);
});

it('has the claims of each in place, with marks that preview their sources', async () => {
  const element = await timeline();
  const details = parts(element, 'details')[1] as HTMLDetailsElement;
  expect(details.open).to.equal(false);
  details.querySelector('summary')!.click();
  await wait(20);
  expect(details.open).to.equal(true);
  const mark = details.querySelector<HTMLElement>('[part~=mark]')!;
  mark.click();
  await wait(20);
  const preview = element.shadowRoot!.getElementById(mark.getAttribute('popovertarget')!)!;
  expect(preview.matches(':popover-open')).to.equal(true);
  expect(words(preview)).to.contain('Example report');
});

it('countries by codes, or by names between commas; each once, in the order given', async () => {
  const client = clientOf(dated('HM'), dated('AU'));
  for (const [code, wanted] of [
    ['HM AU', ['HM', 'AU']],
    ['AU, Heard & McDonald Islands', ['AU', 'HM']],
    ['HM HMD', ['HM']],
    ['Heard & McDonald Islands', ['HM']],
  ] as const) {
    const element = await timeline({ code }, { client });
    const found = [...new Set(titles(element).map((title) => title.slice(0, 2)))].sort();
    expect(found, code).to.deep.equal([...wanted].sort());
  }
});

it('several countries: each is named, has lanes, sources and ids of its own', async () => {
  const element = await timeline({ code: 'HM AU' }, { client: clientOf(dated('HM'), dated('AU')) });
  await drawn(element);
  expect(words(part(element, 'name'))).to.equal('Heard & McDonald Islands and Australia: timeline');
  expect(words(parts(element, 'who')[0]!)).to.match(/^(Heard & McDonald Islands|Australia) · /);
  const lanes = Array.from(element.shadowRoot!.querySelectorAll('.lane'), (each) => each.textContent);
  expect(lanes).to.deep.equal(['Heard & McDonald Islands', 'Australia']);
  const ids = Array.from(element.shadowRoot!.querySelectorAll('[id]'), ({ id }) => id).filter(Boolean);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
  expect(parts(element, 'sources-summary').map(words)).to.deep.equal([
    'Heard & McDonald Islands: 2 sources',
    'Australia: 2 sources',
  ]);
  const mark = element.shadowRoot!.getElementById('mark-AU-1-1')!;
  expect(mark.getAttribute('popovertarget')).to.equal('preview-AU-1');
});

it('shows what it has where one of several cannot be had, and says so', async () => {
  const element = await timeline({ code: 'HM,Atlantis' });
  expect(titles(element)).to.have.lengthOf(7);
  expect(words(part(element, 'message'))).to.equal('There is no profile of “Atlantis”.');
  expect(part(element, 'retry')).to.equal(null);
});

it('filters by attributes; what chooses nothing is left out and told once', async () => {
  const profile = profileOf([
    { pillar: 'prevention', scope: 'national', date: '2001' },
    { pillar: 'protection', scope: 'bilateral', partners: ['AU'], date: '2005' },
    { pillar: 'prosecution', scope: 'national', date: '2009' },
  ]);
  const client = clientOf(profile);
  const said: string[] = [];
  const { warn } = console;
  console.warn = (text: string) => void said.push(text);
  for (const [attributes, wanted] of [
    [{ pillar: 'protection prevention' }, [0, 1]],
    [{ scope: 'bilateral' }, [1]],
    [{ from: '2002', to: '2006-12' }, [1]],
    [{ actor: 'nobody' }, []],
    [{ pillar: 'justice' }, [0, 1, 2]],
    [{ from: 'long ago' }, [0, 1, 2]],
    [{ from: '2009', to: '2001' }, [0, 1, 2]],
  ] as const) {
    const element = await timeline(attributes, { client });
    expect(titles(element), JSON.stringify(attributes)).to.deep.equal(wanted.map((index) => `HM event ${index}`));
  }
  console.warn = warn;
  expect(said.filter((text) => /pillar="justice"|from="long ago"|is after/.test(text))).to.have.lengthOf(3);
});

it('its controls choose, say how many, tell by an event, and reset', async () => {
  await takeFocus();
  const element = await timeline(
    {},
    { client: clientOf(profileOf([{ pillar: 'prevention' }, { pillar: 'protection', scope: 'regional' }])) },
  );
  const heard: TraffickingFilterEvent[] = [];
  document.body.addEventListener('trafficking-filter', (event) => heard.push(event), { once: true });
  (part(element, 'filters') as HTMLDetailsElement).open = true;
  const box = element.shadowRoot!.querySelector<HTMLInputElement>('input[value=protection]')!;
  box.click();
  await wait(20);
  expect(titles(element)).to.deep.equal(['HM event 1']);
  expect(element.getAttribute('pillar')).to.equal('protection');
  expect(words(part(element, 'count'))).to.equal('1 of 2 initiatives');
  expect(part(element, 'count')!.getAttribute('role')).to.equal('status');
  expect(heard[0]!.filter).to.deep.equal({ pillar: ['protection'] });
  expect(heard[0]!.count).to.equal(1);
  const from = element.shadowRoot!.querySelector<HTMLInputElement>('input[name=from]')!;
  from.focus();
  await sendKeys({ type: '2050' });
  await sendKeys({ press: 'Tab' });
  await wait(20);
  expect(words(part(element, 'none'))).to.equal('No initiative fits these filters.');
  part(element, 'filter-reset')!.click();
  await wait(20);
  expect(titles(element)).to.have.lengthOf(2);
  expect(element.hasAttribute('pillar') || element.hasAttribute('from')).to.equal(false);
  expect(box.checked).to.equal(false);
  expect(element.shadowRoot!.activeElement?.getAttribute('part')).to.equal('filters-summary');
});

it('Enter in a filter neither sends nor leaves the page', async () => {
  await takeFocus();
  const element = await timeline({ from: '1990' });
  const before = location.href;
  element.shadowRoot!.querySelector<HTMLInputElement>('input[name=from]')!.focus();
  await sendKeys({ press: 'Enter' });
  await wait(50);
  expect(location.href).to.equal(before);
  expect(titles(element)).to.have.lengthOf(6);
});

it('without room, or where it is not wanted, there is the list alone; with room the drawing comes', async () => {
  const narrow = await timeline({}, { width: '320px' });
  const plain = await timeline({ 'list-only': '' });
  await wait(200);
  expect(part(narrow, 'chart')).to.equal(null);
  expect(part(plain, 'chart')).to.equal(null);
  expect(titles(narrow)).to.have.lengthOf(7);
  narrow.parentElement!.style.inlineSize = '800px';
  await drawn(narrow);
  narrow.parentElement!.style.inlineSize = '320px';
  await until(() => part(narrow, 'chart') === null, 'the list alone');
  narrow.parentElement!.style.inlineSize = '800px';
  await drawn(narrow);
});

it('each kind of date is drawn in its own way, and the legend has those that there are', async () => {
  const element = await timeline();
  await drawn(element);
  expect(parts(element, 'legend-item').map(words)).to.deep.equal([
    'on a known day',
    'at some time within',
    'from – to',
    'goes on',
    'an end is not known',
    'about then, or uncertain',
  ]);
  for (const shape of ['dot', 'bar', 'hollow', 'dashed', 'arrow']) {
    expect(element.shadowRoot!.querySelector(`.drawing .${shape}`), shape).not.to.equal(null);
  }
  const simple = await timeline({}, { client: clientOf(profileOf([{ date: '2001-05-06' }])) });
  await drawn(simple);
  expect(parts(simple, 'legend-item').map(words)).to.deep.equal(['on a known day']);
});

it('moves through time by buttons and keys, never out of it', async () => {
  await takeFocus();
  const element = await timeline();
  await drawn(element);
  expect(range(element)).to.equal('2001 – 2026');
  press(element, 'in');
  const zoomed = range(element);
  expect(zoomed).not.to.equal('2001 – 2026');
  part(element, 'plot')!.focus();
  await sendKeys({ press: 'ArrowLeft' });
  await sendKeys({ press: 'ArrowLeft' });
  await sendKeys({ press: 'ArrowLeft' });
  expect(range(element)).to.match(/^2001 – /);
  await sendKeys({ press: 'End' });
  expect(range(element)).to.match(/ – 2026$/);
  await sendKeys({ press: '0' });
  expect(range(element)).to.equal('2001 – 2026');
  const [earlier] = parts(element, 'chart-button').filter((each) => each.dataset.move === 'earlier');
  expect(earlier!.getAttribute('aria-disabled')).to.equal('true');
  for (let presses = 0; presses < 40; presses += 1) press(element, 'in');
  expect(part(element, 'drawing')!.querySelectorAll('.tick').length).to.be.greaterThan(3);
});

it('the wheel is the page’s own, but with Ctrl, or sideways, it is the drawing’s', async () => {
  const element = await timeline();
  await drawn(element);
  const turn = (init: WheelEventInit): boolean => {
    const box = part(element, 'plot')!.getBoundingClientRect();
    const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: box.left + 100, ...init });
    part(element, 'plot')!.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(turn({ deltaY: 40 })).to.equal(false);
  expect(turn({ deltaX: 40 }), 'there is nowhere to go').to.equal(false);
  expect(turn({ deltaY: -50, ctrlKey: true })).to.equal(true);
  expect(range(element)).not.to.equal('2001 – 2026');
  expect(turn({ deltaX: 40 })).to.equal(true);
});

it('an event that is chosen in the drawing is led to in the list; one with the focus is marked in the drawing', async () => {
  await takeFocus();
  const element = await timeline({}, { client: clientOf(profileOf([{ date: '2001-05-06' }, { date: '2009-05-06' }])) });
  await drawn(element);
  const plot = part(element, 'plot')!;
  const caption = Array.from(element.shadowRoot!.querySelectorAll('.caption')).find(
    (each) => each.textContent === 'HM event 1',
  )!;
  caption.scrollIntoView({ block: 'center' });
  const box = caption.getBoundingClientRect();
  const at = { bubbles: true, pointerId: 1, clientX: box.left + 5, clientY: box.top + 5, pointerType: 'mouse' };
  plot.dispatchEvent(new PointerEvent('pointermove', at));
  await wait(20);
  expect(words(part(element, 'chart-tip'))).to.equal('6 May 2009 · HM event 1');
  plot.dispatchEvent(new PointerEvent('pointerdown', at));
  plot.dispatchEvent(new PointerEvent('pointerup', at));
  expect(element.shadowRoot!.activeElement?.id).to.equal('record-hm-1');
  expect(element.shadowRoot!.querySelector('.ring')).not.to.equal(null);
  expect(element.shadowRoot!.activeElement!.querySelector('details')!.open).to.equal(true);
});

it('a drag moves through time and chooses nothing', async () => {
  const element = await timeline();
  await drawn(element);
  press(element, 'in');
  press(element, 'in');
  const before = range(element);
  const plot = part(element, 'plot')!;
  plot.setPointerCapture = () => undefined;
  const box = plot.getBoundingClientRect();
  const at = (x: number) => ({ bubbles: true, pointerId: 1, clientX: box.left + x, clientY: box.top + 40 });
  plot.dispatchEvent(new PointerEvent('pointerdown', at(300)));
  plot.dispatchEvent(new PointerEvent('pointermove', at(500)));
  plot.dispatchEvent(new PointerEvent('pointerup', at(500)));
  expect(range(element)).not.to.equal(before);
  expect(element.shadowRoot!.activeElement).to.equal(null);
});

it('from the right in Arabic: early is on the right, and the arrow keys follow', async () => {
  await takeFocus();
  document.documentElement.lang = 'ar';
  const element = await timeline({}, { client: clientOf(profileOf([{ date: '2001-05-06' }, { date: '2009-05-06' }])) });
  await drawn(element);
  const [early, late] = Array.from(element.shadowRoot!.querySelectorAll('.caption'), (each) =>
    each.getBoundingClientRect(),
  );
  expect(early!.right).to.be.greaterThan(late!.right);
  press(element, 'in');
  part(element, 'plot')!.focus();
  await sendKeys({ press: 'ArrowRight' });
  await sendKeys({ press: 'ArrowRight' });
  await sendKeys({ press: 'ArrowRight' });
  expect(range(element)).to.contain('2001');
});

it('no address is touched or followed, unless it is asked for', async () => {
  location.hash = '#hm-3';
  const plain = await timeline();
  await wait(50);
  expect(plain.shadowRoot!.activeElement).to.equal(null);
  expect(parts(plain, 'deep-link')).to.have.lengthOf(0);
  plain.remove();
  const element = await timeline({ 'deep-links': '' });
  await wait(50);
  expect(element.shadowRoot!.activeElement?.id).to.equal('record-hm-3');
  location.hash = '#hm-1';
  await until(() => element.shadowRoot!.activeElement?.id === 'record-hm-1', 'the next address');
  const [link] = parts(element, 'deep-link') as HTMLAnchorElement[];
  expect(link!.getAttribute('href')).to.equal('#hm-4');
});

it('leads to the page of the country where the partner names one', async () => {
  const element = await timeline({ permalink: 'https://example.org/{code}' });
  expect(part(element, 'deep-link')!.getAttribute('href')).to.equal('https://example.org/HM#hm-4');
});

for (const count of [1, 1000, 10_000]) {
  it(`${count} events: all are in the page, and the drawing has few elements`, async function () {
    this.timeout(90_000);
    const many = profileOf(
      Array.from({ length: count }, (_, index) => ({
        date: `${1990 + (index % 30)}-0${1 + (index % 9)}-1${index % 9}`,
      })),
    );
    // Validating ten thousand is not what is tried here.
    const client = { ...clientOf(), country: () => Promise.resolve(many) };
    const element = await timeline({}, { client });
    await drawn(element);
    while (parts(element, 'event').length < count) await wait(50);
    expect(element.shadowRoot!.querySelectorAll('.drawing *').length).to.be.lessThan(150);
    const last = parts(element, 'details').at(-1) as HTMLDetailsElement;
    last.open = true;
    await until(() => last.querySelector('[part~=claim]') !== null, 'its claims');
    expect(element.showInitiative('hm-0')).to.equal(true);
    expect(element.showInitiative('no-such')).to.equal(false);
  });
}

it('hostile dates, titles and ids do no harm', async () => {
  const hostile = profileOf([
    { date: '9999-12-31' },
    { date: '0001' },
    { date: 'yesterday' },
    { date: '../..' },
    { title: { en: '<img src=x onerror=alert(1)>' }, date: '2001' },
    { title: { en: 'x'.repeat(5000) }, date: '2002' },
  ]);
  const element = await timeline({}, { client: { ...clientOf(), country: () => Promise.resolve(hostile) } });
  await drawn(element);
  expect(titles(element)).to.have.lengthOf(6);
  expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
});

it('a moved element goes on; a removed one lets go', async () => {
  const element = await timeline();
  await drawn(element);
  const other = place();
  other.style.inlineSize = '700px';
  other.append(element);
  await wait(100);
  expect(titles(element)).to.have.lengthOf(7);
  expect(part(element, 'drawing')!.getAttribute('width')).not.to.equal(null);
  element.remove();
  location.hash = '#hm-1';
  await wait(20);
});

const STATES: Record<string, () => Promise<TraffickingTimeline>> = {
  drawn: async () => {
    const element = await timeline();
    await drawn(element);
    return element;
  },
  'several, expanded, filtered': async () => {
    const client = clientOf(dated('HM'), dated('AU'));
    const element = await timeline({ code: 'HM AU', expanded: '', from: '2002', 'deep-links': '' }, { client });
    await drawn(element);
    return element;
  },
  'none fits': () => timeline({ from: '3000' }),
  narrow: () => timeline({}, { width: '320px' }),
  empty: () => timeline({ code: '' }),
  error: () => timeline({ code: 'Atlantis' }),
};
for (const [state, make] of Object.entries(STATES)) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const lang of ['en', 'ar'] as const) {
      it(`axe finds nothing: ${state}, ${scheme}, ${lang}`, async () => {
        document.documentElement.lang = lang;
        document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = scheme === 'dark' ? '#000' : '#fff';
        const element = await make();
        const { violations } = await window.axe.run(element.parentElement!, {
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        });
        document.documentElement.style.colorScheme = '';
        document.documentElement.style.background = '';
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal(
          [],
        );
        expect(root(element)).not.to.equal(null);
      });
    }
  }
}
