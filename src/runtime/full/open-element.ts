/** What the full lane knows of an element whose end tag has not come. */
import type { AnyContent } from '../content/any.ts';
import type { Layout } from '../content/layout.ts';
import { FlatMatching, type Matching } from '../content/matching.ts';
import type { SimpleType } from '../datatype/datatype.ts';
import type { ComplexType, ElementDeclaration, Particle, TypeReference } from '../descriptor.ts';
import { OpenChildren } from './open-children.ts';
import { OpenList, OpenRecord, type OpenValue, type Path, pathTo } from './open-value.ts';
import { type Opening, openingOf } from './opening.ts';

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
  /** Whether a start tag without attributes leaves nothing to say. */
  readonly isPlain: boolean;
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
      this.isPlain = true;
      this.record = noRecord;
      this.children = undefined;
    } else {
      const opening = openingOf(type);
      this.isAny = type.content.kind === 'any' && parts.any !== undefined;
      this.takesText = opening.takesText;
      this.isPlain = opening.isPlain;
      this.record = isArray(type) ? noRecord : new OpenRecord(opening.layout, into, at);
      this.children = openChildren(this, type, opening, parts);
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

/** Whether the value is an array, so that there are no attributes. */
function isArray({ content }: ComplexType): boolean {
  return content.kind === 'array';
}

function openChildren(
  { into, at, record }: OpenElement,
  { content }: ComplexType,
  { group }: Opening,
  { model, items }: OpeningParts,
): OpenChildren | undefined {
  if (!('particle' in content)) return undefined;
  const matching = group ? new FlatMatching(group) : model?.(content.particle);
  if (matching === undefined) return undefined;
  let list: OpenList | undefined;
  if (content.kind === 'array') list = new OpenList(into, at);
  if (content.kind === 'items') list = items?.open(record, content.property);
  return new OpenChildren(matching, record, list);
}
