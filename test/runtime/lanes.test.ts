import { expect, test } from 'vitest';
import {
  all,
  array,
  atomic,
  attribute,
  complexType,
  element,
  format,
  int,
  parse,
  particle,
  pattern,
  record,
  sequence,
  serialize,
  standardSchema,
  standardXmlSchema,
  string,
  toDate,
  token,
  toTemporal,
  validate,
} from '../../src/runtime/index.ts';

const text = atomic('xs:string', string);
const number = atomic('MobileNumber', token, [pattern(/^\+?[0-9]+$/, '\\+?[0-9]+')]);
const file = particle(element('FILE', text), 'file', { min: 1, max: Infinity });
const content = complexType('Content', { content: array(file) });
const message = format('Message', [
  element(
    'POSTBACK',
    complexType('Message', {
      content: record(
        all([
          particle(element('FROM', number), 'from'),
          particle(element('TEXT', text), 'text', { min: 0 }),
          particle(element('CONTENT', content), 'files'),
        ]),
      ),
    }),
  ),
]);

const whole = '<POSTBACK><CONTENT><FILE>x</FILE></CONTENT><FROM>15</FROM></POSTBACK>';

test('properties stand in schema order, whatever the order of the elements', () => {
  const { value } = parse<object>(message, whole);
  expect(JSON.stringify(value)).toBe('{"from":"15","files":["x"]}');
});

test('all issues, each at its place', () => {
  const document = [
    '<POSTBACK>',
    '  <FROM>+</FROM>',
    '  <SUBJECT>s</SUBJECT>',
    '  <FROM>15</FROM>',
    '  <CONTENT><FILE>1</FILE><FILE><b/></FILE></CONTENT>',
    '</POSTBACK>',
  ].join('\n');
  const { issues = [] } = parse(message, document);
  const brief = issues.map(({ code, path, line, column, offset }) => {
    return [code, path.join('.'), line, column, offset];
  });
  expect(brief).toEqual([
    ['cvc-pattern-valid', 'from', 2, 9, 19],
    ['cvc-complex-type.2.4.a', '', 3, 3, document.indexOf('<SUBJECT')],
    ['cvc-complex-type.2.4.a', '', 4, 3, document.lastIndexOf('<FROM')],
    ['cvc-type.3.1.2', 'files.1', 5, 32, document.indexOf('<b/>')],
  ]);
  expect(issues[0]?.related).toEqual([
    { code: 'cvc-type.3.1.3', message: 'The value of <FROM> is not valid.' },
  ]);
  expect(issues[1]?.expected).toEqual(['TEXT', 'CONTENT']);
  expect(issues[2]?.related).toMatchObject([{ message: 'It stands here first.', line: 2 }]);
});

test.each([
  ['one is missing', '<b/><c/><d/>', [['a', 'b']]],
  ['one is missing between others', '<a/><c/><d/>', [['b', 'c']]],
  [
    'two change places',
    '<a/><c/><b/><d/>',
    [
      ['b', 'c'],
      ['d', 'b'],
    ],
  ],
  [
    'one comes too early',
    '<d/><a/><b/><c/>',
    [
      ['a', 'd'],
      ['d', 'end'],
    ],
  ],
  ['one is there twice', '<a/><b/><b/><c/><d/>', [['c', 'b']]],
])('of a sequence where %s, what follows is no further mistake', (_, children, expected) => {
  const names = ['a', 'b', 'c', 'd'];
  const particles = names.map((name) => particle(element(name, text), name));
  const root = element('r', complexType('R', { content: record(sequence(particles)) }));
  const { issues = [] } = parse(format('R', [root]), `<r>${children}</r>`);
  const found = issues.map(({ expected: names, message }) => [
    names?.[0],
    /^<(.)> can't stand/.exec(message)?.[1] ?? 'end',
  ]);
  expect(found).toEqual(expected);
});

