/**
 * The full lane: one streaming pass over a document, driven by the descriptor, that finds every
 * issue. It recurses over nothing: open elements are a linked list, skipped ones a number.
 */

import type { ElementNode } from '../content/element-node.ts';
import { nameKey } from '../content/name-key.ts';
import type { ElementDeclaration, FormatDescriptor } from '../descriptor.ts';
import type { Result } from '../issue.ts';
import type { Limits } from '../options.ts';
import type { OpenedInput } from '../xml/input.ts';
import { Token } from '../xml/reader.ts';
import { readAttributes } from './attributes.ts';
import { elementValue } from './element-value.ts';
import type { OpenChildren } from './open-children.ts';
import { OpenElement } from './open-element.ts';
import { OpenDocument, type OpenValue } from './open-value.ts';
import { type Parts, Pass } from './pass.ts';
import { refuseChild, refuseContent, refuseRoot } from './refuse.ts';
import { readRuns } from './run.ts';
import { readInstanceAttributes } from './xsi.ts';

/**
 * Reads a document as one of the format's; `isTolerant` collects unknown names as drift, and `parts`
 * are what the format needs beyond flat records of texts.
 */
export function readDocument<T>(
  format: FormatDescriptor,
  input: OpenedInput,
  limits: Limits,
  isTolerant: boolean,
  parts: Parts,
): Result<T> {
  const lane = new Lane(format, new Pass(format, input, limits, isTolerant, parts));
  return lane.read() as Result<T>;
}

class Lane {
  readonly #format: FormatDescriptor;
  readonly #pass: Pass;
  #top: OpenElement | undefined;
  /** Open elements that are not looked at, the outermost of them included. */
  #skipping = 0;
  /** The outermost skipped element, if it is drift. */
  #unknown: { readonly index: number; readonly name: string } | undefined;
  #root: ElementDeclaration | undefined;
  readonly #document = new OpenDocument();

  constructor(format: FormatDescriptor, pass: Pass) {
    this.#format = format;
    this.#pass = pass;
  }

