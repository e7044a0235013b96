/** `countertrafficking list` */
import { examples, several, type Program, type Session } from './command.ts';
import { clientOf, DATA_OPTION } from './data-option.ts';
import { asJson, plain, write } from './io.ts';
import { styleFor } from './style.ts';

const COVERAGES = ['full', 'partial', 'baseline'] as const;
const COLUMNS = ['code', 'name', 'coverage', 'initiatives', 'reviewed'] as const;

export function addList(program: Program, session: Session): void {
  program
    .command('list')
    .summary('the countries that there are, and how complete each is')
    .description(
      'Lists the countries that there are: code, name, coverage (full, partial, or baseline, which is of tables alone), number of initiatives, and the day of the last review.',
    )
    .addOption(several('--coverage <coverage>', 'only those', COVERAGES))
    .option('--json', 'print the list as JSON, with other names and regions')
    .option(...DATA_OPTION)
    .addHelpText('after', examples('list', 'list --coverage full', 'list --json'))
    .action(async ({ coverage, json, data }) => {
      const client = await clientOf({ ...(data !== undefined && { data }) });
      const all = await client.countries();
      const countries = coverage ? all.filter((each) => coverage.includes(each.coverage)) : all;
      if (json) {
        await write(session.stdout, asJson(countries));
        return;
      }
      const { dim } = styleFor(session.stdout, session.env);
      const [head = '', ...lines] = aligned([
        [...COLUMNS],
        ...countries.map((country) => COLUMNS.map((column) => plain(String(country[column])))),
      ]);
      await write(session.stdout, [dim(head), ...lines, ''].join('\n'));
    });
}

/** The lines of a table, its cells one below the other. */
function aligned(table: readonly (readonly string[])[]): string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
