/** The elements that a server can render, registered in Node’s own registry, where the renderer looks for them. */
import type { LitElement } from 'lit';
import { TraffickingCitations } from '../elements/citations/define.ts';
import { TraffickingCountry } from '../elements/country/define.ts';
import { TraffickingProvider } from '../elements/provider/define.ts';
import { TraffickingSearch } from '../elements/search/define.ts';
import { TraffickingTimeline } from '../elements/timeline/define.ts';
import { TraffickingUpdates } from '../elements/updates/define.ts';

type ElementClass = typeof LitElement & { readonly tag: ElementTag };

/** Tags of our elements. */
export type ElementTag = keyof HTMLElementTagNameMap & `trafficking-${string}`;

const CLASSES: readonly ElementClass[] = [
  TraffickingCountry,
  TraffickingCitations,
  TraffickingTimeline,
  TraffickingSearch,
  TraffickingUpdates,
  TraffickingProvider,
];

const byTag = new Map(CLASSES.map((each) => [each.tag, each]));

/** All that can be rendered. */
export const TAGS: readonly ElementTag[] = [...byTag.keys()];

/** The class of a tag; undefined where it is none of ours. */
export const classOf = (tag: string): ElementClass | undefined => byTag.get(tag as ElementTag);
