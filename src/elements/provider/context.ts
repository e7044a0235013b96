/** What a provider gives to the elements below it, through @lit/context. */
import { ContextRoot, createContext } from '@lit/context';
import { isServer } from 'lit';
import type { Client } from '../../sdk/client.ts';

/** What becomes of addresses: links that open here, links that open a new tab, or text alone. */
export const LINK_POLICIES = ['same-tab', 'new-tab', 'text'] as const;
export type LinkPolicy = (typeof LINK_POLICIES)[number];

/** What is not given comes from the next provider above, or is what elements do by themselves. */
export interface Provided {
  client?: Client;
  /** BCP 47 tag that goes before the page's own `lang`. */
  locale?: string;
  /** Address of a profile, with `{code}` and `{version}` in it. */
  permalink?: string;
  linkPolicy?: LinkPolicy;
}

// Two copies of the package on a page understand one another.
export const providedContext = createContext<Provided>(Symbol.for('countertrafficking.provided'));

let root: ContextRoot | undefined;

/** Keeps what was asked before a provider was there, and asks again when one comes: scripts load in any order. */
export function rememberRequests(): void {
  if (isServer || root) return;
  root = new ContextRoot();
  root.attach(document.documentElement);
}
