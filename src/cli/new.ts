/** `countertrafficking new CN` */
import { basename } from 'node:path';
import { fold } from '../sdk/names.ts';
import type { KnownCountry } from './authoring.ts';
import type { PlacedIssue } from './check-file.ts';
import { CliError } from './cli-error.ts';
import { examples, type Program, type Session } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { STREAM } from './input.ts';
import { plain, write } from './io.ts';
import { save } from './output.ts';
import { styleFor } from './style.ts';
import { placeName } from './validate.ts';

export function addNew(program: Program, session: Session): void {
  program
    .command('new')
    .summary('begin a country file')
    .description(
      'Begins a country file as people write it, with guidance in "$comment"s (which are not published) and the names of the country filled in. What must still be filled in is empty, so "validate" refuses it, and is listed. A file that is there is never written over.',
    )
    .argument('<country>', 'code or name: LA, LAO, Laos')
    .option('--out <file>', 'file or folder to write to, - for standard output (default: CODE.json)')
    .addHelpText('after', examples('new LA', 'new "Timor-Leste" --out drafts/TL.json', 'new LA --out -'))
    .action(async (query, { out }) => {
      const [{ default: authoring }, { checkFile, canonical }, { skeleton }] = await Promise.all([
        import('./authoring.generated.ts'),
        import('./check-file.ts'),
        import('./skeleton.ts'),
      ]);
      const country = countryCalled(authoring.countries, query);
      const name = `${country.code}.json`;
      const today = new Date().toISOString().slice(0, 10);
      const text = canonical(JSON.stringify(skeleton(country, today)));
      const file = await save(session, text, { out: out ?? name, name, keep: true });
      const { issues } = await checkFile(text, file === undefined ? undefined : basename(file));
      // Where the file itself goes to standard output, what is said of it must not.
      const stream = file === undefined ? session.stderr : session.stdout;
      const { bold, dim } = styleFor(stream, session.env);
      const lines = [
        file === undefined ? '' : `${bold(plain(file))} is begun.\n`,
        `To be filled in, or taken out with what holds it (${issues.length}):\n`,
        ...issues.map((issue) => `  ${placeName(file ?? STREAM, issue)} ${issue.pointer}${dim(wanted(issue))}\n`),
        `Then: countertrafficking validate ${plain(file ?? name)}\n`,
      ];
      await write(stream, lines.join(''));
    });
}

/** What belongs there, where the schema has it in a few words. */
const wanted = ({ code, expected, message }: PlacedIssue): string =>
  code === 'schema/enum' ? `  ${expected}` : code === 'schema/pattern' ? '' : `  ${message}`;

/** @throws CliError where no country is called so. */
function countryCalled(countries: readonly KnownCountry[], query: string): KnownCountry {
  const wanted = fold(query);
  const found =
    countries.find(({ code, alpha3 }) => wanted === fold(code) || wanted === fold(alpha3)) ??
    countries.find(({ name, aliases }) => wanted && [name, ...aliases].some((each) => fold(each) === wanted));
  if (found) return found;
  throw new CliError(
    EXIT.usage,
    `no country is called "${query}"`,
    'Use a code of ISO 3166-1, as LA or LAO, or a name, as Laos.',
  );
}
