/**
 * `npm run bench:render`: rendering on a server against plain string templates that write the same content, in one run.
 * The string templates are the same functions of the elements with strings for values, joined and escaped, nothing
 * parsed beforehand and nothing awaited. Ratios travel, milliseconds do not.
 */
import { escape } from 'html-escaper';
import { nothing, type TemplateResult } from 'lit';
import { getDirectiveClass } from 'lit/directive-helpers.js';
import { renderElement, type ElementOptions } from '../../src/server/index.ts';
import { rendererWith } from '../../src/server/renderer.ts';

/** What a template has before a value: text, or an attribute by its kind and name. */
type Place = readonly [text: string, kind: '' | '?' | '.' | '@' | '=', name: string];

const places = new WeakMap<TemplateStringsArray, Place[]>();

/** A value in quotes is part of a longer one, and is always written. */
function placesOf(strings: TemplateStringsArray): Place[] {
  let found = places.get(strings);
  if (!found) {
    found = strings.map((text): Place => {
      const [all = '', kind = '', name = ''] = /\s([?.@]?)([\w-]+)=$/.exec(text) ?? [];
      return all ? [text.slice(0, -all.length), (kind || '=') as Place[1], name] : [text, '', ''];
    });
    places.set(strings, found);
  }
  return found;
}

function written(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  // `guard`, the one directive that there is, calls what it is given.
  if (getDirectiveClass(value)) return written((value as { values: [unknown, () => unknown] }).values[1]());
  const { strings, values } = value as TemplateResult;
  let text = '';
  placesOf(strings).forEach(([before, kind, name], at) => {
    text += before;
    const each = values[at];
    if (!kind) text += at < values.length ? written(each) : '';
    else if (kind === '=' && each !== nothing) text += ` ${name}="${escape(String(each))}"`;
    else if (kind === '?' && each) text += ` ${name}`;
  });
  return text;
}

const CASES: Record<string, ElementOptions> = {
  'card, CN': { tag: 'trafficking-country', attributes: { code: 'CN' } },
  'full, CN': { tag: 'trafficking-country', attributes: { code: 'CN', view: 'full' } },
  'citations, CN': { tag: 'trafficking-citations', attributes: { code: 'CN' } },
  'timeline, CN TH VN': { tag: 'trafficking-timeline', attributes: { code: 'CN TH VN' } },
};

const ROUNDS = 8;
const RUNS = 5;

/** Milliseconds of the processor for one run: what else the machine does is not in them. */
async function cost(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  for (let runs = 0; runs < RUNS; runs += 1) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / RUNS;
}

/** The cheapest of several rounds, in turn: the first ones warm up. */
async function cheapest(...runs: (() => unknown)[]): Promise<number[]> {
  const best = runs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, run] of runs.entries()) best[at] = Math.min(best[at]!, await cost(run));
  }
  return best;
}

console.log('what                kB   ours ms  strings ms  ratio');
for (const [what, options] of Object.entries(CASES)) {
  const renderer = new (rendererWith({ lang: 'en', styles: 'inline', onError: 'throw' }))(options.tag);
  for (const [name, value] of Object.entries(options.attributes ?? {})) renderer.setAttribute(name, String(value));
  renderer.connectedCallback();
  const html = await renderElement(options);
  const element = renderer.element as unknown as { render(): unknown };
  const strings = (): string => written(element.render());
  const text = (markup: string): string => markup.replace(/<style>.*?<\/style>|<[^>]*>|\s/gs, '');
  if (text(html) !== text(strings())) throw new Error(`${what}: not the same content`);
  const [ours = 0, plain = 0] = await cheapest(() => renderElement(options), strings);
  const figures = [(html.length / 1000).toFixed(0), ours.toFixed(1), plain.toFixed(1), (ours / plain).toFixed(2)];
  console.log(what.padEnd(18), figures.map((figure, at) => figure.padStart([4, 9, 11, 6][at] ?? 0)).join(' '));
}
