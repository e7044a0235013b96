/** Reads and checks what profiles share: sources, organizations, the version, instruments, schemes and their tables. */
import { readFile } from 'node:fs/promises';
import type { Instrument } from '../model/compile.ts';
import { pointer } from '../model/pointer.ts';
import { dateInvalid } from '../model/rules/date-invalid.ts';
import { idDuplicate } from '../model/rules/id-duplicate.ts';
import { runRules } from '../model/rules/rule.ts';
import { sourceBlocked } from '../model/rules/source-blocked.ts';
import { textUnclean } from '../model/rules/text-unclean.ts';
import { schemaIssues, type SchemaError } from '../model/schema-issues.ts';
import type {
  AuthoredCitation,
  AuthoredOrganization,
  AuthoredProfile,
  FileIssue,
  Issue,
  Rating,
  Treaty,
} from '../model/types.ts';
import { isDate } from './dates.ts';
import { readRatings, type Scheme } from './ratings.ts';
import { schemaValidator } from './schemas.ts';
import type { Row } from './table.ts';
import { readTreaties } from './treaties.ts';

/** The files, under their names in data/. */
interface SharedFiles {
  'sources.json': AuthoredCitation[];
  'organizations.json': AuthoredOrganization[];
  'version.json': { dataVersion: string };
  'treaties/instruments.json': Instrument[];
  'ratings/schemes.json': Scheme[];
}

export interface Shared {
  sources: AuthoredCitation[];
  organizations: AuthoredOrganization[];
  dataVersion: string;
  /** In the order in which they are shown. */
  instruments: Instrument[];
  schemes: Scheme[];
  /** By country. */
  treaties: Map<string, Treaty[]>;
  /** By country. */
  ratings: Map<string, Rating[]>;
  /** The tables' rows by the name of the file, for reports. */
  tables: Map<string, Row[]>;
  issues: FileIssue[];
}

const NAMES = [
  'sources.json',
  'organizations.json',
  'version.json',
  'treaties/instruments.json',
  'ratings/schemes.json',
] as const;
const TREATIES = 'treaties/status.csv';

/** Names in data/ of all that is not a country's file. */
export const SHARED_FILES: readonly string[] = [...NAMES, TREATIES, 'ratings/tiers.csv'];

/** Reads everything that is there; what cannot be used is empty, and `issues` says why. */
export async function readShared(dataDir: string, isCountry: (code: string) => boolean): Promise<Shared> {
  const validate = await schemaValidator('shared');
  const issues: FileIssue[] = [];
  const add = (name: string, found: readonly Issue[]): void => {
    issues.push(...found.map((issue) => ({ file: `${dataDir}/${name}`, ...issue })));
  };

  async function read<N extends keyof SharedFiles>(name: N, otherwise: SharedFiles[N]): Promise<SharedFiles[N]> {
    let value: unknown;
    try {
      value = JSON.parse(await readFile(`${dataDir}/${name}`, 'utf8'));
    } catch (error) {
      add(name, [
        { code: 'json', pointer: '', message: (error as Error).message, advice: 'Mend the file at that place.' },
      ]);
      return otherwise;
    }
    if (validate({ [name]: value })) return value as SharedFiles[N];
    const prefix = `/${name.replace('/', '~1')}`;
    add(
      name,
      schemaIssues(validate.errors as SchemaError[]).map((issue) => ({
        ...issue,
        pointer: issue.pointer.slice(prefix.length),
      })),
    );
    return otherwise;
  }

  const text = async (name: string): Promise<string> => {
    try {
      return await readFile(`${dataDir}/${name}`, 'utf8');
    } catch (error) {
      const message = (error as Error).message;
      add(name, [{ code: 'unreadable', pointer: '', message, advice: 'Put the table there.' }]);
      return '';
    }
  };

  const sources = await read('sources.json', []);
  const organizations = await read('organizations.json', []);
  const { dataVersion } = await read('version.json', { dataVersion: '0000.1.0' });
  const instruments = await read('treaties/instruments.json', []);
  const schemes = await read('ratings/schemes.json', []);

  for (const [name, field, records] of [
    ['sources.json', 'citations', sources],
    ['organizations.json', 'organizations', organizations],
  ] as const) {
    const alone = {
      code: '',
      reviewed: '',
      coverage: { status: 'baseline' },
      summary: [],
      initiatives: [],
      citations: [],
      [field]: records,
    };
    const found = runRules(
      [textUnclean, sourceBlocked, dateInvalid, idDuplicate],
      alone as unknown as AuthoredProfile,
      {
        sharedOrganizations: new Set(),
        sharedSources: new Set(),
        isCountry,
        isDate,
      },
    );
    // The rules look into a profile; in its own file the list is the whole.
    const own = found.filter(({ pointer }) => pointer.startsWith(`/${field}/`));
    add(
      name,
      own.map((issue) => ({ ...issue, pointer: issue.pointer.slice(field.length + 1) })),
    );
  }

  const context = { sources: new Set(sources.map(({ id }) => id)), isCountry };
  const tables = new Map<string, Row[]>();
  const { treaties, ...table } = readTreaties(await text(TREATIES), instruments, context);
  add(TREATIES, table.issues);
  tables.set(TREATIES, table.rows);

  const ratings = new Map<string, Rating[]>();
  for (const [index, scheme] of schemes.entries()) {
    add('ratings/schemes.json', unknownSources(scheme, index, context.sources));
    const name = `ratings/${scheme.table}`;
    const rated = readRatings(await text(name), scheme, context);
    add(name, rated.issues);
    tables.set(name, rated.rows);
    for (const [code, rating] of rated.ratings) ratings.set(code, [...(ratings.get(code) ?? []), rating]);
  }
  return { sources, organizations, dataVersion, instruments, schemes, treaties, ratings, tables, issues };
}

/** Sources that a scheme's own texts cite and nobody has. */
function unknownSources({ values, caveat }: Scheme, index: number, sources: ReadonlySet<string>): Issue[] {
  return Object.entries({ values, caveat }).flatMap(([field, records]) =>
    records.flatMap(({ cites }, n) =>
      cites.flatMap(({ source }, cite) =>
        sources.has(source)
          ? []
          : [
              {
                code: 'citation-unknown',
                pointer: pointer(index, field, n, 'cites', cite, 'source'),
                message: `no source "${source}"`,
                advice: 'Add it to sources.json, or correct the id.',
              },
            ],
      ),
    ),
  );
}
