/** The contract of each element, as the comment above its class lists it. */
import { readFile } from 'node:fs/promises';
import { ROOT } from '../src/build/paths.ts';

/** Names in order; a slot without a name is the empty one. */
export interface Contract {
  parts: string[];
  properties: string[];
  attributes: string[];
  states: string[];
  events: string[];
  slots: string[];
}

/** By the element's name without its prefix. */
export async function readContracts(): Promise<Record<string, Contract>> {
  const read = async (name: string): Promise<[string, Contract]> => {
    const comment = await readFile(`${ROOT}/src/elements/${name}/${name}.ts`, 'utf8');
    const list = (pattern: RegExp): string[] =>
      Array.from(comment.matchAll(pattern), ([, found]) => found ?? '').sort();
    const lists = {
      parts: list(/@csspart ([\w-]+)/g),
      properties: list(/@cssproperty (--[\w-]+)/g),
      attributes: list(/@attr \{.*?\} ([\w-]+)/g),
      states: list(/@cssstate ([\w-]+)/g),
      events: list(/@fires \{\w+\} ([\w-]+)/g),
      slots: list(/@slot (?:([\w]+) )?-/g),
    };
    return [name, lists];
  };
  return Object.fromEntries(
    await Promise.all(['country', 'citations', 'search', 'timeline', 'updates', 'provider'].map(read)),
  );
}
