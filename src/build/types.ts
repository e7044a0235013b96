/** Writes src/model/types.generated.ts from the schemas. The file is committed; a test regenerates and compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { SCHEMA_DIR, TYPES_FILE } from './paths.ts';
import { readSchema } from './schemas.ts';

const BANNER = '// Generated from data/schema/*.json by `npm run types`. Do not edit: change the schema.\n';

/** Each schema gets a namespace of its own, since more than one names a Claim. */
const NAMESPACES = {
  published: 'Published',
  authored: 'Authored',
  overlay: 'Overlay',
  release: 'Releases',
  updates: 'Updates',
  'static-api': 'StaticApi',
} as const;

/** The text of types.generated.ts as the schemas make it now. */
export async function generateTypes(): Promise<string> {
  const parts = [];
  for (const [name, namespace] of Object.entries(NAMESPACES) as [keyof typeof NAMESPACES, string][]) {
    const schema = await readSchema(name);
    const code = await compile(schema, schema.title, {
      bannerComment: '',
      cwd: `${SCHEMA_DIR}/`,
      additionalProperties: false,
      // Tuples for minItems would make every array of ours a cast; the validator checks lengths.
      ignoreMinAndMaxItems: true,
      format: true,
      style: { printWidth: 120, singleQuote: true },
    });
    parts.push(`export namespace ${namespace} {\n${code.replace(/^(?=.)/gm, '  ')}}\n`);
  }
  return `${BANNER}\n${parts.join('\n')}`;
}

if (import.meta.main) {
  const next = await generateTypes();
  const now = await readFile(TYPES_FILE, 'utf8').catch(() => '');
  if (next !== now) await writeFile(TYPES_FILE, next);
  console.log(next === now ? 'types.generated.ts is up to date' : 'types.generated.ts written');
}
