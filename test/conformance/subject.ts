import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type CompiledSchema, compileSchema, generate } from '../../codegen/index.ts';
import * as shipped from '../../src/index.ts';
import type { Format } from '../fixtures/fixture.ts';
import { isShipped } from './formats.ts';

/** What is judged: the code of one format, however it came about. */
export type Subject = Pick<CompiledSchema, 'parse' | 'validate' | 'is' | 'serialize'>;

/** The format as a program gets it, in both ways. */
export interface Subjects {
  /** The schema compiled at run time: the full lane alone. */
  readonly interpreted: Subject;
  /** Emitted code, both lanes: what we ship, or what `generate` writes for any other schema. */
  readonly emitted: Subject;
}

/** @throws if a schema is refused. */
export async function subjects(format: Format): Promise<Subjects> {
  const { xsd, jsonSchema } = format;
  const schemas = { xsd, ...(jsonSchema !== undefined && { jsonSchema }) };
  const interpreted = await compileSchema(schemas);
  const name = pascalCase(format.name);
  const module = isShipped(format) ? shipped : await emit(name, schemas);
  return { interpreted, emitted: subjectOf(module, name) };
}

/** What `generate` writes for the schemas, imported. */
async function emit(name: string, schemas: { xsd: string; jsonSchema?: string }): Promise<object> {
  const out = mkdtempSync(join(tmpdir(), 'postwright-emitted-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const { diagnostics, files } = await generate({
    out,
    runtimeImport: './src/runtime/index.ts',
    importExtension: '.ts',
    formats: { [name]: schemas },
  });
  if (files.length === 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return import(/* @vite-ignore */ join(out, 'index.ts'));
}

/** The functions that emitted code names after its format. */
function subjectOf(module: object, name: string): Subject {
  const functions = module as Readonly<Record<string, unknown>>;
  return {
    parse: functions[`parse${name}`] as Subject['parse'],
    validate: functions[`validate${name}`] as Subject['validate'],
    is: functions[`is${name}`] as Subject['is'],
    serialize: functions[`serialize${name}`] as Subject['serialize'],
  };
}

/** `sms-mo` → `SmsMo`. */
function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
