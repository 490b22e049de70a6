/** How the engine is set up for a command. */
import { setFlagsFromString } from 'node:v8';

/** Commands that are done within seconds, whose code mostly runs a few times for each part of a schema. */
export const SHORT_COMMANDS: ReadonlySet<string> = new Set([
  'generate',
  'diff',
  'convert',
  'sample',
]);

/** Versions of V8 (those of Node 20 to 24) that have the flag; another one could complain of it. */
const KNOWN_VERSIONS = /^1[1-3]\./;

/**
 * V8 compiles a function anew, optimised, when it has run for some 68,000 bytecodes. Of a command that
 * ends within seconds that is a quarter of all processor time, for code that is hardly run again. So it
 * waits four times as long there; what runs for longer is optimised all the same. Commands that read any
 * number of documents, or watch, are left as they are. It changes no result.
 */
export function setUpEngine(words: readonly string[]): void {
  const [command = ''] = words;
  if (!SHORT_COMMANDS.has(command) || words.includes('--watch')) return;
  if (KNOWN_VERSIONS.test(process.versions.v8 ?? ''))
    setFlagsFromString('--interrupt-budget=300000');
}
