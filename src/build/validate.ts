/** `npm run validate [-- FILE ...]`: checks country files, prints each issue, ends with 1 where there is one. */
import { readFile } from 'node:fs/promises';
import { countryFiles, formatFileIssue, openData, type FileIssue } from './data.ts';

const named = process.argv.slice(2);
const files = named.length ? named : await countryFiles();
const data = await openData();
const issues: FileIssue[] = [];
for (const file of files) {
  try {
    const checked = data.check(file, await readFile(file, 'utf8'));
    issues.push(...checked.issues);
    if (checked.profile) data.compile(checked.profile);
  } catch (error) {
    const advice = 'Name a file that can be read.';
    issues.push({ file, code: 'unreadable', pointer: '', message: (error as Error).message, advice });
  }
}
for (const issue of issues) console.error(formatFileIssue(issue));
console.log(`${files.length} files checked, ${issues.length} issues`);
if (issues.length) process.exitCode = 1;
