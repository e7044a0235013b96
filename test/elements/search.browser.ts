/** The search box: keys by the ARIA Authoring Practices, states, the form, links, and what hostile pages do. */
import { expect } from '@esm-bundle/chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { TraffickingProvider } from '../../src/elements/provider/provider.ts';
import { TraffickingSearch } from '../../src/elements/search/search.ts';
import type { TraffickingSelectEvent } from '../../src/elements/search/select-event.ts';
import type { Client } from '../../src/sdk/client.ts';
import { CountertraffickingError } from '../../src/sdk/errors.ts';
import { takeFocus } from './focus.ts';
import { clear, clientOf, fixture, part, parts, place, root, until, wait, words } from './mount.ts';

TraffickingSearch.define();
TraffickingProvider.define();

const thrown: unknown[] = [];
addEventListener('error', (event) => thrown.push(event.message));
addEventListener('unhandledrejection', (event) => thrown.push(event.reason));
afterEach(async () => {
  clear();
  await wait(0);
  expect(thrown, 'nothing is thrown at the page').to.deep.equal([]);
});

const client = clientOf(fixture());
const failing = (): Client => ({
  ...client,
  search: () => Promise.reject(new CountertraffickingError('load-failed', 'x')),
});

interface Options {
  attributes?: Record<string, string>;
  client?: Client;
  inside?: string;
  parent?: Element;
}

async function box({ attributes = {}, client: own = client, inside = '', parent = place() }: Options = {}) {
  const element = document.createElement('trafficking-search');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = inside;
  element.client = own;
  parent.append(element);
  await element.updateComplete;
  return element;
}

const input = (element: Element): HTMLInputElement => part(element, 'input') as HTMLInputElement;
const options = (element: Element): HTMLElement[] => parts(element, 'option');
const titles = (element: Element): string[] => parts(element, 'option-title').map(words);
const isOpen = (element: Element): boolean => !part(element, 'popup')!.hidden;
const active = (element: Element): string | null => {
  const id = input(element).getAttribute('aria-activedescendant');
  return id && words(element.shadowRoot!.getElementById(id)!.querySelector('[part=option-title]'));
};

/** Types as a reader does, without the keyboard of the machine. */
async function type(element: TraffickingSearch, text: string): Promise<void> {
  input(element).focus();
  input(element).value = text;
  input(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
  await until(() => !['loading', 'idle'].includes(root(element)!.dataset.state!), `an answer to ${text}`);
  await element.updateComplete;
}

function press(element: Element, key: string, more: KeyboardEventInit = {}): boolean {
  return input(element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true, ...more }),
  );
}

describe('roles', () => {
  it('is a combobox with a list in one shadow root, named by its label', async () => {
    const element = await box();
    const [field, list] = [input(element), part(element, 'list')!];
    expect(field.getAttribute('role')).to.equal('combobox');
    expect(field.getAttribute('aria-autocomplete')).to.equal('list');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    expect(field.getAttribute('aria-controls')).to.equal(list.id);
    expect(list.getAttribute('role')).to.equal('listbox');
    expect(list.getAttribute('aria-label')).to.equal('Results');
    expect(words(field.labels![0]!)).to.equal('Search countries, initiatives, laws, organizations and sources');
    expect(field.hasAttribute('placeholder')).to.equal(false);
    await type(element, 'example');
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    expect(field.hasAttribute('aria-activedescendant')).to.equal(false);
    expect(options(element).every((each) => each.getAttribute('role') === 'option')).to.equal(true);
  });

  it('keeps what is typed from the browser’s own memory and its maker’s spelling service', async () => {
    const field = input(await box());
    expect([field.autocomplete, field.getAttribute('spellcheck')]).to.deep.equal(['off', 'false']);
  });
});

