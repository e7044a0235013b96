/** The one fixture of the element tests: puts an element on the page, rendered by the client or as a server sent it. */
import '../../src/elements/country/define.ts';
import type { TraffickingCountry } from '../../src/elements/country/country.ts';
import type { Profile } from '../../src/model/types.ts';
import { createClient, memorySource, type Client, type Source } from '../../src/sdk/index.ts';

export type Rendering = 'client' | 'server';
export const RENDERINGS: readonly Rendering[] = ['client', 'server'];

const response = await fetch('/test/fixtures/HM.generated.json');
const text = await response.text();

/** A published profile, new at each call, so that a test may spoil it. */
export const fixture = (): Profile => JSON.parse(text) as Profile;

/** A profile that has tables alone: a rating with a gap, a conflict, weak evidence, and a treaty of each standing. */
export function baselineFixture(): Profile {
  const profile = fixture();
  const cites = [{ source: 'example-report' }];
  const treaty = { title: { en: 'Instrument' }, reservations: [], cites };
  return {
    ...profile,
    coverage: { status: 'baseline', wanting: [{ en: 'Everything but tables.' }] },
    summary: [],
    initiatives: [],
    laws: [],
    helplines: [],
    organizations: [],
    links: [],
    treaties: [
      { ...treaty, instrument: 'a', status: 'party', bound: '2014-09', grade: 'C', note: { en: 'Date derived.' } },
      { ...treaty, instrument: 'b', status: 'not-party', asOf: '2022', grade: 'A' },
      { ...treaty, instrument: 'c', status: 'not-applied', grade: 'A', note: { en: 'Until it is said otherwise.' } },
      { ...treaty, instrument: 'd', status: 'not-stated', cites: [] },
    ],
    ratings: [
      {
        scheme: 'example-scheme',
        title: { en: 'Example scheme' },
        span: { from: 2018, to: 2025 },
        values: [
          { value: '1', name: { en: 'Tier 1' }, text: { en: 'Meets the standards.' }, cites },
          { value: '2', name: { en: 'Tier 2' }, text: { en: 'Makes efforts.' }, cites },
        ],
        caveat: [{ id: 'a', text: { en: 'Some doubt the scheme.' }, cites, evidence: 'confirmed' }],
        rows: [
          { year: 2019, value: '1', cites, grade: 'B' },
          { year: 2020, value: '1', cites, grade: 'B' },
          { year: 2023, value: '1', cites, grade: 'B', note: { en: 'Perhaps a slip.' } },
          { year: 2023, value: '2', cites: [{ source: 'old-page' }], grade: 'A' },
          { year: 2025, value: '2', cites, grade: 'C', note: { en: 'By elimination.' } },
        ],
      },
    ],
  };
}

export const clientOf = (...profiles: unknown[]): Client => createClient({ source: memorySource(profiles) });

export interface MountOptions {
  attributes?: Record<string, string>;
  client?: Client;
  rendering?: Rendering;
  fallback?: string;
  /** Element to stand in; a new one at the end of the body without it. */
  parent?: Element;
}

const mounted: Element[] = [];

/** Removes what tests put on the page. */
export function clear(): void {
  for (const element of mounted.splice(0)) element.remove();
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
}

export function place(): HTMLElement {
  const parent = document.createElement('div');
  document.body.append(parent);
  mounted.push(parent);
  return parent;
}

/** An element that has not been asked to wait for anything. */
export function mountNow({
  attributes = { code: 'HM' },
  client,
  fallback = '',
  parent = place(),
}: MountOptions = {}): TraffickingCountry {
  const element = document.createElement('trafficking-country');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = fallback;
  element.client = client ?? clientOf(fixture());
  parent.append(element);
  return element;
}

/** An element that has shown what it was asked for, or has said why it cannot. */
export async function mount(options: MountOptions = {}): Promise<TraffickingCountry> {
  const rendered = mountNow(options);
  await settled(rendered);
  if (options.rendering !== 'server') return rendered;
  const attributes = Object.entries(options.attributes ?? { code: 'HM' }).map(([name, value]) => `${name}="${value}"`);
  const html = rendered.shadowRoot!.innerHTML;
  const parent = rendered.parentElement!;
  rendered.remove();
  parent.setHTMLUnsafe(
    `<trafficking-country ${attributes.join(' ')}><template shadowrootmode="open">${html}</template>${options.fallback ?? ''}</trafficking-country>`,
  );
  const element = parent.querySelector('trafficking-country')!;
  const shown = new Promise((resolve) => element.addEventListener('trafficking-ready', resolve, { once: true }));
  element.client = options.client ?? clientOf(fixture());
  // The server's own markup is ready from the first: what counts is that the element has replaced it.
  await shown;
  return element;
}

export async function settled(element: TraffickingCountry): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    await Promise.race([element.updateComplete, wait(50)]);
    const state = root(element)?.dataset.state;
    if (state && state !== 'loading' && !element.isUpdatePending) return;
    await wait(10);
  }
  throw new Error(`<trafficking-country> did not settle: ${element.shadowRoot?.innerHTML.slice(0, 200)}`);
}

/** Waits until something is so. */
export async function until(check: () => boolean, what = 'what was waited for'): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (check()) return;
    await wait(20);
  }
  throw new Error(`never came: ${what}`);
}

/** A client over the fixture that counts how often its source is asked. */
export function countingClient(): { client: Client; loads: () => number } {
  let loads = 0;
  const inner = memorySource([fixture()]);
  const source: Source = {
    ...inner,
    profile: (code) => {
      loads += 1;
      return inner.profile(code);
    },
  };
  return { client: createClient({ source }), loads: () => loads };
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const root = (element: Element): HTMLElement | null => element.shadowRoot!.querySelector('[part~=root]');
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
export const parts = (element: Element, name: string): HTMLElement[] =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`));
export const words = (node: Element | null): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
