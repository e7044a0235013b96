/**
 * `npm run validate [-- FILE ...]`: checks what is in data/, or the files that are named, prints each issue, and ends
 * with 1 where there is one.
 */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { FileIssue } from '../model/types.ts';
import { countryFiles, formatFileIssue, openData } from './data.ts';
import { releaseFiles } from './release-logs.ts';
import { DATA_DIR } from './paths.ts';
import { SHARED_FILES } from './shared.ts';

const shared = [...SHARED_FILES.map((name) => `${DATA_DIR}/${name}`), ...(await releaseFiles())];
const named = process.argv.slice(2).map((file) => resolve(file));
const files = named.length ? named : [...shared, ...(await countryFiles())];
const data = await openData();
const issues: FileIssue[] = [];

for (const file of files) {
  if (shared.includes(file)) {
    issues.push(...data.issues.filter((issue) => issue.file === file));
    continue;
  }
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const advice = 'Name a file that can be read.';
    issues.push({ file, code: 'unreadable', pointer: '', message: (error as Error).message, advice });
    continue;
  }
  const checked = data.check(file, text);
  issues.push(...checked.issues);
  try {
    // What the tables add may be what is wrong: they have been checked on their own.
    if (checked.profile && !data.issues.length) data.compile(checked.profile);
  } catch (error) {
    const advice = 'Correct the record that it names.';
    issues.push({ file, code: 'compile', pointer: '', message: (error as Error).message, advice });
  }
}
for (const issue of issues) console.error(formatFileIssue({ ...issue, file: relative('.', issue.file) }));
console.log(`${files.length} files checked, ${issues.length} issues`);
if (issues.length) process.exitCode = 1;
