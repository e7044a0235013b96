/** Registration, and words to the page's developer. */
import { VERSION } from '../model/version.generated.ts';

interface Definable {
  readonly tag: string;
  readonly version?: string;
}

/** Registers a class under its tag. A second copy on the page leaves the first in place and says so once. */
export function defineOnce(element: Definable): void {
  const existing = customElements.get(element.tag) as Partial<Definable> | undefined;
  if (!existing) customElements.define(element.tag, element as unknown as CustomElementConstructor);
  else if (existing !== element) {
    warnOnce(`<${element.tag}> of version ${existing.version ?? 'unknown'} is on the page; ${VERSION} is not used`);
  }
}

const warned = new Set<string>();

/** Tells the page's developer of something once, however many elements meet it. */
export function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(`countertrafficking: ${message}`);
}
