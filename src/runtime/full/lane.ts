/**
 * The full lane: one streaming pass over a document, driven by the descriptor, that finds every
 * issue. It recurses over nothing: open elements are a linked list, skipped ones a number.
 */
import { anyType } from '../content/any.ts';
import { nameKey } from '../content/compile.ts';
import { step } from '../content/match.ts';
import { explainChild } from '../content/unexpected.ts';
import type { ElementDeclaration, FormatDescriptor } from '../descriptor.ts';
import type { Result } from '../issue.ts';
import type { Limits } from '../options.ts';
import { isWhiteSpace } from '../xml/characters.ts';
import type { OpenedInput } from '../xml/input.ts';
import { Token } from '../xml/reader.ts';
import { recordInside, recordOutermost, recordText } from './any.ts';
import { readAttributes } from './attributes.ts';
import { elementValue, flushText } from './element-value.ts';
import { type OpenChildren, OpenElement, refusal, type Slot } from './open-element.ts';
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
  #value: unknown;

  constructor(format: FormatDescriptor, pass: Pass) {
    this.#format = format;
    this.#pass = pass;
  }

  read(): Result<unknown> {
    const { reader, findings } = this.#pass;
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
    return {
      value: this.#value,
      ...(this.#format.roots.length > 1 && this.#root && { element: nameKey(this.#root.name) }),
      ...(drift && { drift }),
    };
  }

  /** The document is not XML from here on; what was found before stays. */
  #stop(): Result<unknown> {
    const { findings, reader } = this.#pass;
    if (reader.error) {
      const { code, message, index, expected, related } = reader.error;
      findings.add({
        code,
        message,
        path: this.#top?.path ?? [],
        index,
        ...(expected && { expected }),
        ...(related && { related: [{ code, ...related }] }),
      });
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
    const { reader } = this.#pass;
    const { children } = parent;
    const key = nameKey(reader);
    if (parent.isAny && !parent.isNil) this.#startAny(parent, key);
    else if (this.#pass.drift && !children?.model.elements.has(key)) {
      this.#unknown = { index: reader.index, name: reader.name };
      this.#skipping = 1;
    } else if (parent.isNil || !children) this.#refuseContent(parent);
    else this.#startChild(parent, children, key);
  }

  #startRoot(): void {
    const { reader, findings } = this.#pass;
    const key = nameKey(reader);
    const { roots, abstract = [] } = this.#format;
    this.#root = roots.find(({ name }) => nameKey(name) === key);
    if (this.#root) {
      const put = (value: unknown): void => {
        this.#value = value;
      };
      this.#open(this.#root, { path: [], put });
      return;
    }
    this.#skipping = 1;
    const isAbstract = abstract.some((name) => nameKey(name) === key);
    const code = isAbstract ? 'cvc-elt.2' : 'cvc-elt.1.a';
    const expected = roots.map(({ name }) => nameKey(name));
    const message = `The root element can't be <${key}>${isAbstract ? ', which is abstract' : ''}.`;
    findings.add({ code, message, path: [], index: reader.index, expected });
  }

  /** A child of an element of any type: by its declaration if it has one, else of any type too. */
  #startAny(parent: OpenElement, key: string): void {
    const { namespace, local } = this.#pass.reader;
    const declared = this.#pass.lax.elements.get(key);
    const name = { namespace, local };
    const declaration = declared ?? ({ kind: 'element', name, type: anyType } as const);
    this.#open(declaration, recordedSlot(parent), declared !== undefined);
  }

  #startChild(parent: OpenElement, children: OpenChildren, key: string): void {
    const { index } = this.#pass.reader;
    const { model, places, first } = children;
    const taken = step(model, places, key);
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    if (taken) {
      children.places = taken.places;
      flushText(parent);
      this.#open(
        taken.particle.element,
        parent.recorded ? recordedSlot(parent) : children.slot(taken),
      );
    } else {
      this.#skipping = 1;
      this.#reportChild(parent, children, before);
    }
  }

  #reportChild(parent: OpenElement, children: OpenChildren, before: number | undefined): void {
    const { reader, findings } = this.#pass;
    // A hundred thousand of them are counted; explaining each would take long.
    if (findings.isFull) {
      findings.count();
      return;
    }
    const explanation = explainChild(children.model, children.places, reader);
    const related = before !== undefined && {
      related: [{ code: explanation.code, message: 'It stands here first.', index: before }],
    };
    this.#pass.report(parent, { ...explanation, index: reader.index, ...related });
  }

  #open(declaration: ElementDeclaration, slot: Slot, isDeclared = true): void {
    const { reader } = this.#pass;
    const around = this.#top?.recorded;
    const element = new OpenElement(declaration, reader.name, this.#top, slot, isDeclared);
    if (declaration.abstract) {
      this.#skipping = 1;
      refuseAbstract(this.#pass, element);
      return;
    }
    this.#top = element;
    if (around) element.recorded = recordInside(around, reader);
    else if (element.isAny) element.recorded = recordOutermost(reader);
    readInstanceAttributes(this.#pass, element);
    const asked = this.#pass.prefixesAsked;
    readAttributes(this.#pass, element);
    this.#refusePrefixes(element, asked);
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
    if (!element || reader.text === '') return;
    if (element.recorded) recordText(element.recorded, reader.text);
    if (element.isNil) this.#refuseText(element);
    else if (element.isAny) return;
    else if (element.takesText) {
      if (element.textIndex < 0) element.textIndex = reader.index;
      element.text += reader.text;
    } else if (element.strayIndex < 0 && (!element.children || !isWhiteSpace(reader.text))) {
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
    element.slot.put(elementValue(this.#pass, element));
    this.#refusePrefixes(element, asked);
    this.#top = element.outer;
  }
}

/** A place in content of any type, whose value is recorded already. */
function recordedSlot({ recorded }: OpenElement): Slot {
  return { path: ['content', recorded?.content?.length ?? 0], put: () => undefined };
}