describe('keys', () => {
  it('Down and Up go through the list and round it, and the focus stays in the box', async () => {
    await takeFocus();
    const element = await box();
    await type(element, 'example');
    const all = titles(element);
    expect(all.length).to.be.greaterThan(2);
    expect(active(element)).to.equal(null);
    press(element, 'ArrowDown');
    await element.updateComplete;
    expect(active(element)).to.equal(all[0]);
    expect(options(element)[0]!.getAttribute('aria-selected')).to.equal('true');
    press(element, 'ArrowUp');
    await element.updateComplete;
    expect(active(element)).to.equal(all.at(-1));
    press(element, 'ArrowDown');
    await element.updateComplete;
    expect(active(element)).to.equal(all[0]);
    expect(options(element).filter((each) => each.getAttribute('aria-selected') === 'true')).to.have.lengthOf(1);
    expect(element.shadowRoot!.activeElement).to.equal(input(element));
  });

  it('Alt+Down opens without choosing, Alt+Up closes, Down opens at the first, Up at the last', async () => {
    const element = await box();
    await type(element, 'example');
    press(element, 'ArrowUp', { altKey: true });
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
    press(element, 'ArrowDown', { altKey: true });
    await element.updateComplete;
    expect([isOpen(element), active(element)]).to.deep.equal([true, null]);
    press(element, 'Escape');
    press(element, 'ArrowDown');
    await element.updateComplete;
    expect([isOpen(element), active(element)]).to.deep.equal([true, titles(element)[0]]);
    press(element, 'Escape');
    press(element, 'ArrowUp');
    await element.updateComplete;
    expect([isOpen(element), active(element)]).to.deep.equal([true, titles(element).at(-1)]);
  });

  it('Escape closes, then clears, then is the page’s', async () => {
    const element = await box();
    await type(element, 'example');
    expect(press(element, 'Escape')).to.equal(false);
    await element.updateComplete;
    expect([isOpen(element), input(element).value]).to.deep.equal([false, 'example']);
    expect(press(element, 'Escape')).to.equal(false);
    await element.updateComplete;
    expect(input(element).value).to.equal('');
    expect(press(element, 'Escape')).to.equal(true);
  });

  it('Home, End, Left and Right are the box’s, and leave the list', async () => {
    const element = await box();
    await type(element, 'example');
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      press(element, 'ArrowDown');
      await element.updateComplete;
      expect(active(element)).not.to.equal(null);
      expect(press(element, key), key).to.equal(true);
      await element.updateComplete;
      expect([key, isOpen(element), active(element)]).to.deep.equal([key, true, null]);
    }
  });

  it('Enter chooses the option that was reached, and tells the page', async () => {
    const element = await box();
    const chosen: TraffickingSelectEvent[] = [];
    const listen = (event: TraffickingSelectEvent): number => chosen.push(event);
    document.addEventListener('trafficking-select', listen);
    await type(element, 'example plan');
    press(element, 'Enter');
    expect(chosen, 'nothing was reached yet').to.have.lengthOf(0);
    press(element, 'ArrowDown');
    await element.updateComplete;
    expect(press(element, 'Enter')).to.equal(false);
    document.removeEventListener('trafficking-select', listen);
    await element.updateComplete;
    expect(chosen.map(({ record }) => [record.kind, record.id, record.country])).to.deep.equal([
      ['initiative', 'hm-2002-example-plan', 'HM'],
    ]);
    expect([isOpen(element), input(element).value]).to.deep.equal([false, 'Example plan']);
  });

  it('leaves keys to an input method while it composes', async () => {
    const element = await box();
    await type(element, 'example');
    for (const more of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['ArrowDown', 'Enter', 'Escape']) expect(press(element, key, more), key).to.equal(true);
    }
    await element.updateComplete;
    expect([isOpen(element), active(element)]).to.deep.equal([true, null]);
  });

  it('shows what is found while a word is composed, and no words about what is not', async () => {
    const element = await box();
    input(element).focus();
    input(element).dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    await type(element, 'exa');
    expect(titles(element).length).to.be.greaterThan(0);
    await type(element, 'exazzzz');
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
    input(element).dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await until(() => isOpen(element) && root(element)!.dataset.state === 'empty');
  });

  it('works by the keys of a real keyboard, and Tab leaves it', async () => {
    await takeFocus();
    const parent = place();
    const element = await box({ parent });
    const after = document.createElement('button');
    after.textContent = 'after';
    parent.append(after);
    element.focus();
    await sendKeys({ type: 'exampel' });
    await until(() => titles(element).length > 0);
    await sendKeys({ press: 'ArrowDown' });
    await until(() => active(element) !== null);
    await sendKeys({ press: 'Home' });
    await until(() => active(element) === null);
    expect(input(element).selectionStart).to.equal(0);
    await sendKeys({ press: 'Tab' });
    await until(() => document.activeElement === after);
    await element.updateComplete;
    expect(isOpen(element)).to.equal(false);
  });
});

