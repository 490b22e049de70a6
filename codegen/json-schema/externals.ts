import type { ExternalsTable, ExternalType, ExternalTypes } from '../bind/externals.ts';
import { staticKey } from './dynamic-scope.ts';
import type { JsonSchemaSet } from './model.ts';
import { schemaNames } from './names.ts';

/** The external ones among the types of a set whose root is called `name`. */
export function externalSchemas(
  set: JsonSchemaSet,
  name: string,
  externals: ExternalsTable,
): ExternalTypes {
  const found = new Map<string, ExternalType>();
  for (const [dynamic, own] of schemaNames(set, name)) {
    const key = staticKey(dynamic);
    const at = key.lastIndexOf('#');
    const external = externals.find({ document: key.slice(0, at), fragment: key.slice(at) });
    if (external) found.set(own, external);
  }
  return found;
}
