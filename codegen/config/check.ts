/** A configuration against its schema: every mistake at its place, in the words of a person. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { JsonNode, JsonObjectNode } from '../source/json.ts';
import { parseJson } from '../source/json-parse.ts';
import type { Span } from '../source/source.ts';
import type { ObjectSchema, SettingSchema } from './schema.ts';

/** Reports whatever in `node`, the setting called `setting`, is not as `schema` has it. */
export function checkSetting(
  node: JsonNode,
  schema: SettingSchema,
  setting: string,
  report: Report,
): void {
  if ('enum' in schema) {
    if (node.kind !== 'string' || !schema.enum.includes(node.value)) {
      wrongValue(node, oneOf(schema.enum));
    }
  } else if (node.kind !== schema.type) {
    wrongValue(node, nameOfKind[schema.type]);
  } else if (schema.type === 'object' && node.kind === 'object') {
    checkMembers(node, schema, setting, report);
  } else if (schema.type === 'array' && node.kind === 'array') {
    for (const [index, item] of node.items.entries()) {
      checkSetting(item, schema.items, `${setting}[${index}]`, report);
    }
  } else if (schema.type === 'string' && schema.minLength && textOf(node) === '""') {
    wrongValue(node, 'a string that is not empty');
  }

  function wrongValue({ span }: JsonNode, expected: string): void {
    const details = { setting: setting || 'The configuration', expected, found: textOf(node) };
    report('configuration-wrong-value', span, details);
  }
}

/** The same of settings that a program gives instead of a file, so that no mistake has a place. */
export function checkSettings(settings: object, schema: ObjectSchema, report: Report): void {
  const text = JSON.stringify(settings);
  const tree = parseJson({ path: '', text }, report);
  const placeless: Report = (code, _, ...details) => report(code, undefined, ...details);
  if (tree) checkSetting(tree, schema, '', placeless);
}

function checkMembers(
  node: JsonObjectNode,
  schema: ObjectSchema,
  setting: string,
  report: Report,
): void {
  const { properties, required = [], additionalProperties, minProperties = 0 } = schema;
  for (const [name, { nameSpan, value }] of node.members) {
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    const path = setting === '' ? name : `${setting}.${name}`;
    if (known) checkSetting(value, known, path, report);
    else reportUnknown(name, nameSpan, properties, report);
  }
  for (const name of required) {
    if (node.members.has(name)) continue;
    report('configuration-missing-setting', start(node.span), { name });
  }
  if (node.members.size < minProperties) {
    const expected = 'an object with at least one member';
    report('configuration-wrong-value', node.span, { setting, expected, found: textOf(node) });
  }
}

function reportUnknown(name: string, span: Span, properties: object, report: Report): void {
  const known = Object.keys(properties);
  const nearest = nearestName(name, known);
  report('configuration-unknown-setting', span, { name, known, ...(nearest && { nearest }) });
}

const nameOfKind = {
  object: 'an object',
  array: 'an array',
  string: 'a string',
  boolean: 'true or false',
} as const;

/** `"a" or "b"` */
function oneOf(values: readonly string[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(quoted);
}

/** The first character: of an object that lacks something, there is nothing else to point at. */
function start(span: Span): Span {
  return { ...span, end: span.start + 1 };
}

/** What stands in the file, shortened. */
function textOf({ kind, span }: JsonNode): string {
  const text = span.source.text.slice(span.start, span.end);
  if (text.length <= 40) return text.replace(/\s+/g, ' ');
  return kind === 'object' || kind === 'array' ? nameOfKind[kind] : `${text.slice(0, 39)}…`;
}
