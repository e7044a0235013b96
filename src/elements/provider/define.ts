/** Registers <trafficking-provider>. */
import { TraffickingProvider } from './provider.ts';

TraffickingProvider.define();

export { TraffickingProvider };
