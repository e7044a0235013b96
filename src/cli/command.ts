/** What the files of commands have in common. */
import { InvalidArgumentError, Option, type CommandUnknownOpts } from '@commander-js/extra-typings';
import type { ExitCode } from './exit-codes.ts';
import type { Io } from './io.ts';

/** The program, to which each command adds itself. */
export type Program = CommandUnknownOpts;

/** What a command is given beside its arguments. */
export interface Session extends Io {
  /** Sets how the command ends; 0 without it. */
  end(code: ExitCode): void;
}

/** The examples of a command, below its help; a test runs those without a pipe. */
export const examples = (...lines: string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ countertrafficking ${line}`).join('\n')}`;

/**
 * An option that may be given several times, each with one of the words that there are. One that takes all words after
 * it would swallow the arguments of the command.
 */
export const several = <const Flags extends string, Word extends string>(
  flags: Flags,
  description: string,
  words: readonly Word[],
) =>
  new Option(flags, `${description}: ${words.join(', ')}; may be given again`).argParser(
    (given, before: Word[] | undefined) => {
      const word = words.find((each) => each === given);
      if (word === undefined) throw new InvalidArgumentError(`Use ${words.join(', ')}.`);
      return [...(before ?? []), word];
    },
  );

/** The value of an option that names a language. @throws InvalidArgumentError */
export function languageTag(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    throw new InvalidArgumentError('Write a BCP 47 tag, as fr or zh-Hant.');
  }
}
