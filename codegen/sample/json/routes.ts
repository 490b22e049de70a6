/** The shortest ways from the root of a set to each of its schemas, by parts of the value. */
import type { JsonSchemaSet, SchemaKey } from '../../json-schema/model.ts';
import { isInPlace, type Link, linksFrom } from './links.ts';

/** Schemas that hold of one part of a value. */
export interface Level {
  /** The schema by which the part is reached. */
  readonly head: SchemaKey;
  /** From there, all about the same part, to the schema that is meant. */
  readonly chain: readonly Link[];
  /** From that schema to the part of the next level within; of the innermost level none. */
  readonly step?: Link;
}

/** The innermost level first, that of the root last. */
export type Route = readonly Level[];

/** So many ways to come to a schema are tried. */
const MOST_ROUTES = 8;
/** So many links are followed to find them. */
const MOST_LINKS = 2_000;

/** All links of one set. */
export class Routes {
  readonly #root: SchemaKey;
  readonly #incoming = new Map<SchemaKey, Link[]>();
  /** The last link of the shortest way. */
  readonly #last = new Map<SchemaKey, Link | undefined>();
  readonly #depths = new Map<SchemaKey, number>();

  constructor({ root, schemas }: JsonSchemaSet) {
    this.#root = root;
    for (let depth = 0, next: (Link | undefined)[] = [undefined]; next.length > 0; depth += 1) {
      const within: Link[] = [];
      for (const last of next) {
        const key = last?.to ?? root;
        if (this.#depths.has(key)) continue;
        this.#depths.set(key, depth);
        this.#last.set(key, last);
        const node = schemas.get(key);
        for (const link of node?.kind === 'schema' ? linksFrom(node) : []) {
          this.#comeIn(link);
          (isInPlace(link) ? next : within).push(link);
        }
      }
      next = within;
    }
  }

  #comeIn(link: Link): void {
    const known = this.#incoming.get(link.to);
    if (known) known.push(link);
    else this.#incoming.set(link.to, [link]);
  }

  /**
   * Ways to a schema, those to the outermost parts first. Each leads to its part by the shortest way;
   * `areAll`: there is no other part that the schema holds of.
   */
  to(key: SchemaKey): { readonly routes: readonly Route[]; readonly areAll: boolean } {
    const found: Level[] = [];
    const pending: Level[] = [{ head: key, chain: [] }];
    for (const level of pending) {
      const { head, chain } = level;
      const incoming = this.#incoming.get(head) ?? [];
      if (head === this.#root || incoming.some((link) => !isInPlace(link))) found.push(level);
      if (pending.length > MOST_LINKS) continue;
      for (const link of incoming) {
        if (isInPlace(link)) pending.push({ head: link.from.key, chain: [link, ...chain] });
      }
    }
    const depthOf = ({ head }: Level): number => this.#depths.get(head) ?? 0;
    const sorted = found.sort((one, other) => depthOf(one) - depthOf(other));
    return {
      routes: sorted.slice(0, MOST_ROUTES).map((level) => [level, ...this.above(level.head)]),
      areAll: sorted.length <= MOST_ROUTES && pending.length <= MOST_LINKS,
    };
  }

  /** The levels around a part. */
  above(head: SchemaKey): Route {
    const levels: Level[] = [];
    for (let step = this.#stepTo(head); step; ) {
      const level = this.#levelOf(step);
      levels.push(level);
      step = this.#stepTo(level.head);
    }
    return levels;
  }

  /** The link by which a part is first reached whose schema it is. */
  #stepTo(head: SchemaKey): Link | undefined {
    if (head === this.#root) return undefined;
    const last = this.#last.get(head);
    if (last && !isInPlace(last)) return last;
    return this.#incoming.get(head)?.find((link) => !isInPlace(link));
  }

  #levelOf(step: Link): Level {
    const chain: Link[] = [];
    let head = step.from.key;
    for (let link = this.#last.get(head); link && isInPlace(link); link = this.#last.get(head)) {
      chain.unshift(link);
      head = link.from.key;
    }
    return { head, chain, step };
  }

  /** The schema, and all that lead to it without leaving the part of the value. */
  aroundInPlace(key: SchemaKey): ReadonlySet<SchemaKey> {
    const around = new Set([key]);
    for (const inner of around) {
      for (const link of this.#incoming.get(inner) ?? []) {
        if (isInPlace(link)) around.add(link.from.key);
      }
    }
    return around;
  }
}
