import { prepareJava } from './java.ts';

/** Compiles the Java oracles before any test runs, or says aloud that Xerces is left out. */
export default function setup(): void {
  const java = prepareJava();
  if (java.kind === 'ready') return;
  console.warn(`\n  XERCES IS LEFT OUT (${java.reason}): tests that need it are skipped.\n`);
}
