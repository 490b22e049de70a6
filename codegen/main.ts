#!/usr/bin/env node
/** The command `postwright`. */
import { setUpEngine } from './commands/engine.ts';
import { endOnBrokenOutput, processTerminal } from './commands/process-terminal.ts';
import { run } from './commands/run.ts';

endOnBrokenOutput();

const words = process.argv.slice(2);
setUpEngine(words);

process.exitCode = await run(words, processTerminal());
