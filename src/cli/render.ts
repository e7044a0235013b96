/** `countertrafficking render CN --view full` */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { CliError } from './cli-error.ts';
import { examples, languageTag, type Program, type Session } from './command.ts';
import { clientOf, DATA_OPTION } from './data-option.ts';
import { EXIT } from './exit-codes.ts';
import { STREAM } from './input.ts';
import { plain, write } from './io.ts';
import { save } from './output.ts';

/** What can be rendered of a country, by the last part of its tag. */
const ELEMENTS = ['country', 'timeline', 'citations', 'updates'] as const;
const VIEWS = ['card', 'full'] as const;

export function addRender(program: Program, session: Session): void {
  program
    .command('render')
    .summary('write an element as HTML, complete without JavaScript')
    .description(
      'Writes a page with what an element shows of a country, or the element alone, for a static site, an archive or paper. No script is needed to read it.',
    )
    .argument('<country>', 'code or name; several, divided by commas, for a timeline')
    .addOption(new Option('--element <element>', 'what to write').choices(ELEMENTS).default('country'))
    .addOption(
      new Option('--view <view>', 'of a country: the lead claims, or everything (default: card)').choices(VIEWS),
    )
    .option('--lang <tag>', 'language of its words: en, fr, es, ar, ru or zh', languageTag, 'en')
    .option('--permalink <url>', 'permanent https address of a profile, with {code}')
    .option('--fragment', 'the element alone, to be put into a page')
    .option(
      '--styles <url>',
      'folder of the style sheets of dist/css, where policies forbid styles within the page',
      folderUrl,
    )
    .option('--out <file>', 'file or folder to write to, - for standard output', STREAM)
    .option(...DATA_OPTION)
    .addHelpText(
      'after',
      examples(
        'render CN --view full --out china.html',
        'render TH --lang fr --fragment',
        'render "CN, TH, VN" --element timeline --out timeline.html',
      ),
    )
    .action(async (country, { element: what, view, lang, permalink, fragment, styles, out, data }) => {
      if (view !== undefined && what !== 'country') {
        throw new CliError(EXIT.usage, '--view is for --element country alone', 'Leave it out.');
      }
      const client = await clientOf({ ...(data !== undefined && { data }) });
      const queries = what === 'timeline' ? country.split(',').map((each) => each.trim()) : [country];
      const profiles = await Promise.all(queries.map((query) => client.country(query)));
      const codes = profiles.map(({ code }) => code);
      const { element, renderElement, renderPage, html } = await import('../server/index.ts');
      const options = {
        lang,
        client,
        ...(permalink !== undefined && { permalink }),
        ...(styles !== undefined && { styles: { href: styles } }),
      };
      const shown = {
        tag: `trafficking-${what}` as const,
        attributes: {
          code: codes.join(' '),
          view,
          // Of a page of its own the element's heading is the first.
          'heading-level': fragment ? undefined : 1,
          'list-only': what === 'timeline',
        },
      };
      const names = codes.map((code) => new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code);
      const title = names.join(', ');
      const text = fragment
        ? `${await renderElement({ ...shown, ...options, fallback: title })}\n`
        : await renderPage({ title, body: html`${element(shown)}`, policy: true, ...options });
      const file = await save(session, text, { out, name: `${codes.join('-')}.html` });
      if (file !== undefined && session.stderr.isTTY) await write(session.stderr, `${plain(file)} is written.\n`);
    });
}

/** Style sheets are below it. */
function folderUrl(text: string): string {
  if (text.endsWith('/') && URL.canParse(text, 'https://page.invalid')) return text;
  throw new InvalidArgumentError('Write an address that ends in /, as /css/.');
}