test('what is missing is named; what is not well-formed ends the pass', () => {
  expect(parse(message, '<POSTBACK/>').issues).toMatchObject([
    { code: 'cvc-complex-type.2.4.b', expected: ['FROM', 'CONTENT'] },
  ]);
  const codes = parse(message, '<POSTBACK><X/><FROM>x</FORM>').issues?.map(({ code }) => code);
  expect(codes).toEqual(['cvc-complex-type.2.4.a', 'xml-tag-mismatch']);
});

test('tolerant mode collects what the type declares nowhere, and nothing else', () => {
  const document =
    '<POSTBACK xmlns:v="u:v" v:id="1"><FROM>15</FROM><SUBJECT a="1">s<!-- c --></SUBJECT>' +
    '<CONTENT><FILE>x</FILE></CONTENT></POSTBACK>';
  const result = parse(message, document, { unknown: 'collect' });
  expect(result).toMatchObject({
    value: { from: '15', files: ['x'] },
    drift: [
      { kind: 'attribute', name: 'v:id', xml: 'v:id="1"', path: [] },
      { kind: 'element', name: 'SUBJECT', xml: '<SUBJECT a="1">s<!-- c --></SUBJECT>', line: 1 },
    ],
  });
  const twice = whole.replace('</POSTBACK>', '<FROM>15</FROM></POSTBACK>');
  expect(parse(message, twice, { unknown: 'collect' }).issues).toHaveLength(1);
  expect(parse(message, '<X/>', { unknown: 'collect' }).issues?.[0]?.code).toBe('cvc-elt.1.a');
});

test('the fast lane is asked only where it enforces every limit', () => {
  let asked = 0;
  const fast = () => {
    asked++;
    return { fast: true };
  };
  expect(parse<unknown>(message, whole, {}, fast)).toEqual({ value: { fast: true } });
  for (const limits of [{ depth: 3 }, { attributes: 1 }, { text: 9 }]) {
    expect(parse<unknown>(message, whole, { limits }, fast).value).not.toHaveProperty('fast');
  }
  parse(message, whole, { unknown: 'collect' }, fast);
  parse(message, whole, { limits: { size: 9 } }, fast);
  expect(asked).toBe(1);
  expect(parse(message, whole, {}, () => undefined).value).toEqual({ from: '15', files: ['x'] });
});

test('of several roots the one that is meant', () => {
  const two = format('Two', [element('{u:n}a', text), element('b', atomic('xs:int', int))]);
  expect(parse(two, '<b>1</b>')).toEqual({ value: 1, element: 'b' });
  expect(validate(two, 1)).toEqual({ value: 1, element: 'b' });
  expect(validate(two, 1, { element: '{u:n}a' }).issues).toHaveLength(1);
  expect(serialize(two, 'x').value).toBe('<n0:a xmlns:n0="u:n">x</n0:a>');
  expect(validate(two, 1, { element: 'c' }).issues?.[0]?.code).toBe('cvc-elt.1.a');
});

test('what is written keeps its text, indented or not', () => {
  const value = { from: '15', text: ' a\r\n\t<&>"é ', files: ['', ' '] };
  const written = serialize(message, value, { indent: '\t', declaration: true }).value ?? '';
  expect(written).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<POSTBACK>\n\t<FROM>15</FROM>\n' +
      '\t<TEXT> a&#13;\n\t&lt;&amp;&gt;"é </TEXT>\n\t<CONTENT>\n\t\t<FILE/>\n\t\t<FILE> </FILE>\n' +
      '\t</CONTENT>\n</POSTBACK>',
  );
  expect(parse(message, written).value).toEqual(value);
  expect(serialize(message, value, { indent: 'x' }).issues?.[0]?.code).toBe('option-indent');
});

const explained = complexType('R', {
  attributes: [attribute('x', 'x', text, { required: true })],
  content: record(sequence([particle(element('a', text), 'a'), { ...file, max: 2 }])),
});
const explain = format('R', [element('r', explained)]);

