/** What the keywords of one schema say by themselves, references and combinations left aside. */
import type { TypeName } from '../../../src/runtime/json/schema.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type {
  JsonSchemaSet,
  KeywordValue,
  ObjectSchema,
  SchemaKey,
} from '../../json-schema/model.ts';
import type { Span } from '../../source/source.ts';
import { intersect } from './combine.ts';
import { intersectNumbers } from './number-set.ts';
import { always, and, not, or, type Presence, present } from './presence.ts';
import {
  type ArraySet,
  anyOf,
  anything,
  type Bound,
  everyArray,
  everyBoolean,
  everyNumber,
  everyObject,
  everyString,
  everyValue,
  type NumberSet,
  none,
  nothing,
  type ObjectSet,
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

function plain<T>(node: ObjectSchema, keyword: string): T | undefined {
  const value = node.keywords.get(keyword);
  return value?.kind === 'plain' ? (value.value as T) : undefined;
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

function numbersOf(node: ObjectSchema): readonly NumberSet[] {
  const minimum = boundOf(node, 'minimum', 'exclusiveMinimum', (a, b) => a > b);
  const maximum = boundOf(node, 'maximum', 'exclusiveMaximum', (a, b) => a < b);
  const divisor = plain<number>(node, 'multipleOf');
  // The span of unbounded numbers too: what XSD can't carry is said there.
  const format = node.keywords.get('format');
  const formatted = format?.kind === 'format' ? NUMBER_FORMATS.get(format.name) : undefined;
  const isPlain = !minimum && !maximum && divisor === undefined && !formatted;
  if (isPlain && !saysType(node, 'number', 'integer')) return everyNumber;
  const own: NumberSet = {
    isInteger: false,
    multiplesOf: divisor === undefined ? [] : [divisor],
    ...(minimum && { minimum }),
    ...(maximum && { maximum }),
    span: node.span,
  };
  return formatted ? [intersectNumbers(own, formatted)] : [own];
}

function between(low: number, high: number, isInteger: boolean): NumberSet {
  const bound = (value: number): Bound => ({ value, isExclusive: !isInteger });
  return { isInteger, multiplesOf: [], minimum: bound(low), maximum: bound(high) };
}

/** From here on a number is rounded to infinity in single precision: halfway to 2^128. */
const SINGLE_END = 2 ** 128 - 2 ** 103;

/** The formats of OpenAPI's registry for numbers. */
const NUMBER_FORMATS: ReadonlyMap<string, NumberSet> = new Map([
  ['int32', between(-(2 ** 31), 2 ** 31 - 1, true)],
  ['int64', between(-(2 ** 63), 2 ** 63, true)],
  ['float', between(-SINGLE_END, SINGLE_END, false)],
]);

function saysType(node: ObjectSchema, ...names: readonly TypeName[]): boolean {
  return plain<readonly TypeName[]>(node, 'type')?.some((name) => names.includes(name)) ?? false;
}

function boundOf(
  node: ObjectSchema,
  inclusive: string,
  exclusive: string,
  isTighter: (a: number, b: number) => boolean,
): Bound | undefined {
  const [own, other] = [plain<number>(node, inclusive), plain<number>(node, exclusive)];
  const isExclusive = other !== undefined && (own === undefined || !isTighter(own, other));
  const value = isExclusive ? other : own;
  return value === undefined ? undefined : { value, isExclusive };
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

const OBJECT_KEYWORDS = [
  ...['properties', 'required', 'additionalProperties', 'patternProperties', 'propertyNames'],
  ...['dependentRequired', 'minProperties', 'maxProperties'],
];

function objectsOf(node: ObjectSchema, set: JsonSchemaSet): readonly ObjectSet[] {
  const { keywords } = node;
  if (!saysType(node, 'object') && !OBJECT_KEYWORDS.some((name) => keywords.has(name))) {
    return everyObject;
  }
  const names = keywords.get('propertyNames');
  const additional = keywords.get('additionalProperties');
  const declared = tableOf(keywords.get('properties'), set);
  const members = new Map(declared.filter(([, { kind }]) => kind !== 'nothing'));
  const absent = declared.filter(([property]) => !members.has(property));
  const required = plain<readonly string[]>(node, 'required') ?? [];
  const known = new Set(declared.map(([property]) => property));
  for (const property of required) if (!known.has(property)) members.set(property, anything);
  return [
    {
      members,
      presence: and(
        ...required.map(present),
        ...absent.map(([property]) => not(present(property))),
        dependencies(node),
      ),
      additional: additional?.kind === 'schema' ? reference(additional.schema, set) : anything,
      patterns: tableOf(keywords.get('patternProperties'), set).map(([source, schema]) => ({
        source,
        schema,
      })),
      names: names?.kind === 'schema' ? [names.schema] : [],
      minProperties: plain<number>(node, 'minProperties') ?? 0,
      maxProperties: plain<number>(node, 'maxProperties') ?? Infinity,
      span: node.span,
    },
  ];
}

/** What says nothing, or refuses everything, is seen without being read. */
function reference(key: SchemaKey, set: JsonSchemaSet): SchemaExpression {
  const node = set.schemas.get(key);
  if (node?.kind === 'boolean') return node.value ? anything : nothing;
  return { kind: 'schema', key };
}

function tableOf(
  value: KeywordValue | undefined,
  set: JsonSchemaSet,
): readonly (readonly [string, SchemaExpression])[] {
  if (value?.kind !== 'schemaMap') return [];
  return Array.from(value.schemas, ([name, { schema }]) => [name, reference(schema, set)] as const);
}

function dependencies(node: ObjectSchema): Presence {
  const table = plain<Readonly<Record<string, readonly string[]>>>(node, 'dependentRequired') ?? {};
  const rules = Object.entries(table).map(([property, names]) =>
    or(not(present(property)), and(always, ...names.map(present))),
  );
  return and(...rules);
}
