/**
 * The bundled source in files that a server gives to pages (`dist/cdn`): the build puts it in that one's place. A
 * country's code gives the address of its data there; four hundred imports by name are most of a kilobyte for a reader.
 */
import { CODES } from './codes.generated.ts';
import type { Source } from './source.ts';

/** A file that the build puts into `data`, beside the file that this is built into. */
const data = async (name: string): Promise<unknown> =>
  ((await import(`./data/${name}.js`)) as { default: unknown }).default;

export const bundledSource = (): Source => {
  const codes = new Set(CODES.split(' '));
  const of = async (code: string, name: string): Promise<unknown> => (codes.has(code) ? data(name) : undefined);
  return {
    trusted: true,
    codes,
    index: () => data('countries') as ReturnType<Source['index']>,
    profile: (code) => of(code, code),
    updates: () => data('updates'),
    card: (code) => of(code, `${code}.card`),
    searchData: () => data('search'),
  };
};
