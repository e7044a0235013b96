/** What is wrong with files of a static API that others may have written: the manifest, the index, the search data. */
import { schemaIssues } from './schema-issues.ts';
import type { Issue, StaticApiFiles } from './types.ts';
import validate from './validate-static-api.generated.js';

/** Every issue of a file by its name; none where it may be used. It never throws. */
export function checkStaticApi(name: keyof StaticApiFiles, value: unknown): Issue[] {
  if (validate({ [name]: value })) return [];
  const root = `/${name}`;
  return schemaIssues(validate.errors ?? []).map((issue) => ({ ...issue, pointer: issue.pointer.slice(root.length) }));
}
