/** Canonical text of a country file: keys in the order of the schema, two spaces, one line feed at the end. */
import { readSchema } from './schemas.ts';

interface Node {
  $ref?: string;
  properties?: Record<string, Node>;
  items?: Node;
  $defs?: Record<string, Node>;
  [keyword: string]: unknown;
}

/** A function that brings the text of an authored file into canonical form. */
export async function canonicalProfile(): Promise<(text: string) => string> {
  const documents = new Map<string, Node>();
  for (const name of ['authored', 'published'] as const) {
    documents.set(`${name}.schema.json`, await readSchema(name));
  }

  /** Follows a $ref to its node; the file that the node stands in comes back with it. */
  function resolve(node: Node, file: string): [Node, string] {
    if (!node.$ref) return [node, file];
    const [target, path = ''] = node.$ref.split('#');
    const inFile = target || file;
    let found: unknown = documents.get(inFile);
    for (const step of path.split('/').slice(1)) found = (found as Record<string, unknown>)?.[step];
    if (!found) throw new Error(`${file}: $ref "${node.$ref}" leads nowhere`);
    return resolve(found as Node, inFile);
  }

  function order(value: unknown, schema: Node | undefined, file: string): unknown {
    if (!value || typeof value !== 'object') return value;
    const [node, inFile] = schema ? resolve(schema, file) : [{} as Node, file];
    if (Array.isArray(value)) return value.map((item) => order(item, node.items, inFile));
    const rank = Object.keys(node.properties ?? {});
    const position = (key: string): number => (rank.includes(key) ? rank.indexOf(key) : rank.length);
    const keys = Object.keys(value).sort((a, b) => position(a) - position(b) || (a < b ? -1 : 1));
    return Object.fromEntries(
      keys.map((key) => [key, order((value as Record<string, unknown>)[key], node.properties?.[key], inFile)]),
    );
  }

  const root = documents.get('authored.schema.json');
  return (text) => `${JSON.stringify(order(JSON.parse(text), root, 'authored.schema.json'), null, 2)}\n`;
}
