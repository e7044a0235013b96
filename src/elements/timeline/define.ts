/** Registers <trafficking-timeline>. */
import { TraffickingTimeline } from './timeline.ts';

TraffickingTimeline.define();

export { TraffickingTimeline };
export { TraffickingErrorEvent, TraffickingFilterEvent, TraffickingReadyEvent } from '../events.ts';
