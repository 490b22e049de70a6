/** Which global elements a document may have as its root, and whose their types are. */
import type { Report } from '../diagnostics/diagnostic.ts';
import {
  type ElementDeclaration,
  type ExpandedName,
  nameKey,
  type SchemaSet,
} from '../wire/model.ts';
import type { BindOptions, Owner } from './binder.ts';
import { pascalCase } from './words.ts';

/** The global elements that would be roots, were they not abstract. */
export function abstractRootsOf(set: SchemaSet, { root }: BindOptions): readonly ExpandedName[] {
  if (root !== undefined) return [];
  return [...set.elements.values()].filter(({ abstract }) => abstract).map(({ name }) => name);
}

/** Every global element that is not abstract, or the one that is asked for; reports if there is none. */
export function rootDeclarations(
  set: SchemaSet,
  options: BindOptions,
  report: Report,
): readonly ElementDeclaration[] {
  const all = [...set.elements.values()].filter((element) => !element.abstract);
  if (options.root === undefined) {
    if (all.length === 0) {
      report('binding-no-root', undefined, { document: set.documents[0]?.path ?? 'the schema' });
    }
    return all;
  }
  const root = all.find((element) => nameKey(element.name) === options.root);
  if (root) return [root];
  if (set.elements.get(options.root)?.abstract) {
    report('binding-abstract-root', set.elements.get(options.root)?.span, { root: options.root });
    return [];
  }
  const known = all.map((element) => `\`${nameKey(element.name)}\``).join(', ') || 'none';
  report('binding-unknown-root', undefined, { root: options.root, known });
  return [];
}

/** Whether every document is a value of the root's type: it is the only root, and never nil. */
export function isPlainRoot(
  root: ElementDeclaration,
  roots: readonly ElementDeclaration[],
): boolean {
  return roots.length === 1 && !root.nillable;
}

/** Who the type of a root belongs to, if it is anonymous. */
export function rootOwner(
  root: ElementDeclaration,
  format: string,
  roots: readonly ElementDeclaration[],
): Owner {
  const own = pascalCase(root.name.local);
  return {
    typeName: isPlainRoot(root, roots) ? format : own,
    fallback: `${own}Element`,
    documentation: root.documentation,
    coordinate: root.coordinate,
  };
}
