/** Package A is generated from a schema that package B's schemas use; B imports A's types. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { EmittedFile } from '../../codegen/emit/emitted-file.ts';
import { emit, load, type Schemas, typeErrors } from './emitting.ts';

const schema = (body: string, attributes = ''): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>${body}</xs:schema>`;

const types = `<xs:complexType name="Address"><xs:sequence><xs:element name="street" type="xs:string"/>
  <xs:element name="geo" minOccurs="0"><xs:complexType><xs:attribute name="lat" type="xs:double" use="required"/></xs:complexType></xs:element>
  <xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="phone" type="Phone"/><xs:element name="email" type="xs:token"/></xs:choice>
  </xs:sequence></xs:complexType>
  <xs:simpleType name="Phone"><xs:restriction base="xs:token"><xs:pattern value="[0-9]+"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Kind"><xs:restriction base="xs:token"><xs:enumeration value="home"/><xs:enumeration value="work"/></xs:restriction></xs:simpleType>`;

const qualified = types.replaceAll('type="Phone"', 'type="c:Phone"');
const namespace = 'targetNamespace="urn:common" xmlns:c="urn:common"';
const common = schema(
  '<xs:include schemaLocation="types.xsd"/><xs:element name="address" type="c:Address"/><xs:element name="kind" type="c:Kind"/>',
  namespace,
);
const order = schema(
  `<xs:import namespace="urn:common" schemaLocation="types.xsd"/><xs:element name="order"><xs:complexType><xs:sequence>
  <xs:element name="to" type="c:Address"/><xs:element name="kind" type="c:Kind" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>`,
  'xmlns:c="urn:common"',
);
const files = {
  'types.xsd': schema(qualified, namespace),
  'common.xsd': common,
  'order.xsd': order,
  'plain.xsd': schema(types),
};

const from = '@acme/common';
const packageB = (externals: NonNullable<Schemas['externals']>): Promise<readonly EmittedFile[]> =>
  emit({ files, formats: { Order: 'order.xsd' }, externals });

const typesOf = (emitted: readonly EmittedFile[], path = 'order/types.ts'): string =>
  emitted.find((file) => file.path === path)?.text ?? '';

describe('types that another package exports', () => {
  let a: readonly EmittedFile[];
  let b: readonly EmittedFile[];

  beforeAll(async () => {
    a = await emit({ files, formats: { Common: 'common.xsd' } });
    b = await packageB({ '{urn:common}': { from } });
  });

  it('are imported, and exported again, instead of declared', () => {
    expect(typesOf(b)).toContain('import type { Address, Kind, Phone } from "@acme/common";');
    expect(typesOf(b)).toContain('export type { Address, Kind, Phone };');
    expect(typesOf(b)).not.toMatch(/(interface|type) (Address|Kind|Phone)\b(?! *[,}])/);
  });

  it('are types of the same values, as the compiler sees it', () => {
    const use = {
      path: 'use.ts',
      text: `import type { Address } from "@acme/common";
import { type Address as Same, isOrder, type Order, parseOrder } from "../b/index.ts";
const address: Address = { street: "s", items: [{ kind: "phone", value: "1" }] };
export const order: Order = { to: address, kind: ["home"] };
export const same: Same = address;
export const back: Address | undefined = parseOrder("").value?.to;
export const checked = (value: unknown): Address | undefined => isOrder(value) ? value.to : undefined;
// @ts-expect-error: no kind of the other package.
export const wrong: Order = { to: address, kind: ["away"] };
`,
    };
    expect(typeErrors({ a, b, use: [use] }, {}, { [from]: 'a' })).toEqual([]);
  });

  it('are checked by what is generated from the schema, as before', async () => {
    const { parseOrder, isOrder, serializeOrder } = await load(b, 'index.ts');
    const document =
      '<order><to><street>s</street><geo lat="1.5"/><email>e</email><phone>1</phone></to><kind>work</kind></order>';
    const { value } = (parseOrder?.(document) ?? {}) as { value?: unknown };
    expect(value).toEqual({
      to: {
        street: 's',
        geo: { lat: 1.5 },
        items: [
          { kind: 'email', value: 'e' },
          { kind: 'phone', value: '1' },
        ],
      },
      kind: ['work'],
    });
    expect(isOrder?.(value)).toBe(true);
    expect(isOrder?.({ to: { street: 's' }, kind: ['away'] })).toBe(false);
    expect(serializeOrder?.(value)).toHaveProperty('value');
  });

  it('can be one type, under another name, before its namespace', async () => {
    const emitted = await packageB({
      '{urn:common}': { from },
      '{urn:common}Address': { from: './../../a/index.js', name: 'PostalAddress' },
    });
    expect(typesOf(emitted)).toContain(
      'import type { PostalAddress as Address } from "../../../a/index.js";',
    );
    expect(typesOf(emitted)).toContain('import type { Kind, Phone } from "@acme/common";');
  });

  it('can be those of a schema document, without a namespace too', async () => {
    expect(typesOf(await packageB({ 'types.xsd': { from } }))).toBe(typesOf(b));
    const root = '<xs:include schemaLocation="plain.xsd"/><xs:element name="r" type="Address"/>';
    const including = { ...files, 'root.xsd': schema(root) };
    const formats = { Root: 'root.xsd' };
    const one = await emit({ files: including, formats, externals: { 'type:Phone': { from } } });
    expect(typesOf(one, 'root/types.ts')).toContain('import type { Phone } from "@acme/common";');
    expect(typesOf(one, 'root/types.ts')).toContain('export interface Address {');
  });

  it('are imported by the shared folder where several formats use them', async () => {
    const formats = { Order: 'order.xsd', Again: 'order.xsd' };
    const emitted = await emit({ files, formats, externals: { '{urn:common}Kind': { from } } });
    expect(typesOf(emitted, 'shared/types.ts')).toContain(
      'import type { Kind } from "@acme/common";',
    );
    expect(typeErrors({ a, emitted }, {}, { [from]: 'a' })).toEqual([]);
  });

  it('can be definitions of a JSON Schema', async () => {
    const text = JSON.stringify({
      type: 'object',
      properties: { to: { $ref: 'common.json#/$defs/Address' }, id: { $ref: '#/$defs/Id' } },
      $defs: { Id: { type: 'string' } },
    });
    const definitions = JSON.stringify({ $defs: { Address: { type: 'object' } } });
    const json = { 'a.json': text, 'common.json': definitions };
    for (const key of ['common.json', 'common.json#/$defs/Address']) {
      const externals = { [key]: { from } };
      const emitted = await emit({ files: json, formats: { Order: 'a.json' }, externals });
      expect(typesOf(emitted)).toContain('import type { Address } from "@acme/common";');
      expect(typesOf(emitted)).toContain('export type Id = string;');
      expect(typeErrors({ a, emitted }, {}, { [from]: 'a' })).toEqual([]);
    }
  });
});
