/** Complex type definitions (part 1 §3.4). */
import { ANY_TYPE, builtinOf } from '../wire/builtin.ts';
import {
  type AttributeUse,
  type ComplexTypeDefinition,
  type ContentType,
  type ExpandedName,
  nameKey,
  type Particle,
  type TypeKey,
} from '../wire/model.ts';
import { type Assembly, claimGlobalCoordinate, complexTypeOf, type Place } from './assembly.ts';
import { extendAttributes, restrictAttributes } from './attribute-derivation.ts';
import { readAttributes } from './attributes.ts';
import { baseOf } from './base-type.ts';
import { checkContentModel } from './content-model.ts';
import { derivationsOf, isFinal } from './derivations.ts';
import { documentationOf } from './documentation.ts';
import { extendContent, sequenceOf } from './extension.ts';
import { inOrder } from './order.ts';
import { readContentParticle } from './particles.ts';
import { checkRestriction } from './restriction.ts';
import { attributeValue, childOf, isTrue, placeOf, type SchemaElement } from './schema-element.ts';
import { buildSimpleContentType, hasSimpleContent } from './simple-content.ts';
import { type GlobalSymbol, type Symbols, seenFrom } from './symbols.ts';

/**
 * Builds named complex types, bases first: those that are text with attributes all the way down
 * (they hold no element, so elements can rely on them), or the others.
 */
export function buildNamedComplexTypes(assembly: Assembly, which: 'text' | 'others'): void {
  const { symbols, report } = assembly;
  const named = [...symbols.type.values()].filter(
    (symbol) =>
      symbol.element.role === 'globalComplexType' && isText(symbols, symbol) === (which === 'text'),
  );
  const isWanted = new Set(named);
  const base = (symbol: GlobalSymbol): GlobalSymbol[] => {
    const found = baseSymbol(symbols, symbol);
    return found && isWanted.has(found) ? [found] : [];
  };
  const build = ({ name, element, document }: GlobalSymbol) => {
    const coordinate = claimGlobalCoordinate(assembly, 'type:', name);
    buildType(assembly, element, { document, coordinate }, nameKey(name), name);
  };
  inOrder(named, base, build, (cycle) => {
    const [first] = cycle;
    if (!first) return;
    const names = cycle.map(({ name }) => nameKey(name));
    report('ct-props-correct.3', placeOf(first.element, 'name'), { names });
  });
}

function baseSymbol(
  symbols: Symbols,
  { element, document }: GlobalSymbol,
): GlobalSymbol | undefined {
  const [name] = stepOf(element)?.attributes.get('base')?.names ?? [];
  return name && symbols.type.get(nameKey(seenFrom(name, document)));
}

/** Whether a complex type and its bases have simple content, down to a simple type. */
function isText(symbols: Symbols, symbol: GlobalSymbol): boolean {
  const seen = new Set<GlobalSymbol>();
  for (let at: GlobalSymbol | undefined = symbol; at && !seen.has(at); ) {
    if (at.element.role !== 'globalComplexType') break;
    if (!hasSimpleContent(at.element)) return false;
    seen.add(at);
    at = baseSymbol(symbols, at);
  }
  return true;
}

/** Builds the anonymous complex types that wait, and those that turn up on the way. */
export function buildPendingTypes(assembly: Assembly): void {
  for (let index = 0; index < assembly.pending.length; index += 1) {
    const pending = assembly.pending[index];
    if (pending) buildType(assembly, pending.element, pending, pending.key);
  }
}

function buildType(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
  key: TypeKey,
  name?: ExpandedName,
): void {
  const build = hasSimpleContent(element) ? buildSimpleContentType : buildComplexType;
  build(assembly, element, place, key, name);
}

function stepOf(element: SchemaElement): SchemaElement | undefined {
  const content = childOf(element, 'simpleContent', 'complexContent');
  return content?.children.find(({ role }) => role !== 'annotation');
}

