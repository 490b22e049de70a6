import type { Issue } from '../issue.ts';
import { JsonIdentities } from './equality.ts';
import type { Keywords, ObjectSchema, SchemaReference } from './schema.ts';
import { type JsonType, jsonType } from './value.ts';

/** One keyword: which values it speaks about, and when it holds. */
export interface Keyword<Name extends keyof Keywords> {
  readonly name: Name;
  /** Values of other types pass. */
  readonly applies: JsonType | 'any';
  readonly evaluate: (
    argument: NonNullable<Keywords[Name]>,
    value: never,
    evaluation: Evaluation,
    siblings: Keywords,
  ) => boolean;
}

/** A keyword with its argument. `type` is the JSON type of `value`. */
export interface Check {
  readonly keyword: string;
  readonly evaluate: (value: unknown, type: JsonType, evaluation: Evaluation) => boolean;
}

/** Schemas nested in one another at one time; more end in `limit-depth` (a schema that never ends). */
const MAXIMUM_NESTING = 1200;

/**
 * One evaluation of a value: gathers the issues, or only asks for the verdict. The verdict of a
 * referenced schema on a value is kept, so that schemas that refer to one another from many places
 * cost no more than once a value.
 */
export class Evaluation {
  readonly #path: (string | number)[] = [];
  readonly #verdicts = new Map<ObjectSchema, Map<unknown, boolean>>();
  readonly #maximum: number;
  #identities: JsonIdentities | undefined;
  #issues: Issue[] | undefined;
  #nesting = 0;

  /** `issues`: where they go, `maximum` of them at most; `undefined`: only the verdict counts. */
  constructor(issues: Issue[] | undefined, maximum: number) {
    this.#issues = issues;
    this.#maximum = maximum;
  }

  /** Whether it is worth going on after a rule was broken: somebody wants to know all of them. */
  get explains(): boolean {
    return this.#issues !== undefined && this.#issues.length <= this.#maximum;
  }

  /** Numbers for values, equal for equal ones. */
  get identities(): JsonIdentities {
    this.#identities ??= new JsonIdentities();
    return this.#identities;
  }

  /** Records that a keyword does not hold here, or at a child; always `false`. */
  fail(
    code: string,
    message: string,
    expected?: readonly string[],
    child?: string | number,
  ): false {
    if (this.#issues !== undefined && this.#issues.length <= this.#maximum) {
      const path = child === undefined ? [...this.#path] : [...this.#path, child];
      this.#issues.push({ code, message, path, ...(expected && { expected }) });
    }
    return false;
  }

  /** Whether `value` is valid against `reference`, at the same place. */
  evaluate(reference: SchemaReference, value: unknown): boolean {
    const schema = typeof reference === 'function' ? reference() : reference;
    if (schema === true) return true;
    if (schema === false) return this.fail('false', 'No value is allowed here.');
    if (typeof reference !== 'function') return this.#evaluateKeywords(schema, value);
    return (
      this.#verdictOf(schema, value) || (this.explains && this.#evaluateKeywords(schema, value))
    );
  }

  /** As `evaluate`, at a property or item of the current place. */
  evaluateChild(reference: SchemaReference, value: unknown, key: string | number): boolean {
    this.#path.push(key);
    const verdict = this.evaluate(reference, value);
    this.#path.pop();
    return verdict;
  }

  /** Whether `value` is valid, with nothing recorded. */
  accepts(reference: SchemaReference, value: unknown): boolean {
    const issues = this.#issues;
    this.#issues = undefined;
    const verdict = this.evaluate(reference, value);
    this.#issues = issues;
    return verdict;
  }

  /** Records what the alternative with the fewest issues misses; of equals the first. */
  explainNearest(alternatives: readonly SchemaReference[], value: unknown): void {
    const issues = this.#issues;
    if (issues === undefined) return;
    let nearest: Issue[] | undefined;
    for (const alternative of alternatives) {
      const found: Issue[] = [];
      this.#issues = found;
      this.evaluate(alternative, value);
      if (nearest === undefined || found.length < nearest.length) nearest = found;
    }
    this.#issues = issues;
    for (const issue of nearest ?? []) if (this.explains) issues.push(issue);
  }

  #verdictOf(schema: ObjectSchema, value: unknown): boolean {
    const verdicts = this.#verdicts.get(schema) ?? new Map<unknown, boolean>();
    this.#verdicts.set(schema, verdicts);
    const known = verdicts.get(value);
    if (known !== undefined) return known;
    const issues = this.#issues;
    this.#issues = undefined;
    const verdict = this.#evaluateKeywords(schema, value);
    this.#issues = issues;
    verdicts.set(value, verdict);
    return verdict;
  }

  #evaluateKeywords(schema: ObjectSchema, value: unknown): boolean {
    if (this.#nesting >= MAXIMUM_NESTING) {
      return this.fail('limit-depth', 'Schemas are nested too deeply here.');
    }
    const type = jsonType(value);
    if (type === undefined) return this.fail('json-value', 'This is not a JSON value.');
    this.#nesting += 1;
    let verdict = true;
    for (const check of schema.checks) {
      if (check.evaluate(value, type, this)) continue;
      verdict = false;
      // A value of the wrong type breaks other rules only because of its type.
      if (!this.explains || check.keyword === 'type') break;
    }
    this.#nesting -= 1;
    return verdict;
  }
}

/** The argument of a keyword that is a table, whichever way it was written. */
export function entriesOf<T>(
  table: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): Iterable<readonly [string, T]> {
  return table instanceof Map
    ? (table as ReadonlyMap<string, T>)
    : Object.entries(table as Readonly<Record<string, T>>);
}
