/** `countertrafficking search WORDS` */
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { PILLARS } from '../model/types.ts';
import { markMatches, SEARCH_KINDS, type SearchHit, type SearchResults } from '../sdk/index.ts';
import { examples, several, type Program, type Session } from './command.ts';
import { clientOf, DATA_OPTION } from './data-option.ts';
import { asJson, plain, write } from './io.ts';
import { styleFor, type Style } from './style.ts';

/** Countries of a hit that are named one by one. */
const NAMED = 5;

export function addSearch(program: Program, session: Session): void {
  program
    .command('search')
    .summary('search countries, initiatives, laws, organizations and sources')
    .description(
      'Finds what the search box finds: by words and their beginnings, with a letter or two misspelt, without accents, by other names of countries, in any script.',
    )
    .argument('<words...>', 'what to look for')
    .option('--country <country>', 'code or name')
    .addOption(several('--kind <kind>', 'what it is', SEARCH_KINDS))
    .addOption(several('--pillar <pillar>', 'what it is for', PILLARS))
    .option('--limit <number>', 'how many are shown at most', wholeNumber, 10)
    .option('--json', 'print the results as JSON')
    .option(...DATA_OPTION)
    .addHelpText(
      'after',
      examples(
        'search repatriaton',
        'search national plan --country TH --kind initiative --kind law',
        'search trafficking protocol --limit 3 --json',
      ),
    )
    .action(async (words, { json, data, country, kind, pillar, limit }) => {
      const client = await clientOf({ ...(data !== undefined && { data }) });
      const results = await client.search(words.join(' '), {
        limit,
        ...(country !== undefined && { country }),
        ...(kind && { kinds: kind }),
        ...(pillar && { pillar }),
      });
      if (json) await write(session.stdout, asJson(results));
      else await write(session.stdout, inWords(results, styleFor(session.stdout, session.env)));
    });
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a whole number from 1.');
  return Number(text);
}

function inWords({ query, hits, total }: SearchResults, style: Style): string {
  const which = hits.length < total ? `the first ${hits.length} of ${total}` : `${total}`;
  const summary = total ? `${which} found` : `nothing found for "${plain(query)}"`;
  return [...hits.flatMap((hit) => hitLines(hit, style)), style.dim(summary), ''].join('\n');
}

function hitLines({ title, terms, excerpt, countries, kind, date, pillar, id }: SearchHit, style: Style): string[] {
  const marked = (text: string): string =>
    markMatches(text, terms)
      .map((each) => (each.marked ? style.bold(plain(each.text)) : plain(each.text)))
      .join('');
  const where = countries.length > NAMED ? `${countries.length} countries` : countries.join(', ');
  const about = [where, kind, date, pillar, kind === 'country' ? undefined : id].filter((each) => each !== undefined);
  return [
    marked(title.en),
    ...(excerpt === undefined ? [] : [`  ${marked(excerpt)}`]),
    style.dim(plain(`  ${about.join(' · ')}`)),
  ];
}
