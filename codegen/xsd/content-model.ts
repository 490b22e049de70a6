/** Constraints on a content model as a whole: consistent declarations, unique attribution. */
import type { ComplexTypeDefinition, ElementDeclaration } from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import { type Leaf, toTree } from './content-tree.ts';
import { findAmbiguity } from './unique-attribution.ts';

/** Reports what breaks cos-element-consistent and cos-nonambig (§3.8.6). */
export function checkContentModel(assembly: Assembly, type: ComplexTypeDefinition): void {
  if (type.content.kind !== 'elementOnly' && type.content.kind !== 'mixed') return;
  const leaves: Leaf[] = [];
  const tree = toTree(type.content.particle, leaves);
  const hasRepeatedName = checkConsistent(assembly, leaves, type);
  if (!hasRepeatedName) return;
  const found = findAmbiguity(tree, leaves);
  if (found === 'too large') assembly.report('xsd-limit-ambiguity', type.span);
  else if (found) {
    const [first, second] = found;
    const related = [{ message: 'the other one', span: first.declaration.span }];
    const place = second.declaration.span;
    const details = { name: first.name, type: type.key };
    assembly.report(
      'cos-nonambig',
      place.source === type.span.source ? place : type.span,
      details,
      related,
    );
  }
}

/** Elements of one name have one type; returns whether any name is there twice. */
function checkConsistent(
  assembly: Assembly,
  leaves: readonly Leaf[],
  type: ComplexTypeDefinition,
): boolean {
  const byName = new Map<string, ElementDeclaration>();
  let hasRepeatedName = false;
  for (const { declaration, name } of leaves) {
    const other = byName.get(name);
    if (!other) {
      byName.set(name, declaration);
      continue;
    }
    hasRepeatedName = true;
    if (other.type === declaration.type) continue;
    const related = [{ message: 'the other one', span: other.span }];
    const details = { name, type: type.key, first: other.type, second: declaration.type };
    assembly.report('cos-element-consistent', declaration.span, details, related);
  }
  return hasRepeatedName;
}
