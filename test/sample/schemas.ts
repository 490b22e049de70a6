/** The schemas that are sampled in tests: those of the repository, and some that nobody wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSchema, SchemaError } from '../../codegen/compile-schema.ts';
import { schemas as emitted } from '../emit/schemas.ts';
import type { SchemaSet } from '../oracle/schema-set.ts';
import { readSchemaSet, schemaOf } from '../oracle/schema-set.ts';
import { writeXml } from '../random/tree.ts';
import { randomSchema } from '../random/xsd/schema.ts';
import { everyKeyword, everyRule } from './every-constraint.ts';

/** A schema set, and what to call it. */
export interface NamedSet {
  readonly name: string;
  readonly set: SchemaSet;
}

/** Files below a folder that end so. */
function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path))
    .sort();
}

const SEED = 20_261_126;

/** Of every fixture, of everything that is emitted in tests, and random ones. */
export function xsdSets(random: number): readonly NamedSet[] {
  const written = ['schema', 'test/fixtures']
    .flatMap((folder) => filesBelow(folder, '.xsd'))
    .map((path) => ({ name: path, set: readSchemaSet(path) }));
  const ofEmitter = Object.entries(emitted).flatMap(([name, { files, formats }]) =>
    Object.values(formats)
      .filter((path) => path.endsWith('.xsd'))
      .map((root) => ({
        name: `${name} ${root}`,
        set: { root, files: new Map(Object.entries(files)) },
      })),
  );
  const others = Array.from({ length: random }, (_, number) => {
    const trees = randomSchema(SEED, number);
    const files = new Map([...trees].map(([path, tree]) => [path, writeXml(tree, '  ')]));
    return { name: `random ${number}`, set: { root: [...trees.keys()][0] ?? '', files } };
  });
  const every = { name: 'every rule', set: schemaOf(everyRule) };
  return [...written, every, ...ofEmitter, ...others];
}

/** A JSON Schema with the files beside it. */
export interface NamedJsonSchema {
  readonly name: string;
  readonly path: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Of every fixture, and of everything that is emitted in tests. */
export function jsonSchemas(): readonly NamedJsonSchema[] {
  const written = ['schema', 'test/fixtures']
    .flatMap((folder) => filesBelow(folder, '.schema.json'))
    .map((path) => ({ name: path, path, files: beside(path) }));
  const ofEmitter = Object.entries(emitted).flatMap(([name, { files, formats }]) =>
    Object.values(formats)
      .filter((path) => path.endsWith('.json'))
      .map((path) => ({ name: `${name} ${path}`, path, files })),
  );
  const path = 'every.schema.json';
  const files = { [path]: JSON.stringify(everyKeyword) };
  return [...written, { name: 'every keyword', path, files }, ...ofEmitter];
}

function beside(path: string): Readonly<Record<string, string>> {
  const folder = join(path, '..');
  const files = filesBelow(folder, '.schema.json');
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** Whether we take a schema: some random ones break a rule by accident, others have no root. */
export async function isXsdTaken({ root, files }: SchemaSet): Promise<boolean> {
  try {
    await compileSchema({ xsd: root, files: Object.fromEntries(files) });
    return true;
  } catch (error) {
    if (error instanceof SchemaError) return false;
    throw error;
  }
}
