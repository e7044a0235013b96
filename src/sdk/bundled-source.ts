/** The data that ships in the package: each country a chunk of its own, loaded when it is asked for, and so is the list. */
import { load, loadCard, loadSearchData } from './bundled.generated.ts';
import type { Source } from './source.ts';

/** A source over the data in this package. It was validated when the package was built. */
export const bundledSource = (): Source & { codes: ReadonlySet<string> } => ({
  trusted: true,
  codes: new Set(Object.keys(load)),
  index: async () => (await import('./data/countries.generated.ts')).default,
  profile: async (code) => (await load[code]?.())?.default,
  card: async (code) => (await loadCard[code]?.())?.default,
  updates: async () => (await import('./data/updates.generated.ts')).default,
  searchData: async () => (await loadSearchData()).default,
});
