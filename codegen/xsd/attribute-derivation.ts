/** The attributes of a complex type from those of its base (part 1 §3.4.2, §3.4.6). */
import { equalSimple } from '../../src/runtime/datatype/simple.ts';
import {
  type AttributeUse,
  type ComplexTypeDefinition,
  type ExpandedName,
  nameKey,
} from '../wire/model.ts';
import type { Assembly, AttributeSet } from './assembly.ts';
import { checkIds } from './attributes.ts';
import { isDerivedFrom } from './derived-from.ts';
import { liveType } from './live-type.ts';
import type { SchemaElement } from './schema-element.ts';
import { isId } from './value-constraint.ts';

/** An extension has the base's attributes first, then its own; no name twice. */
export function extendAttributes(
  assembly: Assembly,
  base: readonly AttributeUse[],
  own: AttributeSet,
  step: SchemaElement,
): readonly AttributeUse[] {
  const added = own.uses.filter((use) => {
    const { name } = use.declaration;
    const other = base.find(({ declaration }) => isSameName(declaration.name, name));
    if (!other) return true;
    const key = nameKey(name);
    const related = [{ message: "the base type's", span: other.declaration.span }];
    assembly.report('ct-props-correct.4', use.declaration.span, { name: key }, related);
    return false;
  });
  const uses = [...base, ...added];
  const hasId = base.length > 0 && added.some((use) => isId(assembly, use.declaration.type));
  if (hasId) checkIds(assembly, uses, step, 'ct-props-correct');
  return uses;
}

function isSameName(one: ExpandedName, other: ExpandedName): boolean {
  return one.local === other.local && one.namespace === other.namespace;
}

/** A restriction has the base's attributes, its own in place of those of the same name. */
export function restrictAttributes(
  assembly: Assembly,
  base: ComplexTypeDefinition,
  own: AttributeSet,
  step: SchemaElement,
): readonly AttributeUse[] {
  const { report } = assembly;
  const byName = new Map(own.uses.map((use) => [nameKey(use.declaration.name), use]));
  const prohibited = new Set(own.prohibited.map(nameKey));
  const uses = base.attributes.flatMap((inherited) => {
    const key = nameKey(inherited.declaration.name);
    const use = byName.get(key);
    byName.delete(key);
    if (use) {
      checkUse(assembly, use, inherited);
      return [use];
    }
    if (!prohibited.has(key)) return [inherited];
    if (inherited.use === 'required') {
      const related = [{ message: "the base type's", span: inherited.declaration.span }];
      report('derivation-ok-restriction.3', step.span, { name: key }, related);
    }
    return [];
  });
  for (const [name, use] of byName) {
    const details = { name, base: base.key };
    report('derivation-ok-restriction.2.2', use.declaration.span, details);
  }
  return uses;
}

function checkUse(assembly: Assembly, use: AttributeUse, inherited: AttributeUse): void {
  const { report, types } = assembly;
  const { name, span, type } = use.declaration;
  const key = nameKey(name);
  const related = [{ message: "the base type's", span: inherited.declaration.span }];
  if (inherited.use === 'required' && use.use !== 'required') {
    report('derivation-ok-restriction.2.1.1', span, { name: key }, related);
  }
  if (!isDerivedFrom(types, type, inherited.declaration.type, new Set())) {
    const details = { name: key, type, base: inherited.declaration.type };
    report('derivation-ok-restriction.2.1.2', span, details, related);
  }
  const fixed = inherited.value;
  if (fixed.kind !== 'fixed') return;
  const same =
    use.value.kind === 'fixed' &&
    equalSimple(liveType(assembly, inherited.declaration.type), use.value.lexical, fixed.lexical);
  if (!same) {
    const details = { name: key, fixed: fixed.lexical };
    report('derivation-ok-restriction.2.1.3', span, details, related);
  }
}
