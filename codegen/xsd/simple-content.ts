/** Complex types with simple content (part 1 §3.4.2): text with attributes. */
import { ANY_SIMPLE_TYPE, ANY_TYPE, builtinOf } from '../wire/builtin.ts';
import {
  type AttributeUse,
  type ComplexTypeDefinition,
  type ExpandedName,
  nameKey,
  type TypeKey,
} from '../wire/model.ts';
import { type Assembly, claimTypeKey, complexTypeOf, type Place } from './assembly.ts';
import { extendAttributes, restrictAttributes } from './attribute-derivation.ts';
import { readAttributes } from './attributes.ts';
import { baseOf } from './base-type.ts';
import { derivationsOf, isFinal } from './derivations.ts';
import { isDerivedFrom } from './derived-from.ts';
import { documentationOf } from './documentation.ts';
import { childOf, isTrue, placeOf, type SchemaElement } from './schema-element.ts';
import { buildAnonymousSimpleType, restrict } from './simple-types.ts';
import { seenFrom } from './symbols.ts';
import { isEmptiable } from './value-constraint.ts';

/** Whether a complex type says that its content is simple. */
export function hasSimpleContent(element: SchemaElement): boolean {
  return childOf(element, 'simpleContent') !== undefined;
}

/**
 * Whether the type that an anonymous complex type derives from is built; elsewhere it is, once all
 * named types are.
 */
export function isBaseBuilt(assembly: Assembly, element: SchemaElement, place: Place): boolean {
  const content = childOf(element, 'simpleContent');
  const step = content && childOf(content, 'simpleExtension', 'simpleRestriction');
  const [name] = step?.attributes.get('base')?.names ?? [];
  const key = name && nameKey(seenFrom(name, place.document));
  return key === undefined || !assembly.symbols.type.has(key) || assembly.types.has(key);
}

/** Builds a complex type with simple content under `key`. */
export function buildSimpleContentType(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
  key: TypeKey,
  name?: ExpandedName,
): void {
  const content = childOf(element, 'simpleContent') ?? element;
  const step = childOf(content, 'simpleExtension', 'simpleRestriction');
  const derived = step ? derive(assembly, step, place) : nothing(ANY_SIMPLE_TYPE);
  const definition: ComplexTypeDefinition = {
    kind: 'complexType',
    key,
    coordinate: place.coordinate,
    ...(name && { name }),
    documentation: documentationOf(element),
    span: element.span,
    base: derived.base,
    derivation: step?.role === 'simpleRestriction' ? 'restriction' : 'extension',
    abstract: isTrue(element, 'abstract'),
    attributes: derived.attributes,
    content: { kind: 'simple', type: derived.type },
  };
  assembly.types.set(key, definition);
  const final = derivationsOf(element, 'final', place.document, 'finalDefault');
  if (final.size > 0) assembly.finals.set(key, final);
}

interface Derived {
  readonly base: TypeKey;
  readonly type: TypeKey;
  readonly attributes: readonly AttributeUse[];
}

function nothing(base: TypeKey): Derived {
  return { base, type: ANY_SIMPLE_TYPE, attributes: [] };
}

function derive(assembly: Assembly, step: SchemaElement, place: Place): Derived {
  const base = baseOf(assembly, step, place.document);
  const own = readAttributes(assembly, step, place, 'ct-props-correct');
  if (base === undefined) return { ...nothing(ANY_SIMPLE_TYPE), attributes: own.uses };
  const complex = complexTypeOf(assembly, base);
  const isExtension = step.role === 'simpleExtension';
  if (isFinal(assembly, base, isExtension ? 'extension' : 'restriction')) {
    const code = isExtension ? 'cos-ct-extends.1.1' : 'derivation-ok-restriction.1';
    assembly.report(code, placeOf(step, 'base'), { base });
  }
  if (isExtension) {
    const type = complex?.content.kind === 'simple' ? complex.content.type : undefined;
    const known = type ?? (complex || !isSimple(assembly, base) ? undefined : base);
    if (known === undefined) {
      assembly.report('src-ct.2.1', placeOf(step, 'base'), { base });
      return { ...nothing(base), attributes: own.uses };
    }
    const attributes = extendAttributes(assembly, complex?.attributes ?? [], own, step);
    return { base, type: known, attributes };
  }
  if (base === ANY_TYPE) {
    const ur = { key: base, content: { kind: 'any' } } as const;
    return { base, type: restrictContent(assembly, step, ur, place), attributes: own.uses };
  }
  if (!complex) {
    assembly.report('src-ct.2.1', placeOf(step, 'base'), { base });
    return { ...nothing(base), attributes: own.uses };
  }
  const type = restrictContent(assembly, step, complex, place);
  return { base, type, attributes: restrictAttributes(assembly, complex, own, step) };
}

function isSimple(assembly: Assembly, key: TypeKey): boolean {
  return assembly.types.get(key)?.kind === 'simpleType' || builtinOf(key) !== undefined;
}

/** The simple type of a restriction: the base's, or the one given here, with the facets on it. */
function restrictContent(
  assembly: Assembly,
  step: SchemaElement,
  base: Pick<ComplexTypeDefinition, 'key' | 'content'>,
  place: Place,
): TypeKey {
  const child = childOf(step, 'simpleType');
  const coordinate = `${place.coordinate}#content`;
  const given = child && buildAnonymousSimpleType(assembly, child, { ...place, coordinate });
  const { content } = base;
  const from = content.kind === 'simple' ? content.type : undefined;
  if (from === undefined) {
    const isMixed =
      content.kind === 'any' || (content.kind === 'mixed' && isEmptiable(content.particle));
    if (!isMixed) assembly.report('src-ct.2.1', placeOf(step, 'base'), { base: base.key });
    else if (!given) assembly.report('src-ct.2.2', step.span, { base: base.key });
  } else if (given && !isDerivedFrom(assembly.types, given, from, new Set())) {
    const details = { type: given, base: from };
    assembly.report('derivation-ok-restriction.5.2.2.1', child.span, details);
  }
  const type = given ?? from ?? ANY_SIMPLE_TYPE;
  if (!step.children.some((facet) => facet.attributes.has('value'))) return type;
  const key = claimTypeKey(assembly, coordinate);
  const { base: restricted, variety, facets } = restrict(assembly, step, type, place);
  assembly.types.set(key, {
    kind: 'simpleType',
    key,
    base: restricted,
    variety,
    facets,
    documentation: '',
    span: step.span,
  });
  return key;
}
