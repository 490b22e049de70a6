/** What a program holds, as the binding plan has it: the value model of an XSD. */
import type { ValueDefinition, ValueSchema } from '../value/model.ts';
import { anyDefinitions } from './any-value.ts';
import { contentMembers } from './content-value.ts';
import { attributeMembers, elementValue, record, type ValueContext } from './element-value.ts';
import type { BindingPlan, ComplexPlan } from './plan.ts';
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

function defineComplex(type: ComplexPlan, context: ValueContext): void {
  if (type.content.kind === 'array') return;
  const { typeName: name, documentation, definition } = type;
  if (type.content.kind === 'any') {
    for (const any of anyDefinitions(name, type.content.elementTypeName)) {
      context.definitions.set(any.name, any);
    }
    return;
  }
  // Its place is before what its content defines.
  context.definitions.set(name, { name, type: { kind: 'any' }, documentation });
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
