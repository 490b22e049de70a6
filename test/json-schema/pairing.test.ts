import { expect, test } from 'vitest';
import { checkPair } from '../../codegen/compare/pair.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { pairingNames } from '../../codegen/json-schema/pairing-names.ts';
import { toValueSchema } from '../../codegen/json-schema/value.ts';
import { read } from './read.ts';

const order = {
  type: 'object',
  xml: { name: 'ORDER' },
  properties: {
    id: { type: 'string', xml: { attribute: true, name: 'ID' } },
    lang: { type: 'string', xml: { attribute: true, namespace: 'urn:x' } },
    billing: { $ref: '#/$defs/Address', xml: { name: 'BILL_TO' } },
    shipping: { $ref: '#/$defs/Address' },
    lines: {
      type: 'array',
      xml: { name: 'LINES', wrapped: true },
      items: {
        xml: { name: 'LINE' },
        type: 'object',
        properties: { sku: { xml: { name: 'SKU' } } },
      },
    },
    notes: { type: 'array', items: { type: 'string', xml: { name: 'NOTE' } } },
    tags: { type: 'array', xml: { wrapped: true }, items: { type: 'string' } },
    plain: { type: 'string' },
  },
  $defs: {
    Address: {
      type: 'object',
      xml: { name: 'ADDRESS' },
      properties: {
        zip: { xml: { name: 'ZIP' } },
        next: { $ref: '#/$defs/Address', xml: { name: 'NEXT' } },
      },
    },
  },
};

test.each<[string, string | undefined, boolean]>([
  ['ORDER', undefined, false],
  ['OTHER/plain', undefined, false],
  ['ORDER/@ID', 'id', false],
  ['ORDER/ID', undefined, false],
  ['ORDER/@{urn:x}lang', 'lang', false],
  ['ORDER/@lang', undefined, false],
  ['ORDER/BILL_TO', 'billing', false],
  ['ORDER/BILL_TO/ZIP', 'zip', false],
  ['ORDER/BILL_TO/NEXT/NEXT/ZIP', 'zip', false],
  ['ORDER/ADDRESS', 'shipping', false],
  ['ORDER/LINES', 'lines', true],
  ['ORDER/LINES/LINE', undefined, false],
  ['ORDER/LINES/LINE/SKU', 'sku', false],
  ['ORDER/NOTE', 'notes', false],
  ['ORDER/tags', 'tags', true],
  ['ORDER/plain', 'plain', false],
  ['{urn:y}ORDER/plain', 'plain', false],
  ['type:Address/ZIP', 'zip', false],
  ['ORDER/__proto__', undefined, false],
])('%s is %s, wrapped %s', async (coordinate, property, wrapped) => {
  const names = pairingNames((await read(order)).set);
  expect([names.property(coordinate), names.wrapped(coordinate)]).toEqual([property, wrapped]);
});

function record(properties: Readonly<Record<string, unknown>>, extra: object = {}) {
  const required = Object.keys(properties);
  return { type: 'object', properties, required, additionalProperties: false, ...extra };
}

const text = { type: 'string' };
const reference = {
  $ref: '#/$defs/Node',
  $defs: { Node: record({ next: { $ref: '#/$defs/Node' } }, { required: [] }) },
};

/** The first stands for an XSD: the comparison sees value models alone. */
test.each<[string, unknown, unknown, readonly string[]]>([
  ['the same', record({ a: text }), record({ a: text }), []],
  [
    'through references',
    record({ a: { $ref: '#/$defs/T' } }, { $defs: { T: text } }),
    record({ a: text }),
    [],
  ],
  ['recursive', reference, reference, []],
  ['missing here', record({ a: text }), record({}), ['pair-missing-property']],
  ['missing there', record({}), record({ a: text }), ['pair-missing-element']],
  ['optional', record({ a: text }), record({ a: text }, { required: [] }), ['pair-presence']],
  ['open', record({}), { type: 'object' }, ['pair-open']],
  ['another kind', record({ a: text }), record({ a: { type: 'integer' } }), ['pair-type']],
  [
    'a wider number',
    record({ a: { type: 'integer' } }),
    record({ a: { type: 'number' } }),
    ['pair-type'],
  ],
  ['null', record({ a: text }), record({ a: { type: ['string', 'null'] } }), ['pair-type']],
  [
    'the same values, one as const',
    record({ a: { enum: ['x'] } }),
    record({ a: { const: 'x' } }),
    [],
  ],
  [
    'other values',
    record({ a: { enum: ['x'] } }),
    record({ a: { enum: ['x', 'y'] } }),
    ['pair-enumeration'],
  ],
  ['no values', record({ a: { enum: ['x'] } }), record({ a: text }), ['pair-enumeration']],
  [
    'bounds',
    record({ a: { type: 'array', items: text, minItems: 1 } }),
    record({ a: { type: 'array', items: text } }),
    ['pair-occurrence'],
  ],
  [
    'items',
    record({ a: { type: 'array', items: text } }),
    record({ a: { type: 'array', items: { type: 'null' } } }),
    ['pair-type'],
  ],
  [
    'alternatives',
    { oneOf: [record({ a: text }), record({ b: text })] },
    { anyOf: [record({ b: text }), record({ a: text })] },
    [],
  ],
])('pair: %s', async (_name, xsd, json, codes) => {
  const { report, diagnostics } = collectDiagnostics();
  checkPair(toValueSchema((await read(xsd)).set), toValueSchema((await read(json)).set), report);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  for (const { span, related } of diagnostics)
    expect([span, related[0]?.span]).not.toContain(undefined);
});