describe('what is found', () => {
  it('is marked in nodes of text, misspelt or not', async () => {
    const element = await box();
    await type(element, 'exampel pla');
    const title = parts(element, 'option-title')[0]!;
    expect(words(title)).to.equal('Example plan');
    expect(Array.from(title.querySelectorAll('mark'), words)).to.deep.equal(['Example', 'pla']);
  });

  it('that a hostile source names is text', async () => {
    const profile = fixture();
    profile.initiatives[0]!.title = { en: '<img src=x onerror=alert(1)> exemplar \u202e</mark><script>' };
    const element = await box({ client: clientOf(profile) });
    await type(element, 'exemplar');
    expect(titles(element)[0]).to.contain('<img src=x onerror=alert(1)>');
    expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
  });

  it('says kind, country and date, and why it is there', async () => {
    const element = await box();
    await type(element, 'example plan');
    expect(words(part(element, 'option-facts'))).to.equal('Initiative · Heard & McDonald Islands · November 2002');
    await type(element, 'HMD');
    expect(titles(element)[0]).to.equal('Heard & McDonald Islands');
    expect(words(part(element, 'option-excerpt'))).to.equal('HMD');
  });

  it('is counted for those who see at once, for those who listen once nothing more is typed', async () => {
    const element = await box({ attributes: { limit: '2' } });
    await type(element, 'example');
    expect(options(element)).to.have.lengthOf(2);
    const count = words(part(element, 'count'));
    expect(count).to.match(/^The first 2 of \d+ results$/);
    const announcer = part(element, 'announcer')!;
    expect(announcer.getAttribute('role')).to.equal('status');
    expect(words(announcer)).to.equal('');
    await until(() => words(announcer) === count);
  });

  it('of nonsense is nothing, with words on what to try', async () => {
    const element = await box();
    await type(element, 'qwxzy <b>');
    expect(root(element)!.dataset.state).to.equal('empty');
    expect([isOpen(element), input(element).getAttribute('aria-expanded')]).to.deep.equal([true, 'false']);
    expect(words(part(element, 'message'))).to.equal(
      'Nothing is found for “qwxzy <b>”. Check the spelling, use fewer or other words, or search for the name of a country.',
    );
    await until(() => words(part(element, 'announcer')).startsWith('Nothing is found'));
  });

  it('is narrowed by country and kinds; wrong ones are said once', async () => {
    const element = await box({ attributes: { kinds: 'law, organization nonsense', country: 'HMD' } });
    await type(element, 'example');
    const kinds = new Set(parts(element, 'option-facts').map((each) => words(each).split(' ·')[0]));
    expect(Array.from(kinds).sort()).to.deep.equal(['Law', 'Organization']);
    element.country = 'Atlantis';
    await until(() => root(element)!.dataset.state === 'error');
    expect(words(part(element, 'message'))).to.contain('There is no profile of “Atlantis”.');
  });

  it('is narrowed by choices, with how much each would leave', async () => {
    const element = await box({ attributes: { facets: '' } });
    await type(element, 'example');
    const [kind] = parts(element, 'facet') as HTMLSelectElement[];
    expect(kind!.getAttribute('aria-label')).to.equal('Kind');
    const law = Array.from(kind!.options).find((each) => each.value === 'law')!;
    expect(words(law)).to.match(/^Law \(\d\)$/);
    kind!.focus();
    expect(isOpen(element), 'the choices are in what is open').to.equal(true);
    kind!.value = 'law';
    kind!.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => parts(element, 'option-facts').every((each) => words(each).startsWith('Law')));
    kind!.value = '';
    kind!.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => parts(element, 'option-facts').some((each) => words(each).startsWith('Initiative')));
  });
});

