/** What `compileSchema` and what it compiles say of a test. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CompiledSchema,
  compileSchema,
  SchemaError,
} from '../../../codegen/compile-schema.ts';
import type { SuiteTest } from './suite.ts';

/** A verdict; codes in the order in which they were found. */
export type Judgement =
  | { readonly kind: 'valid' }
  | { readonly kind: 'invalid'; readonly codes: readonly string[] }
  /** Refused for what isn't supported, named by its code. */
  | { readonly kind: 'unsupported'; readonly code: string };

type Refusal = Exclude<Judgement, { readonly kind: 'valid' }>;
type Compiled = { readonly schema: CompiledSchema } | Refusal;

/** Judges tests of one suite; schemas that stand behind several are compiled once. */
export class Judge {
  readonly #folder: string;
  #known: { readonly key: string; readonly compiled: Compiled } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async judge({ kind, document, schema }: SuiteTest): Promise<Judgement> {
    const compiled = await this.#compiled(schema);
    if ('kind' in compiled) return compiled;
    if (kind === 'schema') return { kind: 'valid' };
    const { issues } = compiled.schema.parse(await readFile(join(this.#folder, document)));
    return issues ? refusedInstance(issues.map(({ code }) => code)) : { kind: 'valid' };
  }

  /** Tests of one schema follow one another in the suite: one compiled schema is kept. */
  async #compiled(documents: readonly string[]): Promise<Compiled> {
    const key = documents.join('|');
    if (this.#known?.key !== key) this.#known = { key, compiled: await this.#compile(documents) };
    return this.#known.compiled;
  }

  async #compile([entry = '']: readonly string[]): Promise<Compiled> {
    try {
      const schema = await compileSchema({
        xsd: join(this.#folder, entry),
        allowOutside: true,
        // A schema without global elements is valid, though no document is valid by it.
        diagnostics: { 'binding-no-root': 'warning' },
      });
      return { schema };
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      const errors = error.diagnostics.filter(({ severity }) => severity === 'error');
      return refusedSchema(errors.map(({ code }) => code));
    }
  }
}

const isUnsupported = (code: string): boolean => /unsupported|^xsd-limit-/.test(code);

/** A schema is at fault whatever else it uses: what isn't supported is read past. */
function refusedSchema(codes: readonly string[]): Refusal {
  const faults = codes.filter((code) => !isUnsupported(code));
  const [code = ''] = codes;
  return faults.length > 0 ? { kind: 'invalid', codes: faults } : { kind: 'unsupported', code };
}

/** What isn't supported in a document may be why other rules seem to be broken. */
function refusedInstance(codes: readonly string[]): Refusal {
  const code = codes.find(isUnsupported);
  return code === undefined ? { kind: 'invalid', codes } : { kind: 'unsupported', code };
}
