/** The two schemas that are compared, each with what can be asked of it. */
import { parse, validateJson } from '../../src/runtime/index.ts';
import type { Issue } from '../../src/runtime/issue.ts';
import type { BindingPlan } from '../bind/plan.ts';
import type { Claims } from '../compare/claims/claims.ts';
import { DocumentClaims } from '../compare/claims/documents.ts';
import { JsonSchemaClaims } from '../compare/claims/json-schema.ts';
import type { Claim } from '../compare/claims/model.ts';
import { documentText } from '../compare/document-text.ts';
import { placeInJsonSchema, type ValuePath } from '../compare/places.ts';
import { interpret } from '../interpret/interpret.ts';
import { interpretJsonSchema } from '../interpret/json-schema.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import type { Format } from '../pipeline.ts';
import type { Span } from '../source/source.ts';
import { isDeclared, placeOfElement, unknownChild } from './element-places.ts';

/** One of the two versions of a schema. */
export interface Side {
  /** What it says of documents, or of JSON values. */
  readonly claim: (claims: Claims) => Claim;
  /** A value that was found, as a person reads it. */
  readonly shown: (value: unknown) => string;
  /** The steps by which a person comes to the part of a value that a path leads to, if `other` refuses it. */
  readonly namesOf: (value: unknown, path: ValuePath, other: Side) => readonly string[];
  /** Whether it has something of that name. */
  readonly knows: (names: readonly string[]) => boolean;
  /** Why its parser refuses a value; nothing: it accepts it. */
  readonly issuesOf: (value: unknown) => readonly Issue[];
  /** Where it speaks of a part of values. */
  readonly placeOf: (names: readonly string[]) => Span | undefined;
}

/** `name`: which of the two it is. `undefined`: the format has no schema that could be read. */
export function sideOf({ plan, jsonSchema }: Format, name: 'old' | 'new'): Side | undefined {
  if (plan) return xsdSide(plan, name);
  return jsonSchema && jsonSide(jsonSchema, name);
}

function xsdSide(plan: BindingPlan, name: string): Side {
  let descriptor: ReturnType<typeof interpret> | undefined;
  return {
    claim: (claims) => new DocumentClaims(plan, name, claims).documents(),
    shown: documentText,
    namesOf: (value, path, other) => unknownChild(value, path, other.knows),
    knows: (names) => isDeclared(plan, names),
    issuesOf: (value) => {
      descriptor ??= interpret(plan, () => undefined);
      return parse(descriptor, documentText(value)).issues ?? [];
    },
    placeOf: (names) => placeOfElement(plan, names),
  };
}

function jsonSide(set: JsonSchemaSet, name: string): Side {
  let schema: ReturnType<typeof interpretJsonSchema> | undefined;
  return {
    claim: (claims) => new JsonSchemaClaims(set, name, claims).of(set.root),
    shown: (value) => JSON.stringify(value),
    namesOf: (_value, path) => path.map((step) => (typeof step === 'number' ? ITEM : step)),
    knows: () => true,
    issuesOf: (value) => {
      schema ??= interpretJsonSchema(set, () => undefined);
      return validateJson(schema, value).issues ?? [];
    },
    placeOf: (names) =>
      placeInJsonSchema(
        set,
        names.map((name) => (name === ITEM ? 0 : name)),
      ),
  };
}

/** Of an array any item. */
const ITEM = '[]';
