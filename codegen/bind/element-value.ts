/** What elements and attributes become in the value model. */
import type {
  ArrayType,
  Choice,
  Member,
  RecordType,
  ValueDefinition,
  ValueType,
} from '../value/model.ts';
import type { TypeKey } from '../wire/model.ts';
import { anyRecord } from './any-value.ts';
import { nilProperty } from './nil-property.ts';
import type {
  AttributePlan,
  BindingPlan,
  ComplexPlan,
  ElementParticlePlan,
  ElementPlan,
} from './plan.ts';
import { fixedValue, scalarValue } from './scalar-value.ts';

/** No value at all. */
const NEVER: ValueType = { kind: 'union', members: [] };

/** What the values of one plan are defined with. */
export interface ValueContext {
  readonly plan: BindingPlan;
  readonly definitions: Map<string, ValueDefinition>;
}

/** The value of a type where it is used: by name if it has one. */
export function typeValue(key: TypeKey, context: ValueContext): ValueType {
  const type = context.plan.types.get(key);
  if (type?.kind === 'complex' && type.content.kind === 'array') {
    return arrayValue(type.content.particle, context);
  }
  const name = type?.typeName;
  return name === undefined ? scalarValue(key, context.plan) : { kind: 'reference', name };
}

/** The value of an element: `T`, or `T | null` where it may be nil; `never` of an abstract one. */
export function elementValue(element: ElementPlan, context: ValueContext): ValueType {
  if (element.declaration.abstract) return NEVER;
  const type = constrainedValue(element, context);
  // A fixed value can't be nil (cvc-elt.3.2.2).
  const isNillable = element.nillable && element.fixed === undefined;
  return isNillable ? nillableValue(element, type, context) : type;
}

/** A fixed value is a literal where each value has one form alone. */
function constrainedValue(
  { type, fixed }: Pick<ElementPlan, 'type' | 'fixed'>,
  context: ValueContext,
): ValueType {
  const literal = fixed === undefined ? undefined : fixedValue(type, fixed, context.plan);
  return literal ?? typeValue(type, context);
}

/** `T | null`; where there are attributes, a nil element keeps them: `T | { …attributes, value: null }` (see `nilProperty`). */
function nillableValue(element: ElementPlan, type: ValueType, context: ValueContext): ValueType {
  const definition = context.plan.types.get(element.type);
  if (definition?.kind === 'complex' && definition.content.kind === 'any') {
    return { kind: 'union', members: [type, anyRecord({ kind: 'null' })] };
  }
  if (definition?.kind !== 'complex' || definition.attributes.length === 0) {
    return { kind: 'union', members: [type, { kind: 'null' }] };
  }
  const value: Member = {
    property: nilProperty(definition),
    type: { kind: 'null' },
    presence: 'required',
    documentation: '',
  };
  const members = [...attributeMembers(definition, context), value];
  return { kind: 'union', members: [type, record(members)] };
}

/** An absent array is no property, so that a present one has an item at least. */
export function arrayValue(particle: ElementParticlePlan, context: ValueContext): ArrayType {
  return {
    kind: 'array',
    items: elementValue(particle.element, context),
    minItems: particle.min,
    maxItems: particle.max,
    span: particle.element.declaration.span,
  };
}

/** The properties of the attributes of a complex type. */
export function attributeMembers(type: ComplexPlan, context: ValueContext): readonly Member[] {
  return type.attributes.map((attribute: AttributePlan) => ({
    property: attribute.property,
    type: constrainedValue(attribute, context),
    // A default or fixed value is supplied when the attribute is absent.
    presence: isSupplied(attribute) ? 'required' : 'optional',
    documentation: attribute.use.declaration.documentation,
    ...(attribute.default !== undefined && { defaultValue: attribute.default }),
    span: attribute.use.declaration.span,
  }));
}

function isSupplied({ required, default: supplied, fixed }: AttributePlan): boolean {
  return required || supplied !== undefined || fixed !== undefined;
}

/** A record without other properties. */
export function record(members: readonly Member[], choices: readonly Choice[] = []): RecordType {
  return { kind: 'record', members, additional: 'none', choices };
}
