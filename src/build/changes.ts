/**
 * `npm run data:changes -- OLD [NEW] [--json]`: `countertrafficking diff` over two built releases; the new one is
 * dist/data where it is not named.
 */
import { processIo } from '../cli/io.ts';
import { run } from '../cli/program.ts';
import { DIST_DIR } from './paths.ts';

const args = process.argv.slice(2);
const named = args.filter((each) => !each.startsWith('-'));
process.exitCode = await run(['diff', ...args, ...(named.length === 1 ? [`${DIST_DIR}/data`] : [])], processIo());
