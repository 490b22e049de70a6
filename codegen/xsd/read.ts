/** Reading a schema set: from the path of an XSD to the wire model. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { FileReader } from '../source/files.ts';
import type { SchemaSet } from '../wire/model.ts';
import { type Assembly, newAssembly } from './assembly.ts';
import { buildAttributeGroups, buildGlobalAttributes } from './attributes.ts';
import { buildNamedComplexTypes, buildPendingTypes } from './complex-types.ts';
import { documentationOf } from './documentation.ts';
import { buildGlobalElements } from './elements.ts';
import { type LoadedDocument, type LoadedDocuments, loadDocuments } from './load.ts';
import { buildGroups } from './particles.ts';
import { buildNamedSimpleTypes } from './simple-types.ts';
import { collectSymbols } from './symbols.ts';

/**
 * The schema set of the document at `entry` and of all that it includes and imports. Never throws:
 * returns what could be made of it, and reports the rest.
 */
export async function readSchemaSet(
  entry: string,
  files: FileReader,
  report: Report,
): Promise<SchemaSet> {
  return buildSchemaSet(await loadDocuments(entry, files, report), report);
}

/** The components of documents that are loaded: each kind after those that it is made of. */
export function buildSchemaSet(loaded: LoadedDocuments, report: Report): SchemaSet {
  const { documents } = loaded;
  const assembly: Assembly = newAssembly(collectSymbols(loaded, report), report);
  buildNamedSimpleTypes(assembly);
  buildGlobalAttributes(assembly);
  buildAttributeGroups(assembly);
  buildNamedComplexTypes(assembly, 'text');
  buildGlobalElements(assembly);
  buildGroups(assembly);
  buildNamedComplexTypes(assembly, 'others');
  buildPendingTypes(assembly);
  for (const check of assembly.checks) check();
  return {
    elements: assembly.elements,
    attributes: new Map(
      [...assembly.attributes].map(([key, attribute]) => [key, { ...attribute, use: 'optional' }]),
    ),
    types: assembly.types,
    documents: documents.map(({ source, root, targetNamespace }) => ({
      path: source.path,
      targetNamespace,
      documentation: documentation(root),
      prefixes: root.xml.prefixes.own,
    })),
  };
}

function documentation(root: LoadedDocument['root']): readonly string[] {
  const text = documentationOf(root);
  return text === '' ? [] : [text];
}
