/** What the keywords of one schema say by themselves, references and combinations left aside. */
import type { TypeName } from '../../../src/runtime/json/schema.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { JsonSchemaSet, ObjectSchema } from '../../json-schema/model.ts';
import type { Span } from '../../source/source.ts';
import { intersect } from './combine.ts';
import { plain, reference, saysType } from './keyword.ts';
import { numbersOf } from './own-numbers.ts';
import { objectsOf } from './own-objects.ts';
import {
  type ArraySet,
  anyOf,
  anything,
  everyArray,
  everyBoolean,
  everyNumber,
  everyObject,
  everyString,
  everyValue,
  type NumberSet,
  none,
  type SchemaExpression,
  type Shape,
  type StringSet,
} from './shape.ts';

/** The values that satisfy `type`, `enum`, `const` and the assertions; `documentation` is for a `const`. */
export function ownShape(
  node: ObjectSchema,
  documentation: string,
  set: JsonSchemaSet,
  report: Report,
): Shape {
  const shape = intersect(ofTypes(plain<readonly TypeName[]>(node, 'type')), {
    ...everyValue,
    numbers: numbersOf(node),
    strings: stringsOf(node),
    arrays: arraysOf(node, set, report),
    objects: objectsOf(node, set),
  });
  const enumeration = node.keywords.get('enum');
  const constant = node.keywords.get('const');
  let all = shape;
  if (enumeration?.kind === 'plain') {
    const values = enumeration.value as readonly unknown[];
    all = intersect(ofValues(values, '', enumeration.span, report), all);
  }
  if (constant?.kind === 'plain') {
    all = intersect(ofValues([constant.value], documentation, constant.span, report), all);
  }
  return all;
}

function ofTypes(types: readonly TypeName[] | undefined): Shape {
  if (!types) return everyValue;
  const integers: readonly NumberSet[] = [{ isInteger: true, multiplesOf: [] }];
  return {
    null: types.includes('null'),
    booleans: types.includes('boolean') ? everyBoolean : none,
    numbers: types.includes('number') ? everyNumber : types.includes('integer') ? integers : none,
    strings: types.includes('string') ? everyString : none,
    arrays: types.includes('array') ? everyArray : none,
    objects: types.includes('object') ? everyObject : none,
  };
}

/** An `enum`: of lists and objects among the values nothing is kept. */
function ofValues(
  values: readonly unknown[],
  documentation: string,
  span: Span,
  report: Report,
): Shape {
  const distinct = [...new Set(values)];
  const of = <T>(type: string) =>
    distinct.flatMap((value) =>
      typeof value === type ? [{ value: value as T, documentation, span }] : [],
    );
  if (distinct.some((value) => typeof value === 'object' && value !== null)) {
    report('to-xsd-structured-value', span, {});
  }
  const [numbers, strings, booleans] = [
    of<number>('number'),
    of<string>('string'),
    of<boolean>('boolean'),
  ];
  const all = everyString[0] as StringSet;
  return {
    null: distinct.includes(null),
    booleans: booleans.length === 0 ? none : booleans.map(({ value }) => value),
    numbers:
      numbers.length === 0 ? none : [{ isInteger: false, multiplesOf: [], values: numbers, span }],
    strings: strings.length === 0 ? none : [{ ...all, values: strings, span }],
    arrays: none,
    objects: none,
  };
}

function stringsOf(node: ObjectSchema): readonly StringSet[] {
  const pattern = node.keywords.get('pattern');
  const format = node.keywords.get('format');
  const minLength = plain<number>(node, 'minLength') ?? 0;
  const maxLength = plain<number>(node, 'maxLength') ?? Infinity;
  const isPlain = !pattern && !format && minLength === 0 && maxLength === Infinity;
  if (isPlain && !saysType(node, 'string')) return everyString;
  return [
    {
      minLength,
      maxLength,
      patterns: pattern?.kind === 'pattern' ? [{ source: pattern.source, span: pattern.span }] : [],
      formats: format?.kind === 'format' ? [{ name: format.name, span: format.span }] : [],
      span: node.span,
    },
  ];
}

function arraysOf(node: ObjectSchema, set: JsonSchemaSet, report: Report): readonly ArraySet[] {
  const { keywords } = node;
  const losing = (keyword: string, code: 'to-xsd-unique-items' | 'to-xsd-contains'): void => {
    const value = keywords.get(keyword);
    if (value) report(code, value.span, {});
  };
  if (keywords.has('unevaluatedItems') && !keywords.has('items')) {
    report('to-xsd-unevaluated', keywords.get('unevaluatedItems')?.span, {});
  }
  if (plain(node, 'uniqueItems') === true) losing('uniqueItems', 'to-xsd-unique-items');
  if (plain(node, 'minContains') !== 0 || keywords.has('maxContains')) {
    losing('contains', 'to-xsd-contains');
  }
  const minItems = plain<number>(node, 'minItems') ?? 0;
  const maxItems = plain<number>(node, 'maxItems') ?? Infinity;
  const items = itemsOf(keywords, set, report);
  const isPlain = items === anything && minItems === 0 && maxItems === Infinity;
  if (isPlain && !saysType(node, 'array')) return everyArray;
  return [{ items, minItems, maxItems, span: node.span }];
}

/** A tuple is read as a list of any of its items, which is wider. */
function itemsOf(
  keywords: ObjectSchema['keywords'],
  set: JsonSchemaSet,
  report: Report,
): SchemaExpression {
  const items = keywords.get('items');
  const rest = items?.kind === 'schema' ? reference(items.schema, set) : anything;
  const prefix = keywords.get('prefixItems');
  if (prefix?.kind !== 'schemas' || prefix.schemas.length === 0) return rest;
  report('to-xsd-tuple', prefix.span, {});
  return anyOf(...prefix.schemas.map((key) => reference(key, set)), rest);
}
