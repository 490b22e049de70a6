/** What a JSON Schema says of values without constraining them (validation §9). */
import { type JsonNode, jsonValue } from '../source/json.ts';
import type { Annotations } from '../value/model.ts';
import type { ObjectSchema } from './model.ts';

/** The description, as editors show it if there is no other, or else the title; empty if there is none. */
export function documentationOf({ annotations }: ObjectSchema): string {
  return annotationText(annotations, 'description', 'markdownDescription', 'title');
}

/** The text of an annotation such as `description`; empty if there is none. */
export function annotationText(
  annotations: ReadonlyMap<string, JsonNode>,
  ...names: readonly string[]
): string {
  for (const name of names) {
    const node = annotations.get(name);
    if (node?.kind === 'string' && node.value.trim() !== '') return node.value.trim();
  }
  return '';
}

/** Whether a boolean annotation such as `readOnly` is set. */
export function isAnnotated({ annotations }: ObjectSchema, name: string): boolean {
  const node = annotations.get(name);
  return node?.kind === 'boolean' && node.value;
}

/** `deprecated`, `default` and `examples`, with OpenAPI's `example`. */
export function annotationsOf(schema: ObjectSchema): Annotations {
  const { annotations } = schema;
  const value = annotations.get('default');
  const examples = [...listed(annotations.get('examples')), ...one(annotations.get('example'))];
  const isDeprecated =
    isAnnotated(schema, 'deprecated') || annotationText(annotations, 'deprecationMessage') !== '';
  return {
    ...(isDeprecated && { deprecated: true as const }),
    ...(value && { defaultValue: written(value) }),
    ...(examples.length > 0 && { examples: examples.map(written) }),
  };
}

function listed(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : [];
}

function one(node: JsonNode | undefined): readonly JsonNode[] {
  return node ? [node] : [];
}

function written(node: JsonNode): string {
  return JSON.stringify(jsonValue(node));
}
