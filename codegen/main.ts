#!/usr/bin/env node
/** The command `postwright`. */
import { run } from './commands/run.ts';
import { exitCode, processTerminal } from './commands/terminal.ts';

// A reader that has seen enough (`| head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? exitCode.ok : exitCode.failed);
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal);
