/** What the full lane knows of an element whose end tag has not come. */
import type { AnyContent } from '../content/any.ts';
import { type ElementNode, flatGroup } from '../content/compile.ts';
import { type Layout, layoutOf } from '../content/layout.ts';
import { FlatMatching, type Matching } from '../content/matching.ts';
import type { SimpleType } from '../datatype/datatype.ts';
import type { ComplexType, ElementDeclaration, Particle, TypeReference } from '../descriptor.ts';
import { OpenList, OpenRecord, type OpenValue, type Path, pathTo } from './open-value.ts';

/** What elements are opened with, beyond flat records of texts. */
export interface OpeningParts {
  /** Content models that are not flat: matching from before the first child on. */
  readonly model?: (particle: Particle) => Matching;
  readonly items?: OpenItemsPart;
  readonly any?: object;
}

export interface OpenItemsPart {
  /** The array of a content's items. */
  open(record: OpenRecord, property: string): OpenList;
}

/** The type that a reference stands for. */
export function resolveType({ type }: { readonly type: TypeReference }): SimpleType | ComplexType {
  return typeof type === 'function' ? type() : type;
}

/** An element from its start tag on; it becomes a value at its end tag. */
export class OpenElement {
  readonly declaration: ElementDeclaration;
  readonly type: SimpleType | ComplexType;
  /** As it is written in the document. */
  readonly name: string;
  readonly outer: OpenElement | undefined;
  /** What its value becomes a part of, and the place there. */
  readonly into: OpenValue;
  readonly at: number;
  /** The attributes, and of a record the children; only of a complex type. */
  readonly record: OpenRecord;
  /** Undefined where there can be no children at all. */
  readonly children: OpenChildren | undefined;
  /** Whether it may hold anything. */
  readonly isAny: boolean;
  /** Whether text may become part of the value. */
  readonly takesText: boolean;
  /** Within content of any type, or where it begins: what the document has. */
  recorded: AnyContent | undefined;
  /** Whether the schema declares it. */
  readonly isDeclared: boolean;
  /** A simple type that `xsi:type` named. */
  narrowed: SimpleType | undefined;
  isNil = false;
  /** The text that counts: all of it, or within mixed content what came after the last child. */
  text = '';
  /** Where the first text stands; -1 before it. */
  textIndex = -1;
  /** Where the first character stands that the type has no place for; -1 if there is none. */
  strayIndex = -1;
  /** Whether its content was refused already: one issue a value. */
  isRefused = false;

  constructor(
    declaration: ElementDeclaration,
    name: string,
    outer: OpenElement | undefined,
    into: OpenValue,
    at: number,
    parts: OpeningParts,
    isDeclared = true,
  ) {
    const type = resolveType(declaration);
    this.isDeclared = isDeclared;
    this.declaration = declaration;
    this.type = type;
    this.name = name;
    this.outer = outer;
    this.into = into;
    this.at = at;
    if (type.kind !== 'complex') {
      this.isAny = false;
      this.takesText = true;
      this.record = noRecord;
      this.children = undefined;
    } else {
      const { content } = type;
      this.isAny = content.kind === 'any' && parts.any !== undefined;
      this.takesText = content.kind === 'simple' || (content.kind === 'items' && !!content.mixed);
      this.record = new OpenRecord(layoutOf(type), into, at);
      this.children = openChildren(type, this.record, parts);
    }
  }

  /** Whether white space between its children is no part of it. */
  get ignoresBlank(): boolean {
    return !this.takesText && this.recorded === undefined && !this.isNil;
  }

  /** Where its value stands in the whole, or something within it. */
  path(inner: Path = []): Path {
    return pathTo(this.into, this.at, inner);
  }
}

/** Why an element that is not nil can't hold a child, whichever it is. */
export function refusal({ type }: OpenElement): { code: string; why: string } {
  if (type.kind !== 'complex') return { code: 'cvc-type.3.1.2', why: 'has a simple type' };
  return type.content.kind === 'simple'
    ? { code: 'cvc-complex-type.2.2', why: 'has simple content' }
    : { code: 'cvc-complex-type.2.1', why: 'is empty' };
}

const noLayout: Layout = /* @__PURE__ */ Object.assign(new Map<string, number>(), {
  properties: [],
});
const noRecord = /* @__PURE__ */ new OpenRecord(noLayout, undefined, 0);

/** The children of an element so far. */
export class OpenChildren {
  readonly matching: Matching;
  /** Of array and items content: the array itself. */
  readonly list: OpenList | undefined;
  readonly #record: OpenRecord;
  /**
   * Where the first child of each particle stands, for issues about a second one; of one that was
   * read in a run the complement of where the run begins.
   */
  readonly #taken: (number | undefined)[] = [];
  /** Where the first child of each name stands that was refused. */
  #refused: Map<string, number> | undefined;

  constructor(matching: Matching, record: OpenRecord, list: OpenList | undefined) {
    this.matching = matching;
    this.list = list;
    this.#record = record;
  }

  /** What the value of a child goes into that `node` has just taken; `index` is as in `#taken`. */
  holder(node: ElementNode, index: number): OpenValue {
    if (this.#taken[node.index] === undefined) this.#taken[node.index] = index;
    return this.list ?? this.matching.holder(node, this.#record);
  }

  /** Where the first child called `key` stands; the one at `index`, which is refused, may be that. */
  first(key: string, index: number, document: string): number | undefined {
    let first = this.#refused?.get(key) ?? Infinity;
    if (first === Infinity) {
      this.#refused ??= new Map();
      this.#refused.set(key, index);
    }
    for (const node of this.matching.named(key)) {
      const taken = this.#taken[node.index] ?? Infinity;
      // In a run a name in a start tag stands nowhere else before.
      const tag = `<${node.particle.element.name.local}>`;
      first = Math.min(first, taken < 0 ? document.indexOf(tag, ~taken) : taken);
    }
    return first === Infinity ? undefined : first;
  }
}

function openChildren(
  type: ComplexType,
  record: OpenRecord,
  parts: OpeningParts,
): OpenChildren | undefined {
  const { content } = type;
  if (content.kind === 'empty' || content.kind === 'simple' || content.kind === 'any') {
    return undefined;
  }
  const matching = startMatching(content.particle, parts);
  if (matching === undefined) return undefined;
  let list: OpenList | undefined;
  if (content.kind === 'array') list = new OpenList(record.outer, record.at);
  if (content.kind === 'items') list = parts.items?.open(record, content.property);
  return new OpenChildren(matching, record, list);
}

function startMatching(particle: Particle, { model }: OpeningParts): Matching | undefined {
  const flat = flatGroup(particle);
  return flat ? new FlatMatching(flat) : model?.(particle);
}
