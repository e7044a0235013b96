/** `countertrafficking diff OLD NEW` */
import { compareReleases, type Change, type ReleaseChanges } from '../model/compare.ts';
import { vanishedName } from '../model/taken-ids.ts';
import { examples, type Program, type Session } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { asJson, plain, write } from './io.ts';
import { readRelease } from './profile-files.ts';
import { styleFor, type Style } from './style.ts';

export function addDiff(program: Program, session: Session): void {
  program
    .command('diff')
    .summary('what differs between two releases')
    .description(
      'Says what differs between two releases, statement by statement. Ends with 1 where an id of the old one is gone without a "moved" or "withdrawn" entry.',
    )
    .argument('<old>', 'folder of published profiles, or one of them')
    .argument('<new>', 'the same of the other release')
    .option('--json', 'print the differences as JSON')
    .addHelpText('after', examples('diff release-1/ release-2/', 'diff release-1/CN.json release-2/CN.json --json'))
    .action(async (oldPath, newPath, { json }) => {
      const [before, after] = await Promise.all([readRelease(oldPath), readRelease(newPath)]);
      // One profile is compared with that of its country alone.
      const single = [before, after].find((each) => each.single)?.profiles.map(({ code }) => code);
      const [old, now] = [before, after].map(({ profiles }) =>
        profiles.filter(({ code }) => !single || single.includes(code)),
      ) as [typeof before.profiles, typeof after.profiles];
      const changes = compareReleases(old, now);
      const text = json ? asJson(changes) : inWords(changes, styleFor(session.stdout, session.env));
      await write(session.stdout, text);
      for (const each of changes.vanished) {
        const message = `${vanishedName(each)} is gone without a moved or withdrawn entry: an id is for ever`;
        await write(session.stderr, `error: ${plain(message)}\n`);
      }
      if (changes.vanished.length) session.end(EXIT.findings);
    });
}

/** `1 statement`, `2 statements`. */
const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
const statementsOf = (number: number): string => `${counted(number, 'statement', 'statements')} changed`;

const changeLine = ({ what, kind, id, to, fields }: Change): string =>
  `  ${what} ${kind}: ${id}${to ? ` -> ${to.join(', ')}` : ''}${fields ? ` (${fields.join(', ')})` : ''}`;

function inWords({ from, to, statements, countries }: ReleaseChanges, { bold }: Style): string {
  const since = plain(from.join(', '));
  const lines = countries.flatMap((each) => [
    `${bold(each.code)}: ${statementsOf(each.statements)} since ${since}`,
    ...each.changes.map((change) => plain(changeLine(change))),
  ]);
  const total = `${statementsOf(statements)} in ${counted(countries.length, 'country', 'countries')}`;
  return [...lines, `${since} -> ${plain(to.join(', '))}: ${total}`, ''].join('\n');
}
