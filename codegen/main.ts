#!/usr/bin/env node
/** The command `postwright`. */
import { run } from './commands/run.ts';
import { exitCode, processTerminal } from './commands/terminal.ts';

// A reader that has seen enough (`| head`) closes the pipe: the verdict is still worth its exit code.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(exitCode.failed);
  });
}

process.exitCode = await run(process.argv.slice(2), processTerminal);
