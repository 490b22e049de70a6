/**
 * One pass over a document: what it collects (issues, drift and identities, each at its place), and
 * what of the full lane not every schema needs. A parser is handed the parts that its schema has a use
 * for, as values, so that a bundle holds no others.
 */
import type { ElementNode } from '../content/element-node.ts';
import type { CountersPart } from '../content/unexpected.ts';
import type { Identities, PrefixResolver, SimpleType } from '../datatype/datatype.ts';
import type { AttributeUse, Content, ElementDeclaration, FormatDescriptor } from '../descriptor.ts';
import { type Finding, Findings } from '../findings.ts';
import type { Drift, RelatedRule } from '../issue.ts';
import type { Limits } from '../options.ts';
import type { OpenedInput } from '../xml/input.ts';
import { type XmlAttribute, XmlReader } from '../xml/reader.ts';
import type { OpenElement, OpenItemsPart, OpeningParts } from './open-element.ts';
import type { OpenList, OpenValue, Path } from './open-value.ts';

/** Where a value with an identity stands, and the rule around it. */
export interface IdentityPlace {
  readonly index: number;
  readonly path: Path;
  readonly enclosing: RelatedRule;
}

/** A part of the document that tolerant mode skips. */
export type Skipped = Pick<Drift, 'kind' | 'name'> & {
  readonly index: number;
  readonly end: number;
};

/** What issues can be about. */
export type Located = Pick<OpenElement, 'path'>;

/** The state of one pass; it lives no longer than the call. */
export class Pass {
  readonly reader: XmlReader;
  readonly findings: Findings;
  /** Only in tolerant mode. */
  readonly drift: Drift[] | undefined;
  /** How often the value of a prefix was asked for. */
  prefixesAsked = 0;
  readonly format: FormatDescriptor;
  /** What the schema needs beyond flat records of texts. */
  readonly parts: Parts;
  /** The IDs so far, if there are any. */
  identities: Identities<IdentityPlace> | undefined;
  readonly #input: OpenedInput;
  #resolver: PrefixResolver | undefined;

  constructor(
    format: FormatDescriptor,
    input: OpenedInput,
    limits: Limits,
    isTolerant: boolean,
    parts: Parts,
  ) {
    this.format = format;
    this.parts = parts;
    this.#input = input;
    this.reader = new XmlReader(input.text, limits);
    this.findings = new Findings(limits.issues, input);
    this.drift = isTolerant ? [] : undefined;
  }

  /** What a prefix stands for where the reader is. */
  get resolvePrefix(): PrefixResolver {
    this.#resolver ??= (prefix) => {
      this.prefixesAsked += 1;
      return this.reader.resolvePrefix(prefix);
    };
    return this.#resolver;
  }

  /** Reports an issue about `element`, or about the value at `path` within it. */
  report(element: Located, finding: Finding, path: Path = []): void {
    // Beyond the limit nothing but the number counts: a path may be long.
    if (this.findings.isFull) this.findings.count();
    else this.findings.add(finding, element.path(path));
  }

  /** In tolerant mode notes what is skipped and says so; else `false`. */
  collect(element: OpenElement, { kind, name, index, end }: Skipped): boolean {
    if (!this.drift) return false;
    const xml = this.#input.text.slice(index, end);
    this.drift.push({
      path: element.path(),
      name,
      kind,
      xml,
      ...this.#input.positionAt(index),
    });
    return true;
  }
}

/** What a schema needs beyond flat records of texts. */
export interface Parts extends OpeningParts {
  /** Elements that must come more often than once, or may come often but not as often as they like. */
  readonly counters?: CountersPart;
  /** Attributes that types declare. */
  readonly attributes?: AttributesPart;
  /** Values that are supplied or fixed. */
  readonly constraints?: ConstraintsPart;
  /** Types that are IDs or refer to them. */
  readonly identities?: IdentitiesPart;
  /** Abstract elements and types. */
  readonly abstract?: AbstractPart;
  /** Nillable elements. */
  readonly nil?: NilPart;
  /** Content as items, mixed content among it. */
  readonly items?: ItemsPart;
  /** Content of any type. */
  readonly any?: AnyPart;
}

export interface AttributesPart {
  /** Reads an attribute, if it is declared; whether it is. */
  read(pass: Pass, element: OpenElement, attribute: XmlAttribute): boolean;
  /** Supplies, or reports, those that are absent. */
  supply(pass: Pass, element: OpenElement): void;
  /** What is declared, by `nameKey`. */
  names(element: OpenElement): readonly string[];
}

export interface ConstraintsPart {
  /** The value of a text that may be supplied, and may have to be a fixed one. */
  value(pass: Pass, element: OpenElement, type: SimpleType, path: Path): unknown;
}

export interface IdentitiesPart {
  /** Takes note of an ID or IDREF; an ID that is not unique is an issue (cvc-id.2). */
  note(
    pass: Pass,
    element: OpenElement,
    type: SimpleType,
    value: unknown,
    place: IdentityPlace,
  ): void;
  /** Reports the references to no ID (cvc-id.1), at the end of the document. */
  close(pass: Pass): void;
}

export interface AbstractPart {
  /** Reports an element whose type is abstract, and none else is named (cvc-type.2). */
  check(pass: Pass, element: OpenElement): void;
  /** Reports an element whose declaration is (cvc-elt.2). */
  refuse(pass: Pass, element: OpenElement): void;
}

export interface NilPart {
  /** Reads `xsi:nil` of an element that is nillable. */
  read(pass: Pass, element: OpenElement, attribute: XmlAttribute): void;
  /** Reports one that is neither true nor false. */
  check(pass: Pass, element: OpenElement, attribute: XmlAttribute): void;
  /** Text, or a child, in an element that is nil: one issue, however much of it there is. */
  refuse(pass: Pass, element: OpenElement, what: string): void;
  /** The value of an element that is nil. */
  value(element: OpenElement): unknown;
}

export interface ItemsPart extends OpenItemsPart {
  /** Moves the text before a child into mixed content. */
  flush(element: OpenElement): void;
  /** Completes the items at the end tag. */
  close(
    pass: Pass,
    element: OpenElement,
    list: OpenList,
    content: Extract<Content, { kind: 'items' }>,
  ): void;
}

/** What an element within content of any type is declared as, and where its value goes. */
export interface Assessed {
  readonly declaration: ElementDeclaration;
  readonly into: OpenValue;
  readonly at: number;
  readonly isDeclared: boolean;
}

export interface AnyPart {
  /** Assesses a child of an element that is recorded; `node` is what took it, if it has a content model. */
  child(pass: Pass, parent: OpenElement, node?: ElementNode): Assessed;
  /** Begins to record an element, if it is of any type or within such a one. */
  begin(element: OpenElement, reader: XmlReader): void;
  /** Records text. */
  text(element: OpenElement, text: string): void;
  /** The attributes that are declared for all, by `nameKey`. */
  uses(pass: Pass): ReadonlyMap<string, AttributeUse>;
  /** Refuses a recorded element if more prefixes have been asked for than `before`. */
  refusePrefixes(pass: Pass, element: OpenElement, before: number): void;
  /** What was recorded. */
  value(pass: Pass, element: OpenElement): unknown;
}
