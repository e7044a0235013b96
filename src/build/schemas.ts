/** Reads the JSON Schemas and compiles their validators with ajv; for the build and its commands only. */
import { readFile } from 'node:fs/promises';
import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMA_DIR } from './paths.ts';

export type SchemaName = 'authored' | 'published' | 'shared';

/** Read whole, kept small: what the code needs of a JSON Schema document. */
export interface SchemaDocument {
  $id: string;
  title: string;
  [keyword: string]: unknown;
}

export async function readSchema(name: SchemaName): Promise<SchemaDocument> {
  return JSON.parse(await readFile(`${SCHEMA_DIR}/${name}.schema.json`, 'utf8')) as SchemaDocument;
}

/** An ajv that knows the schemas. `verbose` gives each error the value that caused it. */
export async function ajvWithSchemas(options: Options = {}): Promise<Ajv2020> {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false, ...options });
  for (const name of ['published', 'authored', 'shared'] as const) ajv.addSchema(await readSchema(name));
  return ajv;
}

export async function schemaValidator(name: SchemaName): Promise<ValidateFunction> {
  const validate = (await ajvWithSchemas({ verbose: true })).getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`data/schema/${name}.schema.json has no $id "${name}.schema.json"`);
  return validate;
}
