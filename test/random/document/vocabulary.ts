/** The names and texts that a schema speaks of, as its own documents would write them. */
import { nodesOf } from '../tree.ts';
import type { SchemaTrees } from '../xsd/schema.ts';
import type { Vocabulary } from './mutate.ts';

const PREFIXES: Readonly<Record<string, string>> = { 'urn:a': 'a:', 'urn:b': 'b:' };

/** Collects from the text of the schema alone, so that nothing a reader drops is missed. */
export function vocabularyOf(trees: SchemaTrees): Vocabulary {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  const texts = new Set<string>();
  for (const tree of trees.values()) {
    const prefix = PREFIXES[tree.attributes.targetNamespace ?? ''] ?? '';
    for (const { name, attributes: own } of nodesOf(tree)) {
      const names = name === 'xs:element' ? elements : attributes;
      if ((name === 'xs:element' || name === 'xs:attribute') && own.name !== undefined) {
        names.add(own.name).add(prefix + own.name);
      }
      for (const key of ['value', 'default', 'fixed']) {
        const text = own[key];
        if (text !== undefined) texts.add(text);
      }
    }
  }
  return { elements: [...elements], attributes: [...attributes], texts: [...texts] };
}
