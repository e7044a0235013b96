/** `--data`: profiles of a folder in place of those in the package. */
import { createClient, type Client } from '../sdk/index.ts';
import { folderSource } from './profile-files.ts';

export const DATA_OPTION = [
  '--data <folder>',
  'published profiles (CN.json, ...) in place of those in the package',
] as const;

export const clientOf = async ({ data }: { data?: string }): Promise<Client> =>
  data === undefined ? createClient() : createClient({ source: await folderSource(data) });
