/** Joins what Lit’s renderer gives, and leaves out what it writes for its own use on the client. */
import type { ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';

/** Waits where something is still to come. */
export async function join(chunks: ThunkedRenderResult): Promise<string> {
  let text = '';
  for (const chunk of chunks) {
    const value = await settled(chunk);
    text += typeof value === 'string' ? kept(value) : await join(value);
  }
  return text;
}

/** The same where all is there. @throws Error where it is not. */
export function joinNow(chunks: ThunkedRenderResult): string {
  let text = '';
  for (const chunk of chunks) {
    const value = settled(chunk);
    if (value instanceof Promise) throw new Error('a part of the element is still to come');
    text += typeof value === 'string' ? kept(value) : joinNow(value);
  }
  return text;
}

type Chunk = ThunkedRenderResult[number];
type Value = string | ThunkedRenderResult;

function settled(chunk: Chunk): Value | Promise<Value> {
  let value: unknown = chunk;
  while (typeof value === 'function') value = (value as () => unknown)();
  return (value ?? '') as Value | Promise<Value>;
}

/**
 * Values are escaped, so what is left out cannot be from data:
 *
 * - comments for hydration, and the one that ends some templates: our elements replace what a server sent;
 * - `shadowroot`, which was the name of `shadowrootmode` before it was a standard;
 * - the values of `checked` and `selected`, which mean true however they read.
 */
function kept(text: string): string {
  if (text.startsWith('<!--lit-') || text.startsWith('<!--/lit-')) return '';
  if (text.endsWith('<?>')) return text.slice(0, -'<?>'.length);
  if (text.startsWith('<template shadowroot=')) return '<template shadowrootmode="open">';
  const [, name, value] = /^(checked|selected)="(true|false)"$/.exec(text) ?? [];
  if (name) return value === 'true' ? name : '';
  return text;
}
