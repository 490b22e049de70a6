/** Where two schemas speak of the same part of a value. */
import type { BindingPlan, GroupParticlePlan, ParticlePlan } from '../bind/plan.ts';
import { schemasIn } from '../json-schema/endless.ts';
import type { JsonSchemaSet, SchemaKey } from '../json-schema/model.ts';
import type { Span } from '../source/source.ts';
import type { TypeKey } from '../wire/model.ts';

/** To a part of a value: properties, and indexes of items. */
export type ValuePath = readonly (string | number)[];

const IN_PLACE = ['$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else'];

/** The schema of the innermost part that the set speaks of. */
export function placeInJsonSchema(set: JsonSchemaSet, path: ValuePath): Span | undefined {
  let keys: readonly SchemaKey[] = [set.root];
  let place = spanOf(set, keys);
  for (const step of path) {
    const found = inPlace(set, keys).flatMap((key) => schemasAt(set, key, step));
    if (found.length === 0) return place;
    keys = found.map(({ key }) => key);
    place = found[0]?.span ?? spanOf(set, keys) ?? place;
  }
  return place;
}

function spanOf(set: JsonSchemaSet, [key = '']: readonly SchemaKey[]): Span | undefined {
  return set.schemas.get(key)?.span;
}

function inPlace(set: JsonSchemaSet, keys: readonly SchemaKey[]): readonly SchemaKey[] {
  const found = new Set(keys);
  for (const key of found) {
    const node = set.schemas.get(key);
    if (node?.kind !== 'schema') continue;
    for (const name of IN_PLACE) {
      const value = node.keywords.get(name);
      for (const inner of value ? schemasIn(value) : []) found.add(inner);
    }
  }
  return [...found];
}

function schemasAt(
  set: JsonSchemaSet,
  key: SchemaKey,
  step: string | number,
): readonly { key: SchemaKey; span?: Span }[] {
  const node = set.schemas.get(key);
  if (node?.kind !== 'schema') return [];
  if (typeof step === 'number') {
    const prefix = node.keywords.get('prefixItems');
    const own = prefix?.kind === 'schemas' ? prefix.schemas[step] : undefined;
    const items = node.keywords.get('items');
    const found = own ?? (items?.kind === 'schema' ? items.schema : undefined);
    return found === undefined ? [] : [{ key: found }];
  }
  const table = node.keywords.get('properties');
  const property = table?.kind === 'schemaMap' ? table.schemas.get(step) : undefined;
  return property ? [{ key: property.schema, span: property.nameSpan }] : [];
}

/** The declaration of the innermost part that the XSD speaks of. */
export function placeInXsd(plan: BindingPlan, path: ValuePath): Span | undefined {
  const [root] = plan.roots;
  let place: Span | undefined = root?.declaration.span;
  let type: TypeKey | undefined = root?.type;
  for (const step of path) {
    const found = type === undefined ? undefined : declarationAt(plan, type, step);
    if (!found) return place;
    place = found.span ?? place;
    type = found.type;
  }
  return place;
}

interface Declared {
  readonly type?: TypeKey;
  readonly span?: Span;
}

/** An item of an array is of the declaration that the array is. */
function declarationAt(
  plan: BindingPlan,
  key: TypeKey,
  step: string | number,
): Declared | undefined {
  const type = plan.types.get(key);
  if (type?.kind !== 'complex') return typeof step === 'number' ? { type: key } : undefined;
  const { content, attributes } = type;
  if (content.kind === 'array') {
    const { declaration, type: item } = content.particle.element;
    return { type: item, span: declaration.span };
  }
  if (typeof step === 'number') return { type: key };
  const attribute = attributes.find(({ property }) => property === step);
  if (attribute) return { type: attribute.type, span: attribute.use.declaration.span };
  if (content.kind === 'simple')
    return content.property === step ? { type: content.type } : undefined;
  return content.kind === 'record' ? particleAt(content.particle, step) : undefined;
}

function particleAt(group: GroupParticlePlan, step: string): Declared | undefined {
  for (const particle of group.particles) {
    const found = ownOrInner(particle, step);
    if (found) return found;
  }
  return undefined;
}

function ownOrInner(particle: ParticlePlan, step: string): Declared | undefined {
  if (particle.kind !== 'element') return particleAt(particle, step);
  if (particle.property !== step) return undefined;
  const { declaration, type } = particle.element;
  return { type, span: declaration.span };
}
