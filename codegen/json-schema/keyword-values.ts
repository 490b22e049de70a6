/** The values of keywords that hold no schemas. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { type JsonNode, type JsonNumberNode, jsonValue } from '../source/json.ts';
import type { KeywordValue } from './model.ts';
import type { KeywordForm } from './vocabulary.ts';

/** `undefined`: not of the form, which the meta-schema's check has reported. */
export function readPlain(
  form: KeywordForm,
  node: JsonNode,
  report: Report,
): KeywordValue | undefined {
  const { span } = node;
  if (form === 'pattern') {
    return node.kind === 'string' ? { kind: 'pattern', source: node.value, span } : undefined;
  }
  if (form === 'format') {
    return node.kind === 'string' ? { kind: 'format', name: node.value, span } : undefined;
  }
  if (!hasForm(form, node)) return undefined;
  checkNumbers(node, report);
  const value = jsonValue(node);
  const isOneType = form === 'types' && node.kind === 'string';
  return { kind: 'plain', value: isOneType ? [value] : value, span };
}

/** The parts of `dependencies` that are lists of names, as `dependentRequired`. */
export function readDependencies(node: JsonNode): KeywordValue | undefined {
  if (node.kind !== 'object') return undefined;
  const members = [...node.members].filter(([, { value }]) => isNames(value));
  const value = jsonValue({ ...node, members: new Map(members) });
  return members.length === 0 ? undefined : { kind: 'plain', value, span: node.span };
}

function hasForm(form: KeywordForm, node: JsonNode): boolean {
  switch (form) {
    case 'number':
      return node.kind === 'number';
    case 'count':
      return node.kind === 'number' && Number.isInteger(node.value) && node.value >= 0;
    case 'boolean':
      return node.kind === 'boolean';
    case 'types':
      return isTypeName(node) || (node.kind === 'array' && node.items.every(isTypeName));
    case 'values':
      return node.kind === 'array';
    case 'names':
      return isNames(node);
    case 'nameTable':
      return node.kind === 'object' && [...node.members.values()].every((m) => isNames(m.value));
    default:
      return form === 'value';
  }
}

const TYPE_NAMES: ReadonlySet<string> = new Set([
  'null',
  'boolean',
  'number',
  'integer',
  'string',
  'array',
  'object',
]);

function isTypeName(node: JsonNode): boolean {
  return node.kind === 'string' && TYPE_NAMES.has(node.value);
}

function isNames(node: JsonNode): boolean {
  return node.kind === 'array' && node.items.every((item) => item.kind === 'string');
}

/** Reports numbers whose nearest double is another number. */
function checkNumbers(node: JsonNode, report: Report): void {
  if (node.kind === 'array') for (const item of node.items) checkNumbers(item, report);
  if (node.kind === 'object')
    for (const { value } of node.members.values()) checkNumbers(value, report);
  if (node.kind === 'number' && Number.isFinite(node.value) && !isExact(node)) {
    const text = node.span.source.text.slice(node.span.start, node.span.end);
    report('json-schema-inexact-number', node.span, { text, value: node.value });
  }
}

function isExact({ value, span }: JsonNumberNode): boolean {
  const text = span.source.text.slice(span.start, span.end);
  return text === String(value) || canonical(text) === canonical(String(value));
}

/** Digits without zeros at either end, and the exponent of the last one. */
function canonical(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const scale = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${mantissa.startsWith('-') ? '-' : ''}${significant}e${scale}`;
}
