/** Registers <trafficking-search>. */
import { TraffickingSearch } from './search.ts';

TraffickingSearch.define();

export { TraffickingSearch };
export { TraffickingErrorEvent, TraffickingReadyEvent } from '../events.ts';
export { TraffickingSelectEvent } from './select-event.ts';
