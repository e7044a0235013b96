/** How a command ends. The numbers are API: scripts rely on them. */
export const EXIT = {
  /** It did what it was asked to, and there is nothing to complain of. */
  fine: 0,
  /** What it was given to look at is at fault. */
  findings: 1,
  /** It was asked in a way that it does not understand. */
  usage: 2,
  /** Something could not be read, loaded or written. */
  files: 3,
  /** A fault of this program. */
  internal: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** As `--help` prints them. */
export const EXIT_HELP = `Exit codes:
  0   done
  1   what was looked at is at fault: an issue in a file, a vanished id
  2   not understood: an unknown command, option, country or value
  3   something could not be read, loaded or written
  70  a fault of this program`;
