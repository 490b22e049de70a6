/** What a program holds, as the binding plan has it: the value model of an XSD. */
import type {
  ArrayType,
  Choice,
  ChoiceBranch,
  Member,
  RecordType,
  ValueDefinition,
  ValueSchema,
  ValueType,
} from '../value/model.ts';
import type { TypeKey } from '../wire/model.ts';
import { anyDefinitions, anyRecord } from './any-value.ts';
import type {
  AttributePlan,
  BindingPlan,
  ComplexPlan,
  ContentPlan,
  ElementParticlePlan,
  ElementPlan,
  GroupParticlePlan,
  ParticlePlan,
} from './plan.ts';
import { scalarValue } from './scalar-value.ts';

/** The value model of a plan; definitions in order of first use, named as the emitted types. */
export function toValueSchema(plan: BindingPlan): ValueSchema {
  const definitions = new Map<string, ValueDefinition>();
  const context = { plan, definitions };
  for (const type of plan.types.values()) {
    if (type.kind === 'complex') defineComplex(type, context);
    else if (type.typeName !== undefined) {
      const { typeName: name, documentation, span } = type;
      const definition = { name, type: scalarValue(type.key, plan), documentation };
      definitions.set(name, { ...definition, ...(span && { span }) });
    }
  }
  const roots = plan.roots.map((root) => elementValue(root, context));
  const [only] = roots;
  return {
    root: roots.length === 1 && only ? only : { kind: 'union', members: roots },
    definitions,
  };
}

interface Context {
  readonly plan: BindingPlan;
  readonly definitions: Map<string, ValueDefinition>;
}

/** The value of a type where it is used: by name if it has one. */
export function typeValue(
  key: TypeKey,
  plan: BindingPlan,
  definitions: Context['definitions'],
): ValueType {
  const type = plan.types.get(key);
  if (type?.kind === 'complex') {
    if (type.content.kind === 'array')
      return arrayValue(type.content.particle, { plan, definitions });
    return { kind: 'reference', name: type.typeName };
  }
  if (type?.typeName !== undefined) return { kind: 'reference', name: type.typeName };
  return scalarValue(key, plan);
}

function elementValue(element: ElementPlan, context: Context): ValueType {
  const type = typeValue(element.type, context.plan, context.definitions);
  return element.nillable ? nillableValue(element, type, context) : type;
}

/** `T | null`; where there are attributes, a nil element keeps them: `T | { …attributes, value: null }`. */
function nillableValue(element: ElementPlan, type: ValueType, context: Context): ValueType {
  const definition = context.plan.types.get(element.type);
  if (definition?.kind === 'complex' && definition.content.kind === 'any') {
    return { kind: 'union', members: [type, anyRecord({ kind: 'null' })] };
  }
  if (definition?.kind !== 'complex' || definition.attributes.length === 0) {
    return { kind: 'union', members: [type, { kind: 'null' }] };
  }
  const value: Member = {
    property: 'value',
    type: { kind: 'null' },
    presence: 'required',
    documentation: '',
  };
  const members = [...attributeMembers(definition, context), value];
  return { kind: 'union', members: [type, record(members)] };
}

function defineComplex(type: ComplexPlan, context: Context): void {
  if (type.content.kind === 'array') return;
  const { typeName: name, documentation, definition } = type;
  if (type.content.kind === 'any') {
    for (const any of anyDefinitions(name, type.content.elementTypeName)) {
      context.definitions.set(any.name, any);
    }
    return;
  }
  const content = contentMembers(type.content, context);
  const attributes = attributeMembers(type, context);
  context.definitions.set(name, {
    name,
    type: {
      ...record([...attributes, ...content.members], content.choices),
      span: definition.span,
    },
    documentation,
    span: definition.span,
  });
}

function record(members: readonly Member[], choices: readonly Choice[] = []): RecordType {
  return { kind: 'record', members, additional: 'none', choices };
}

function attributeMembers(type: ComplexPlan, { plan, definitions }: Context): readonly Member[] {
  return type.attributes.map((attribute: AttributePlan) => ({
    property: attribute.property,
    type: typeValue(attribute.type, plan, definitions),
    // A default or fixed value is supplied when the attribute is absent.
    presence: isSupplied(attribute) ? 'required' : 'optional',
    documentation: attribute.use.declaration.documentation,
    span: attribute.use.declaration.span,
  }));
}

function isSupplied({ required, default: supplied, fixed }: AttributePlan): boolean {
  return required || supplied !== undefined || fixed !== undefined;
}

