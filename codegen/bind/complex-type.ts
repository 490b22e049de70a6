import { type ComplexTypeDefinition, type ElementDeclaration, nameKey } from '../wire/model.ts';
import { bindAttributes } from './attributes.ts';
import type { Binder, Owner } from './binder.ts';
import {
  type PlainElement,
  type PlainGroup,
  type PlainParticle,
  requiredAbstract,
  simplifyParticle,
} from './particles.ts';
import type { ComplexPlan, ContentPlan, ElementParticlePlan, GroupParticlePlan } from './plan.ts';
import { type PropertyNames, propertyNames } from './property-names.ts';
import { type GroupShapes, groupShapes } from './shape.ts';
import { camelCase, pascalCase } from './words.ts';

/** Binds a complex type (part 1 §3.4): its content first, since elements keep their names. */
export function bindComplexType(
  definition: ComplexTypeDefinition,
  owner: Owner,
  binder: Binder,
): ComplexPlan {
  const typeName = binder.typeNames.name(
    definition.key,
    definition.name ? pascalCase(definition.name.local) : owner.typeName,
    owner.fallback ?? owner.typeName,
    definition.span,
  );
  const names = propertyNames(binder.names, binder.report);
  const content = bindContent({ definition, owner, binder, names, typeName });
  return {
    kind: 'complex',
    key: definition.key,
    label: definition.name?.local ?? `the type of ${owner.coordinate.replace(/^type:/, '')}`,
    typeName,
    document: definition.span.source.path,
    documentation: definition.documentation || (definition.name ? '' : owner.documentation),
    definition,
    attributes: bindAttributes(definition, names, typeName, binder),
    content,
  };
}

/** What binding the content of one complex type has at hand. */
interface Scope {
  readonly definition: ComplexTypeDefinition;
  readonly owner: Owner;
  readonly binder: Binder;
  readonly names: PropertyNames;
  readonly typeName: string;
  /** Of the groups of a record; absent within items. */
  readonly shapes?: GroupShapes;
}

function bindContent(scope: Scope): ContentPlan {
  const { definition, binder, owner } = scope;
  const { content } = definition;
  switch (content.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'simple':
      binder.use(content.type, owner);
      return { kind: 'simple', type: content.type, property: addedProperty('value', scope) };
    case 'any':
      return { kind: 'any', elementTypeName: binder.typeNames.fresh('any-element') };
    case 'mixed':
    case 'elementOnly': {
      const plain = simplifyParticle(content.particle);
      const required = plain && requiredAbstract(plain);
      if (required) reportRequired(required, scope);
      const mixed = content.kind === 'mixed';
      return bindChildren(plain ?? emptySequence, mixed, scope);
    }
  }
}

/** No document has what holds an abstract element for certain, which is hardly what is meant. */
function reportRequired({ name, span }: ElementDeclaration, { definition, owner, binder }: Scope) {
  const type = definition.name ? `the type ${definition.name.local}` : owner.coordinate;
  const related = [{ message: 'the element', span }];
  const details = { element: nameKey(name), type };
  binder.report('binding-abstract-required', definition.span, details, related);
}

const emptySequence: PlainGroup = { kind: 'sequence', min: 1, max: 1, particles: [] };

function bindChildren(plain: PlainParticle, mixed: boolean, scope: Scope): ContentPlan {
  if (!mixed && plain.kind === 'element' && isWrapper(plain, scope)) {
    return { kind: 'array', particle: elementParticle(plain, scope) };
  }
  const group: PlainGroup =
    plain.kind === 'element' ? { kind: 'sequence', min: 1, max: 1, particles: [plain] } : plain;
  const shapes = mixed ? undefined : groupShapes(group);
  if (shapes && shapes.get(group) !== 'items') {
    return { kind: 'record', particle: recordParticle(group, { ...scope, shapes }) };
  }
  const property = addedProperty('content', scope);
  const particle = groupParticle(group, itemsScope(scope));
  return { kind: 'items', particle, property, itemTypeName: itemTypeName(group, scope), mixed };
}

