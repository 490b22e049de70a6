/**
 * Union types (part 2 §2.5.1.3). The first member that accepts a text gives its value, so that each
 * member's values are those whose texts no earlier member takes.
 */
import { readSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { TypePlan, UnionPlan } from '../../bind/plan.ts';
import type { FacetValue } from '../../wire/model.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { isIncluded, xsdLanguage } from './language.ts';
import { canonicalNumerals, isNumeric } from './numerals.ts';
import { textsSchema } from './raw.ts';
import { UnionMembers } from './union-members.ts';

/** The schema of a union type, written out; what it can't say is reported. */
export function unionSchema(type: UnionPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  const facets = facetsOf(type);
  const values = enumeratedValues(type, facets, conversion);
  if (values) return { enum: values };
  // A member that takes a text takes it for good, whatever is missing or there twice.
  if (conversion.simpleType(type.key).identities) conversion.lose('identity', use);
  if (facets.some(({ kind }) => kind === 'enumeration')) conversion.lose('enumeration', use);
  const members = new UnionMembers(type, conversion, use).schemas();
  const [only] = members;
  const united = members.length === 1 && only ? only : { anyOf: members };
  return facets.reduce(
    (schema, facet) =>
      facet.kind === 'pattern' ? restricted(schema, facet.sources, type, conversion, use) : schema,
    united,
  );
}

/** The values of an enumeration, where the text of each is the only one that it has. */
function enumeratedValues(
  type: UnionPlan,
  facets: readonly FacetValue[],
  conversion: Conversion,
): readonly unknown[] | undefined {
  const facet = facets.findLast(({ kind }) => kind === 'enumeration');
  if (facet?.kind !== 'enumeration') return undefined;
  const simple = conversion.simpleType(type.key);
  const values = facet.values
    .map(({ lexical }) => readSimple(simple, lexical))
    .filter(({ violation }) => !violation)
    .map(({ value }) => value);
  const isByText = type.members.every((key) => {
    const member = conversion.plan.types.get(key);
    if (member?.kind !== 'simple' || member.variety !== 'atomic') return false;
    return member.form !== 'string' || isText(member.key, conversion);
  });
  return isByText ? [...new Set(values)] : undefined;
}

function isText(key: string, conversion: Conversion): boolean {
  const type = conversion.simpleType(key);
  return type.kind === 'atomic' && ['string', 'anyURI'].includes(type.datatype.primitive);
}

/** Whose values are no texts of documents, which have a prefix; in whichever member. */
function isName(type: TypePlan | undefined): boolean {
  if (type?.kind !== 'simple') return false;
  return type.variety !== 'atomic' || ['QName', 'NOTATION'].includes(type.builtin);
}

/** A pattern of the union itself: it is asked of the texts of strings, and of those of numbers too. */
function restricted(
  schema: JsonSchemaObject,
  sources: readonly string[],
  { members }: UnionPlan,
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const language = xsdLanguage(sources);
  if (!language) return schema;
  const hasNames = members.some((key) => isName(conversion.plan.types.get(key)));
  if (hasNames) {
    conversion.lose('unionPattern', use);
    return schema;
  }
  const isSaid = members.every((key) => {
    const member = conversion.plan.types.get(key);
    if (member?.kind !== 'simple' || member.variety !== 'atomic') return false;
    if (member.form === 'string') return true;
    return isNumeric(member) && isIncluded(canonicalNumerals(member), language);
  });
  if (!isSaid) conversion.lose('unionPattern', use);
  return { allOf: [schema, textsSchema(language)] };
}
