/** Emitted code of many schemas: one program to run, one program to type-check. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { collectDiagnostics } from '../../../codegen/diagnostics/report.ts';
import { emitFormats } from '../../../codegen/emit/emit.ts';
import type { EmitInput } from '../../../codegen/emit/emit-input.ts';
import type { JsonEmitInput } from '../../../codegen/emit/json-format.ts';
import type { Result } from '../../../src/runtime/issue.ts';
import type { SerializeResult } from '../../../src/runtime/serialize.ts';
import { strictSettings } from '../../emit/compiler-settings.ts';
import { FORMAT, stackOf } from './subject.ts';

const project = resolve(import.meta.dirname, '../../..');

/** The functions that are emitted for one schema; a JSON Schema has no XML ones. */
export interface Emitted {
  readonly parse: (input: string) => Result<unknown>;
  readonly validate: (value: unknown) => Result<unknown>;
  readonly is: (value: unknown) => boolean;
  readonly serialize: (value: unknown, options?: { readonly element?: string }) => SerializeResult;
}

/** What becomes of each input: its functions, or why it has none. */
export type Emission = { readonly emitted: Emitted } | { readonly crash: string };

/** A folder with the emitted code of many schemas. */
export class EmittedBatch {
  readonly #folder = mkdtempSync(join(tmpdir(), 'postwright-random-'));
  readonly #inputs: readonly (EmitInput | JsonEmitInput)[];
  readonly #crashes = new Map<number, string>();

  constructor(inputs: readonly (EmitInput | JsonEmitInput)[]) {
    this.#inputs = inputs;
    for (const [index, input] of inputs.entries()) this.#emit(index, input);
  }

  #emit(index: number, input: EmitInput | JsonEmitInput): void {
    const out = join(this.#folder, `s${index}`);
    const runtimeImport = `./${relative(out, join(project, 'src/runtime/index.ts'))}`;
    const { report } = collectDiagnostics();
    try {
      const files = emitFormats([input], { runtimeImport, importExtension: '.ts' }, report);
      for (const { path, text } of files) {
        mkdirSync(dirname(join(out, path)), { recursive: true });
        writeFileSync(join(out, path), text);
      }
    } catch (error) {
      this.#crashes.set(index, stackOf(error));
    }
  }

  /** Runs everything that was emitted, as one module. */
  async load(): Promise<readonly Emission[]> {
    const entry = this.#inputs
      .map((_, index) => index)
      .filter((index) => !this.#crashes.has(index))
      .map((index) => `export * as s${index} from './s${index}/index.ts';`);
    writeFileSync(join(this.#folder, 'entry.ts'), entry.join('\n'));
    const outfile = join(this.#folder, 'bundle.mjs');
    await build({
      entryPoints: [join(this.#folder, 'entry.ts')],
      bundle: true,
      format: 'esm',
      target: 'es2024',
      outfile,
      logLevel: 'silent',
    });
    const modules: Readonly<Record<string, object>> = await import(pathToFileURL(outfile).href);
    return this.#inputs.map((_, index) => {
      const crash = this.#crashes.get(index);
      return crash === undefined ? { emitted: functionsOf(modules[`s${index}`]) } : { crash };
    });
  }

  /**
   * Type-checks everything, with values that must be assignable to the types of their schemas.
   * Gives by index what the compiler says; a schema that isn't in the table is sound.
   */
  async check(values: ReadonlyMap<number, readonly unknown[]>): Promise<Map<number, string[]>> {
    for (const [index, some] of values) {
      writeFileSync(join(this.#folder, `s${index}`, 'values.ts'), literals(some));
    }
    writeFileSync(join(this.#folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(this.#folder, 'tsconfig.json'), JSON.stringify(compilerSettings));
    const output = await compile(this.#folder);
    const errors = new Map<number, string[]>();
    // An error goes on in lines that are indented.
    for (const error of output.split(/\n(?! )/)) {
      const [, index, rest] = /^s(\d+)\/(.*)$/s.exec(error) ?? [];
      if (index === undefined || rest === undefined) continue;
      errors.set(Number(index), [...(errors.get(Number(index)) ?? []), rest]);
    }
    if (/^error TS/m.test(output)) throw new Error(output);
    return errors;
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const compilerSettings = { compilerOptions: strictSettings, include: ['s*/**/*.ts'] };

function compile(folder: string): Promise<string> {
  const compiler = join(project, 'node_modules/typescript/bin/tsc');
  return new Promise((done) => {
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    execFile(process.execPath, [compiler, '-p', '.', '--pretty', 'false'], options, (_, stdout) =>
      done(stdout),
    );
  });
}

function functionsOf(module: object | undefined): Emitted {
  const functions = module as Readonly<Record<string, unknown>>;
  return {
    parse: functions[`parse${FORMAT}`] as Emitted['parse'],
    validate: functions[`validate${FORMAT}`] as Emitted['validate'],
    is: functions[`is${FORMAT}`] as Emitted['is'],
    serialize: functions[`serialize${FORMAT}`] as Emitted['serialize'],
  };
}

/** A module of constants, each of the emitted type. */
function literals(values: readonly unknown[]): string {
  const constants = values.map((value, index) => {
    return `export const v${index}: ${FORMAT} = ${JSON.stringify(value)};`;
  });
  // Exported too, so that it is used where there are no values.
  const head = [`import type { ${FORMAT} } from './index.ts';`, `export type { ${FORMAT} };`];
  return [...head, ...constants].join('\n');
}
