import type { Issue, Position, RelatedRule } from './issue.ts';

/** An issue before its place is known by line and column. */
export interface Finding extends Omit<Issue, keyof Position | 'related'> {
  /** Into the document's text; absent where there is no document. */
  readonly index?: number;
  readonly related?: readonly (RelatedRule & { readonly index?: number })[];
}

/** The issues of one pass, up to a limit. */
export class Findings {
  readonly #limit: number;
  readonly #positionAt: ((index: number) => Position) | undefined;
  readonly #issues: Issue[] = [];
  #left = 0;

  constructor(limit: number, positionAt?: (index: number) => Position) {
    this.#limit = limit;
    this.#positionAt = positionAt;
  }

  get isEmpty(): boolean {
    return this.#issues.length === 0 && this.#left === 0;
  }

  /** Whether further issues are only counted. */
  get isFull(): boolean {
    return this.#issues.length >= this.#limit;
  }

  add(finding: Finding): void {
    if (this.isFull) this.count();
    else this.#issues.push(this.#locate(finding));
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

  #locate({ index, related, ...issue }: Finding): Issue {
    return {
      ...issue,
      ...this.#position(index),
      ...(related && {
        related: related.map(({ index: at, ...rule }) => ({ ...rule, ...this.#position(at) })),
      }),
    };
  }

  #position(index: number | undefined): Partial<Position> {
    return index === undefined || !this.#positionAt ? {} : this.#positionAt(index);
  }
}
