/** Reads the JSON Schemas and compiles their validators with ajv; for the build and its commands only. */
import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMA_DIR } from './paths.ts';

export type SchemaName = 'authored' | 'published' | 'overlay' | 'shared' | 'release' | 'updates' | 'static-api';

/** Read whole, kept small: what the code needs of a JSON Schema document. */
export interface SchemaDocument {
  $id: string;
  title: string;
  [keyword: string]: unknown;
}

export async function readSchema(name: SchemaName): Promise<SchemaDocument> {
  return JSON.parse(await readFile(`${SCHEMA_DIR}/${name}.schema.json`, 'utf8')) as SchemaDocument;
}

/** One ajv for a process, which knows the schemas; each error has the value that caused it. */
let known: Promise<Ajv2020> | undefined;

async function ajvWithSchemas(): Promise<Ajv2020> {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictRequired: false,
    verbose: true,
    discriminator: true,
  });
  for (const name of ['published', 'authored', 'overlay', 'shared', 'release', 'updates', 'static-api'] as const) {
    ajv.addSchema(await readSchema(name));
  }
  return ajv;
}

export async function schemaValidator(name: SchemaName): Promise<ValidateFunction> {
  known ??= ajvWithSchemas();
  const validate = (await known).getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`data/schema/${name}.schema.json has no $id "${name}.schema.json"`);
  return validate;
}

/** The values that the published schema allows for one of its definitions, or for a property of one. */
export async function readChoices(definition: string, property?: string): Promise<string[]> {
  interface Node {
    enum?: string[];
    properties?: Record<string, Node>;
  }
  const { $defs } = (await readSchema('published')) as unknown as { $defs: Record<string, Node> };
  const found = (property === undefined ? $defs[definition] : $defs[definition]?.properties?.[property])?.enum;
  if (!found) throw new Error(`published.schema.json lists no values for ${definition} ${property ?? ''}`);
  return found;
}
