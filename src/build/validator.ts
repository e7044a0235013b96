/** Makes the validators of profiles, overlays, updates and the static API: plain code, so that nothing that ships needs eval or ajv. */
import { Ajv, type AnySchema } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { readSchema, type SchemaName } from './schemas.ts';
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

/**
 * Compiled without annotations, messages and schema paths, of which `schemaIssues` uses none: 4 kB less of 10.
 *
 * @param name - The schema, which may refer to those in `known`.
 * @param file - Under src/, without its ending.
 */
async function makeValidator(name: SchemaName, known: readonly SchemaName[], file: string): Promise<void> {
  const options = { allErrors: true, allowUnionTypes: true, strictRequired: false, messages: false, inlineRefs: false };
  const ajv = new Ajv({ ...options, discriminator: true, code: { source: true, esm: true, optimize: 2 } });
  for (const each of known) ajv.addSchema(bare(await readSchema(each)) as AnySchema);
  const validate = ajv.compile(bare(await readSchema(name)) as AnySchema);
  const code = standalone(ajv, validate).replace(/schemaPath:"(?:[^"\\]|\\.)*",/g, '');
  if (/\brequire\(|\bimport\b/.test(code)) {
    throw new Error('the validator needs ajv at run time; take uniqueItems, format and minLength out of the schema');
  }
  await write(`${file}.generated.js`, `${BANNER}${code}\n`);
  await write(
    `${file}.generated.d.ts`,
    `${BANNER}import type { SchemaError } from './schema-issues.ts';
declare const validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
export default validate;
`,
  );
}

let made: Promise<void> | undefined;

/**
 * Writes src/model/validate.generated.js and those of overlays, updates and the static API, once for a process, however often the data
 * is read. Each is a module of its own: who has no overlays does not load what checks them.
 */
export const writeValidators = (): Promise<void> =>
  (made ??= Promise.all([
    makeValidator('published', [], 'model/validate'),
    makeValidator('overlay', ['published'], 'model/validate-overlay'),
    makeValidator('updates', ['published'], 'model/validate-updates'),
    makeValidator('static-api', ['published'], 'model/validate-static-api'),
  ]).then(() => undefined));

/** Writes src/model/validate-authored.generated.js, which only the command line uses. */
export const writeAuthoredValidator = (): Promise<void> =>
  makeValidator('authored', ['published'], 'model/validate-authored');
