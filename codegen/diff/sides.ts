/** The two schemas that are compared, each with what can be asked of it. */
import { parse, validateJson } from '../../src/runtime/index.ts';
import type { Issue } from '../../src/runtime/issue.ts';
import type { BindingPlan } from '../bind/plan.ts';
import { namespacePrefixes } from '../bind/prefixes.ts';
import type { Claims } from '../compare/claims/claims.ts';
import { DocumentClaims } from '../compare/claims/documents.ts';
import { JsonSchemaClaims } from '../compare/claims/json-schema.ts';
import type { Claim } from '../compare/claims/model.ts';
import { documentText } from '../compare/document-text.ts';
import { schemaNames } from '../compare/equal/json-schemas.ts';
import type { NameOf } from '../compare/equal/names.ts';
import { DOCUMENTS, typeNames } from '../compare/equal/xsd-types.ts';
import { placeInJsonSchema, type ValuePath } from '../compare/places.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { collectDiagnostics } from '../diagnostics/report.ts';
import { interpret } from '../interpret/interpret.ts';
import { interpretJsonSchema } from '../interpret/json-schema.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import type { Format } from '../pipeline.ts';
import type { Span } from '../source/source.ts';
import { isDeclared, placeOfElement, unknownChild } from './element-places.ts';
import { issueInDocument, issueInValue } from './telling-issue.ts';

/** A value that was found, as both sides are tried on it. */
export interface Example {
  readonly value: unknown;
  /** As a person reads it. */
  readonly text: string;
}

/** One of the two versions of a schema. */
export interface Side {
  /** What it says of documents, or of JSON values. */
  readonly claim: (claims: Claims) => Claim;
  /** A value that was found, written as this version does. */
  readonly shown: (value: unknown) => Example;
  /** The steps by which a person comes to the part of a value that a path leads to, if `other` refuses it. */
  readonly namesOf: (value: unknown, path: ValuePath, other: Side) => readonly string[];
  /** Whether it has something of that name. */
  readonly knows: (names: readonly string[]) => boolean;
  /** Why its parser refuses an example; nothing: it accepts it. */
  readonly issuesOf: (example: Example) => readonly Issue[];
  /** What the schema says and its parser can't check, so that it is no judge; nothing: it is one. */
  readonly notJudged: () => string | undefined;
  /** Of that, what is about the part that a path leads to, if anything is. */
  readonly issueOf: (example: Example, path: ValuePath) => Issue | undefined;
  /** Where it speaks of a part of values. */
  readonly placeOf: (names: readonly string[]) => Span | undefined;
}

/** Both versions. */
export interface Sides {
  readonly old: Side;
  readonly fresh: Side;
  /** Whether they are seen to say the same, without a search. */
  readonly areSame: boolean;
}

/** `undefined`: they are not of one kind, or one has no schema that could be read. */
export function sidesOf(old: Format, fresh: Format): Sides | undefined {
  if (old.plan && fresh.plan) {
    const [oldNames, freshNames] = typeNames(old.plan, fresh.plan);
    return {
      old: xsdSide(old.plan, oldNames),
      fresh: xsdSide(fresh.plan, freshNames),
      areSame: oldNames(DOCUMENTS) === freshNames(DOCUMENTS),
    };
  }
  if (!old.jsonSchema || !fresh.jsonSchema) return undefined;
  const [oldNames, freshNames] = schemaNames(old.jsonSchema, fresh.jsonSchema);
  return {
    old: jsonSide(old.jsonSchema, oldNames),
    fresh: jsonSide(fresh.jsonSchema, freshNames),
    areSame: oldNames(old.jsonSchema.root) === freshNames(fresh.jsonSchema.root),
  };
}

function xsdSide(plan: BindingPlan, nameOf: NameOf): Side {
  const prefixes = namespacePrefixes(plan);
  const lane = once((report) => interpret(plan, report));
  const issuesOf = ({ text }: Example) => parse(lane().reads, text).issues ?? [];
  return {
    claim: (claims) => new DocumentClaims(plan, nameOf, claims).documents(),
    shown: (value) => ({ value, text: documentText(value, prefixes) }),
    namesOf: (value, path, other) => unknownChild(value, path, other.knows),
    knows: (names) => isDeclared(plan, names),
    issuesOf,
    notJudged: () => lane().fault,
    issueOf: (example, path) => issueInDocument(issuesOf(example), example.text, path),
    placeOf: (names) => placeOfElement(plan, names),
  };
}

function jsonSide(set: JsonSchemaSet, nameOf: NameOf): Side {
  const lane = once((report) => interpretJsonSchema(set, report));
  const issuesOf = ({ value }: Example) => validateJson(lane().reads, value).issues ?? [];
  return {
    claim: (claims) => new JsonSchemaClaims(set, nameOf, claims).of(set.root),
    shown: (value) => ({ value, text: JSON.stringify(value) }),
    namesOf: (_value, path) => path.map((step) => (typeof step === 'number' ? ITEM : step)),
    knows: () => true,
    issuesOf,
    notJudged: () => lane().fault,
    issueOf: (example, path) => issueInValue(issuesOf(example), path),
    placeOf: (names) =>
      placeInJsonSchema(
        set,
        names.map((name) => (name === ITEM ? 0 : name)),
      ),
  };
}

/** A parser, made when it is first asked for, and what was to be said against it. */
function once<Made>(make: (report: Report) => Made): () => { reads: Made; fault?: string } {
  let made: { reads: Made; fault?: string } | undefined;
  return () => {
    if (made) return made;
    const { report, diagnostics } = collectDiagnostics();
    const reads = make(report);
    const fault = diagnostics.find(({ severity }) => severity === 'error')?.message;
    made = fault === undefined ? { reads } : { reads, fault };
    return made;
  };
}

/** Of an array any item. */
const ITEM = '[]';
