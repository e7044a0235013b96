/** Turns what an ajv validator reports into issues: code, pointer, what is wrong, what to do. */
import type { Issue } from './types.ts';
import { pointer } from './pointer.ts';

/** The part of ajv's error object that is used; ajv itself is not needed at run time. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  /** The value that failed; only from validators compiled with `verbose`. */
  data?: unknown;
}

const ADVICE: Record<string, string> = {
  required: 'Add the field; data/schema says what belongs in it.',
  additionalProperties: 'Take the field out or correct its name: the schema knows no such field.',
  enum: 'Use one of the values that the schema lists.',
  const: 'Use the value that the schema gives.',
  pattern: 'Write it in the form that the schema asks for.',
  type: 'Change the value to the type that the schema asks for.',
  minItems: 'Add at least one entry, or leave the whole record out.',
};

const MESSAGES: Record<string, string> = {
  required: 'misses a field',
  additionalProperties: 'has an unknown field',
  enum: 'is not one of the values allowed',
  const: 'is not the value that it must be',
  pattern: 'does not have the form that it must have',
  type: 'is of the wrong type',
  minItems: 'has too few entries',
  maxItems: 'has too many entries',
  minimum: 'is too small',
  maximum: 'is too large',
};

/** Keywords that only say that one below them failed. */
const REPEATS = new Set(['propertyNames', 'if']);

/** One issue for each error; what only repeats a deeper one is left out. */
export function schemaIssues(errors: readonly SchemaError[]): Issue[] {
  return errors
    .filter(({ keyword }) => !REPEATS.has(keyword))
    .map(({ instancePath, keyword, params, data }) => {
      const field = (params.missingProperty ?? params.additionalProperty) as string | undefined;
      const { allowedValues, allowedValue, pattern, type, limit } = params;
      const expected = (allowedValues ?? allowedValue ?? pattern ?? type ?? limit) as
        string | number | string[] | undefined;
      return {
        code: `schema/${keyword}`,
        // A missing or unknown field is pointed at itself, not at what lacks it.
        pointer: instancePath + (field === undefined ? '' : pointer(field)),
        message: `${MESSAGES[keyword] ?? `fails ${keyword}`}${field === undefined ? '' : `: ${field}`}`,
        advice: ADVICE[keyword] ?? 'See the schema under data/schema.',
        ...(expected !== undefined && { expected: Array.isArray(expected) ? expected.join(' | ') : String(expected) }),
        ...(typeof data === 'string' && { actual: data }),
      };
    });
}
