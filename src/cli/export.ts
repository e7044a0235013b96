/** `countertrafficking export CN --format bibtex` */
import { Option } from '@commander-js/extra-typings';
import type { Profile } from '../model/types.ts';
import {
  CITATION_FORMATS,
  citationFile,
  csvFile,
  geoJsonFile,
  jsonLdFile,
  TABLES,
  type CitationFormat,
  type ExportedFile,
  type TableName,
} from '../formats/index.ts';
import { CliError } from './cli-error.ts';
import { examples, languageTag, type Program, type Session } from './command.ts';
import { clientOf, DATA_OPTION } from './data-option.ts';
import { EXIT } from './exit-codes.ts';
import { STREAM } from './input.ts';
import { plain, write } from './io.ts';
import { save } from './output.ts';
import { eachWithProgress } from './progress.ts';

const FORMATS = [...CITATION_FORMATS, 'csv', 'json-ld', 'geojson'] as const;

interface Choices {
  format: (typeof FORMATS)[number];
  table?: TableName | undefined;
  language?: string | undefined;
  bom?: true | undefined;
}

export function addExport(program: Program, session: Session): void {
  program
    .command('export')
    .summary('write profiles in another format')
    .description('Writes one country, several or all in the formats of reference managers, spreadsheets and maps.')
    .argument('[countries...]', 'codes or names: CN THA "Viet Nam"')
    .option('--all', 'every country that there is')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .addOption(new Option('--table <table>', 'which table, for csv (default: initiatives)').choices(TABLES))
    .option('--language <tag>', 'language of texts, for csv; English where a text is not in it', languageTag)
    .option('--bom', 'begin with a byte order mark, for csv: without one Excel takes UTF-8 for something else')
    .option('--out <file>', 'file or folder to write to, - for standard output', STREAM)
    .option(...DATA_OPTION)
    .addHelpText(
      'after',
      examples(
        'export CN --format bibtex --out china.bib',
        'export CN TH --format csv --table treaties',
        'export --all --format csv --table citations --bom --out .',
      ),
    )
    .action(async (countries, { all, out, data, ...choices }) => {
      if (Boolean(all) === countries.length > 0) {
        throw new CliError(EXIT.usage, 'name countries, or give --all', '"countertrafficking list" shows them.');
      }
      for (const option of ['table', 'language', 'bom'] as const) {
        if (choices[option] === undefined || choices.format === 'csv') continue;
        throw new CliError(EXIT.usage, `--${option} is for --format csv alone`, 'Leave it out.');
      }
      const client = await clientOf({ ...(data !== undefined && { data }) });
      const queries = all ? (await client.countries()).map(({ code }) => code) : countries;
      const loaded = await eachWithProgress(session, 'reading', queries, (query) => client.country(query));
      const { name, text } = exported([...new Set(loaded)], choices);
      const file = await save(session, text, { out, name });
      if (file !== undefined && session.stderr.isTTY) await write(session.stderr, `${plain(file)} is written.\n`);
    });
}

function exported(profiles: readonly Profile[], { format, table, language, bom }: Choices): ExportedFile {
  if (format === 'csv') return csvFile(table ?? 'initiatives', profiles, { language, bom: bom ?? false });
  if (format === 'json-ld') return jsonLdFile(profiles);
  if (format === 'geojson') return geoJsonFile(profiles);
  return citationFile(format satisfies CitationFormat, profiles);
}
