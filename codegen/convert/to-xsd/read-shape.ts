/** From the schema model to shapes. What no shape can say is reported at its place. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import { annotationText } from '../../json-schema/annotations.ts';
import type {
  JsonSchemaSet,
  KeywordValue,
  ObjectSchema,
  SchemaKey,
} from '../../json-schema/model.ts';
import type { Span } from '../../source/source.ts';
import { intersect, withPatterns } from './combine.ts';
import { ownShape } from './own-shape.ts';
import { and, count, not, present } from './presence.ts';
import { isSameExpression } from './same-schema.ts';
import {
  everyObject,
  everyValue,
  noValue,
  type ObjectSet,
  type SchemaExpression,
  type Shape,
} from './shape.ts';
import { acceptsString } from './string-set.ts';
import { subtract } from './subtract.ts';
import { withoutUnevaluated } from './unevaluated.ts';
import { type UniteOptions, unite } from './unite.ts';

/** More alternatives than this for one value are cut off, and reported. */
const MAX_ALTERNATIVES = 100;

export class ShapeReader {
  readonly #set: JsonSchemaSet;
  readonly #report: Report;
  readonly #shapes = new Map<SchemaKey, Shape>();

  constructor(set: JsonSchemaSet, report: Report) {
    this.#set = set;
    this.#report = report;
  }

  /** What a combination of schemas allows. Terminates, since members and items are not read. */
  shapeOf(expression: SchemaExpression, span: Span | undefined): Shape {
    switch (expression.kind) {
      case 'anything':
        return everyValue;
      case 'nothing':
        return noValue;
      case 'schema':
        return this.#schema(expression.key);
      case 'all':
        return expression.parts
          .map((part) => this.shapeOf(part, span))
          .reduce((left, right) => this.#both(left, right, span));
      case 'any':
        return this.#either(
          expression.parts.map((part) => this.shapeOf(part, span)),
          'any',
          span,
        );
    }
  }

  /** Objects with what patterns and `propertyNames` say of their members. */
  settled(set: ObjectSet): ObjectSet {
    const isCounted = set.minProperties > 0 || set.maxProperties < Infinity;
    if (set.patterns.length + set.names.length === 0 && !isCounted) return set;
    const matched = withPatterns(set);
    const absent = [...matched.members.keys()].filter(
      (property) => !set.names.every((key) => this.#acceptsName(key, property)),
    );
    const members = [...matched.members].filter(([property]) => !absent.includes(property));
    const { minProperties, maxProperties } = matched;
    const presence = and(
      matched.presence,
      ...absent.map((property) => not(present(property))),
      count(
        members.map(([property]) => present(property)),
        minProperties,
        maxProperties,
      ),
    );
    const settled = { names: [], minProperties: 0, maxProperties: Infinity };
    return { ...matched, members: new Map(members), presence, ...settled };
  }

  #acceptsName(key: SchemaKey, property: string): boolean {
    return this.#schema(key).strings.some((set) => acceptsString(set, property));
  }

