/** Where things stand in the repository: the one place that knows. */
import { fileURLToPath } from 'node:url';

const from = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const ROOT = from('.').replace(/\/$/, '');
export const DATA_DIR = from('data');
export const SCHEMA_DIR = from('data/schema');
export const COUNTRIES_DIR = from('data/countries');
export const DIST_DIR = from('dist');
export const TYPES_FILE = from('src/model/types.generated.ts');
