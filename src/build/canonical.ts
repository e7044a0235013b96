/** Canonical text of a country file, by the schemas under data/. */
import { canonicalText, type SchemaNode } from '../model/canonical.ts';
import { readSchema } from './schemas.ts';

/** A function that brings the text of an authored file into canonical form. */
export async function canonicalProfile(): Promise<(text: string) => string> {
  const documents = new Map<string, SchemaNode>();
  for (const name of ['authored', 'published'] as const) {
    documents.set(`${name}.schema.json`, await readSchema(name));
  }
  return canonicalText(documents);
}
