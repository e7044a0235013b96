/**
 * countertrafficking: what countries do against human trafficking, every claim with its source.
 * No DOM, no side effects: for Node, browsers and bundlers.
 */
export {
  createClient,
  type CallOptions,
  type Client,
  type ClientOptions,
  type CountryOptions,
  type Detail,
  type Detailed,
} from './client.ts';
export { bundledSource } from './bundled-source.ts';
export { httpSource, type HttpSourceOptions } from './http-source.ts';
export { memorySource } from './memory-source.ts';
export { layeredSource, type Layer } from './layered-source.ts';
export { validateOverlay, type OverlayValidation } from './validate-overlay.ts';
export type { Origin, ProfileLayer, ProfileOverlay } from '../model/types.ts';
export type { Source, SourceIssue } from './source.ts';
export type { CountryInitiative, InitiativeFilter } from './initiatives.ts';
export { SEARCH_KINDS, type SearchData, type SearchKind, type SearchRecord } from './search/records.ts';
export type { SearchBackend, SearchFilter, SearchHit, SearchResults } from './search/search.ts';
export { markMatches, matchRanges, type Stretch } from './search/marks.ts';
export { validateProfile, type Validation } from './validate-profile.ts';
export { validateUpdates, type UpdatesFilter, type UpdatesValidation } from './updates.ts';
export { CountertraffickingError, isCountertraffickingError, type ErrorCode } from './errors.ts';
export { cardOf } from '../model/card.ts';
export { parseEdtf, type DatePoint, type EdtfDate } from '../model/edtf.ts';
export { PILLARS, SCOPES } from '../model/types.ts';
export type {
  Card,
  CardCitation,
  CardClaim,
  Citation,
  Cite,
  Claim,
  CountrySummary,
  CslDate,
  Evidence,
  Helpline,
  Initiative,
  Issue,
  Law,
  Link,
  LocalizedText,
  Need,
  Organization,
  Pillar,
  Profile,
  Rating,
  Related,
  Scope,
  Treaty,
  Update,
  UpdateRecord,
  UpdatesFile,
} from '../model/types.ts';
