import type { SearchHit } from '../../sdk/search/search.ts';

/** The reader has chosen a record. Where it is a link, it is followed unless `preventDefault` is called. */
export class TraffickingSelectEvent extends Event {
  readonly record: SearchHit;
  constructor(record: SearchHit) {
    super('trafficking-select', { bubbles: true, composed: true, cancelable: true });
    this.record = record;
  }
}

declare global {
  interface DocumentEventMap {
    'trafficking-select': TraffickingSelectEvent;
  }
  interface HTMLElementEventMap {
    'trafficking-select': TraffickingSelectEvent;
  }
}
