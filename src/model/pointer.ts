/** JSON pointers, RFC 6901. */

/** Joins steps into a pointer, escaping `~` and `/`. */
export const pointer = (...steps: (string | number)[]): string =>
  steps.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
