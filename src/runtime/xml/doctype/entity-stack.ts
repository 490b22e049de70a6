/** Entities that are declared, and those of them that are being read (XML 1.0 §4.4). */
import type { Entities } from '../entities.ts';
import type { Scanner } from '../scanner.ts';
import { failInDoctype } from './errors.ts';

/** A parsed entity whose replacement text is known (XML 1.0 §4.5). */
export interface InternalEntity {
  readonly kind: 'internal';
  readonly name: string;
  readonly text: string;
  /** Whether it is being read, so that a reference to it is recursive. */
  open: boolean;
}

/** An entity that is declared and never read: external, or not XML at all. */
export interface UnreadEntity {
  readonly kind: 'external' | 'unparsed';
  readonly name: string;
}

/** A general or parameter entity as it was declared. */
export type Entity = InternalEntity | UnreadEntity;

/** A text that waits until the entity that is referred to in it has been read. */
interface Frame {
  readonly text: string;
  /** Of the reference to the entity. */
  readonly index: number;
  /** Where the reference ends and reading goes on. */
  readonly resume: number;
  readonly entity: InternalEntity;
  /** Open elements at the reference. */
  readonly depth: number;
}

/** UTF-16 units that all references to declared entities may expand to in one document. */
export const expansionLimit: number = 1 << 20;

/**
 * The entities of a document, and the texts of those that are being read. Bounded: none may hold
 * itself (WFC: No Recursion), and all together may not expand to more than `expansionLimit`.
 */
export class EntityStack implements Entities {
  /** General entities by name. */
  readonly general: Map<string, Entity> = new Map();
  /** Parameter entities by name. */
  readonly parameters: Map<string, Entity> = new Map();
  readonly #scanner: Scanner;
  readonly #frames: Frame[] = [];
  #expanded = 0;

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  get level(): number {
    return this.#frames.length;
  }

  place(index: number): number {
    return this.#frames[0]?.index ?? index;
  }

  endPlace(index: number): number {
    return this.#frames[0]?.resume ?? index;
  }

  refer(name: string, index: number, depth: number): void {
    const entity = this.general.get(name);
    if (entity === undefined) this.#scanner.fail('xml-entity-undefined', { name }, index);
    if (entity.kind === 'internal') this.enter(entity, index, depth);
    else failInDoctype(this.#scanner, `xml-entity-${entity.kind}`, { name }, index);
  }

  /** Goes on in an entity that the reference from `index` to here names. */
  enter(entity: InternalEntity, index: number, depth: number): void {
    const scanner: Scanner = this.#scanner;
    if (entity.open) failInDoctype(scanner, 'xml-entity-recursive', { name: entity.name }, index);
    this.#expanded += entity.text.length;
    if (this.#expanded > expansionLimit) {
      failInDoctype(scanner, 'limit-entities', { limit: expansionLimit }, index);
    }
    this.#frames.push({ text: scanner.text, index, resume: scanner.at, entity, depth });
    entity.open = true;
    scanner.text = entity.text;
    scanner.at = 0;
  }

  leave(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    frame.entity.open = false;
    this.#scanner.text = frame.text;
    this.#scanner.at = frame.resume;
  }

  requireInside(depth: number): void {
    const frame = this.#frames.at(-1);
    if (frame?.depth === depth) this.#refuseBoundary(frame);
  }

  requireWhole(depth: number): void {
    const frame = this.#frames.at(-1);
    if (frame !== undefined && frame.depth !== depth) this.#refuseBoundary(frame);
  }

  #refuseBoundary({ entity: { name } }: Frame): never {
    return failInDoctype(this.#scanner, 'xml-entity-boundary', { name });
  }
}
