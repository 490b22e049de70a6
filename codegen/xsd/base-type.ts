/** The base that a complex type names. */
import { builtinKey, nameKey, type TypeKey } from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import type { LoadedDocument } from './load.ts';
import type { SchemaElement } from './schema-element.ts';
import { resolveName } from './symbols.ts';

/** The key of the type that `base` names; `undefined`, reported, where it names none. */
export function baseOf(
  assembly: Assembly,
  step: SchemaElement,
  document: LoadedDocument,
): TypeKey | undefined {
  const attribute = step.attributes.get('base');
  const [name] = attribute?.names ?? [];
  if (!attribute || !name) return undefined;
  const { symbols, report } = assembly;
  const found = resolveName(symbols, 'type', name, attribute, document, report);
  if (!found) return undefined;
  return found.kind === 'builtin' ? builtinKey(found.local) : nameKey(found.symbol.name);
}
