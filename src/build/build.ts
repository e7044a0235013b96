/** `npm run build`: everything under dist/, made anew. */
import { buildAll } from './steps.ts';

await buildAll();
console.log('dist/ is built');
