/** Registers <trafficking-country>. */
import { TraffickingCountry } from './country.ts';

TraffickingCountry.define();

export { TraffickingCountry };
export { TraffickingErrorEvent, TraffickingReadyEvent } from '../events.ts';
