/**
 * The JSON Schema (draft 2020-12) of an XSD: exactly the objects that its documents become by the
 * binding plan. What JSON Schema can't say makes it wider, and is reported at its place.
 */
import type { SimpleType } from '../../src/runtime/datatype/datatype.ts';
import type { BindingPlan, ElementParticlePlan, ElementPlan, TypePlan } from '../bind/plan.ts';
import { TakenNames } from '../bind/taken-names.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Loss } from '../diagnostics/to-json-schema.ts';
import { interpretSimpleType } from '../interpret/simple-type.ts';
import type { TypeKey } from '../wire/model.ts';
import { annotated, type XmlKeyword } from './to-json-schema/annotate.ts';
import { anyElementSchema, anySchema } from './to-json-schema/any.ts';
import { atomicSchema } from './to-json-schema/atomic.ts';
import { lexicalSchema } from './to-json-schema/builtin.ts';
import { complexSchema } from './to-json-schema/complex.ts';
import type { Conversion, JsonSchemaObject, Use } from './to-json-schema/conversion.ts';
import { definitionNames } from './to-json-schema/definitions.ts';
import { elementSchema } from './to-json-schema/element.ts';
import { Inclusions } from './to-json-schema/inclusions.ts';
import { ItemNames, type ItemsPlan } from './to-json-schema/item-names.ts';
import { anyItemSchema, itemSchema } from './to-json-schema/items.ts';
import { listSchema } from './to-json-schema/list.ts';
import { unionSchema } from './to-json-schema/union.ts';

/** What a conversion goes by. */
export interface ConversionOptions {
  /** What other conversions have found out already. */
  readonly inclusions?: Inclusions;
  /** Of a schema that is wider than what it was written for: its `$comment`. */
  readonly markOf?: (lost: LostPart) => string;
}

/** What a schema can't say all of: a type, or what an element has beside it. */
export interface LostPart {
  /** Absent: not only its own value decides. */
  readonly type?: TypeKey;
  readonly losses: readonly Loss[];
  readonly place: string;
}

/** The document of a format: the root, and in `$defs` the types that have a name. */
export function toJsonSchema(
  plan: BindingPlan,
  report: Report,
  options: ConversionOptions = {},
): JsonSchemaObject {
  const writer = new SchemaWriter(plan, report, options);
  const roots = plan.roots.map((root) => writer.root(root, plan.roots.length > 1));
  const [only] = roots;
  const root = roots.length === 1 && only ? only : { anyOf: roots };
  const { title, description = plan.documentation, ...keywords } = root;
  const definitions = writer.definitions();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: plan.format,
    ...(description !== '' && { description }),
    ...keywords,
    ...(definitions.length > 0 && { $defs: Object.fromEntries(definitions) }),
  };
}

/** Writes each definition once, when something first refers to it. */
class SchemaWriter implements Conversion {
  readonly plan: BindingPlan;
  readonly #report: Report;
  readonly #names: ReadonlyMap<TypeKey, string>;
  readonly #itemNames: ItemNames;
  readonly #definitions = new Map<TypeKey, JsonSchemaObject>();
  readonly #items = new Map<string, JsonSchemaObject>();
  readonly #builtins = new Map<string, JsonSchemaObject>();
  readonly #simpleTypes = new Map<TypeKey, SimpleType>();
  readonly isIncluded: Conversion['isIncluded'];

  readonly #markOf: ConversionOptions['markOf'];
  /** Of what is being written, the innermost last: what was lost of it so far. */
  readonly #lost: Loss[][] = [];

  constructor(
    plan: BindingPlan,
    report: Report,
    { inclusions = new Inclusions(), markOf }: ConversionOptions,
  ) {
    this.plan = plan;
    this.isIncluded = inclusions.isIncluded;
    this.#report = report;
    this.#markOf = markOf;
    const taken = new TakenNames();
    this.#names = definitionNames(plan, taken);
    this.#itemNames = new ItemNames(plan, taken);
  }

  /** A global element as the root of a document. */
  root(element: ElementPlan, isOneOfSeveral: boolean): JsonSchemaObject {
    const { name, declaration, type } = element;
    const plan = this.plan.types.get(type);
    const isWrapper = plan?.kind === 'complex' && plan.content.kind === 'array';
    const xml: XmlKeyword = {
      name: name.local,
      ...(name.namespace !== '' && { namespace: name.namespace }),
      ...(isWrapper && { wrapped: true }),
    };
    return annotated(this.element(element), {
      ...(isOneOfSeveral && { title: name.local }),
      description: declaration.documentation,
      xml,
    });
  }