test.each([
  [{ x: '', a: '', file: ['x'] }, []],
  [{ file: ['x'], a: '', x: '' }, []],
  [{ a: '', file: ['x'] }, [['cvc-complex-type.4', 'x']]],
  [{ x: '', file: ['x'] }, [['cvc-complex-type.2.4.b', 'a']]],
  [{ x: '', a: '', file: [] }, [['cvc-complex-type.2.4.b', 'file']]],
  [{ x: '', a: '', file: ['', '', ''] }, [['cvc-complex-type.2.4.d', 'file']]],
  [{ x: '', a: '', file: ['', 1] }, [['value-type', 'file.1']]],
  [{ x: '', a: '', file: 'x' }, [['value-type', 'file']]],
  [{ x: '', a: '', file: ['x'], z: 1 }, [['cvc-complex-type.2.4.d', 'z']]],
  [
    { x: 1 },
    [
      ['value-type', 'x'],
      ['cvc-complex-type.2.4.b', 'a'],
      ['cvc-complex-type.2.4.b', 'file'],
    ],
  ],
])('validate explains %j', (value, expected) => {
  const { issues = [] } = validate(explain, value);
  expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual(expected);
});

test('Standard Schema, and its JSON Schema in one target alone', () => {
  const schema = standardSchema<object>(
    (value) => validate(message, value),
    () => ({ type: 'object' }),
  )['~standard'];
  expect(schema).toMatchObject({ version: 1, vendor: 'postwright' });
  expect(schema.validate({}).issues).toHaveLength(2);
  expect(schema.jsonSchema.input({ target: 'draft-2020-12' })).toEqual({ type: 'object' });
  expect(() => schema.jsonSchema.output({ target: 'openapi-3.0' })).toThrow(TypeError);
  const xml = standardXmlSchema<object>((input) => parse(message, input))['~standard'];
  expect(xml.validate(new TextEncoder().encode(whole)).issues).toBeUndefined();
  expect(xml.validate(1).issues?.[0]?.code).toBe('xml-input');
});

test.each([
  ['2011-09-28T17:31:02-04:00', '2011-09-28T21:31:02.000Z'],
  ['2023-12-20T06:16:09.718069+00:00', '2023-12-20T06:16:09.718Z'],
  ['2023-12-31T24:00:00Z', '2024-01-01T00:00:00.000Z'],
  ['0099-01-01T00:00:00Z', '0099-01-01T00:00:00.000Z'],
  ['2024-02-29+01:00', '2024-02-28T23:00:00.000Z'],
  ['2011-09-28T17:31:02', undefined],
  ['999999-01-01T00:00:00Z', undefined],
  ['x', undefined],
])('toDate(%j) is %j', (lexical, expected) => {
  expect(toDate(lexical)?.toISOString()).toBe(expected);
});

test('toTemporal asks the platform', () => {
  const own = Reflect.get(globalThis, 'Temporal');
  Reflect.deleteProperty(globalThis, 'Temporal');
  expect(toTemporal('2011-09-28')).toBeUndefined();
  const from = (kind: string) => ({ from: (source: string) => `${kind} ${source}` });
  const classes = ['Instant', 'PlainDateTime', 'PlainDate', 'PlainTime'];
  const platform = Object.fromEntries(classes.map((kind) => [kind, from(kind)]));
  Object.assign(globalThis, { Temporal: platform });
  const results = [
    '2011-09-28T17:31:02.0123456789-04:00',
    '12011-09-28T17:31:02',
    '2011-09-28Z',
    '-0044-03-15',
    '17:31:02-04:00',
    'x',
  ].map(toTemporal);
  Reflect.deleteProperty(globalThis, 'Temporal');
  if (own !== undefined) Object.assign(globalThis, { Temporal: own });
  expect(results).toEqual([
    'Instant 2011-09-28T17:31:02.012345678-04:00',
    'PlainDateTime +012011-09-28T17:31:02',
    'PlainDate 2011-09-28',
    'PlainDate -000044-03-15',
    'PlainTime 17:31:02',
    undefined,
  ]);
});
