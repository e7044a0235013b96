#!/usr/bin/env node
/** The program `countertrafficking`. */
import { processIo } from './io.ts';
import { run } from './program.ts';

// The process ends by itself, when all that was written has left.
process.exitCode = await run(process.argv.slice(2), processIo());
