/** `default` and `fixed` of elements and attributes (part 1 §3.2.3, §3.3.3). */
import { derivationOf, effectiveFacet, varietyOf } from '../wire/effective.ts';
import type { ContentType, Particle, TypeKey, ValueConstraint } from '../wire/model.ts';
import { type Assembly, complexTypeOf } from './assembly.ts';
import { canonicalForm } from './canonical.ts';
import { lexicalForm, liveType, readAs } from './live-type.ts';
import { placeOf, type SchemaElement } from './schema-element.ts';

const none: ValueConstraint = { kind: 'none' };

/** The value constraint of an attribute, checked against its type (a-props-correct). */
export function attributeConstraint(
  assembly: Assembly,
  element: SchemaElement,
  type: TypeKey,
): ValueConstraint {
  const written = writtenConstraint(assembly, element, 'src-attribute.1');
  if (!written) return none;
  const { attribute } = written;
  if (isId(assembly, type)) {
    assembly.report('a-props-correct.3', attribute.span, { type });
    return none;
  }
  return simpleConstraint(assembly, element, written, type, 'a-props-correct.2');
}

/** The constraint, if it is a value of the simple type, and its canonical form is valid too. */
function simpleConstraint(
  assembly: Assembly,
  element: SchemaElement,
  { kind, attribute: { value, span } }: WrittenConstraint,
  type: TypeKey,
  code: 'a-props-correct.2' | 'e-props-correct.2',
): ValueConstraint {
  const { prefixes } = element.xml;
  const result = readAs(assembly, type, value, prefixes);
  if (result.violation) {
    assembly.report(code, span, { value, type, reason: result.violation.message });
    return none;
  }
  const lexical = lexicalForm(assembly, type, value, result);
  const canonical = canonicalForm(liveType(assembly, type), lexical);
  const { violation } =
    canonical === lexical ? result : readAs(assembly, type, canonical, prefixes);
  if (violation) {
    const reason = `its canonical form ${violation.message}`;
    assembly.report(code, span, { value, type, reason });
    return none;
  }
  return { kind, lexical, span };
}

/** A value constraint as an element or attribute has it. */
export interface WrittenConstraint {
  readonly kind: 'default' | 'fixed';
  readonly attribute: NonNullable<ReturnType<SchemaElement['attributes']['get']>>;
}

/** The constraint that is written; both of them at once are reported. */
export function writtenConstraint(
  assembly: Assembly,
  element: SchemaElement,
  rule: 'src-attribute.1' | 'src-element.1',
): WrittenConstraint | undefined {
  const byDefault = element.attributes.get('default');
  const fixed = element.attributes.get('fixed');
  if (byDefault && fixed) assembly.report(rule, element.span);
  if (byDefault) return { kind: 'default', attribute: byDefault };
  return fixed && { kind: 'fixed', attribute: fixed };
}

/** The constraint of an element whose type is built; what breaks cos-valid-default is reported. */
export function checkElementConstraint(
  assembly: Assembly,
  element: SchemaElement,
  written: WrittenConstraint,
  type: TypeKey,
): ValueConstraint {
  const { kind, attribute } = written;
  const content = complexTypeOf(assembly, type)?.content;
  const simple = content ? simpleContent(content) : type;
  if (simple === undefined) {
    if (content && isEmptiableMixed(content)) {
      return { kind, lexical: attribute.value, span: attribute.span };
    }
    const code = content?.kind === 'mixed' ? 'cos-valid-default.2.2.2' : 'cos-valid-default.2.1';
    assembly.report(code, attribute.span, { type });
    return none;
  }
  if (isId(assembly, simple)) {
    assembly.report('e-props-correct.5', attribute.span, { type: simple });
    return none;
  }
  return simpleConstraint(assembly, element, written, simple, 'e-props-correct.2');
}

function simpleContent(content: ContentType): TypeKey | undefined {
  return content.kind === 'simple' ? content.type : undefined;
}

function isEmptiableMixed(content: ContentType): boolean {
  return content.kind === 'any' || (content.kind === 'mixed' && isEmptiable(content.particle));
}

/** Whether a particle accepts no child at all (§3.9.6, Particle Emptiable). Recursion: by depth. */
export function isEmptiable(particle: Particle): boolean {
  if (particle.minOccurs === 0) return true;
  const { term } = particle;
  if (term.kind === 'element') return false;
  if (term.compositor === 'choice') {
    return term.particles.length === 0 || term.particles.some(isEmptiable);
  }
  return term.particles.every(isEmptiable);
}

/** Whether a simple type is ID or derived from it. */
export function isId(assembly: Assembly, type: TypeKey): boolean {
  const { types } = assembly;
  return (
    varietyOf(types, type)?.kind === 'atomic' && derivationOf(types, type)?.builtin.name === 'ID'
  );
}

/** A type whose values are notations must enumerate them (part 2 §3.2.19). */
export function checkNotation(assembly: Assembly, type: TypeKey, element: SchemaElement): void {
  const { types } = assembly;
  const variety = varietyOf(types, type);
  if (variety?.kind !== 'atomic' || variety.primitive !== 'NOTATION') return;
  if (effectiveFacet(types, type, 'enumeration')) return;
  assembly.report('enumeration-required-notation', placeOf(element, 'type'), { type });
}
