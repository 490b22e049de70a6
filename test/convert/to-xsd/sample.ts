/** Values of a JSON Schema and values that are nearly so, from seeds: ajv says which are which. */
import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;

/** Near the edge of some type or keyword of the cases. */
const others: readonly unknown[] = [
  ...[0, 1, -1, 5, 9, 10, 255, 1.5, 1e21, true, false, null],
  ...[
    '',
    'a',
    'ab',
    'abc',
    'A',
    '0',
    '5',
    ' a ',
    'a b',
    'true',
    'NaN',
    'é',
    [],
    [1],
    [1, 2, 3],
    {},
  ],
];

/** Values that are mostly valid: what only `not` or a count of properties says is left to chance. */
export function valuesOf(schema: unknown): fc.Arbitrary<unknown> {
  return arbitraryOf(schema, schema as Schema, 0);
}

/** Values with one change somewhere: a member gone, one too many, or another value. */
export function nearlyValuesOf(schema: unknown): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      valuesOf(schema),
      fc.nat(),
      fc.constantFrom('remove', 'replace', 'add'),
      fc.constantFrom(...others),
    )
    .map(([value, place, change, other]) => changed(value, place, change, other));
}

function changed(value: unknown, place: number, change: string, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[place % Math.max(1, keys.length)];
  const inner = key === undefined ? undefined : (value as Record<string, unknown>)[key];
  if (typeof inner === 'object' && inner !== null && place % 3 > 0) {
    return withMember(value, key ?? '', changed(inner, Math.floor(place / 3), change, other));
  }
  if (change === 'add' || key === undefined)
    return withMember(value, Array.isArray(value) ? String(keys.length) : 'extra', other);
  if (change === 'replace') return withMember(value, key, other);
  if (Array.isArray(value)) return value.toSpliced(Number(key), 1);
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}

function withMember(value: object, key: string, member: unknown): unknown {
  return Array.isArray(value)
    ? Object.assign([...value], { [key]: member })
    : { ...value, [key]: member };
}

function arbitraryOf(schema: unknown, root: Schema, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema !== 'object' || schema === null) return fc.constantFrom(...others);
  const { $ref, allOf, anyOf, oneOf, ...own } = schema as Schema;
  if (typeof $ref === 'string') {
    const target = $ref
      .slice(1)
      .split('/')
      .slice(1)
      .reduce<unknown>((at, step) => (at as Schema)[step], root);
    return arbitraryOf(merged(own, target as Schema), root, depth + 1);
  }
  if (Array.isArray(allOf))
    return arbitraryOf(
      allOf.reduce(merged, {
        ...own,
        ...(anyOf !== undefined && { anyOf }),
        ...(oneOf !== undefined && { oneOf }),
      }),
      root,
      depth,
    );
  const branches = [anyOf, oneOf].find(Array.isArray);
  if (branches)
    return fc.oneof(
      ...branches.map((branch) => arbitraryOf(merged(own, branch as Schema), root, depth)),
    );
  return plainArbitrary(own, root, depth);
}

function merged(left: Schema, right: Schema): Schema {
  return {
    ...left,
    ...right,
    properties: Object.fromEntries([
      ...Object.entries((left.properties ?? {}) as Schema),
      ...Object.entries((right.properties ?? {}) as Schema),
    ]),
    required: [...((left.required ?? []) as string[]), ...((right.required ?? []) as string[])],
  };
}

function plainArbitrary(schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum);
  const types = [schema.type ?? []].flat() as string[];
  if (types.length === 0)
    return 'pattern' in schema ? stringOf(schema) : fc.constantFrom(...others);
  return fc.oneof(...types.map((type) => ofType(type, schema, root, depth)));
}

function ofType(type: string, schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'object':
      return objectOf(schema, root, depth);
    case 'array':
      return arrayOf(schema, root, depth);
    case 'string':
      return stringOf(schema);
    case 'integer':
    case 'number':
      return numberOf(type, schema);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

function objectOf(schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  const required = (schema.required ?? []) as string[];
  const properties = Object.entries((schema.properties ?? {}) as Schema).filter(
    ([name, inner]) => inner !== false && (depth < 4 || required.includes(name)),
  );
  const members = properties.map(
    ([name, inner]) => [name, arbitraryOf(inner, root, depth + 1)] as const,
  );
  return fc
    .record(Object.fromEntries(members), {
      requiredKeys: required.filter((name) => members.some(([known]) => known === name)),
    })
    .map((value) => ({ ...value }));
}

function arrayOf(schema: Schema, root: Schema, depth: number): fc.Arbitrary<unknown> {
  if (Array.isArray(schema.prefixItems)) {
    return fc.tuple(...schema.prefixItems.map((item) => arbitraryOf(item, root, depth + 1)));
  }
  const minLength = (schema.minItems ?? 0) as number;
  const maxLength = Math.min(
    (schema.maxItems ?? Infinity) as number,
    minLength + (depth < 4 ? 2 : 0),
  );
  return fc.array(arbitraryOf(schema.items, root, depth + 1), { minLength, maxLength });
}

const formats: Readonly<Record<string, readonly string[]>> = {
  date: ['2024-02-29', '2011-09-28'],
  time: ['17:31:02-04:00', '00:00:00.5Z'],
  'date-time': ['2011-09-28T17:31:02-04:00', '2024-02-29T00:00:00.25Z'],
  duration: ['P3DT12H', 'PT5M', 'P1Y2M3D'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000'],
  email: ['a@example.com', "o'hara+x@mail.example.org"],
  uri: ['urn:a:b', 'http://a@example.com:80/b?c=%20#d', 'http://[::1]/'],
  ipv4: ['192.0.2.1', '0.0.0.0'],
  hostname: ['example.com', 'a-b'],
  'json-pointer': ['', '/a/0', '/a b/~0~1'],
  regex: ['a+', '[b]'],
};

function stringOf({
  examples,

  pattern,
  format,
  minLength = 0,
  maxLength = Infinity,
}: Schema): fc.Arbitrary<unknown> {
  if (Array.isArray(examples)) return fc.constantFrom(...examples);
  if (typeof format === 'string') return fc.constantFrom(...(formats[format] ?? ['a']));
  if (typeof pattern !== 'string') return fc.string({ maxLength: 6 });
  // It knows neither look-aheads nor word boundaries.
  const source = pattern.replace(/\(\?[=!][^)]*\)|\\b/g, '');
  return fc.stringMatching(new RegExp(source, 'u')).map((text) => {
    const length = Math.max(minLength as number, Math.min(text.length, maxLength as number));
    return isXml(text) ? text.padEnd(length, 'a').slice(0, length) : 'a';
  });
}

/** What XML can't carry is left to the cases that are about it. */
function isXml(text: string): boolean {
  return /^[\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text);
}

function numberOf(type: string, schema: Schema): fc.Arbitrary<unknown> {
  const low = Math.ceil((schema.minimum ?? schema.exclusiveMinimum ?? -1000) as number);
  const high = Math.floor((schema.maximum ?? schema.exclusiveMaximum ?? low + 2000) as number);
  const step =
    typeof schema.multipleOf === 'number' && schema.multipleOf > 1 ? schema.multipleOf : 1;
  const integers = fc
    .integer({
      min: Math.ceil(low / step),
      max: Math.max(Math.ceil(low / step), Math.floor(high / step)),
    })
    .map((value) => value * step);
  if (type === 'integer') return integers;
  return fc.oneof(
    integers,
    fc.double({ min: low, max: Math.max(low, high), noNaN: true, noDefaultInfinity: true }),
  );
}
