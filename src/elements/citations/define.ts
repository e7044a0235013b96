/** Registers <trafficking-citations>. */
import { TraffickingCitations } from './citations.ts';

TraffickingCitations.define();

export { TraffickingCitations };
export { TraffickingErrorEvent, TraffickingExportEvent, TraffickingReadyEvent } from '../events.ts';
