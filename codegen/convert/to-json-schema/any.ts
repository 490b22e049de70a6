/** Content of any type (part 1 §3.4.7): `AnyContent` and `AnyElement` of the run-time. */
import type { Conversion, JsonSchemaObject } from './conversion.ts';

/** Attributes by name, and text and elements in document order. */
export function anySchema(conversion: Conversion): JsonSchemaObject {
  const items = { anyOf: [conversion.builtin('string'), conversion.builtin('anyElement')] };
  return anyObject({}, { type: 'array', items }, conversion);
}

/** An element in it: the same, and its name, `local` or `{namespace}local`. */
export function anyElementSchema(conversion: Conversion): JsonSchemaObject {
  const items = { anyOf: [conversion.builtin('string'), conversion.builtin('anyElement')] };
  return anyObject({ name: conversion.builtin('string') }, { type: 'array', items }, conversion);
}

/** What is left of an element that is nil: its attributes. */
export function anyNilSchema(conversion: Conversion): JsonSchemaObject {
  return anyObject({}, { type: 'null' }, conversion);
}

function anyObject(
  names: Readonly<Record<string, JsonSchemaObject>>,
  content: JsonSchemaObject,
  conversion: Conversion,
): JsonSchemaObject {
  const attributes = { type: 'object', additionalProperties: conversion.builtin('string') };
  return {
    type: 'object',
    properties: { ...names, attributes, content },
    required: [...Object.keys(names), 'content'],
    additionalProperties: false,
  };
}
