/** The command line: all commands, and how each ends. */
import { Command, CommanderError } from '@commander-js/extra-typings';
import { VERSION } from '../model/version.generated.ts';
import { isCountertraffickingError, type CountertraffickingError } from '../sdk/index.ts';
import { CliError, OutputClosed } from './cli-error.ts';
import type { Session } from './command.ts';
import { DATA_VERSION } from './data-version.generated.ts';
import { addBuild } from './build.ts';
import { addDiff } from './diff.ts';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.ts';
import { addExport } from './export.ts';
import { plain, plainLines, write, type Io } from './io.ts';
import { addList } from './list.ts';
import { addNew } from './new.ts';
import { addRender } from './render.ts';
import { addSearch } from './search.ts';
import { styleFor } from './style.ts';
import { addValidate } from './validate.ts';

function programFor(session: Session) {
  const { stdout, stderr } = session;
  const program = new Command('countertrafficking')
    .description('What countries do against human trafficking, every claim with its source.')
    .version(
      `countertrafficking ${VERSION}, data ${DATA_VERSION}`,
      '-V, --version',
      'print the versions of package and data',
    )
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .option('--verbose', 'show where in the program an error came from (so does DEBUG=1)')
    .addHelpText('after', `\n${EXIT_HELP}`)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // What was typed is repeated here.
      outputError: (text, output) => output(plainLines(text)),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
    })
    .showHelpAfterError('"countertrafficking help" shows how it is used.')
    .exitOverride();
  // Each has a file of its own.
  addList(program, session);
  addSearch(program, session);
  addExport(program, session);
  addDiff(program, session);
  addNew(program, session);
  addValidate(program, session);
  addRender(program, session);
  addBuild(program, session);
  return program;
}

/** Runs a command line. It never throws, and never ends the process. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = programFor({ ...io, end: (with_) => (code = with_) });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof OutputClosed) return code;
    // Commander has said what is wrong; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
    const failure = explained(error);
    const { red } = styleFor(io.stderr, io.env);
    const lines = [
      `${red('error:')} ${plain(failure.message)}`,
      ...failure.advice.map((each) => `  ${plainLines(each)}`),
    ];
    const verbose = Boolean(program.opts().verbose) || Boolean(io.env.DEBUG);
    if (verbose && error instanceof Error) lines.push(plainLines(error.stack ?? ''));
    await write(io.stderr, `${lines.join('\n')}\n`).catch(() => undefined);
    return failure.code;
  }
}

interface Failure {
  code: ExitCode;
  message: string;
  advice: string[];
}

function explained(error: unknown): Failure {
  if (error instanceof CliError) return { code: error.exitCode, message: error.message, advice: [error.advice] };
  if (isCountertraffickingError(error)) return ofSdk(error);
  const message = `this is a fault of the program: ${error instanceof Error ? error.message : String(error)}`;
  return { code: EXIT.internal, message, advice: ['Run it again with --verbose and report what it says.'] };
}

/** The words of the SDK are for those who call it; some mean something else here. */
function ofSdk({ code, message, country, issues }: CountertraffickingError): Failure {
  switch (code) {
    case 'country-unknown':
      return {
        code: EXIT.usage,
        message: `no country is called "${country}"`,
        advice: ['"countertrafficking list" shows those that there are.'],
      };
    case 'argument-invalid':
      return { code: EXIT.usage, message, advice: [] };
    case 'profile-invalid': {
      const each = issues.map(({ pointer, code: of, message: what }) => `${pointer || '(whole)'} ${of}: ${what}`);
      return { code: EXIT.findings, message, advice: [...each, '"countertrafficking validate" tells more.'] };
    }
    default:
      return { code: EXIT.files, message, advice: [] };
  }
}
