#!/usr/bin/env node
/**
 * The command `postwright`. In the published package it is what was built; in a clone of the
 * repository, where its sources stand beside it, those run as they are.
 */
import { existsSync } from 'node:fs';

const source = new URL('../main.ts', import.meta.url);
if (existsSync(source)) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(source.href);
} else {
  await import('../dist/codegen/main.js');
}
