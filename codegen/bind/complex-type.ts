import { type AttributeUse, type ComplexTypeDefinition, nameKey } from '../wire/model.ts';
import { type Binder, constraintOf, type Owner } from './binder.ts';
import {
  type PlainElement,
  type PlainGroup,
  type PlainParticle,
  simplifyParticle,
} from './particles.ts';
import type {
  AttributePlan,
  ComplexPlan,
  ContentPlan,
  ElementParticlePlan,
  GroupParticlePlan,
  ParticlePlan,
} from './plan.ts';
import { type PropertyNames, propertyNames } from './property-names.ts';
import { isRecord } from './shape.ts';
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
}

function bindAttributes(
  definition: ComplexTypeDefinition,
  names: PropertyNames,
  typeName: string,
  binder: Binder,
): readonly AttributePlan[] {
  return definition.attributes.map((use) => {
    const { name, coordinate, span } = use.declaration;
    const property = names.attribute(name.local, coordinate, span);
    return bindAttribute(use, property, typeName, binder);
  });
}

/** A global attribute as content of any type may have it: by its own name, never asked for. */
export function bindGlobalAttribute(use: AttributeUse, binder: Binder): AttributePlan {
  return bindAttribute(use, nameKey(use.declaration.name), '', binder);
}

function bindAttribute(
  use: AttributeUse,
  property: string,
  typeName: string,
  binder: Binder,
): AttributePlan {
  const { declaration } = use;
  binder.use(declaration.type, {
    typeName: `${typeName}${pascalCase(declaration.name.local)}`,
    documentation: declaration.documentation,
    coordinate: declaration.coordinate,
  });
  return {
    use,
    name: declaration.name,
    property,
    type: declaration.type,
    required: use.use === 'required',
    ...constraintOf(use.value),
  };
}

function bindContent(scope: Scope): ContentPlan {
  const { definition, names, binder, owner } = scope;
  const { content } = definition;
  switch (content.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'simple':
      binder.use(content.type, owner);
      return { kind: 'simple', type: content.type, property: names.own('value', definition.span) };
    case 'any':
      return { kind: 'any', elementTypeName: binder.typeNames.fresh('any-element') };
    case 'mixed':
    case 'elementOnly': {
      const plain = simplifyParticle(content.particle);
      const mixed = content.kind === 'mixed';
      return bindChildren(plain ?? emptySequence, mixed, scope);
    }
  }
}

const emptySequence: PlainGroup = { kind: 'sequence', min: 1, max: 1, particles: [] };

function bindChildren(plain: PlainParticle, mixed: boolean, scope: Scope): ContentPlan {
  const { definition, names, binder, owner } = scope;
  if (!mixed && plain.kind === 'element' && isWrapper(plain, scope)) {
    return { kind: 'array', particle: elementParticle(plain, scope) };
  }
  const group: PlainGroup =
    plain.kind === 'element' ? { kind: 'sequence', min: 1, max: 1, particles: [plain] } : plain;
  if (!mixed && isRecord(group)) {
    return { kind: 'record', particle: groupParticle(group, scope, true) };
  }
  const tags = propertyNames(binder.names, binder.report);
  const particle = groupParticle(group, { ...scope, names: tags }, false);
  const property =
    binder.names.property(`${owner.coordinate}/#content`) ?? names.own('content', definition.span);
  const itemTypeName = binder.typeNames.fresh(`${scope.typeName}-item`);
  return { kind: 'items', particle, property, itemTypeName, mixed };
}

/** An element that does nothing but hold a repeated one, and that the names table calls so. */
function isWrapper(particle: PlainElement, { definition, owner, binder }: Scope): boolean {
  return (
    particle.max > 1 && definition.attributes.length === 0 && binder.names.wrapped(owner.coordinate)
  );
}

function bindParticle(particle: PlainParticle, scope: Scope, inRecord: boolean): ParticlePlan {
  return particle.kind === 'element'
    ? elementParticle(particle, scope)
    : groupParticle(particle, scope, inRecord);
}

function groupParticle(group: PlainGroup, scope: Scope, inRecord: boolean): GroupParticlePlan {
  const { kind, min, max, particles } = group;
  if (!inRecord || max <= 1) {
    const bound = particles.map((particle) => bindParticle(particle, scope, inRecord));
    return { kind, min, max, particles: bound };
  }
  const name = group.name ?? 'group';
  const property = scope.names.own(camelCase(name), scope.definition.span);
  const typeName = scope.binder.typeNames.fresh(`${scope.typeName}-${property}`);
  const inside = {
    ...scope,
    typeName,
    names: propertyNames(scope.binder.names, scope.binder.report),
  };
  const bound = particles.map((particle) => bindParticle(particle, inside, true));
  return { kind, min, max, particles: bound, repeated: { property, typeName } };
}

function elementParticle(particle: PlainElement, scope: Scope): ElementParticlePlan {
  const { declaration, min, max } = particle;
  const { local } = declaration.name;
  const key = nameKey(declaration.name);
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
    property: scope.names.element(key, local, declaration.coordinate, declaration.span),
    array: max > 1,
  };
}
