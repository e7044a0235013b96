/** An element whose tag and attributes are known when the program runs, as a template. */
import { html, nothing, type TemplateResult } from 'lit';
import { classOf, TAGS, type ElementTag } from './elements.ts';

export interface ElementOptions {
  tag: ElementTag;
  /** By name; `true` is an attribute without a value, `false` and undefined none. */
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** What stands between the tags: text, or a template where it has markup or elements. */
  fallback?: string | TemplateResult;
}

/** Templates know one another by their strings: one for each tag and list of attributes. */
const templates = new Map<string, TemplateStringsArray>();

/**
 * The element, to be put into a template or rendered. Values are escaped when it is.
 *
 * @throws TypeError where the tag or an attribute is none that may stand there.
 */
export function element({ tag, attributes = {}, fallback }: ElementOptions): TemplateResult {
  if (!classOf(tag)) throw new TypeError(`<${tag}> is none of ${TAGS.join(', ')}`);
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== false);
  const names = given.map(([name]) => checked(name));
  const key = [tag, ...names].join(' ');
  let strings = templates.get(key);
  if (!strings) {
    const opening = names.map((name, at) => `${at ? '"' : `<${tag}`} ${name}="`);
    const parts = [...opening, names.length ? '">' : `<${tag}>`, `</${tag}>`];
    strings = Object.assign(parts, { raw: parts });
    templates.set(key, strings);
  }
  const values = given.map(([, value]) => (value === true ? '' : String(value)));
  return html(strings, ...values, fallback ?? nothing);
}

/** Names are part of the template itself: only those that are names, and neither code nor style, which policies forbid. */
function checked(name: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) && !/^on|^style$/.test(name)) return name;
  throw new TypeError(`"${name}" is no attribute that an element may have`);
}
