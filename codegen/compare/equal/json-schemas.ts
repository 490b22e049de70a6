/** Schemas of two sets that say the same, whatever they are called. */
import type {
  JsonSchemaSet,
  KeywordValue,
  SchemaKey,
  SchemaNode,
} from '../../json-schema/model.ts';
import { type Described, equalNames, type NameOf } from './names.ts';

/**
 * For both sets the names of their schemas: schemas of equal names accept the same values. `marked`:
 * what tells some of the first set from others that have the same keywords.
 */
export function schemaNames(
  one: JsonSchemaSet,
  other: JsonSchemaSet,
  marked: ReadonlyMap<SchemaKey, string> = new Map(),
): readonly [NameOf, NameOf] {
  return equalNames(describedIn(one, marked), describedIn(other, new Map()));
}

function describedIn(
  { schemas }: JsonSchemaSet,
  marked: ReadonlyMap<SchemaKey, string>,
): ReadonlyMap<string, Described> {
  return new Map(
    Array.from(schemas, ([key, node]) => {
      const { label, references } = described(node);
      return [key, { label: `${marked.get(key) ?? ''}${label}`, references }];
    }),
  );
}

/** By all keywords but annotations, which constrain nothing; their order is of no account. */
function described(node: SchemaNode): Described {
  if (node.kind === 'boolean') return { label: String(node.value), references: [] };
  const references: string[] = [];
  const sorted = [...node.keywords].sort(([one], [other]) => (one < other ? -1 : 1));
  const said = sorted.map(([name, value]) => [name, saidBy(value, references)]);
  return { label: JSON.stringify(said), references };
}

function saidBy(value: KeywordValue, references: string[]): unknown {
  switch (value.kind) {
    case 'plain':
      return ['plain', value.value];
    case 'pattern':
      return ['pattern', value.source];
    case 'format':
      return ['format', value.name];
    case 'schema':
      references.push(value.schema);
      return ['schema'];
    case 'schemas':
      references.push(...value.schemas);
      return ['schemas', value.schemas.length];
    case 'schemaMap': {
      const sorted = [...value.schemas].sort(([one], [other]) => (one < other ? -1 : 1));
      references.push(...sorted.map(([, { schema }]) => schema));
      return ['schemaMap', sorted.map(([name]) => name)];
    }
    case 'discriminator':
      references.push(...value.mapping.values());
      return ['discriminator', value.propertyName, [...value.mapping.keys()]];
  }
}
