/** `npm start`: builds what is stale and serves the demo on loopback. PORT chooses the port; 8000 by default. */
import { serve } from './server.ts';
import { buildIfStale } from './steps.ts';

await buildIfStale();
const wanted = Number(process.env.PORT ?? 8000);
const running = await serve(undefined, wanted).catch((error: unknown) => {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || process.env.PORT !== undefined) throw error;
  console.log(`Port ${wanted} is in use; taking a free one.`);
  return serve();
});
console.log(`countertrafficking is at ${running.url}  (Ctrl+C ends it)`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
