/** Registers <trafficking-updates>. */
import { TraffickingUpdates } from './updates.ts';

TraffickingUpdates.define();

export { TraffickingUpdates };
export { TraffickingErrorEvent, TraffickingReadyEvent } from '../events.ts';
