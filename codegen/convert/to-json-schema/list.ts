/** List types (part 2 §2.5.1.2): arrays of items without white space. */

import { readSimple } from '../../../src/runtime/datatype/simple.ts';
import { facetsOf } from '../../bind/facets.ts';
import type { ListPlan } from '../../bind/plan.ts';
import { builtinList } from '../../interpret/builtin-datatype.ts';
import type { FacetValue } from '../../wire/model.ts';
import type { Conversion, JsonSchemaObject, Use } from './conversion.ts';
import { avoids, intersectionOf, ownLanguage, patternKeyword } from './language.ts';
import { SOLID_TEXT } from './lexical.ts';
import { lengthsOf, textSpace } from './text.ts';

const WHITE_SPACE = [0x9, 0xa, 0xd, 0xd, 0x20, 0x20];

/** The schema of a list type, written out; what it can't say is reported. */
export function listSchema(type: ListPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  const facets = facetsOf(type);
  const { min, max } = lengthsOf(facets);
  const values = enumeration(type, facets, conversion, use);
  // Of enumerated values each has been asked.
  const isPatternLost = facets.some(({ kind }) => kind === 'pattern') && !('enum' in values);
  if (isPatternLost) conversion.lose('listPattern', use);
  const least = builtinList(type.builtin) ? Math.max(1, min) : min;
  return {
    type: 'array',
    items: itemSchema(type, conversion, use),
    ...(least > 0 && { minItems: least }),
    ...(max < Infinity && { maxItems: max }),
    ...values,
  };
}

/** A text with white space would be two items, an empty one none. */
function itemSchema(type: ListPlan, conversion: Conversion, use: Use): JsonSchemaObject {
  const item = conversion.type(type.item, use);
  const plan = conversion.plan.types.get(type.item);
  if (plan?.kind !== 'simple') return item;
  if (plan.variety === 'atomic') {
    if (plan.form !== 'string') return item;
    const space = textSpace(plan);
    const texts = intersectionOf([...space.base, ...space.facets]);
    const isFilled =
      space.minLength > 0 || (texts && !new RegExp(`^(?:${texts.source})$`, 'u').test(''));
    const isSolid = [...space.base, ...space.facets].some((language) =>
      avoids(language, WHITE_SPACE),
    );
    if (isSolid && isFilled) return item;
    if (space.enumeration?.every(({ lexical }) => /^[^\t\n\r ]+$/.test(lexical))) return item;
  }
  // It constrains strings alone, whatever else a union has.
  const solid = patternKeyword(ownLanguage(SOLID_TEXT));
  if (!('pattern' in item)) return { ...item, pattern: solid };
  const { allOf = [] } = item as { allOf?: readonly unknown[] };
  return { ...item, allOf: [...allOf, { pattern: solid }] };
}

function enumeration(
  type: ListPlan,
  facets: readonly FacetValue[],
  conversion: Conversion,
  use: Use,
): JsonSchemaObject {
  const facet = facets.findLast(({ kind }) => kind === 'enumeration');
  if (facet?.kind !== 'enumeration') return {};
  const item = conversion.plan.types.get(type.item);
  const isByText =
    item?.kind === 'simple' &&
    item.variety === 'atomic' &&
    (item.form !== 'string' ||
      ['string', 'QName', 'NOTATION', 'anyURI'].includes(primitiveOf(item.key, conversion)));
  if (!isByText) {
    conversion.lose('enumeration', use);
    return {};
  }
  const simple = conversion.simpleType(type.key);
  const values = facet.values.map(({ lexical }) => readSimple(simple, lexical));
  return { enum: values.filter(({ violation }) => !violation).map(({ value }) => value) };
}

function primitiveOf(key: string, conversion: Conversion): string {
  const type = conversion.simpleType(key);
  return type.kind === 'atomic' ? type.datatype.primitive : '';
}
