/** Reads and checks what profiles share: sources, organizations, the version, instruments and their table. */
import { readFile } from 'node:fs/promises';
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
  Treaty,
} from '../model/types.ts';
import { isDate } from './dates.ts';
import { schemaValidator } from './schemas.ts';
import { readTreaties, type Instrument } from './treaties.ts';

/** The files, under their names in data/. */
interface SharedFiles {
  'sources.json': AuthoredCitation[];
  'organizations.json': AuthoredOrganization[];
  'version.json': { dataVersion: string };
  'treaties/instruments.json': Instrument[];
}

export interface Shared {
  sources: AuthoredCitation[];
  organizations: AuthoredOrganization[];
  dataVersion: string;
  /** By country, in the order in which they are shown. */
  treaties: Map<string, Treaty[]>;
  issues: FileIssue[];
}

const NAMES = ['sources.json', 'organizations.json', 'version.json', 'treaties/instruments.json'] as const;
const TABLE = 'treaties/status.csv';

/** Names in data/ of all that is not a country's file. */
export const SHARED_FILES: readonly string[] = [...NAMES, TABLE];

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

  const sources = await read('sources.json', []);
  const organizations = await read('organizations.json', []);
  const { dataVersion } = await read('version.json', { dataVersion: '0000.1.0' });
  const instruments = await read('treaties/instruments.json', []);

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

  const table = readTreaties(await readFile(`${dataDir}/${TABLE}`, 'utf8'), {
    instruments,
    sources: new Set(sources.map(({ id }) => id)),
    isCountry,
  });
  add(TABLE, table.issues);
  return { sources, organizations, dataVersion, treaties: table.treaties, issues };
}
