import type { Citation } from '../model/types.ts';
import { itemsOf, type CitationSelection, type Profiles } from './profiles.ts';

/**
 * CSL-JSON, which pandoc, citeproc and most reference managers read: the items as the profiles have them, key for key,
 * with what CSL has no field for in `custom`.
 *
 * @example
 * JSON.stringify(cslJson(china, { citations: ['us-tip-2002'] }));
 */
export const cslJson = (profiles: Profiles, selection?: CitationSelection): Citation[] =>
  itemsOf(profiles, selection).map(({ id, citation }) => ({ ...structuredClone(citation), id }));
