/**
 * The full lane: one streaming pass over a document, driven by the descriptor, that finds every
 * issue. It recurses over nothing: open elements are a linked list, skipped ones a number.
 */
import { anyType } from '../content/any.ts';
import { nameKey } from '../content/compile.ts';
import { explainChild } from '../content/unexpected.ts';
import { readSimple } from '../datatype/simple.ts';
import type { ElementDeclaration, FormatDescriptor } from '../descriptor.ts';
import type { Result } from '../issue.ts';
import type { Limits } from '../options.ts';
import type { OpenedInput } from '../xml/input.ts';
import { Token } from '../xml/reader.ts';
import { OpenContent, recordInside, recordOutermost, recordText } from './any.ts';
import { readAttributes } from './attributes.ts';
import { elementValue, flushText, refuseValue } from './element-value.ts';
import { type OpenChildren, OpenElement, refusal } from './open-element.ts';
import { OpenDocument, type OpenValue } from './open-value.ts';
import { Pass } from './pass.ts';
import { readInstanceAttributes, refuseAbstract } from './xsi.ts';

/** Reads a document as one of the format's; `isTolerant` collects unknown names as drift. */
export function readDocument<T>(
  format: FormatDescriptor,
  input: OpenedInput,
  limits: Limits,
  isTolerant: boolean,
): Result<T> {
  const lane = new Lane(format, new Pass(format, input, limits, isTolerant));
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
    this.#pass.reportUnresolved();
    return findings.isEmpty ? this.#success() : { issues: findings.issues() };
  }

  #success(): Result<unknown> {
    const { drift } = this.#pass;
    const value = this.#document.build();
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
    if (parent.isAny && !parent.isNil) this.#startAny(parent);
    else if (drift && !children?.model.elements.has(nameKey(reader))) {
      this.#unknown = { index: reader.index, name: reader.name };
      this.#skipping = 1;
    } else if (parent.isNil || !children) this.#refuseContent(parent);
    else this.#startChild(parent, children);
  }

  #startRoot(): void {
    const { reader, findings } = this.#pass;
    const key = nameKey(reader);
    const { roots, abstract = [] } = this.#format;
    this.#root = roots.find(({ name }) => nameKey(name) === key);
    if (this.#root) {
      this.#open(this.#root, this.#document, 0);
      return;
    }
    this.#skipping = 1;
    const isAbstract = abstract.some((name) => nameKey(name) === key);
    const code = isAbstract ? 'cvc-elt.2' : 'cvc-elt.1.a';
    const expected = roots.map(({ name }) => nameKey(name));
    const message = `The root element can't be <${key}>${isAbstract ? ', which is abstract' : ''}.`;
    findings.add({ code, message, index: reader.index, expected }, []);
  }

  /** A child of an element of any type: by its declaration if it has one, else of any type too. */
  #startAny(parent: OpenElement): void {
    const { namespace, local } = this.#pass.reader;
    const name = { namespace, local };
    const declared = this.#pass.lax.elements.get(nameKey(name));
    const declaration = declared ?? ({ kind: 'element', name, type: anyType } as const);
    this.#openRecorded(declaration, parent, declared !== undefined);
  }

  #startChild(parent: OpenElement, children: OpenChildren): void {
    const { reader } = this.#pass;
    const node = children.matching.take(reader);
    if (node === undefined) {
      this.#skipping = 1;
      this.#refuseChild(parent, children);
      return;
    }
    const holder = children.holder(node, reader.index);
    if (parent.text !== '') flushText(parent);
    const { element } = node.particle;
    if (parent.recorded) this.#openRecorded(element, parent, true);
    else this.#open(element, holder, holder.claim(node));
  }

  #refuseChild(parent: OpenElement, children: OpenChildren): void {
    const { reader, findings } = this.#pass;
    const before = children.first(nameKey(reader), reader.index);
    // A hundred thousand of them are counted; explaining each would take long.
    if (findings.isFull) {
      findings.count();
      return;
    }
    const { code, message, expected } = explainChild(
      children.model,
      children.matching.places,
      reader,
    );
    const first = { code, message: 'It stands here first.', index: before };
    const related = before === undefined ? undefined : [first];
    this.#pass.report(parent, { code, message, expected, index: reader.index, related });
  }

  /** An element within content of any type, whose value is recorded already. */
  #openRecorded(declaration: ElementDeclaration, parent: OpenElement, isDeclared: boolean): void {
    const content = new OpenContent(parent.into, parent.at);
    this.#open(declaration, content, parent.recorded?.content?.length ?? 0, isDeclared);
  }

  #open(declaration: ElementDeclaration, into: OpenValue, at: number, isDeclared = true): void {
    const { reader } = this.#pass;
    const around = this.#top?.recorded;
    const element = new OpenElement(declaration, reader.name, this.#top, into, at, isDeclared);
    if (declaration.abstract) {
      this.#skipping = 1;
      refuseAbstract(this.#pass, element);
      return;
    }
    this.#top = element;
    if (around) element.recorded = recordInside(around, reader);
    else if (element.isAny) element.recorded = recordOutermost(reader);
    if (element.type.kind === 'complex' || reader.attributes.length > 0) {
      readInstanceAttributes(this.#pass, element);
      const asked = this.#pass.prefixesAsked;
      readAttributes(this.#pass, element);
      this.#refusePrefixes(element, asked);
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
    if (element.ignoresBlank) this.#readChildren(element, children);
    reader.guess = children.matching.likely?.particle.element.name.local ?? '';
  }

  /** Reads children, as long as they are what is likely and valid texts: most of most documents. */
  #readChildren(parent: OpenElement, children: OpenChildren): void {
    const { reader, resolvePrefix } = this.#pass;
    const { matching } = children;
    for (let node = matching.likely; node?.leaf; node = matching.likely) {
      const { element } = node.particle;
      const { local, namespace } = element.name;
      if (!reader.readElement(local, namespace)) return;
      matching.takeLikely();
      const into = children.holder(node, reader.index);
      const at = into.claim(node);
      const { value, violation } = readSimple(node.leaf, reader.text, resolvePrefix);
      into.put(at, value);
      if (!violation) continue;
      const refused = new OpenElement(element, local, parent, into, at);
      refuseValue(this.#pass, refused, violation, reader.textIndex);
    }
  }

  /** A recorded value is text, which can't hold what a prefix stands for. */
  #refusePrefixes(element: OpenElement, before: number): void {
    if (!element.recorded || this.#pass.prefixesAsked === before) return;
    const message = `<${element.name}> stands in content of any type and holds a qualified name, whose prefix would be lost.`;
    const { index } = this.#pass.reader;
    this.#pass.report(element, { code: 'any-qname-unsupported', message, index });
  }

  /** A child of an element that can have none at all: one issue, whatever else its content is. */
  #refuseContent(parent: OpenElement): void {
    this.#skipping = 1;
    if (parent.isRefused) return;
    parent.isRefused = true;
    const { index, name } = this.#pass.reader;
    const { code, why } = refusal(parent);
    const message = `<${parent.name}> ${why}, so it can't hold <${name}>.`;
    this.#pass.report(parent, { code, message, index });
  }

  #text(): void {
    const { reader } = this.#pass;
    const element = this.#top;
    if (!element) return;
    if (element.recorded) recordText(element.recorded, reader.text);
    if (element.isNil) this.#refuseText(element);
    else if (element.isAny) return;
    else if (element.takesText) {
      if (element.textIndex < 0) element.textIndex = reader.textIndex;
      element.text += reader.text;
    } else if (element.strayIndex < 0 && (!element.children || !reader.isWhiteSpace)) {
      element.strayIndex = reader.index;
    }
  }

  #refuseText(element: OpenElement): void {
    if (element.isRefused) return;
    element.isRefused = true;
    const message = `<${element.name}> is nil, so it can't hold text.`;
    const { index } = this.#pass.reader;
    this.#pass.report(element, { code: 'cvc-elt.3.2.1', message, index });
  }

  #end(): void {
    const element = this.#top;
    if (!element) return;
    const asked = this.#pass.prefixesAsked;
    element.into.put(element.at, elementValue(this.#pass, element));
    this.#refusePrefixes(element, asked);
    this.#top = element.outer;
    this.#goInside(element.outer);
  }
}