function contentMembers(content: ContentPlan, context: Context): ChoiceBranch {
  switch (content.kind) {
    case 'empty':
    case 'array':
    case 'any':
      return { members: [], choices: [] };
    case 'simple': {
      const type = typeValue(content.type, context.plan, context.definitions);
      const member: Member = {
        property: content.property,
        type,
        presence: 'required',
        documentation: '',
      };
      return { members: [member], choices: [] };
    }
    case 'record':
      return groupBranch(content.particle, context);
    case 'items': {
      const items = itemsValue(content, context);
      const member: Member = {
        property: content.property,
        type: items,
        presence: 'required',
        documentation: '',
      };
      return { members: [member], choices: [] };
    }
  }
}

/** The members of a group that stands where the record's own do. */
function groupBranch(group: GroupParticlePlan, context: Context): ChoiceBranch {
  if (group.repeated) return { members: [repeatedMember(group, context)], choices: [] };
  const inner = groupBody(group, context);
  if (group.min > 0 || group.kind === 'choice') return inner;
  return { members: [], choices: [{ branches: [inner], optional: true }] };
}

function groupBody(group: GroupParticlePlan, context: Context): ChoiceBranch {
  if (group.kind === 'choice') {
    const branches = group.particles.map((particle) => particleBranch(particle, context));
    return { members: [], choices: [{ branches, optional: group.min === 0 }] };
  }
  const parts = group.particles.map((particle) => particleBranch(particle, context));
  return {
    members: parts.flatMap((part) => part.members),
    choices: parts.flatMap((part) => part.choices),
  };
}

function particleBranch(particle: ParticlePlan, context: Context): ChoiceBranch {
  if (particle.kind !== 'element') return groupBranch(particle, context);
  return { members: [elementMember(particle, context)], choices: [] };
}

function elementMember(particle: ElementParticlePlan, context: Context): Member {
  const { declaration } = particle.element;
  return {
    property: particle.property,
    type: particle.array ? arrayValue(particle, context) : elementValue(particle.element, context),
    presence: particle.min === 0 ? 'optional' : 'required',
    documentation: declaration.documentation,
    span: declaration.span,
  };
}

/** An absent array is no property, so that a present one has an item at least. */
function arrayValue(particle: ElementParticlePlan, context: Context): ArrayType {
  return {
    kind: 'array',
    items: elementValue(particle.element, context),
    minItems: particle.min,
    maxItems: particle.max,
    span: particle.element.declaration.span,
  };
}

function repeatedMember(group: GroupParticlePlan, context: Context): Member {
  const { property, typeName } = group.repeated ?? { property: '', typeName: '' };
  const { members, choices } = groupBody(group, context);
  context.definitions.set(typeName, {
    name: typeName,
    type: record(members, choices),
    documentation: '',
  });
  return {
    property,
    type: {
      kind: 'array',
      items: { kind: 'reference', name: typeName },
      minItems: group.min,
      maxItems: group.max,
    },
    presence: group.min === 0 ? 'optional' : 'required',
    documentation: '',
  };
}

/** Children in document order: `({ kind, value } | string)[]`. */
function itemsValue(
  { particle: group, mixed, itemTypeName: name }: Extract<ContentPlan, { kind: 'items' }>,
  context: Context,
): ArrayType {
  const items = new Map<string, ValueType>();
  for (const particle of elementsOf(group)) {
    if (items.has(particle.property)) continue;
    const kind: ValueType = { kind: 'literal', value: particle.property };
    const { documentation } = particle.element.declaration;
    items.set(
      particle.property,
      record([
        { property: 'kind', type: kind, presence: 'required', documentation },
        {
          property: 'value',
          type: elementValue(particle.element, context),
          presence: 'required',
          documentation: '',
        },
      ]),
    );
  }
  const item: ValueType = { kind: 'union', members: [...items.values()] };
  context.definitions.set(name, { name, type: item, documentation: '' });
  const reference: ValueType = { kind: 'reference', name };
  const text: ValueType = { kind: 'string', constraints: [{ kind: 'characters' }] };
  return {
    kind: 'array',
    items: mixed ? { kind: 'union', members: [text, reference] } : reference,
    minItems: 0,
    maxItems: Infinity,
  };
}

function elementsOf(particle: ParticlePlan): readonly ElementParticlePlan[] {
  return particle.kind === 'element' ? [particle] : particle.particles.flatMap(elementsOf);
}
