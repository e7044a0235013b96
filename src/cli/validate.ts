/** `countertrafficking validate FILE...` */
import { basename } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { CliError } from './cli-error.ts';
import type { Kind, PlacedIssue } from './check-file.ts';
import { examples, type Program, type Session } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { readText, STREAM } from './input.ts';
import { asJson, plain, write } from './io.ts';
import { eachWithProgress } from './progress.ts';
import { styleFor, type Style } from './style.ts';

const KINDS = ['authored', 'published'] as const;

/** What came of one file. */
interface Verdict {
  file: string;
  kind?: Kind;
  issues: PlacedIssue[];
  /** Why it could not be read. */
  error?: string;
}

export function addValidate(program: Program, session: Session): void {
  program
    .command('validate')
    .summary('check profiles, authored or published')
    .description(
      'Checks profiles: files as people write them (data/countries/CN.json) and files as they are published. Prints each issue with its place, code and advice.',
    )
    .argument('<files...>', 'JSON files; - reads standard input')
    .addOption(new Option('--as <kind>', 'what the files are, where they do not show it').choices(KINDS))
    .option('--json', 'print the issues as JSON')
    .addHelpText(
      'after',
      examples('validate CN.json TH.json', 'validate --json CN.json', 'new LA --out - | countertrafficking validate -'),
    )
    .action(async (files, { as, json }) => {
      if (files.filter((file) => file === STREAM).length > 1) {
        throw new CliError(EXIT.usage, 'standard input can be read only once', 'Write - once.');
      }
      const { checkFile } = await import('./check-file.ts');
      const verdicts = await eachWithProgress(session, 'checking', files, async (file): Promise<Verdict> => {
        try {
          const text = await readText(session, file);
          return { file, ...(await checkFile(text, file === STREAM ? undefined : basename(file), as)) };
        } catch (error) {
          if (!(error instanceof CliError)) throw error;
          return { file, issues: [], error: `${error.message}. ${error.advice}` };
        }
      });
      const total = verdicts.reduce((sum, { issues }) => sum + issues.length, 0);
      if (total) session.end(EXIT.findings);
      if (verdicts.some(({ error }) => error)) session.end(EXIT.files);
      for (const { error } of verdicts) if (error) await write(session.stderr, `error: ${plain(error)}\n`);
      if (json) await write(session.stdout, asJson({ files: verdicts, issues: total }));
      else await write(session.stdout, inWords(verdicts, total, styleFor(session.stdout, session.env)));
    });
}

function inWords(verdicts: readonly Verdict[], total: number, style: Style): string {
  const checked = verdicts.filter(({ error }) => !error).length;
  const summary = `${checked} ${checked === 1 ? 'file' : 'files'} checked, ${total} ${total === 1 ? 'issue' : 'issues'}`;
  const lines = verdicts.flatMap(({ file, issues }) => issues.flatMap((issue) => issueLines(file, issue, style)));
  return [...lines, total ? style.red(summary) : style.green(summary), ''].join('\n');
}

/** `CN.json:12:7 /summary/0/text`, then what is wrong and what to do. */
export function issueLines(file: string, issue: PlacedIssue, style: Style): string[] {
  const { code, message, advice, expected, actual, pointer } = issue;
  const found = [expected !== undefined && `expected ${expected}`, actual !== undefined && `found ${actual}`];
  const values = found.filter((each) => each !== false).join(', ');
  return [
    `${style.bold(placeName(file, issue))}${pointer ? ` ${plain(pointer)}` : ''}`,
    `  ${style.red(plain(code))}: ${plain(message)}`,
    ...(values ? [`  ${plain(values)}`] : []),
    `  ${style.dim(plain(advice))}`,
  ];
}

/** `CN.json:12:7`, which editors and terminals make a link of. */
export const placeName = (file: string, { line, column }: PlacedIssue): string =>
  plain(file === STREAM ? '(standard input)' : file) + (line === undefined ? '' : `:${line}:${column}`);
