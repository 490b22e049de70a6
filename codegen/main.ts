#!/usr/bin/env node
/** The command `postwright`. */
import { endOnBrokenOutput, processTerminal } from './commands/process-terminal.ts';
import { run } from './commands/run.ts';

endOnBrokenOutput();

process.exitCode = await run(process.argv.slice(2), processTerminal());
