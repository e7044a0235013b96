/** What an editorial rule is. Each stands in a file of its own; `index.ts` lists them. */
import type { AuthoredProfile, Issue } from '../types.ts';

/** What a rule may know beside the profile. */
export interface RuleContext {
  /** Name of the file without its folder; absent where the profile did not come from one. */
  fileName?: string;
  /** The file as it is written; absent where the profile did not come from one. */
  fileText?: string;
  /** Today, ISO 8601; absent where no clock is to be asked. */
  today?: string;
  /** Ids of the organizations and sources that all profiles share. */
  sharedOrganizations: ReadonlySet<string>;
  sharedSources: ReadonlySet<string>;
  /** Whether a text is ISO 3166-1 alpha-2 of a country that exists. */
  isCountry: (code: string) => boolean;
  /** Whether a text is an EDTF date of levels 0 or 1. */
  isDate: (text: string) => boolean;
  /** The file as it would be with its keys in canonical order. */
  canonical?: (text: string) => string;
}

/** What a check found; the rule's code and advice are added to it. */
export type Finding = Pick<Issue, 'pointer' | 'message' | 'expected' | 'actual'>;

export interface Rule {
  /** Stable name, also the name of its file. */
  code: string;
  /** What the rule demands, as CONTRIBUTING and `--help` print it. */
  description: string;
  /** What to do about a finding. */
  advice: string;
  check: (profile: AuthoredProfile, context: RuleContext) => Iterable<Finding>;
}

/** Runs rules over a profile that the schema has accepted. */
export function runRules(rules: readonly Rule[], profile: AuthoredProfile, context: RuleContext): Issue[] {
  return rules.flatMap(({ code, advice, check }) =>
    Array.from(check(profile, context), (finding) => ({ code, advice, ...finding })),
  );
}
