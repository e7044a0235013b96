/** Colours, for terminals alone. */
import picocolors from 'picocolors';
import type { Io, Output } from './io.ts';

export type Style = Pick<ReturnType<typeof picocolors.createColors>, 'bold' | 'dim' | 'red' | 'green'>;

/** By the conventions of no-color.org and force-color.org. */
function hasColors(stream: Output, { NO_COLOR, FORCE_COLOR, TERM }: Io['env']): boolean {
  if (NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false;
  if (FORCE_COLOR !== undefined) return true;
  return Boolean(stream.isTTY) && TERM !== 'dumb';
}

/** Marks text for one of the streams; without colours it is left as it is. */
export const styleFor = (stream: Output, env: Io['env']): Style => picocolors.createColors(hasColors(stream, env));
