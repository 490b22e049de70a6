/** The schemas of a set that constrain values, each with what to call it. */
import type {
  JsonSchemaSet,
  KeywordValue,
  SchemaKey,
  SchemaNode,
} from '../../json-schema/model.ts';

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

/** Keywords whose schemas say what is not, or only ask: what they accept need not be valid. */
const ASKING: ReadonlySet<string> = new Set(['not', 'if']);
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
    for (const [keyword, value] of node.keywords) {
      if (ASKING.has(keyword)) continue;
      for (const [step, inner] of innerSchemas(keyword, value)) {
        pending.push({
          key: inner,
          place: placeOf(inner) ?? joined(place, step),
          keyword,
          isAlternative: isAlternative || ALTERNATIVES.has(keyword),
        });
      }
    }
  }
  return [...places.values()];
}

function innerSchemas(keyword: string, value: KeywordValue): readonly [string, SchemaKey][] {
  switch (value.kind) {
    case 'schema':
      return [[stepOf(keyword), value.schema]];
    case 'schemas':
      return value.schemas.map((key, index) => [`${stepOf(keyword)}[${index}]`, key]);
    case 'schemaMap': {
      const isNamed = keyword === 'properties';
      return Array.from(value.schemas, ([name, { schema }]) => [
        isNamed ? `.${name}` : `${stepOf(keyword)}(${name})`,
        schema,
      ]);
    }
    default:
      return [];
  }
}

function stepOf(keyword: string): string {
  if (keyword === 'items') return '[]';
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return '.*';
  if (keyword === 'prefixItems') return '';
  return keyword === '$ref' || keyword === 'allOf' ? '' : ` ${keyword}`;
}

/** Of a definition its name. */
function placeOf(key: SchemaKey): string | undefined {
  const [, name] = DEFINITION.exec(key) ?? [];
  return name?.replaceAll('~1', '/').replaceAll('~0', '~');
}

const DEFINITION = /#\/(?:\$defs|definitions|components\/schemas)\/([^/]+)$/;

function joined(place: string, step: string): string {
  return `${place}${step}`.replace(/^[. ]/, '');
}
