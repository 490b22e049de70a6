/** Elements and attributes (part 1 §3.3, §3.2): the schema of a type, and what a declaration adds. */
import { isSimple, readSimple } from '../../../src/runtime/datatype/simple.ts';
import { emptyText } from '../../../src/runtime/object/empty-text.ts';
import { nilProperty } from '../../bind/nil-property.ts';
import type {
  AtomicPlan,
  AttributePlan,
  ComplexPlan,
  ElementPlan,
  SimplePlan,
} from '../../bind/plan.ts';
import type { SimpleTypeDefinition, TypeKey } from '../../wire/model.ts';
import { annotated, xmlName } from './annotate.ts';
import { anyNilSchema } from './any.ts';
import { atomicSchema } from './atomic.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';

/**
 * The value of an element: that of its type, as far as `fixed` and `default` leave it, or `null`; none
 * at all of an abstract one.
 */
export function elementSchema(element: ElementPlan, conversion: Conversion): JsonSchemaObject {
  const { declaration, type: key, fixed, nillable } = element;
  if (declaration.abstract) return { not: {} };
  const use = { place: declaration.coordinate, span: declaration.span };
  const type = conversion.plan.types.get(key);
  const schema =
    type?.kind === 'complex'
      ? constrainedComplex(type, element, conversion, use)
      : constrainedSimple(key, element, true, conversion, use);
  return nillable && fixed === undefined ? nillableSchema(schema, type, conversion) : schema;
}

/** The property of an attribute. */
export function attributeSchema(
  attribute: AttributePlan,
  conversion: Conversion,
): JsonSchemaObject {
  const { use, type, name, property, default: supplied } = attribute;
  const { documentation, coordinate, span } = use.declaration;
  const schema = constrainedSimple(type, attribute, false, conversion, { place: coordinate, span });
  return annotated(schema, {
    description: documentation,
    ...(supplied !== undefined && { default: valueOfText(type, supplied, conversion) }),
    xml: { ...xmlName(name, property), attribute: true },
  });
}

/** What a lexical form of the schema stands for; `undefined` if it is not valid. */
export function valueOfText(key: TypeKey, lexical: string, conversion: Conversion): unknown {
  return readSimple(conversion.simpleType(key), lexical).value;
}

interface Constraint {
  readonly fixed?: string;
  readonly default?: string;
}

/** `isElement`: an empty one would be read as the value that is supplied (cvc-elt.5.1). */
function constrainedSimple(
  key: TypeKey,
  constraint: Constraint,
  isElement: boolean,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const { fixed, default: supplied = fixed } = constraint;
  if (fixed !== undefined) return fixedSchema(key, fixed, conversion, use);
  const schema = conversion.type(key, use);
  if (!isElement || !supplied) return schema;
  return { ...schema, ...filled(key, schema, supplied, conversion) };
}

/** Keywords that leave out the value whose text is empty, where that would be read as another one. */
function filled(
  key: TypeKey,
  schema: JsonSchemaObject,
  supplied: string,
  conversion: Conversion,
): JsonSchemaObject {
  const simple = conversion.simpleType(key);
  const empty = ['', []].filter(
    (value) => isSimple(simple, value) && emptyText(simple, value, supplied) === undefined,
  );
  const [only] = empty;
  if (only === undefined) return {};
  if (empty.length === 1 && !('minLength' in schema) && !('minItems' in schema)) {
    return only === '' ? { minLength: 1 } : { minItems: 1 };
  }
  return { not: { enum: empty } };
}

/** The one value of a fixed element or attribute, in each of its spellings (cvc-elt.5.2.2.2.2). */
function fixedSchema(
  key: TypeKey,
  fixed: string,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const type = conversion.plan.types.get(key);
  if (type?.kind === 'simple' && type.variety === 'atomic') {
    if (type.form === 'boolean') {
      return { type: 'boolean', const: valueOfText(key, fixed, conversion) };
    }
    return atomicSchema(withOneValue(type, fixed), conversion, use);
  }
  const value = valueOfText(key, fixed, conversion);
  if (typeof value !== 'number' && typeof value !== 'boolean') conversion.lose('fixed', use);
  else return { const: value };
  return conversion.type(key, use);
}

/** The type with an enumeration of one value as its last step. */
function withOneValue(type: AtomicPlan, lexical: string): AtomicPlan {
  const span = type.span ?? { source: { path: '', text: '' }, start: 0, end: 0 };
  const step: SimpleTypeDefinition = {
    kind: 'simpleType',
    key: type.key,
    base: type.key,
    variety: { kind: 'atomic', primitive: type.builtin },
    documentation: '',
    span,
    facets: [
      {
        kind: 'enumeration',
        values: [{ lexical, documentation: '', span }],
        span,
        documentation: '',
      },
    ],
  };
  return { ...type, steps: [...type.steps, step] };
}

function constrainedComplex(
  type: ComplexPlan,
  { type: key, fixed, default: supplied = fixed }: ElementPlan,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const schema = conversion.type(key, use);
  const { content } = type;
  if (!supplied) return schema;
  if (content.kind === 'simple') {
    const constraint = constrainedSimple(
      content.type,
      fixed === undefined ? { default: supplied } : { fixed },
      true,
      conversion,
      use,
    );
    return { allOf: [schema, { properties: { [content.property]: constraint } }] };
  }
  if (content.kind !== 'items') return schema;
  const only = fixed === undefined ? { minItems: 1 } : { const: [fixed] };
  return { allOf: [schema, { properties: { [content.property]: only } }] };
}

/** `T | null`; where there are attributes, a nil element keeps them. */
function nillableSchema(
  schema: JsonSchemaObject,
  type: SimplePlan | ComplexPlan | undefined,
  conversion: Conversion,
): JsonSchemaObject {
  if (type?.kind === 'complex' && type.content.kind === 'any') {
    return { anyOf: [schema, anyNilSchema(conversion)] };
  }
  if (type?.kind !== 'complex' || type.attributes.length === 0) {
    return { anyOf: [schema, { type: 'null' }] };
  }
  const property = nilProperty(type);
  const attributes = type.attributes.map((attribute) => [
    attribute.property,
    attributeSchema(attribute, conversion),
  ]);
  const nil = {
    type: 'object',
    properties: { [property]: { type: 'null' }, ...Object.fromEntries(attributes) },
    required: [property, ...type.attributes.filter(isSupplied).map((each) => each.property)],
    additionalProperties: false,
  };
  return { anyOf: [schema, nil] };
}

/** Whether a value always has the attribute: required, or supplied where it is absent. */
export function isSupplied({ required, default: supplied, fixed }: AttributePlan): boolean {
  return required || supplied !== undefined || fixed !== undefined;
}
