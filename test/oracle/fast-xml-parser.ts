import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** What this reader uses of a JSON Schema: the names that the `xml` keyword gives. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly xml?: {
    readonly name?: string;
    readonly wrapped?: boolean;
    readonly attribute?: boolean;
  };
}

/** An element as fast-xml-parser gives it with `preserveOrder`: its name, children and attributes. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true, // decodes character references too
});

/**
 * A second, independent reader: what fast-xml-parser reads in a valid document, as the value that
 * the JSON Schema at `path` describes, by the names of its `xml` keywords. White space collapses
 * except in the elements named in `preserved`. Knows records, wrapped and plain arrays, attributes.
 */
export function readWithFastXmlParser(
  path: string,
  preserved: readonly string[],
  document: string,
): unknown {
  const root = parser.parse(document.replace(/^\uFEFF/, ''), true);
  const elements = elementsOf(root);
  const element = elements[0];
  if (!element) throw new Error('fast-xml-parser finds no element');
  return readValue({ path, preserved }, load(path), element);
}

interface Reading {
  readonly path: string;
  readonly preserved: readonly string[];
}

function readValue(reading: Reading, written: Schema, element: Element): unknown {
  const schema = resolve(reading, written);
  if (schema.type === 'array') {
    const { items = {} } = schema;
    return element.children.map((child) => readValue(reading, items, child));
  }
  if (!schema.properties)
    return scalar(element.text, schema, reading.preserved.includes(element.name));
  const entries = Object.entries(schema.properties).map(([property, member]) => [
    property,
    memberOf(reading, member, element, property),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function memberOf(reading: Reading, member: Schema, parent: Element, property: string): unknown {
  const schema = resolve(reading, member);
  const name = member.xml?.name ?? property;
  if (member.xml?.attribute) {
    const value = parent.attributes[name];
    return value === undefined ? undefined : scalar(value, schema, false);
  }
  if (schema.type === 'array' && !member.xml?.wrapped) {
    const item = schema.items ?? {};
    const named = parent.children.filter((child) => child.name === (item.xml?.name ?? name));
    return named.length === 0 ? undefined : named.map((child) => readValue(reading, item, child));
  }
  const child = parent.children.find((candidate) => candidate.name === name);
  return child && readValue(reading, member, child);
}

function scalar(text: string, schema: Schema, preserve: boolean): unknown {
  const normalised = preserve ? text : text.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
  if (schema.type === 'integer' || schema.type === 'number') return Number(normalised);
  if (schema.type === 'boolean') return normalised === 'true' || normalised === '1';
  return normalised;
}

/** The schema that a reference names, with the `xml` of the place that refers. */
function resolve(reading: Reading, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const [file = '', name = ''] = schema.$ref.split('#/$defs/');
  const path = file === '' ? reading.path : join(dirname(reading.path), file);
  const document = load(path);
  return (name === '' ? document : document.$defs?.[name]) ?? {};
}

function load(path: string): Schema {
  return JSON.parse(readFileSync(path, 'utf8')) as Schema;
}

/** The raw shape: `{ NAME: [children], ':@': { attributes } }`, text as `{ '#text': '…' }`. */
type Raw = Readonly<Record<string, unknown>>;

function elementsOf(nodes: readonly Raw[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined || name === '#text') return [];
    const children = node[name] as readonly Raw[];
    return {
      name,
      attributes: (node[':@'] ?? {}) as Record<string, string>,
      children: elementsOf(children),
      text: children.map((child) => String(child['#text'] ?? '')).join(''),
    };
  });
}
