/** What the parts of the conversion to JSON Schema share. */
import type { SimpleType } from '../../../src/runtime/datatype/datatype.ts';
import type { BindingPlan, ElementParticlePlan, ElementPlan } from '../../bind/plan.ts';
import type { Loss } from '../../diagnostics/to-json-schema.ts';
import type { Span } from '../../source/source.ts';
import type { TypeKey } from '../../wire/model.ts';
import type { ItemsPlan } from './item-names.ts';
import type { Language } from './language.ts';

/** A schema of draft 2020-12 as a JSON object, its members in the order in which they are written. */
export interface JsonSchemaObject {
  readonly [keyword: string]: unknown;
}

/** The conversion of one plan: what its parts ask of each other. */
export interface Conversion {
  readonly plan: BindingPlan;
  /** A type where it is used: a `$ref` to its definition, or written in place. */
  readonly type: (key: TypeKey, use: Use) => JsonSchemaObject;
  /** The value of an element, without what is said of the element itself. */
  readonly element: (element: ElementPlan) => JsonSchemaObject;
  /** One item of a content model: a `$ref` where several have it. */
  readonly item: (item: ElementParticlePlan) => JsonSchemaObject;
  /** Whatever an item of a content model may be: a `$ref` where several consist of the same. */
  readonly anyItem: (content: ItemsPlan) => JsonSchemaObject;
  /** A built-in type that is more than a few keywords, by local name: a `$ref` to its definition. */
  readonly builtin: (local: string) => JsonSchemaObject;
  /** The simple type as the run-time has it, to ask about single values. */
  readonly simpleType: (key: TypeKey) => SimpleType;
  /** `isIncluded` of languages, asked once in a conversion: types share most of their patterns. */
  readonly isIncluded: (inner: Language, outer: Language) => boolean;
  /** Reports that the JSON Schema is wider than the XSD. */
  readonly lose: (loss: Loss, use: Use) => void;
}

/** Who uses a type: for messages. */
export interface Use {
  /** `POSTBACK/CONTENT`, `MobileNumber`. */
  readonly place: string;
  readonly span: Span | undefined;
}
