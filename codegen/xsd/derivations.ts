/** `final` and `block`, and the defaults of their document (part 1 §3.4.2, §3.15.2). */
import type { TypeKey } from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import type { LoadedDocument } from './load.ts';
import { attributeValue, type SchemaElement } from './schema-element.ts';

const all = ['extension', 'restriction', 'list', 'union', 'substitution'] as const;

/** The derivations that an attribute names; without it, those of the document's default. */
export function derivationsOf(
  element: SchemaElement,
  attribute: 'final' | 'block',
  document: LoadedDocument,
  fallback: 'finalDefault' | 'blockDefault',
): ReadonlySet<string> {
  const value = attributeValue(element, attribute) ?? attributeValue(document.root, fallback) ?? '';
  return new Set(value === '#all' ? all : value.split(' ').filter((word) => word !== ''));
}

/** Whether a type forbids that others derive from it in this way. */
export function isFinal(assembly: Assembly, key: TypeKey, derivation: string): boolean {
  return assembly.finals.get(key)?.has(derivation) ?? false;
}
