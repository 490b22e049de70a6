/** Two versions of one schema, or of all schemas of a folder. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { collectDiagnostics, hasErrors } from '../diagnostics/report.ts';
import { type Format, readFormat } from '../pipeline.ts';
import { type Change, type Changes, changesBetween } from './changes.ts';
import type { TypeChange } from './types.ts';
import { type Version, VersionError } from './versions.ts';

/** What has become of one schema. */
export interface ComparedSchema extends Changes {
  /** Its path in the new version; of one that is gone, in the old one. */
  readonly path: string;
  readonly kind: 'changed' | 'same' | 'added' | 'removed';
  /** What it means for programs that use the emitted types; absent: nobody asked. */
  readonly types?: readonly TypeChange[];
}

/** Schemas that can't be read. */
export class FaultySchemas extends Error {
  readonly version: Version;
  readonly diagnostics: readonly Diagnostic[];

  constructor(version: Version, diagnostics: readonly Diagnostic[]) {
    super(`a schema of ${version.label} is at fault`);
    this.version = version;
    this.diagnostics = diagnostics;
  }
}

/**
 * What has become of each schema, in order of name. Files without a root, which others include, are
 * compared by way of those. What several schemas show by the same example, since it stands at the
 * same place, is among the changes of the first of them.
 *
 * @throws {FaultySchemas} (as a rejection) if a schema can't be read.
 * @throws {VersionError} (as a rejection) if two are an XSD and a JSON Schema.
 */
export async function compareVersions(
  old: Version,
  fresh: Version,
  { types: hasTypes = false }: { readonly types?: boolean } = {},
): Promise<readonly ComparedSchema[]> {
  // ts-morph takes half a second to load: not before somebody asks.
  const typesOf = hasTypes ? (await import('./types.ts')).typeChanges : undefined;
  const names = [...new Set([...old.schemas.keys(), ...fresh.schemas.keys()])].sort();
  const compared: ComparedSchema[] = [];
  for (const name of names) {
    const [before, after] = [await read(old, name), await read(fresh, name)];
    if (before && after) {
      const paths = [old.schemas.get(name) ?? name, fresh.schemas.get(name) ?? name] as const;
      const found = comparedOf(before, after, ...paths);
      compared.push({ ...found, ...(typesOf && { types: typesOf(before, after) }) });
    } else if (before) compared.push(lone('removed', old.schemas.get(name) ?? name));
    else if (after) compared.push(lone('added', fresh.schemas.get(name) ?? name));
  }
  return withoutRepetitions(compared);
}

function withoutRepetitions(all: readonly ComparedSchema[]): readonly ComparedSchema[] {
  const told = new Set<string>();
  const isFirst = ({ direction, part, example, because, ...places }: Change): boolean => {
    const { source, start } = places.fresh ?? places.old ?? {};
    const key = JSON.stringify([direction, part, example, because, source?.path, start]);
    const isKnown = told.has(key);
    told.add(key);
    return !isKnown;
  };
  return all.map((each) => ({ ...each, changes: each.changes.filter(isFirst) }));
}

function comparedOf(
  before: Format,
  after: Format,
  ...[oldPath, path]: readonly [oldPath: string, path: string]
): ComparedSchema {
  const found = changesBetween(before, after);
  if (!found) {
    throw new VersionError(
      `${oldPath} and ${path} are schemas of different languages; a format that has both is proved to be the same in both by \`postwright generate\``,
    );
  }
  const isSame = found.changes.length + found.unknown.length === 0;
  return { path, kind: isSame ? 'same' : 'changed', ...found };
}

function lone(kind: 'added' | 'removed', path: string): ComparedSchema {
  return { path, kind, changes: [], more: [], unknown: [] };
}

/** `undefined`: the version has no such schema, or it is only a part of others. */
async function read(version: Version, name: string): Promise<Format | undefined> {
  const path = version.schemas.get(name);
  if (path === undefined) return undefined;
  const { report, diagnostics } = collectDiagnostics();
  const schemas = path.endsWith('.xsd') ? { xsd: path } : { jsonSchema: path };
  const format = await readFormat('Document', schemas, {}, version.files, report);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isPart = errors.every(({ code }) => code === 'binding-no-root');
  if (errors.length > 0 && isPart && !version.isFile) return undefined;
  if (hasErrors(diagnostics)) throw new FaultySchemas(version, diagnostics);
  return format;
}
