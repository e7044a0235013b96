/** How far long work has come: one line of a terminal that is taken away again; nothing elsewhere. */
import type { Io } from './io.ts';

/** Does something with each of several things, one after another. */
export async function eachWithProgress<T, R>(
  { stderr, env }: Io,
  what: string,
  things: readonly T[],
  work: (thing: T) => Promise<R>,
): Promise<R[]> {
  const shown = Boolean(stderr.isTTY) && env.TERM !== 'dumb' && things.length > 1;
  const results: R[] = [];
  try {
    for (const thing of things) {
      if (shown) stderr.write(`\r${what} ${results.length + 1}/${things.length}`);
      results.push(await work(thing));
    }
  } finally {
    if (shown) stderr.write('\r\u001b[K');
  }
  return results;
}