  /** All that was referred to: the types of the schema in its order, items, then the built-in types. */
  definitions(): readonly (readonly [string, JsonSchemaObject])[] {
    const own = [...this.#names].flatMap(([key, name]) => {
      const schema = this.#definitions.get(key);
      return schema ? [[name, schema] as const] : [];
    });
    return [
      ...own,
      ...this.#items,
      ...[...this.#builtins].map(([local, schema]) => [`xs:${local}`, schema] as const),
    ];
  }

  element(element: ElementPlan): JsonSchemaObject {
    return this.#marked(element.name.local, undefined, () => elementSchema(element, this));
  }

  type(key: TypeKey, use: Use): JsonSchemaObject {
    const type = this.plan.types.get(key);
    if (!type) return {};
    const name = this.#names.get(key);
    if (name === undefined) return this.#written(type, use);
    defineOnce(this.#definitions, key, () =>
      this.#written(type, { place: name, span: spanOf(type) }),
    );
    return { $ref: pointer(name) };
  }

  item(item: ElementParticlePlan): JsonSchemaObject {
    return this.#shared(this.#itemNames.ofItem(item), () => itemSchema(item, this));
  }

  anyItem(content: ItemsPlan): JsonSchemaObject {
    return this.#shared(this.#itemNames.ofContent(content), () => anyItemSchema(content, this));
  }

  builtin(local: string): JsonSchemaObject {
    defineOnce(this.#builtins, local, () => this.#builtin(local));
    return { $ref: pointer(`xs:${local}`) };
  }

  simpleType(key: TypeKey): SimpleType {
    const known = this.#simpleTypes.get(key);
    if (known) return known;
    const plan = this.plan.types.get(key);
    if (plan?.kind !== 'simple') throw new Error(`The binding plan has no simple type ${key}`);
    const type = interpretSimpleType(plan, (inner) => this.simpleType(inner), this.#report);
    this.#simpleTypes.set(key, type);
    return type;
  }

  lose(loss: Loss, { place, span }: Use): void {
    this.#lost.at(-1)?.push(loss);
    this.#report('to-json-schema-wider', span, { place, loss });
  }

  #shared(name: string | undefined, write: () => JsonSchemaObject): JsonSchemaObject {
    if (name === undefined) return write();
    defineOnce(this.#items, name, write);
    return { $ref: pointer(name) };
  }

  #builtin(local: string): JsonSchemaObject {
    if (local === 'anyType') return anySchema(this);
    return local === 'anyElement' ? anyElementSchema(this) : lexicalSchema(local);
  }

  #written(type: TypePlan, use: Use): JsonSchemaObject {
    const { documentation: description } = type;
    const simple = type.kind === 'simple' ? type.key : undefined;
    const keywords = this.#marked(use.place, simple, () => this.#keywords(type, use));
    return annotated(keywords, { description });
  }

  /** With a mark, if something of it was lost. */
  #marked(
    place: string,
    type: TypeKey | undefined,
    write: () => JsonSchemaObject,
  ): JsonSchemaObject {
    const losses: Loss[] = [];
    this.#lost.push(losses);
    const schema = write();
    this.#lost.pop();
    const $comment =
      losses.length > 0 && this.#markOf?.({ ...(type !== undefined && { type }), losses, place });
    return $comment ? { ...schema, $comment } : schema;
  }

  #keywords(type: TypePlan, use: Use): JsonSchemaObject {
    if (type.kind === 'complex') return complexSchema(type, this, use);
    switch (type.variety) {
      case 'atomic':
        return atomicSchema(type, this, use);
      case 'list':
        return listSchema(type, this, use);
      case 'union':
        return unionSchema(type, this, use);
    }
  }
}

/** Writes what isn't defined yet; it may refer to itself. */
function defineOnce<K>(
  definitions: Map<K, JsonSchemaObject>,
  key: K,
  write: () => JsonSchemaObject,
): void {
  if (definitions.has(key)) return;
  definitions.set(key, {});
  definitions.set(key, write());
}

function spanOf(type: TypePlan): Use['span'] {
  return type.kind === 'complex' ? type.definition.span : type.span;
}

/** A JSON Pointer (RFC 6901) as the fragment of a URI. */
function pointer(name: string): string {
  const escaped = name.replaceAll('~', '~0').replaceAll('/', '~1');
  return `#/$defs/${encodeURIComponent(escaped).replaceAll('%3A', ':')}`;
}
