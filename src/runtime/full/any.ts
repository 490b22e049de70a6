/** Content of any type, recorded while its elements are assessed (part 1 §3.4.7, §3.10.1). */
import { type AnyContent, type AnyElement, anyType, isKept, laxTable } from '../content/any.ts';
import type { ElementNode } from '../content/element-node.ts';
import { nameKey } from '../content/name-key.ts';
import type { XmlReader } from '../xml/reader.ts';
import { reportFixed } from './fixed-content.ts';
import type { OpenElement } from './open-element.ts';
import { type OpenValue, type Path, setProperty } from './open-value.ts';
import type { AnyPart, Assessed, Pass } from './pass.ts';

/** The content of an element of any type: what goes into it is recorded as it comes. */
class OpenContent implements OpenValue {
  readonly outer: OpenValue;
  readonly at: number;

  constructor(outer: OpenValue, at: number) {
    this.outer = outer;
    this.at = at;
  }

  claim(): number {
    return 0;
  }

  put(): void {}

  add(): number {
    return 0;
  }

  path(at: number): Path {
    return ['content', at];
  }
}

/** By its declaration if it has one, else it is of any type too. */
function child({ reader, format }: Pass, parent: OpenElement, node?: ElementNode): Assessed {
  const { namespace, local } = reader;
  const name = { namespace, local };
  const declared = node?.particle.element ?? laxTable(format).elements.get(nameKey(name));
  return {
    declaration: declared ?? { kind: 'element', name, type: anyType },
    into: new OpenContent(parent.into, parent.at),
    at: parent.recorded?.content?.length ?? 0,
    isDeclared: declared !== undefined,
  };
}

function begin(element: OpenElement, reader: XmlReader): void {
  const around = element.outer?.recorded;
  if (around) element.recorded = recordInside(around, reader);
  else if (element.isAny) element.recorded = { ...attributesOf(reader, true), content: [] };
}

function recordInside(around: AnyContent, reader: XmlReader): AnyContent {
  const element: AnyElement = {
    name: nameKey(reader),
    ...attributesOf(reader, false),
    content: [],
  };
  around.content?.push(element);
  return element;
}

/** Pieces that follow one another become one. */
function text({ recorded }: OpenElement, more: string): void {
  const content = recorded?.content;
  if (!content) return;
  const last = content.length - 1;
  const before = content[last];
  if (typeof before === 'string') content[last] = before + more;
  else content.push(more);
}

/** A recorded value is text, which can't hold what a prefix stands for. */
function refusePrefixes(pass: Pass, element: OpenElement, before: number): void {
  if (!element.recorded || pass.prefixesAsked === before) return;
  const message = `<${element.name}> stands in content of any type and holds a qualified name, whose prefix would be lost.`;
  pass.report(element, { code: 'any-qname-unsupported', message, index: pass.reader.index });
}

/** Of the outermost element with what it is supplied if it is empty (cvc-elt.5.1.2). */
function value(pass: Pass, element: OpenElement): unknown {
  const { recorded, outer } = element;
  const content = recorded?.content ?? [];
  const { fixed, default: byDefault } = element.declaration;
  const supplied = fixed ?? byDefault;
  const isEmpty = content.length === 0;
  if (isEmpty && supplied && !outer?.recorded) content.push(supplied);
  if (!isEmpty) reportFixed(pass, element, content);
  return recorded;
}

function attributesOf(reader: XmlReader, isOutermost: boolean): Pick<AnyContent, 'attributes'> {
  const kept = reader.attributes.filter(({ namespace, local }) =>
    isKept(namespace, local, isOutermost),
  );
  if (kept.length === 0) return {};
  const attributes: Record<string, string> = {};
  for (const attribute of kept) setProperty(attributes, nameKey(attribute), attribute.value);
  return { attributes };
}

export const anyPart: AnyPart = {
  child,
  begin,
  text,
  uses: ({ format }) => laxTable(format).attributes,
  refusePrefixes,
  value,
};
