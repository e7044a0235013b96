/** Style sheets of server-made shadow roots: in the markup, where their hashes allow them, or as files of their own. */
import { createHash } from 'node:crypto';
import type { CSSResult } from 'lit';
import { TraffickingElement } from '../elements/base.ts';
import { classOf, TAGS, type ElementTag } from './elements.ts';
import { withoutScriptStyles } from './without-script.styles.ts';

/**
 * Where the styles of a shadow root are. `inline`: in a `<style>`, for which `style-src` needs the hashes of
 * `styleHashes`. `{ href }`: linked from a folder with the package's `dist/css` in it, ending in `/`; `style-src 'self'`
 * is enough, and all elements of a kind share one file.
 */
export type Styles = 'inline' | { readonly href: string };

/** More initiatives than these in one year take the room of so many. */
const MOST = 40;

/** The room that a year of a timeline takes before it is on screen, which the element itself sets by script. */
const YEARS = Array.from({ length: MOST }, (_, at) => `[data-count='${at + 1}']{--_events:${at + 1}}`).join('');

const sheets = new Map<ElementTag, string>();

/** The style sheet of an element as a server sends it. @throws TypeError where the tag is none of ours. */
export function styleSheet(tag: ElementTag): string {
  let sheet = sheets.get(tag);
  if (sheet === undefined) {
    const found = classOf(tag);
    if (!found) throw new TypeError(`<${tag}> is none of ${TAGS.join(', ')}`);
    const own = found.elementStyles as CSSResult[];
    const more = found.prototype instanceof TraffickingElement ? [withoutScriptStyles] : [];
    const texts = [...own, ...more].map(({ cssText }) => cssText.trim());
    sheet = [...texts, ...(tag === 'trafficking-timeline' ? [YEARS] : [])].join('\n');
    sheets.set(tag, sheet);
  }
  return sheet;
}

/** Name of its file in `dist/css`: `country.css`. */
export const styleFile = (tag: ElementTag): string => `${tag.slice('trafficking-'.length)}.css`;

/** What `style-src` needs for the styles that are in the markup: `'sha256-…'` of each tag, of all without any. */
export const styleHashes = (tags: readonly ElementTag[] = TAGS): string[] => tags.map(styleSheet).map(cspHash);

/** A source of a content security policy that allows exactly this text. */
export const cspHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
