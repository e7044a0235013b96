/** Makes the validators of what is published: plain code, so that nothing that ships needs eval or ajv. */
import { Ajv, type AnySchema } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { readSchema } from './schemas.ts';
import { BANNER, write } from './write.ts';

const ANNOTATIONS = new Set(['$schema', 'title', 'description', 'examples']);

/** A schema without what only people read, nor the dialect, which the smaller of ajv's code generators need not know. */
function bare(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (!value || typeof value !== 'object') return value;
  // Under `properties` and `$defs` a key is a name, not a keyword: a field may well be called title.
  const entries = Object.entries(value).filter(([key]) => named || !ANNOTATIONS.has(key));
  return Object.fromEntries(entries.map(([key, child]) => [key, bare(child, key === 'properties' || key === '$defs')]));
}

/** The validators that ship, by the schema that each checks; both refer to the published one. */
const VALIDATORS = { published: 'validate', updates: 'validate-updates' } as const;

/**
 * Compiled without annotations, messages and schema paths, of which `schemaIssues` uses none: 4 kB less of 10.
 */
async function makeValidator(name: keyof typeof VALIDATORS): Promise<void> {
  const options = { allErrors: true, allowUnionTypes: true, strictRequired: false, messages: false, inlineRefs: false };
  const ajv = new Ajv({ ...options, discriminator: true, code: { source: true, esm: true, optimize: 2 } });
  if (name !== 'published') ajv.addSchema(bare(await readSchema('published')) as AnySchema);
  const validate = ajv.compile(bare(await readSchema(name)) as AnySchema);
  const code = standalone(ajv, validate).replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '');
  if (/\brequire\(|\bimport\b/.test(code)) {
    throw new Error('the validator needs ajv at run time; take uniqueItems, format and minLength out of the schema');
  }
  const file = VALIDATORS[name];
  await write(`model/${file}.generated.js`, `${BANNER}${code}\n`);
  await write(
    `model/${file}.generated.d.ts`,
    `${BANNER}import type { SchemaError } from './schema-issues.ts';
declare const validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
export default validate;
`,
  );
}

let made: Promise<unknown> | undefined;

/** Writes src/model/validate*.generated.js, once for a process, however often the data is read. */
export const writeValidators = (): Promise<unknown> =>
  (made ??= Promise.all((['published', 'updates'] as const).map(makeValidator)));
