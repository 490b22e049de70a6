/** The plainest values around parts: what is found for a part is put in its place. */
import type { JsonSchemaClaims } from '../../compare/claims/json-schema.ts';
import type { SchemaKey } from '../../json-schema/model.ts';
import { type Path, withPart } from '../graft.ts';
import { showing } from './levels.ts';
import { partsOf } from './parts.ts';
import type { Questions } from './questions.ts';
import type { Level } from './routes.ts';

/** A valid value, and where its part is for which others can be put. */
export interface Surrounding {
  readonly value: unknown;
  readonly path: Path;
}

/** The surroundings of each part, found once. */
export class Surroundings {
  readonly #reader: JsonSchemaClaims;
  readonly #questions: Questions;
  readonly #isValid: (value: unknown) => boolean;
  readonly #known = new Map<SchemaKey, Surrounding | undefined>();

  constructor(
    reader: JsonSchemaClaims,
    questions: Questions,
    isValid: (value: unknown) => boolean,
  ) {
    this.#reader = reader;
    this.#questions = questions;
    this.#isValid = isValid;
  }

  /** Of the part of `head`, with these levels around it; `undefined`: none is known. */
  of(head: SchemaKey, above: readonly Level[]): Surrounding | undefined {
    if (above.length === 0) return { value: undefined, path: [] };
    if (!this.#known.has(head)) {
      this.#known.set(head, undefined);
      this.#known.set(head, this.#find(head, above));
    }
    return this.#known.get(head);
  }

  #find(head: SchemaKey, above: readonly Level[]): Surrounding | undefined {
    const valid = this.#reader.of(head);
    for (let count = 1; count <= above.length; count += 1) {
      const levels = above.slice(0, count);
      const answer = this.#questions.ask(showing(levels, valid, this.#reader));
      if (answer.kind !== 'no') return undefined;
      const path = this.#pathIn(answer.value, levels);
      if (!path) return undefined;
      const around = this.of(levels.at(-1)?.head ?? head, above.slice(count));
      if (!around) continue;
      const value = withPart(around.value, around.path, answer.value);
      if (this.#isValid(value)) return { value, path: [...around.path, ...path] };
    }
    return undefined;
  }

  /** The way to a part of the innermost level. */
  #pathIn(value: unknown, levels: readonly Level[]): Path | undefined {
    const level = levels.at(-1);
    if (!level) return [];
    const steps = level.step ? partsOf(level.step, value, this.#reader.claims) : [];
    for (const step of steps) {
      const part = (value as Readonly<Record<string | number, unknown>>)[step];
      const further = this.#pathIn(part, levels.slice(0, -1));
      if (further) return [step, ...further];
    }
    return undefined;
  }
}
