/** What the content of a complex type becomes in the value model. */
import type { ArrayType, ChoiceBranch, Member, ValueType } from '../value/model.ts';
import { arrayValue, elementValue, record, typeValue, type ValueContext } from './element-value.ts';
import { isEmptiable } from './particles.ts';
import type {
  ContentPlan,
  ElementParticlePlan,
  GroupArrayPlan,
  GroupParticlePlan,
  ParticlePlan,
} from './plan.ts';

/** The properties that children and text become, and the choices among them. */
export function contentMembers(content: ContentPlan, context: ValueContext): ChoiceBranch {
  switch (content.kind) {
    case 'empty':
    case 'any':
    case 'array':
      return { members: [], choices: [] };
    case 'simple': {
      const type = typeValue(content.type, context);
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
function groupBranch(group: GroupParticlePlan, context: ValueContext): ChoiceBranch {
  if (group.array) return { members: [arrayMember(group, group.array, context)], choices: [] };
  const inner = groupBody(group, context);
  if (group.min > 0 || group.kind === 'choice') return inner;
  return { members: [], choices: [{ branches: [inner], optional: true }] };
}

function groupBody(group: GroupParticlePlan, context: ValueContext): ChoiceBranch {
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

function particleBranch(particle: ParticlePlan, context: ValueContext): ChoiceBranch {
  if (particle.kind !== 'element') return groupBranch(particle, context);
  return { members: [elementMember(particle, context)], choices: [] };
}

function elementMember(particle: ElementParticlePlan, context: ValueContext): Member {
  const { declaration, default: supplied } = particle.element;
  const isArray = particle.array && !declaration.abstract;
  return {
    property: particle.property,
    type: isArray ? arrayValue(particle, context) : elementValue(particle.element, context),
    presence: particle.min === 0 ? 'optional' : 'required',
    documentation: declaration.documentation,
    // Of an empty element (cvc-elt.5.1).
    ...(supplied !== undefined && !declaration.abstract && { defaultValue: supplied }),
    span: declaration.span,
  };
}

/** A group that is a property of its own; an array that is there has an item at least. */
function arrayMember(
  group: GroupParticlePlan,
  { of, property, typeName }: GroupArrayPlan,
  context: ValueContext,
): Member {
  const isRecords = of === 'records';
  if (isRecords) defineGroupRecord(group, typeName, context);
  else defineItem(group, typeName, context);
  const isRequired = !isEmptiable(group);
  return {
    property,
    type: {
      kind: 'array',
      items: { kind: 'reference', name: typeName },
      minItems: isRecords ? group.min : Number(isRequired),
      maxItems: isRecords ? group.max : Infinity,
    },
    presence: isRequired ? 'required' : 'optional',
    documentation: '',
  };
}

function defineGroupRecord(group: GroupParticlePlan, name: string, context: ValueContext): void {
  const { members, choices } = groupBody(group, context);
  context.definitions.set(name, { name, type: record(members, choices), documentation: '' });
}

/** Children in document order: `({ kind, value } | string)[]`. */
function itemsValue(
  { particle, mixed, itemTypeName }: Extract<ContentPlan, { kind: 'items' }>,
  context: ValueContext,
): ArrayType {
  defineItem(particle, itemTypeName, context);
  const reference: ValueType = { kind: 'reference', name: itemTypeName };
  const text: ValueType = { kind: 'string', constraints: [{ kind: 'characters' }] };
  return {
    kind: 'array',
    items: mixed ? { kind: 'union', members: [text, reference] } : reference,
    minItems: 0,
    maxItems: Infinity,
  };
}

/** A child and which one it is: `{ kind: 'b', value: string } | …`. */
function defineItem(group: GroupParticlePlan, name: string, context: ValueContext): void {
  const items = new Map<string, ValueType>();
  for (const { property, element } of elementsOf(group)) {
    if (items.has(property) || element.declaration.abstract) continue;
    const { documentation } = element.declaration;
    const kind: ValueType = { kind: 'literal', value: property };
    items.set(
      property,
      record([
        { property: 'kind', type: kind, presence: 'required', documentation },
        {
          property: 'value',
          type: elementValue(element, context),
          presence: 'required',
          documentation: '',
        },
      ]),
    );
  }
  const type: ValueType = { kind: 'union', members: [...items.values()] };
  context.definitions.set(name, { name, type, documentation: '' });
}

function elementsOf(particle: ParticlePlan): readonly ElementParticlePlan[] {
  return particle.kind === 'element' ? [particle] : particle.particles.flatMap(elementsOf);
}