describe('where it leads', () => {
  const permalink = 'https://example.org/{code}/{kind}?v={version}#{id}';

  it('options are links where the page has an address for them, its own before a provider’s', async () => {
    const parent = place();
    const provider = document.createElement('trafficking-provider');
    provider.setAttribute('permalink', 'https://above.example/{code}');
    parent.append(provider);
    const element = await box({ parent: provider });
    await type(element, 'example plan');
    const link = (): HTMLAnchorElement => options(element)[0] as HTMLAnchorElement;
    expect([link().href, link().getAttribute('role'), link().tabIndex]).to.deep.equal([
      'https://above.example/HM',
      'option',
      -1,
    ]);
    expect(link().referrerPolicy).to.equal('no-referrer');
    element.permalink = permalink;
    await until(() => link().href.startsWith('https://example.org/HM/initiative?v='));
    expect(new URL(link().href).hash).to.equal('#hm-2002-example-plan');
    provider.linkPolicy = 'new-tab';
    await until(() => link().target === '_blank');
    provider.linkPolicy = 'text';
    await until(() => link().localName === 'div');
  });

  it('an address that is none, or not https, is no link', async () => {
    const element = await box({ attributes: { permalink: 'javascript:alert("{code}")' } });
    await type(element, 'example');
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('a page may take the choice over', async () => {
    const element = await box({ attributes: { permalink } });
    await type(element, 'example plan');
    const followed: boolean[] = [];
    element.shadowRoot!.addEventListener('click', (event) => {
      followed.push(!event.defaultPrevented);
      event.preventDefault();
    });
    options(element)[0]!.click();
    await element.updateComplete;
    await type(element, 'example plan');
    element.addEventListener('trafficking-select', (event) => event.preventDefault());
    options(element)[0]!.click();
    expect(followed).to.deep.equal([true, false]);
  });

  it('pressing an option leaves the focus in the box', async () => {
    const element = await box();
    await type(element, 'example');
    expect(
      options(element)[0]!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true })),
    ).to.equal(false);
  });
});

describe('the form', () => {
  const FORM =
    '<form action="/find" method="get"><input type="hidden" name="lang" value="en"><label>Find <input type="search" name="query"></label><button>Go</button></form>';

  it('of the page stands until the element is there, then leads where it led', async () => {
    const element = await box({ inside: FORM });
    const form = part(element, 'form') as HTMLFormElement;
    expect([form.getAttribute('action'), form.method, input(element).name]).to.deep.equal(['/find', 'get', 'query']);
    expect(part(element, 'submit')).not.to.equal(null);
    expect(element.querySelector('form')!.getClientRects()).to.have.lengthOf(0);
    input(element).value = 'x y';
    expect(Array.from(new FormData(form))).to.deep.equal([
      ['query', 'x y'],
      ['lang', 'en'],
    ]);
  });

  it('keeps what was typed before the script came, and the focus', async () => {
    await takeFocus();
    const parent = place();
    parent.innerHTML = `<div>${FORM}</div>`;
    const typed = parent.querySelector<HTMLInputElement>('input[type=search]')!;
    typed.value = 'exam';
    const element = document.createElement('trafficking-search');
    element.client = client;
    parent.append(element);
    const late = await box({ parent, inside: FORM });
    expect(late.value).to.equal('');
    late.remove();
    // As the parser leaves it: children first, upgraded while the reader is typing.
    const early = parent.ownerDocument.implementation.createHTMLDocument().createElement('trafficking-search');
    early.innerHTML = FORM;
    early.querySelector<HTMLInputElement>('input[type=search]')!.value = 'exam';
    parent.append(early);
    early.querySelector<HTMLInputElement>('input[type=search]')!.focus();
    const upgraded = early;
    await upgraded.updateComplete;
    expect(input(upgraded).value).to.equal('exam');
  });

  it('its attributes go before the page’s form; without an action nothing is sent', async () => {
    const own = await box({ inside: FORM, attributes: { action: '/mine', name: 'q' } });
    expect([(part(own, 'form') as HTMLFormElement).getAttribute('action'), input(own).name]).to.deep.equal([
      '/mine',
      'q',
    ]);
    const none = await box();
    expect(part(none, 'submit')).to.equal(null);
    const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    part(none, 'form')!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(true);
    const sent = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    own.shadowRoot!.addEventListener('submit', (each) => {
      expect(each.defaultPrevented).to.equal(false);
      each.preventDefault();
    });
    part(own, 'form')!.dispatchEvent(sent);
  });

  it('an action that makes code, or asks elsewhere without encryption, is none', async () => {
    for (const action of ['javascript:alert(1)', 'data:text/html,x', 'http://[']) {
      const element = await box({ attributes: { action } });
      expect((part(element, 'form') as HTMLFormElement).hasAttribute('action'), action).to.equal(false);
    }
  });

  it('a form that posts is left alone', async () => {
    const element = await box({ inside: FORM.replace('get', 'post') });
    expect(part(element, 'submit')).to.equal(null);
  });

  it('is still sent where the search cannot be loaded', async () => {
    const element = await box({ inside: FORM, client: failing() });
    await type(element, 'example');
    expect(root(element)!.dataset.state).to.equal('error');
    expect((part(element, 'form') as HTMLFormElement).getAttribute('action')).to.equal('/find');
    expect(press(element, 'Enter')).to.equal(true);
  });
});

