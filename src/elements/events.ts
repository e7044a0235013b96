/** Events about an element's life. They do not bubble: one that holds others would hear theirs as well. */
import type { Profile } from '../model/types.ts';
import type { CountertraffickingError } from '../sdk/errors.ts';

/** The element shows what it was asked for; `profile` is absent where there is nothing to show. */
export class TraffickingReadyEvent extends Event {
  readonly profile: Profile | undefined;
  constructor(profile: Profile | undefined) {
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

declare global {
  interface HTMLElementEventMap {
    'trafficking-ready': TraffickingReadyEvent;
    'trafficking-error': TraffickingErrorEvent;
  }
}
