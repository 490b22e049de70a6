/** The schemas of a set that constrain values, each with what to call it. */
import type { JsonSchemaSet, SchemaKey, SchemaNode } from '../../json-schema/model.ts';
import { type Link, linksFrom } from './links.ts';

/** A schema, and where it is first reached. */
export interface Place {
  readonly node: SchemaNode;
  /** `Order.lines[].price`: from the nearest definition, as far as there is one. */
  readonly place: string;
  /** The keyword that it is first reached by; of the root none. */
  readonly keyword: string;
  /** Whether another keyword tells of what breaks the schema: it is one of alternatives, or of names. */
  readonly isAlternative: boolean;
}

const ALTERNATIVES: ReadonlySet<string> = new Set([
  ...['anyOf', 'oneOf', 'then', 'else', 'contains', 'propertyNames'],
]);

/** Each schema once, in the order in which they are reached, those of `not` and `if` left out. */
export function placesIn(set: JsonSchemaSet): readonly Place[] {
  const places = new Map<SchemaKey, Place>();
  const pending: (Omit<Place, 'node'> & { readonly key: SchemaKey })[] = [
    { key: set.root, place: '', keyword: '', isAlternative: false },
  ];
  for (const { key, place, keyword: by, isAlternative } of pending) {
    const node = set.schemas.get(key);
    if (!node || places.has(key)) continue;
    places.set(key, { node, place: place || 'root', keyword: by, isAlternative });
    if (node.kind === 'boolean') continue;
    for (const link of linksFrom(node)) {
      pending.push({
        key: link.to,
        place: placeOf(link.to) ?? joined(place, stepOf(link)),
        keyword: link.keyword,
        isAlternative: isAlternative || ALTERNATIVES.has(link.keyword),
      });
    }
  }
  return [...places.values()];
}

function stepOf({ keyword, at }: Link): string {
  if (keyword === 'properties') return `.${at}`;
  const step = KEYWORD_STEPS.get(keyword) ?? ` ${keyword}`;
  if (at === undefined) return step;
  return typeof at === 'number' ? `${step}[${at}]` : `${step}(${at})`;
}

const KEYWORD_STEPS: ReadonlyMap<string, string> = new Map([
  ['items', '[]'],
  ['additionalProperties', '.*'],
  ['unevaluatedProperties', '.*'],
  ...['prefixItems', '$ref', 'allOf'].map((keyword) => [keyword, ''] as const),
]);

/** Of a definition its name. */
function placeOf(key: SchemaKey): string | undefined {
  const [, name] = DEFINITION.exec(key) ?? [];
  return name?.replaceAll('~1', '/').replaceAll('~0', '~');
}

const DEFINITION = /#\/(?:\$defs|definitions|components\/schemas)\/([^/]+)$/;

function joined(place: string, step: string): string {
  return `${place}${step}`.replace(/^[. ]/, '');
}