  #schema(key: SchemaKey): Shape {
    const known = this.#shapes.get(key);
    if (known) return known;
    const node = this.#set.schemas.get(key);
    const shape =
      node?.kind === 'schema' ? this.#node(node) : node?.value === false ? noValue : everyValue;
    this.#shapes.set(key, shape);
    return shape;
  }

  #node(node: ObjectSchema): Shape {
    const documentation = annotationText(node.annotations, 'description', 'title');
    let shape = ownShape(node, documentation, this.#set, this.#report);
    for (const [name, value] of node.keywords) {
      shape = this.#applied(shape, name, value, node);
    }
    return withoutUnevaluated(shape, node, this.#set, this.#report);
  }

  #applied(shape: Shape, name: string, value: KeywordValue, node: ObjectSchema): Shape {
    const { span } = value;
    const keys = value.kind === 'schemas' ? value.schemas : [];
    switch (name) {
      case '$ref':
        return value.kind === 'schema'
          ? this.#both(shape, named(this.#schema(value.schema), value.schema), span)
          : shape;
      case 'allOf':
        return keys
          .map((key) => this.#schema(key))
          .reduce((left, right) => this.#both(left, right, span), shape);
      case 'anyOf':
      case 'oneOf': {
        const branches = keys.map((key) => this.#both(shape, this.#schema(key), span));
        return this.#either(branches, name === 'anyOf' ? 'any' : 'one', span);
      }
      case 'not':
        return this.#without(shape, value, 'to-xsd-not');
      case 'if':
        return this.#condition(shape, value, node);
      case 'dependentSchemas':
        return this.#dependent(shape, value);
      default:
        return shape;
    }
  }

  #both(left: Shape, right: Shape, span: Span | undefined): Shape {
    return this.#bounded(intersect(left, right), span);
  }

  #bounded(shape: Shape, span: Span | undefined): Shape {
    const { numbers, strings } = shape;
    if (Math.max(numbers.length, strings.length) <= MAX_ALTERNATIVES) return shape;
    this.#report('to-xsd-too-complex', span, { what: 'alternatives of one value' });
    return {
      ...shape,
      numbers: numbers.slice(0, MAX_ALTERNATIVES),
      strings: strings.slice(0, MAX_ALTERNATIVES),
    };
  }

  #either(shapes: readonly Shape[], mode: UniteOptions['mode'], span: Span | undefined): Shape {
    const isPossible = (shape: Shape): boolean =>
      shape.null || SHAPE_LISTS.some((kind) => shape[kind].length > 0);
    const alternatives = shapes.filter(isPossible).map((shape) => ({
      ...shape,
      objects: shape.objects === everyObject ? everyObject : this.#settledAll(shape.objects),
    }));
    if (alternatives.length === 0) return noValue;
    const losses = {
      correlated: (property: string) => this.#report('to-xsd-correlated', span, { property }),
      overlapping: (what: string) => this.#report('to-xsd-overlap', span, { what }),
      mixedItems: () => this.#report('to-xsd-mixed-items', span, {}),
    };
    const isSame = (left: SchemaExpression, right: SchemaExpression): boolean =>
      isSameExpression(left, right, this.#set);
    return this.#bounded(unite(alternatives, { mode, losses, isSame }), span);
  }

  #settledAll(objects: readonly ObjectSet[]): readonly ObjectSet[] {
    const settled = objects.map((set) =>
      set.additional.kind === 'anything' ? set : this.settled(set),
    );
    return settled.every((set, at) => set === objects[at]) ? objects : settled;
  }

  /** A schema whose negation is wanted: it must be read without a loss. */
  #exactly(key: SchemaKey): Shape | undefined {
    let isExact = true;
    const reader = new ShapeReader(this.#set, () => {
      isExact = false;
      return undefined;
    });
    const shape = reader.#schema(key);
    return isExact ? shape : undefined;
  }

  #without(shape: Shape, value: KeywordValue, code: 'to-xsd-not'): Shape {
    const excluded = value.kind === 'schema' ? this.#exactly(value.schema) : undefined;
    const rest = excluded && subtract(shape, excluded);
    if (!rest) this.#report(code, value.span, {});
    return rest ?? shape;
  }

  /** What satisfies `if` and `then`, and what satisfies `else` and not `if` (core §10.2.2). */
  #condition(shape: Shape, value: KeywordValue, node: ObjectSchema): Shape {
    if (value.kind !== 'schema') return shape;
    const branch = (name: string): Shape => {
      const applied = node.keywords.get(name);
      return applied?.kind === 'schema' ? this.#schema(applied.schema) : everyValue;
    };
    if (!node.keywords.has('then') && !node.keywords.has('else')) return shape;
    const condition = this.#exactly(value.schema);
    const rest = condition && subtract(shape, condition);
    if (!condition || !rest) {
      this.#report('to-xsd-condition', value.span, {});
      return shape;
    }
    const fulfilled = this.#both(
      this.#both(shape, condition, value.span),
      branch('then'),
      value.span,
    );
    const other = this.#both(rest, branch('else'), value.span);
    return this.#either([fulfilled, other], 'any', value.span);
  }

  /** Objects without the property, and those that satisfy the schema (core §10.2.2.4). */
  #dependent(shape: Shape, value: KeywordValue): Shape {
    if (value.kind !== 'schemaMap' || shape.objects.length === 0) return shape;
    let all = shape;
    for (const [property, { schema }] of value.schemas) {
      const lacking = withPresence(all, not(present(property)));
      const having = withPresence(all, present(property));
      const dependent = this.#both(having, this.#schema(schema), value.span);
      const { objects } = this.#either([lacking, dependent], 'any', value.span);
      all = { ...all, objects };
    }
    return all;
  }
}

const SHAPE_LISTS = ['booleans', 'numbers', 'strings', 'arrays', 'objects'] as const;

function withPresence(shape: Shape, presence: ObjectSet['presence']): Shape {
  const { objectsOf: _, ...rest } = shape;
  return {
    ...rest,
    objects: shape.objects.map((set) => ({ ...set, presence: and(set.presence, presence) })),
  };
}

/** The shape of a definition, which has a name of its own. */
function named(shape: Shape, key: SchemaKey): Shape {
  const hasScalars = shape.booleans.length + shape.numbers.length + shape.strings.length > 0;
  return {
    ...shape,
    ...(hasScalars && { scalarsOf: key }),
    ...(shape.objects.length > 0 && { objectsOf: key }),
  };
}
