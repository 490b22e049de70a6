/** Reads the text of a pattern character by character; a surrogate pair is one character. */
import { PatternFault, type Remark } from './fault.ts';

export class Reader {
  readonly #characters: readonly string[];
  readonly #remarks: Remark[];
  #at = 0;

  constructor(source: string, remarks: Remark[]) {
    this.#characters = Array.from(source);
    this.#remarks = remarks;
  }

  /** The character here, or `ahead` of it; empty at the end. */
  peek(ahead = 0): string {
    return this.#characters[this.#at + ahead] ?? '';
  }

  /** The character here, and on to the next. */
  take(): string {
    const character = this.peek();
    this.#at += 1;
    return character;
  }

  /** Whether `character` was here; then it is passed. */
  skip(character: string): boolean {
    if (this.peek() !== character) return false;
    this.#at += 1;
    return true;
  }

  expect(character: string, problem: string): void {
    if (!this.skip(character)) this.fail(problem);
  }

  /** How many characters were taken. */
  get position(): number {
    return this.#at;
  }

  /** @throws {PatternFault} at the character here, or at an earlier position. */
  fail(problem: string, position = this.#at): never {
    throw new PatternFault(problem, this.#indexOf(position));
  }

  /** Something that can be read, but is not what the grammar says. */
  remark(problem: string, position: number): void {
    this.#remarks.push({ problem, index: this.#indexOf(position) });
  }

  #indexOf(position: number): number {
    return this.#characters.slice(0, position).join('').length;
  }
}
