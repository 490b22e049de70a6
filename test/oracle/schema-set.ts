import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** An XSD and the files that it may include, as text by file name: what every oracle is given. */
export interface SchemaSet {
  /** The file name of the schema that documents are validated against. */
  readonly root: string;
  /** By file name relative to the root's folder; `root` is among them. */
  readonly files: ReadonlyMap<string, string>;
}

/** The schema at `path` with every other XSD of its folder. */
export function readSchemaSet(path: string): SchemaSet {
  const folder = dirname(path);
  const names = readdirSync(folder).filter((name) => extname(name) === '.xsd');
  const files = names.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return { root: basename(path), files: new Map(files) };
}

/** A schema set of one schema that exists in memory alone. */
export function schemaOf(text: string): SchemaSet {
  return { root: 'schema.xsd', files: new Map([['schema.xsd', text]]) };
}

/** The files of a set, its root first. */
export function filesOf(set: SchemaSet): [name: string, text: string][] {
  const root = set.files.get(set.root);
  if (root === undefined) throw new Error(`the schema set has no file ${set.root}`);
  return [[set.root, root], ...[...set.files].filter(([name]) => name !== set.root)];
}
