#!/usr/bin/env node
/** The command `postwright`. */
import { run } from './commands/run.ts';
import { processTerminal } from './commands/terminal.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await run(process.argv.slice(2), processTerminal);
