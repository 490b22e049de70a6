import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

/** Adds what a command takes and does; `finish` is told the exit code. */
export type Describe = (
  command: Command,
  terminal: Terminal,
  finish: (code: number) => void,
) => void;
