/** axe on every state, view, scheme and direction; headings and names in their order. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import { CountertraffickingError, type ErrorCode } from '../../src/sdk/errors.ts';
import { takeFocus } from './focus.ts';
import {
  baselineFixture,
  clear,
  clientOf,
  fixture,
  mount,
  mountNow,
  part,
  parts,
  place,
  settled,
  wait,
  words,
  type MountOptions,
} from './mount.ts';

declare global {
  interface Window {
    axe: typeof axeCore;
  }
}

afterEach(clear);

const failing = (code: ErrorCode): NonNullable<MountOptions['client']> => ({
  ...clientOf(),
  country: () => Promise.reject(new CountertraffickingError(code, 'x')),
});

const china = async (): Promise<NonNullable<MountOptions['client']>> =>
  (await import('../../src/sdk/index.ts')).createClient();

const STATES: Record<string, () => Promise<Element>> = {
  card: () => mount(),
  full: () => mount({ attributes: { code: 'HM', view: 'full' } }),
  'China, card': async () => mount({ client: await china(), attributes: { code: 'CN' } }),
  'China, full': async () => mount({ client: await china(), attributes: { code: 'CN', view: 'full' } }),
  'tables alone, card': () => mount({ client: clientOf(baselineFixture()) }),
  'tables alone, full': () => mount({ client: clientOf(baselineFixture()), attributes: { code: 'HM', view: 'full' } }),
  'Myanmar, full': async () => mount({ client: await china(), attributes: { code: 'MM', view: 'full' } }),
  'open preview': async () => {
    const element = await mount();
    part(element, 'mark')!.click();
    return element;
  },
  'open list of sources': async () => {
    const element = await mount();
    (part(element, 'sources-fold') as HTMLDetailsElement).open = true;
    return element;
  },
  loading: async () => {
    const element = mountNow({
      client: { ...clientOf(), country: () => new Promise(() => undefined) },
      fallback: '<a href="#x">Heard Island</a>',
    });
    await element.updateComplete;
    // The words come after a moment.
    await wait(500);
    return element;
  },
  empty: () => mount({ attributes: {} }),
  'error, unknown country': () => mount({ client: failing('country-unknown') }),
  'error, load failed': () => mount({ client: failing('load-failed') }),
  stale: async () => {
    const element = await mount();
    element.client = failing('load-failed');
    await settled(element);
    await wait(20);
    return element;
  },
};

for (const [state, make] of Object.entries(STATES)) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`axe finds nothing: ${state}, ${scheme}, ${dir}`, async () => {
        document.documentElement.dir = dir;
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.style.background = scheme === 'dark' ? '#000' : '#fff';
        const element = await make();
        const { violations } = await window.axe.run(element.parentElement!, {
          // The test page has no landmarks and no h1 of its own.
          rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
        });
        document.documentElement.style.colorScheme = '';
        document.documentElement.style.background = '';
        const said = violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('; ')}`,
        );
        expect(said).to.deep.equal([]);
      });
    }
  }
}

it('axe would find something', async () => {
  const parent = place();
  parent.innerHTML = '<p style="color:#999;background:#fff">too pale</p><button></button>';
  const { violations } = await window.axe.run(parent);
  expect(violations.map(({ id }) => id)).to.include.members(['button-name', 'color-contrast']);
});

it('headings follow one another without a gap', async () => {
  const element = await mount({ attributes: { code: 'HM', view: 'full' } });
  const levels = Array.from(element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6'), ({ localName }) =>
    Number(localName[1]),
  );
  expect(levels[0]).to.equal(2);
  levels.reduce((before, level) => {
    expect(level - before).to.be.at.most(1);
    return level;
  });
});

it('pillars and sources are named sections, and sources are endnotes', async () => {
  const element = await mount({ attributes: { code: 'HM', view: 'full' } });
  for (const section of element.shadowRoot!.querySelectorAll('section')) {
    const label = section.getAttribute('aria-labelledby');
    expect(words(element.shadowRoot!.getElementById(label ?? '')), label ?? '').not.to.equal('');
  }
  expect(part(element, 'sources')?.getAttribute('role')).to.equal('doc-endnotes');
  expect(parts(element, 'source').every(({ localName }) => localName === 'li')).to.equal(true);
});

it('everything that can be used is reached by Tab, in the order of the page', async () => {
  await takeFocus();
  const element = await mount({ client: clientOf(fixture()) });
  const before = document.createElement('button');
  element.before(before);
  before.focus();
  const reached: string[] = [];
  for (let presses = 0; presses < 30; presses += 1) {
    await sendKeys({ press: 'Tab' });
    const active = element.shadowRoot!.activeElement;
    if (!active) break;
    reached.push(active.getAttribute('part') ?? active.localName);
  }
  const wanted = ['tag coverage', 'mark', 'mark', 'mark', 'sources-summary', 'licence', 'cite-button'];
  // What an open preview holds may come between; nothing may be missing or out of order.
  expect(reached.filter((name) => wanted.includes(name))).to.deep.equal(wanted);
});
