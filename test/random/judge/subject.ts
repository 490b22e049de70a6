/** A random schema, compiled by us: what is judged. */
import { collectDiagnostics } from '../../../codegen/diagnostics/report.ts';
import { interpret } from '../../../codegen/interpret/interpret.ts';
import { type Format, readFormat } from '../../../codegen/pipeline.ts';
import { memoryFiles } from '../../../codegen/source/files.ts';
import type { FormatDescriptor } from '../../../src/runtime/descriptor.ts';
import type { SchemaSet } from '../../oracle/schema-set.ts';
import { writeXml } from '../tree.ts';
import type { SchemaTrees } from '../xsd/schema.ts';

/** The format that every random schema is compiled as. */
export const FORMAT = 'Sample';

/** One schema set and what our compiler makes of it. */
export interface Subject {
  readonly set: SchemaSet;
  /** What a random one was written from. */
  readonly trees?: SchemaTrees;
  /** Codes of errors, in order; empty: we take the schema. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly format?: Format;
  readonly descriptor?: FormatDescriptor;
  /** Thrown where nothing may be thrown. */
  readonly crash?: string;
}

/** Compiles a random schema set; what is thrown is kept. */
export async function compileTrees(trees: SchemaTrees): Promise<Subject> {
  const files = new Map([...trees].map(([path, tree]) => [path, writeXml(tree, '  ')]));
  const root = [...trees.keys()][0] ?? '';
  return { ...(await compileSet({ root, files })), trees };
}

/** Compiles a schema set; what is thrown is kept. */
export async function compileSet(set: SchemaSet): Promise<Subject> {
  const base = { set };
  const { root, files } = set;
  const { report, diagnostics } = collectDiagnostics();
  try {
    const reader = memoryFiles(Object.fromEntries(files));
    const format = await readFormat(FORMAT, { xsd: root }, {}, reader, report);
    const hasErrors = () => diagnostics.some(({ severity }) => severity === 'error');
    const descriptor = format.plan && !hasErrors() ? interpret(format.plan, report) : undefined;
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    return {
      ...base,
      codes: errors.map(({ code }) => code),
      messages: errors.map(({ message }) => message),
      format,
      ...(descriptor && errors.length === 0 && { descriptor }),
    };
  } catch (error) {
    return { ...base, codes: ['crash'], messages: [], crash: stackOf(error) };
  }
}

/** What a thrown thing says, with the place where it came from. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
