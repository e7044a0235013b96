/** What is wrong with a country file that people wrote: its syntax, its shape, then what the editorial rules refuse. */
import { RULES, runRules, type RuleContext } from './rules/index.ts';
import { schemaIssues, type SchemaError } from './schema-issues.ts';
import type { AuthoredProfile, Issue } from './types.ts';

/** A validator of the authored schema, as ajv makes them. */
export interface AuthoredValidator {
  (document: unknown): unknown;
  errors?: unknown;
}

export interface Checked {
  issues: Issue[];
  /** Where there is no issue. */
  profile?: AuthoredProfile;
}

/** Every issue of one authored file, as text. */
export function checkAuthored(
  text: string,
  validate: AuthoredValidator,
  context: Omit<RuleContext, 'fileText'>,
): Checked {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const message = `not JSON: ${(error as Error).message}`;
    return { issues: [{ code: 'json', pointer: '', message, advice: 'Mend the syntax at that place.' }] };
  }
  if (!validate(document)) return { issues: schemaIssues((validate.errors ?? []) as SchemaError[]) };
  const profile = document as AuthoredProfile;
  const issues = runRules(RULES, profile, { ...context, fileText: text });
  return issues.length ? { issues } : { issues, profile };
}