  read(): Result<unknown> {
    const { reader, findings } = this.#pass;
    reader.guess = this.#format.roots[0]?.name.local ?? '';
    for (let token = reader.next(); token !== Token.eof; token = reader.next()) {
      if (token === Token.error) return this.#stop();
      if (this.#skipping > 0) this.#skip(token);
      else if (token === Token.start) this.#start();
      else if (token === Token.text) this.#text();
      else this.#end();
    }
    this.#pass.parts.identities?.close(this.#pass);
    return findings.isEmpty ? this.#success() : { issues: findings.issues() };
  }

  #success(): Result<unknown> {
    const { drift } = this.#pass;
    const { value } = this.#document;
    if (this.#format.roots.length === 1 && !drift) return { value };
    return {
      value,
      ...(this.#format.roots.length > 1 && this.#root && { element: nameKey(this.#root.name) }),
      ...(drift && { drift }),
    };
  }

  /** The document is not XML from here on; what was found before stays. */
  #stop(): Result<unknown> {
    const { findings, reader } = this.#pass;
    if (reader.error) {
      const { code, message, index, expected, related } = reader.error;
      const rules = related ? [{ code, ...related }] : undefined;
      findings.add({ code, message, index, expected, related: rules }, this.#top?.path() ?? []);
    }
    return { issues: findings.issues() };
  }

  #skip(token: number): void {
    if (token === Token.start) this.#skipping++;
    else if (token === Token.end) this.#skipping--;
    if (this.#skipping > 0 || !this.#unknown) return;
    const { name, index } = this.#unknown;
    this.#unknown = undefined;
    const { end } = this.#pass.reader;
    if (this.#top) this.#pass.collect(this.#top, { kind: 'element', name, index, end });
  }

  #start(): void {
    if (this.#top) this.#startInside(this.#top);
    else this.#startRoot();
  }

  #startInside(parent: OpenElement): void {
    const { reader, drift } = this.#pass;
    const { children } = parent;
    if (parent.isAny && !parent.isNil) this.#openAssessed(parent);
    else if (drift && !children?.matching.named(nameKey(reader)).length) {
      this.#unknown = { index: reader.index, name: reader.name };
      this.#skipping = 1;
    } else if (parent.isNil || !children) {
      this.#skipping = 1;
      refuseContent(this.#pass, parent);
    } else this.#startChild(parent, children);
  }

  #startRoot(): void {
    const key = nameKey(this.#pass.reader);
    this.#root = this.#format.roots.find(({ name }) => nameKey(name) === key);
    if (this.#root) {
      this.#open(this.#root, this.#document, 0);
      return;
    }
    this.#skipping = 1;
    refuseRoot(this.#pass, this.#format, key);
  }

  #startChild(parent: OpenElement, children: OpenChildren): void {
    const { reader } = this.#pass;
    let node = children.matching.take(reader);
    if (node === undefined) {
      refuseChild(this.#pass, parent, children);
      node = children.matching.resume(reader);
    }
    if (node === undefined) {
      this.#skipping = 1;
      return;
    }
    children.note(node, reader.index);
    const holder = children.holder(node);
    if (parent.text !== '') this.#pass.parts.items?.flush(parent);
    const { element } = node.particle;
    if (parent.recorded) this.#openAssessed(parent, node);
    else this.#open(element, holder, holder.claim(node));
  }

  /** An element within content of any type; `node` took it, if there is a content model. */
  #openAssessed(parent: OpenElement, node?: ElementNode): void {
    const assessed = this.#pass.parts.any?.child(this.#pass, parent, node);
    if (!assessed) return;
    const { declaration, into, at, isDeclared } = assessed;
    this.#open(declaration, into, at, isDeclared);
  }

  #open(declaration: ElementDeclaration, into: OpenValue, at: number, isDeclared = true): void {
    const pass = this.#pass;
    const { reader, parts } = pass;
    const outer = this.#top;
    const element = new OpenElement(declaration, reader.name, outer, into, at, parts, isDeclared);
    if (declaration.abstract) {
      this.#skipping = 1;
      parts.abstract?.refuse(pass, element);
      return;
    }
    this.#top = element;
    parts.any?.begin(element, reader);
    if (!element.isPlain || reader.attributes.length > 0) {
      readInstanceAttributes(pass, element);
      const asked = pass.prefixesAsked;
      readAttributes(pass, element);
      parts.any?.refusePrefixes(pass, element, asked);
    }
    this.#goInside(element);
  }

  /** Goes on behind a start tag or the end of a child: tells the reader what is likely to come. */
  #goInside(element: OpenElement | undefined): void {
    const { reader } = this.#pass;
    const children = element?.children;
    reader.guess = '';
    reader.skipsBlank = false;
    if (element === undefined || children === undefined) return;
    reader.skipsBlank = element.ignoresBlank;
    const likely = reader.skipsBlank ? readRuns(this.#pass, children) : children.matching.likely;
    reader.guess = likely?.particle.element.name.local ?? '';
  }

  #text(): void {
    const { reader, parts } = this.#pass;
    const element = this.#top;
    if (!element) return;
    if (element.recorded) parts.any?.text(element, reader.text);
    if (element.isNil) parts.nil?.refuse(this.#pass, element, 'text');
    else if (element.isAny) return;
    else if (element.takesText) {
      if (element.textIndex < 0) element.textIndex = reader.index;
      element.text += reader.text;
    } else if (element.strayIndex < 0 && (!element.children || !reader.isWhiteSpace)) {
      element.strayIndex = reader.index;
    }
  }

  #end(): void {
    const element = this.#top;
    if (!element) return;
    const pass = this.#pass;
    const asked = pass.prefixesAsked;
    element.into.put(element.at, elementValue(pass, element));
    pass.parts.any?.refusePrefixes(pass, element, asked);
    this.#top = element.outer;
    this.#goInside(element.outer);
  }
}