describe('a broken network', () => {
  it('is said, with a way to try again that works', async () => {
    await takeFocus();
    let broken = true;
    const flaky: Client = {
      ...client,
      search: (...args) => (broken ? failing().search('') : client.search(...args)),
    };
    const element = await box({ client: flaky, inside: '<a href="#x">all countries</a>' });
    const heard: string[] = [];
    element.addEventListener('trafficking-error', (event) => heard.push(event.error.code));
    element.addEventListener('trafficking-ready', () => heard.push('ready'));
    input(element).focus();
    await until(() => root(element)!.dataset.state === 'error');
    await element.updateComplete;
    expect([isOpen(element), words(part(element, 'message'))]).to.deep.equal([
      true,
      'The search could not be loaded. Try again',
    ]);
    expect(element.querySelector('a')!.getClientRects().length, 'what the page gave is back').to.be.greaterThan(0);
    await type(element, 'example');
    broken = false;
    (part(element, 'retry') as HTMLButtonElement).click();
    await until(() => root(element)!.dataset.state === 'ready');
    expect(titles(element).length).to.be.greaterThan(0);
    expect(element.shadowRoot!.activeElement).to.equal(input(element));
    expect(heard.at(-1)).to.equal('ready');
    expect(new Set(heard)).to.deep.equal(new Set(['load-failed', 'ready']));
  });

  it('an answer that comes late does not take the place of a newer one', async () => {
    const answers = new Map<string, () => void>();
    const slow: Client = {
      ...client,
      search: async (query, given) => {
        if (query) await new Promise<void>((resolve) => answers.set(query, resolve));
        return client.search(query, given);
      },
    };
    const element = await box({ client: slow });
    input(element).focus();
    for (const query of ['heard', 'example plan']) {
      input(element).value = query;
      input(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
      await until(() => answers.has(query));
    }
    answers.get('example plan')!();
    await until(() => titles(element)[0] === 'Example plan');
    answers.get('heard')!();
    await wait(50);
    expect(titles(element)[0]).to.equal('Example plan');
  });

  it('taken away while it loads, it throws nothing; put back it works', async () => {
    const element = await box();
    const parent = element.parentElement!;
    input(element).focus();
    input(element).value = 'example';
    input(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
    element.remove();
    await wait(50);
    parent.append(element);
    await type(element, 'example');
    expect(titles(element).length).to.be.greaterThan(0);
  });
});

describe('on a page', () => {
  it('loads nothing before it has the focus', async () => {
    let asked = 0;
    const counting: Client = { ...client, search: (...args) => ((asked += 1), client.search(...args)) };
    const element = await box({ client: counting, attributes: { value: 'example' } });
    await wait(50);
    expect([asked, root(element)!.dataset.state]).to.deep.equal([0, 'idle']);
    input(element).focus();
    input(element).dispatchEvent(new FocusEvent('focus'));
    await until(() => asked > 0 && titles(element).length > 0);
  });

  it('two boxes know nothing of one another', async () => {
    const [a, b] = [await box(), await box({ attributes: { label: 'Laws', kinds: 'law' } })];
    await type(a, 'example');
    expect([isOpen(a), isOpen(b), input(b).value]).to.deep.equal([true, false, '']);
    await type(b, 'example');
    await until(() => !isOpen(a));
    expect(titles(b).length).to.be.greaterThan(0);
  });

  it('keeps nothing, and leaves no trace in the address', async () => {
    const before = location.href;
    const element = await box();
    await type(element, 'example plan');
    press(element, 'ArrowDown');
    await element.updateComplete;
    press(element, 'Enter');
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect((await indexedDB.databases()).length).to.equal(0);
    expect(location.href).to.equal(before);
  });

  it('speaks the language of the page, and what is found is marked as what it is', async () => {
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    const element = await box();
    await until(() => root(element)?.dir === 'rtl');
    await type(element, 'example');
    expect(words(part(element, 'label'))).to.equal('البحث في البلدان والمبادرات والقوانين والمنظمات والمصادر');
    const foreign = parts(element, 'option-title').find((each) => words(each) === 'Example plan')!;
    expect([foreign.lang, foreign.dir]).to.deep.equal(['en', 'ltr']);
  });

  it('adopts what a server sent, with what was typed into it', async () => {
    const made = await box({ attributes: { action: '/find' } });
    const html = made.shadowRoot!.innerHTML;
    const parent = place();
    parent.setHTMLUnsafe(
      `<trafficking-search action="/find"><template shadowrootmode="open">${html}</template></trafficking-search>`,
    );
    const element = parent.querySelector('trafficking-search')!;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelectorAll('input[role=combobox]')).to.have.lengthOf(1);
    element.client = client;
    await type(element, 'example');
    expect(titles(element).length).to.be.greaterThan(0);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`overflows nothing at 320 pixels, ${dir}`, async () => {
      await setViewport({ width: 320, height: 640 });
      document.documentElement.dir = dir;
      const profile = fixture();
      profile.initiatives[0]!.title = { en: `Example ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}` };
      const element = await box({ client: clientOf(profile), attributes: { facets: '', action: '/find' } });
      await type(element, 'example');
      const { left, right } = part(element, 'popup')!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(part(element, 'popup')!.scrollWidth).to.equal(part(element, 'popup')!.clientWidth);
      await setViewport({ width: 800, height: 600 });
    });
  }
});

const STATES: Record<string, () => Promise<TraffickingSearch>> = {
  idle: () => box(),
  'with a form': () => box({ attributes: { action: '/find' } }),
  results: async () => {
    const element = await box({ attributes: { facets: '', action: '/find' } });
    await type(element, 'example');
    press(element, 'ArrowDown');
    await element.updateComplete;
    return element;
  },
  'results as links': async () => {
    const element = await box({ attributes: { permalink: 'https://example.org/{code}' } });
    await type(element, 'example');
    return element;
  },
  loading: async () => {
    const element = await box({ client: { ...client, search: () => new Promise(() => undefined) } });
    input(element).focus();
    input(element).value = 'example';
    input(element).dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => isOpen(element));
    return element;
  },
  empty: async () => {
    const element = await box();
    await type(element, 'qwxzy');
    return element;
  },
  error: async () => {
    const element = await box({ client: failing() });
    await type(element, 'example');
    return element;
  },
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
        expect(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
          ),
        ).to.deep.equal([]);
      });
    }
  }
}
