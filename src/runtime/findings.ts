import type { Issue, Position, RelatedRule } from './issue.ts';

/** An issue before it is known where in the value and in the lines of a document it is. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly expected?: readonly string[] | undefined;
  /** Into the document's text; absent where there is no document. */
  readonly index?: number | undefined;
  readonly related?: readonly RelatedFinding[] | undefined;
}

/** A related rule whose place is still an index. */
export type RelatedFinding = RelatedRule & { readonly index?: number | undefined };

/** What knows where in the input an index is. */
export interface Places {
  positionAt(index: number): Position;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The issues of one pass, up to a limit. */
export class Findings {
  readonly #limit: number;
  readonly #places: Places | undefined;
  readonly #issues: Issue[] = [];
  #left = 0;

  constructor(limit: number, places?: Places) {
    this.#limit = limit;
    this.#places = places;
  }

  get isEmpty(): boolean {
    return this.#issues.length === 0 && this.#left === 0;
  }

  /** Whether further issues are only counted. */
  get isFull(): boolean {
    return this.#issues.length >= this.#limit;
  }

  /** Adds an issue about what stands at `path` in the value. */
  add(finding: Finding, path: Issue['path']): void {
    if (this.isFull) this.count();
    else this.#issues.push(this.#locate(finding, path));
  }

  /** One more issue that is not told, since there are too many. */
  count(): void {
    this.#left++;
  }

  /** All of them; those beyond the limit as one last issue. */
  issues(): readonly Issue[] {
    if (this.#left === 0) return this.#issues;
    const message = `${this.#left} more ${this.#left === 1 ? 'issue was' : 'issues were'} found.`;
    return [...this.#issues, { code: 'limit-issues', message, path: [] }];
  }

  #locate({ code, message, expected, index, related }: Finding, path: Issue['path']): Issue {
    const issue: Writable<Issue> = expected
      ? { code, message, expected, path }
      : { code, message, path };
    this.#place(issue, index);
    if (related) issue.related = this.#locateRules(related);
    return issue;
  }

  #locateRules(related: readonly RelatedFinding[]): readonly RelatedRule[] {
    const rules: RelatedRule[] = [];
    for (const { code, message, index } of related) {
      const rule: Writable<RelatedRule> = { code, message };
      this.#place(rule, index);
      rules.push(rule);
    }
    return rules;
  }

  #place(found: Writable<Partial<Position>>, index: number | undefined): void {
    if (index === undefined || this.#places === undefined) return;
    const { line, column, offset } = this.#places.positionAt(index);
    found.line = line;
    found.column = column;
    found.offset = offset;
  }
}