/** A property that the binding adds to the type by itself. */
function addedProperty(name: string, { names, definition }: Scope): string {
  return names.own(name, definition.coordinate, definition.span);
}

/** Where the properties of elements are the kinds of items. */
function itemsScope({ shapes: _, ...scope }: Scope): Scope {
  return { ...scope, names: propertyNames(scope.binder.names, scope.binder.report) };
}

/** Of a named group the same wherever the group is referred to: `InlineItem`. */
function itemTypeName({ definition }: PlainGroup, { binder, typeName }: Scope): string {
  const { typeNames } = binder;
  if (!definition) return typeNames.fresh(`${typeName}-item`);
  return typeNames.fresh(`${definition.local}-item`, `group:${nameKey(definition)}#items`);
}

/** An element that does nothing but hold a repeated one, and that the names table calls so. */
function isWrapper(particle: PlainElement, { definition, owner, binder }: Scope): boolean {
  return (
    particle.max > 1 && definition.attributes.length === 0 && binder.names.wrapped(owner.coordinate)
  );
}

/** The content of a record: elements have their names before what the binding adds. */
function recordParticle(group: PlainGroup, scope: Scope): GroupParticlePlan {
  if (scope.shapes?.get(group) === 'fields') nameElements(group, scope);
  return groupParticle(group, scope);
}

function nameElements({ particles }: PlainGroup, scope: Scope): void {
  for (const particle of particles) {
    if (particle.kind === 'element') elementProperty(particle, scope);
    else if (scope.shapes?.get(particle) === 'fields') nameElements(particle, scope);
  }
}

function groupParticle(group: PlainGroup, scope: Scope): GroupParticlePlan {
  switch (scope.shapes?.get(group)) {
    case 'records': {
      const property = addedProperty(groupName(group) ?? 'group', scope);
      const typeName = recordTypeName(group, property, scope);
      const names = propertyNames(scope.binder.names, scope.binder.report);
      const inside = { ...scope, typeName, names };
      nameElements(group, inside);
      return { ...groupBody(group, inside), array: { of: 'records', property, typeName } };
    }
    case 'items': {
      const property = addedProperty(groupName(group) ?? 'items', scope);
      const typeName = itemTypeName(group, scope);
      return { ...groupBody(group, itemsScope(scope)), array: { of: 'items', property, typeName } };
    }
    default:
      return groupBody(group, scope);
  }
}

function groupBody({ kind, min, max, particles }: PlainGroup, scope: Scope): GroupParticlePlan {
  const bound = particles.map((particle) =>
    particle.kind === 'element' ? elementParticle(particle, scope) : groupParticle(particle, scope),
  );
  return { kind, min, max, particles: bound };
}

function groupName({ definition }: PlainGroup): string | undefined {
  return definition && camelCase(definition.local);
}

/** Of a named group the same wherever the group is referred to. */
function recordTypeName(
  { definition }: PlainGroup,
  property: string,
  { binder, typeName }: Scope,
): string {
  const { typeNames } = binder;
  if (!definition) return typeNames.fresh(`${typeName}-${property}`);
  return typeNames.fresh(definition.local, `group:${nameKey(definition)}#records`);
}

function elementParticle(particle: PlainElement, scope: Scope): ElementParticlePlan {
  const { declaration, min, max } = particle;
  const { local } = declaration.name;
  return {
    kind: 'element',
    min,
    max,
    element: scope.binder.element(declaration, {
      typeName:
        declaration.scope === 'global'
          ? pascalCase(local)
          : `${scope.typeName}${pascalCase(local)}`,
      ...(declaration.scope === 'global' && { fallback: `${pascalCase(local)}Element` }),
      documentation: declaration.documentation,
      coordinate: declaration.coordinate,
    }),
    property: elementProperty(particle, scope),
    array: max > 1,
  };
}

function elementProperty({ declaration }: PlainElement, { names }: Scope): string {
  const { name, coordinate, span } = declaration;
  return names.element(nameKey(name), name.local, coordinate, span);
}
