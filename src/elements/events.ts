/**
 * Events about an element's life do not bubble: one that holds others would hear theirs as well. What the reader does
 * bubbles, out of shadow roots too.
 */
import type { CitationFormat, ExportedFile } from '../formats/citation-formats.ts';
import type { Card, Profile } from '../model/types.ts';
import type { InitiativeFilter } from '../sdk/initiatives.ts';
import type { CountertraffickingError } from '../sdk/errors.ts';

/** The element shows what it was asked for; `profile` is absent where there is nothing to show. */
export class TraffickingReadyEvent extends Event {
  /** A `Card` where that is all that was loaded. */
  readonly profile: Profile | Card | undefined;
  constructor(profile: Profile | Card | undefined) {
    super('trafficking-ready');
    this.profile = profile;
  }
}

/** The element cannot show what it was asked for, or cannot renew it. */
export class TraffickingErrorEvent extends Event {
  readonly error: CountertraffickingError;
  constructor(error: CountertraffickingError) {
    super('trafficking-error');
    this.error = error;
  }
}

/** The reader chose which initiatives are shown. */
export class TraffickingFilterEvent extends Event {
  readonly filter: InitiativeFilter;
  /** How many pass it. */
  readonly count: number;
  constructor(filter: InitiativeFilter, count: number) {
    super('trafficking-filter', { bubbles: true, composed: true });
    this.filter = filter;
    this.count = count;
  }
}

/** A reader takes sources away. Who prevents it keeps the element from saving or copying, and does so in its place. */
export class TraffickingExportEvent extends Event {
  readonly action: 'download' | 'copy';
  /** `text` is the page's own list, in its language. */
  readonly format: CitationFormat | 'text';
  readonly file: ExportedFile;
  constructor(action: 'download' | 'copy', format: CitationFormat | 'text', file: ExportedFile) {
    super('trafficking-export', { bubbles: true, composed: true, cancelable: true });
    this.action = action;
    this.format = format;
    this.file = file;
  }
}

declare global {
  interface HTMLElementEventMap {
    'trafficking-ready': TraffickingReadyEvent;
    'trafficking-error': TraffickingErrorEvent;
    'trafficking-filter': TraffickingFilterEvent;
    'trafficking-export': TraffickingExportEvent;
  }
}
