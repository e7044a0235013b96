/** Canonical text of a country file: keys in the order of the schema, two spaces, one line feed at the end. */

/** A JSON Schema document or a part of one, as far as the order of keys depends on it. */
export interface SchemaNode {
  $ref?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  $defs?: Record<string, SchemaNode>;
  [keyword: string]: unknown;
}

/** The document that describes a country file; it refers to others by their names. */
const AUTHORED = 'authored.schema.json';

/**
 * A function that brings the text of an authored file into canonical form.
 *
 * @param documents - Schemas by the names that a `$ref` has for them: `authored.schema.json`, `published.schema.json`.
 */
export function canonicalText(documents: ReadonlyMap<string, SchemaNode>): (text: string) => string {
  /** Follows a $ref to its node; the file that the node stands in comes back with it. */
  function resolve(node: SchemaNode, file: string): [SchemaNode, string] {
    if (!node.$ref) return [node, file];
    const [target, path = ''] = node.$ref.split('#');
    const inFile = target || file;
    let found: unknown = documents.get(inFile);
    for (const step of path.split('/').slice(1)) found = (found as Record<string, unknown>)?.[step];
    if (!found) throw new Error(`${file}: $ref "${node.$ref}" leads nowhere`);
    return resolve(found as SchemaNode, inFile);
  }

  function order(value: unknown, schema: SchemaNode | undefined, file: string): unknown {
    if (!value || typeof value !== 'object') return value;
    const [node, inFile] = schema ? resolve(schema, file) : [{} as SchemaNode, file];
    if (Array.isArray(value)) return value.map((item) => order(item, node.items, inFile));
    const rank = Object.keys(node.properties ?? {});
    const position = (key: string): number => (rank.includes(key) ? rank.indexOf(key) : rank.length);
    const keys = Object.keys(value).sort((a, b) => position(a) - position(b) || (a < b ? -1 : 1));
    return Object.fromEntries(
      keys.map((key) => [key, order((value as Record<string, unknown>)[key], node.properties?.[key], inFile)]),
    );
  }

  return (text) => `${JSON.stringify(order(JSON.parse(text), documents.get(AUTHORED), AUTHORED), null, 2)}\n`;
}
