/** The data that ships in the package: each country a chunk of its own, loaded when it is asked for. */
import { index, load, loadSearchData } from './bundled.generated.ts';
import type { Source } from './source.ts';

/** A source over the data in this package. It was validated when the package was built. */
export const bundledSource = (): Source => ({
  trusted: true,
  index: () => Promise.resolve(index),
  profile: async (code) => (await load[code]?.())?.default,
  searchData: async () => (await loadSearchData()).default,
});
