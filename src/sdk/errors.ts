/** The one error class of the SDK, and a guard that works across two copies of the package. */
import type { Issue } from '../model/types.ts';

/** Stable codes: they are API, and tests hold them. */
export type ErrorCode =
  /** No country has that code or name. */
  | 'country-unknown'
  /** The source holds no profile of that country. */
  | 'profile-missing'
  /** The profile does not fit the schema, or contradicts itself; `issues` says how. */
  | 'profile-invalid'
  /** The updates do not fit the schema, or contradict themselves; `issues` says how. */
  | 'updates-invalid'
  /** The data could not be loaded; `cause` says why. */
  | 'load-failed'
  /** A file is not the one that its manifest names, or this page cannot tell: only who keeps the files can mend that. */
  | 'integrity-failed'
  /** An argument that no call can answer. */
  | 'argument-invalid';

export interface ErrorDetails {
  cause?: unknown;
  /** ISO 3166-1 alpha-2 of the country concerned, or what was asked for in its place. */
  country?: string | undefined;
  issues?: readonly Issue[];
}

const BRAND = Symbol.for('countertrafficking.error');

export class CountertraffickingError extends Error {
  // Minifiers rename classes; the name is part of what a log shows.
  override readonly name = 'CountertraffickingError';
  readonly code: ErrorCode;
  readonly country: string | undefined;
  readonly issues: readonly Issue[];

  constructor(code: ErrorCode, message: string, { cause, country, issues = [] }: ErrorDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.country = country;
    this.issues = issues;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Whether a value is a `CountertraffickingError`, of this copy of the package or another. */
export const isCountertraffickingError = (value: unknown): value is CountertraffickingError =>
  typeof value === 'object' && value !== null && BRAND in value;
