import type { Issue, RelatedRule } from '../issue.ts';
import { JsonIdentities } from './equality.ts';
import { EvaluatedParts } from './evaluated.ts';
import { NearestAlternative } from './nearest.ts';
import type { Evaluator, ObjectSchema, SchemaReference } from './schema.ts';
import { jsonType } from './value.ts';

/** Schemas nested in one another at one time; more end in `limit-depth` (a schema that never ends). */
const MAXIMUM_NESTING = 1200;

/** Issues in the order in which they were found, each once: several parts of an `allOf` may find it. */
export class FoundIssues {
  readonly #issues = new Map<string, Issue>();

  get size(): number {
    return this.#issues.size;
  }

  add(issue: Issue): void {
    const { code, message, path } = issue;
    const key = JSON.stringify([code, message, path]);
    if (!this.#issues.has(key)) this.#issues.set(key, issue);
  }

  list(): readonly Issue[] {
    return [...this.#issues.values()];
  }
}

/**
 * One evaluation of a value: gathers the issues, or only asks for the verdict. The verdict of a
 * referenced schema on a value is kept, so that schemas that refer to one another from many places
 * cost no more than once a value.
 */
export class Evaluation implements Evaluator {
  readonly #path: (string | number)[] = [];
  readonly #verdicts = new Map<ObjectSchema, Map<unknown, boolean>>();
  readonly #evaluated = new Map<ObjectSchema, Map<unknown, EvaluatedParts>>();
  readonly #maximum: number;
  #identities: JsonIdentities | undefined;
  #issues: FoundIssues | undefined;
  #nesting = 0;

  /** `issues`: where they go, `maximum` of them at most; `undefined`: only the verdict counts. */
  constructor(issues: FoundIssues | undefined, maximum: number) {
    this.#issues = issues;
    this.#maximum = maximum;
  }

  get explains(): boolean {
    return this.#issues !== undefined && this.#issues.size <= this.#maximum;
  }

  get identities(): JsonIdentities {
    this.#identities ??= new JsonIdentities();
    return this.#identities;
  }

  fail(
    code: string,
    message: string,
    expected?: readonly string[],
    child?: string | number,
  ): false {
    if (this.#issues !== undefined && this.#issues.size <= this.#maximum) {
      const path = child === undefined ? [...this.#path] : [...this.#path, child];
      this.#issues.add({ code, message, path, ...(expected && { expected }) });
    }
    return false;
  }

  evaluate(reference: SchemaReference, value: unknown): boolean {
    const schema = typeof reference === 'function' ? reference() : reference;
    if (schema === true) return true;
    if (schema === false) return this.fail('false', 'No value is allowed here.');
    if (typeof reference !== 'function') return this.#evaluateKeywords(schema, value);
    return (
      this.#verdictOf(schema, value) || (this.explains && this.#evaluateKeywords(schema, value))
    );
  }

  evaluateChild(reference: SchemaReference, value: unknown, key: string | number): boolean {
    this.#path.push(key);
    const verdict = this.evaluate(reference, value);
    this.#path.pop();
    return verdict;
  }

  accepts(reference: SchemaReference, value: unknown): boolean {
    const issues = this.#issues;
    this.#issues = undefined;
    const verdict = this.evaluate(reference, value);
    this.#issues = issues;
    return verdict;
  }

  acceptsOnce(reference: SchemaReference, value: unknown): boolean {
    const schema = typeof reference === 'function' ? reference() : reference;
    return typeof schema === 'boolean' ? schema : this.#verdictOf(schema, value);
  }

  evaluatedBy(reference: SchemaReference, value: unknown): EvaluatedParts {
    const schema = typeof reference === 'function' ? reference() : reference;
    const parts = new EvaluatedParts();
    if (typeof schema === 'boolean' || this.#nesting >= MAXIMUM_NESTING) return parts;
    const known = this.#evaluated.get(schema) ?? new Map<unknown, EvaluatedParts>();
    this.#evaluated.set(schema, known);
    const earlier = known.get(value);
    if (earlier) return earlier;
    known.set(value, parts);
    const type = jsonType(value);
    if (type === undefined) return parts;
    this.#nesting += 1;
    for (const { collect } of schema.checks) collect?.(value, type, parts, this);
    this.#nesting -= 1;
    return parts;
  }

  explainNearest(
    enclosing: RelatedRule,
    schemas: readonly SchemaReference[],
    value: unknown,
  ): void {
    const issues = this.#issues;
    if (issues === undefined) return;
    const nearest = new NearestAlternative(enclosing, this.#path.length);
    for (const schema of schemas) {
      const found = new FoundIssues();
      this.#issues = found;
      this.evaluate(schema, value);
      nearest.add(found.list());
    }
    this.#issues = issues;
    const explained = nearest.explain(value);
    for (const issue of explained) if (this.explains) issues.add(issue);
    if (explained.length === 0) this.fail(enclosing.code, enclosing.message);
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
