/** Which of several alternatives a value that fits none is explained by. */
import type { Issue, RelatedRule } from '../issue.ts';
import { typeName } from './type-name.ts';
import { describeValue } from './value.ts';

/** Rules that say of a value itself that it is of another kind. */
const KIND_RULES: ReadonlySet<string> = new Set(['type', 'enum', 'const', 'anyOf', 'oneOf']);

/**
 * Gathers what each alternative says. Those that are of another kind than the value altogether are
 * only told of if all are, and then together: `Expected a string or null, but found 5.`
 */
export class NearestAlternative {
  readonly #enclosing: RelatedRule;
  /** Steps to the value. */
  readonly #depth: number;
  readonly #kinds: Issue[] = [];
  #nearest: readonly Issue[] = [];
  #distance = Infinity;

  constructor(enclosing: RelatedRule, depth: number) {
    this.#enclosing = enclosing;
    this.#depth = depth;
  }

  /** Adds what one alternative says. */
  add(issues: readonly Issue[]): void {
    const [only] = issues;
    if (only && issues.length === 1 && this.#isOfKind(only)) {
      this.#kinds.push(only);
      return;
    }
    const isFar = issues.some((issue) => this.#isOfKind(issue) || this.#isTag(issue));
    const distance = issues.length + (isFar ? Number.MAX_SAFE_INTEGER / 2 : 0);
    if (distance < this.#distance) [this.#nearest, this.#distance] = [issues, distance];
  }

  /** The issues that explain `value`, each with the rule around it. */
  explain(value: unknown): readonly Issue[] {
    const [first, ...others] = this.#kinds;
    const issues = this.#nearest.length > 0 || !first ? this.#nearest : [first];
    if (issues.length > 0 && others.length > 0 && issues[0] === first) {
      return [{ ...this.#ofNoKind(value), path: first?.path ?? [] }];
    }
    const related = this.#enclosing;
    return issues.map((issue) => ({ ...issue, related: [...(issue.related ?? []), related] }));
  }

  #ofNoKind(value: unknown): Pick<Issue, 'code' | 'message' | 'expected' | 'related'> {
    const codes = new Set(this.#kinds.map(({ code }) => code));
    const expected = [...new Set(this.#kinds.flatMap((issue) => issue.expected ?? []))];
    const wanted = expected.map(typeName).join(' or ');
    const message = `Expected ${wanted}, but found ${describeValue(value)}.`;
    const [code = this.#enclosing.code] = codes.size === 1 ? codes : [];
    return { code, message, expected, related: [this.#enclosing] };
  }

  #isOfKind({ code, path, expected }: Issue): boolean {
    return path.length === this.#depth && KIND_RULES.has(code) && expected !== undefined;
  }

  /** A constant of one of its properties: what tells alternatives apart. */
  #isTag({ code, path }: Issue): boolean {
    return path.length === this.#depth + 1 && (code === 'enum' || code === 'const');
  }
}