function buildComplexType(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
  key: TypeKey,
  name?: ExpandedName,
): void {
  const content = childOf(element, 'complexContent');
  const mixed = isTrue(content?.attributes.has('mixed') ? content : element, 'mixed');
  const step = content && childOf(content, 'complexExtension', 'complexRestriction');
  const derived = derive(assembly, step ?? element, place, mixed, step !== undefined);
  const definition: ComplexTypeDefinition = {
    kind: 'complexType',
    key,
    coordinate: place.coordinate,
    ...(name && { name }),
    documentation: documentationOf(element),
    span: element.span,
    base: derived.base,
    derivation: step?.role === 'complexExtension' ? 'extension' : 'restriction',
    abstract: isTrue(element, 'abstract'),
    attributes: derived.attributes,
    content: derived.content,
  };
  assembly.types.set(key, definition);
  const final = derivationsOf(element, 'final', place.document, 'finalDefault');
  if (final.size > 0) assembly.finals.set(key, final);
  assembly.checks.push(() => checkContentModel(assembly, definition));
}

interface Derived {
  readonly base: TypeKey;
  readonly attributes: readonly AttributeUse[];
  readonly content: ContentType;
}

function derive(
  assembly: Assembly,
  step: SchemaElement,
  place: Place,
  mixed: boolean,
  isDerivation: boolean,
): Derived {
  const named = isDerivation ? baseOf(assembly, step, place.document) : ANY_TYPE;
  const own = readAttributes(assembly, step, place, 'ct-props-correct');
  const read = readContentParticle(assembly, step, place);
  const content = contentOf(saysNothing(step) ? undefined : read?.particle, mixed, step);
  const alone: Derived = { base: ANY_TYPE, attributes: own.uses, content };
  if (named === undefined || (named === ANY_TYPE && step.role !== 'complexExtension')) return alone;
  if (named === ANY_TYPE) {
    assembly.report('xsd-unsupported-any-type', placeOf(step, 'base'));
    return alone;
  }
  const base = complexTypeOf(assembly, named);
  if (!base) {
    const isSimple = builtinOf(named) || assembly.types.has(named);
    if (isSimple) assembly.report('src-ct.1', placeOf(step, 'base'), { base: named });
    return alone;
  }
  const isExtension = step.role === 'complexExtension';
  if (isFinal(assembly, named, isExtension ? 'extension' : 'restriction')) {
    const code = isExtension ? 'cos-ct-extends.1.1' : 'derivation-ok-restriction.1';
    assembly.report(code, placeOf(step, 'base'), { base: named });
  }
  if (isExtension) {
    const attributes = extendAttributes(assembly, base.attributes, own, step);
    return { base: named, attributes, content: extendContent(assembly, base, content, step) };
  }
  assembly.checks.push(() => checkRestriction(assembly, base, content, step));
  return { base: named, attributes: restrictAttributes(assembly, base, own, step), content };
}

/**
 * Whether the content is empty because a group is written without children, unless it is a choice that
 * must be made (§3.4.2, 2.1). Children that may not occur are children: white space is allowed then.
 */
function saysNothing(step: SchemaElement): boolean {
  const model = childOf(step, 'all', 'choice', 'sequence');
  if (!model || model.children.some(({ role }) => role !== 'annotation')) return false;
  return model.tag !== 'choice' || Number(attributeValue(model, 'minOccurs') ?? '1') === 0;
}

function contentOf(
  particle: Particle | undefined,
  mixed: boolean,
  { span }: SchemaElement,
): ContentType {
  if (!particle)
    return mixed ? { kind: 'mixed', particle: sequenceOf([], span) } : { kind: 'empty' };
  const { term } = particle;
  const whole: Particle =
    term.kind === 'group' ? particle : { ...sequenceOf([particle], span), span: particle.span };
  return { kind: mixed ? 'mixed' : 'elementOnly', particle: whole };
}
