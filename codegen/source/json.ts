/** JSON as a tree in which every key and every value knows its place (RFC 8259). */
import type { Span } from './source.ts';

export type JsonNode =
  | JsonObjectNode
  | JsonArrayNode
  | JsonStringNode
  | JsonNumberNode
  | JsonBooleanNode
  | JsonNullNode;

export interface JsonObjectNode {
  readonly kind: 'object';
  /** In document order; of a name that stands twice, only the first is here. */
  readonly members: ReadonlyMap<string, JsonMember>;
  readonly span: Span;
}

export interface JsonMember {
  readonly nameSpan: Span;
  readonly value: JsonNode;
}

export interface JsonArrayNode {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
  readonly span: Span;
}

export interface JsonStringNode {
  readonly kind: 'string';
  readonly value: string;
  readonly span: Span;
}

export interface JsonNumberNode {
  readonly kind: 'number';
  /** The nearest double; the span has the number as it is written. */
  readonly value: number;
  readonly span: Span;
}

export interface JsonBooleanNode {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span: Span;
}

export interface JsonNullNode {
  readonly kind: 'null';
  readonly span: Span;
}

/** The node at a path of names and indexes, or the innermost one on the way that exists. */
export function nodeAt(root: JsonNode, steps: readonly string[]): JsonNode {
  let node = root;
  for (const step of steps) {
    const next = childOf(node, step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

/** The member or item that one step of a JSON Pointer names (RFC 6901 §4). */
export function childOf(node: JsonNode, step: string): JsonNode | undefined {
  if (node.kind === 'object') return node.members.get(step)?.value;
  if (node.kind === 'array' && /^(0|[1-9][0-9]*)$/.test(step)) return node.items[Number(step)];
  return undefined;
}

/** The value that the tree stands for, as `JSON.parse` gives it; `true` for what is left out. */
export function jsonValue(node: JsonNode, isLeftOut?: (node: JsonNode) => boolean): unknown {
  const inner = (child: JsonNode): unknown =>
    isLeftOut?.(child) ? true : jsonValue(child, isLeftOut);
  switch (node.kind) {
    case 'object': {
      const record: Record<string, unknown> = {};
      for (const [name, { value }] of node.members) setOwn(record, name, inner(value));
      return record;
    }
    case 'array':
      return node.items.map(inner);
    case 'null':
      return null;
    default:
      return node.value;
  }
}

/** A property of the record's own, whatever its name: assigning to `__proto__` makes none. */
function setOwn(record: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') record[name] = value;
  else Object.defineProperty(record, name, { ...OWN, value });
}

const OWN = { enumerable: true, writable: true, configurable: true };
