/** `npm start`: builds what is stale and serves the demo on loopback. PORT chooses the port; 8000 by default. */
import { serve, type Running } from './server.ts';
import { buildIfStale } from './steps.ts';

const chosen = process.env.PORT;
const port = Number(chosen ?? 8000);

function stop(problem: string, fix: string): never {
  console.error(`\n${problem}\nTo mend it: ${fix}`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  stop(`PORT is "${chosen ?? ''}", which is no port.`, 'use a number from 0 (any free port) to 65535.');
}
await buildIfStale().catch((error: unknown) => stop(String(error), 'see what the build says above.'));

let running: Running;
try {
  running = await serve(undefined, port);
} catch (error) {
  const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  if (!inUse || chosen !== undefined) {
    stop(`Port ${port} cannot be served: ${(error as Error).message}.`, 'choose another in PORT; 0 takes a free one.');
  }
  console.log(`Port ${port} is in use; taking a free one.`);
  running = await serve();
}
console.log(`countertrafficking is at ${running.url}  (Ctrl+C ends it)`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.close());
