import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where the compiled oracles are, or why there are none. */
export type Java =
  | { readonly kind: 'ready'; readonly classes: string }
  | { readonly kind: 'absent'; readonly reason: string };

const batchSource = join(import.meta.dirname, 'java', 'XercesBatch.java');

/**
 * Makes both Java oracles ready: compiles the batch program into a folder for temporary files, and
 * the helper of xsd-schema-validator into its place if the installed Java can't load the shipped
 * one. Does nothing the second time. Never throws: where there is no JDK it says so.
 */
export function prepareJava(): Java {
  try {
    const version = execFileSync('javac', ['-version'], { encoding: 'utf8', stdio: 'pipe' });
    const classes = compileBatch();
    replaceShippedHelper(Number.parseInt(version.replace(/^\D+/, ''), 10));
    return { kind: 'ready', classes };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'absent', reason: `no JDK that works: ${message.split('\n', 1)[0]}` };
  }
}

/** Compiles once for each state of the source, and moves the result into place in one step. */
function compileBatch(): string {
  const digest = createHash('sha256').update(readFileSync(batchSource)).digest('hex').slice(0, 16);
  const classes = join(tmpdir(), `postwright-xerces-${digest}`);
  if (existsSync(classes)) return classes;
  const unfinished = mkdtempSync(`${classes}-`);
  execFileSync('javac', ['-encoding', 'UTF-8', '-d', unfinished, batchSource], { stdio: 'pipe' });
  try {
    renameSync(unfinished, classes);
  } catch {
    rmSync(unfinished, { recursive: true }); // another process was faster
  }
  return classes;
}

/**
 * xsd-schema-validator ships a class file of Java 21. An older Java can't load it and then calls
 * every document invalid, so what its post-install would have done (scripts are off) is done here.
 */
function replaceShippedHelper(javaVersion: number): void {
  const entry = createRequire(import.meta.url).resolve('xsd-schema-validator');
  const root = dirname(dirname(entry));
  const helper = join(root, 'support', 'XMLValidator.class');
  if (existsSync(helper) && readFileSync(helper).readUInt16BE(6) <= javaVersion + 44) return;
  const unfinished = join(root, '.unfinished');
  mkdirSync(unfinished, { recursive: true });
  const source = join(root, 'support', 'XMLValidator.java');
  execFileSync('javac', ['-d', unfinished, source], { stdio: 'pipe' });
  renameSync(join(unfinished, 'support', 'XMLValidator.class'), helper);
  rmSync(unfinished, { recursive: true });
}
