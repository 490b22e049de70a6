/** Stage 1: an XSD file as a tree of elements, 1:1, every element and attribute with its place. */
import { defaultLimits } from '../../src/runtime/options.ts';
import { declaredPrefixes } from '../../src/runtime/xml/declared-prefixes.ts';
import { readDoctype } from '../../src/runtime/xml/doctype/doctype.ts';
import { Token, XmlReader } from '../../src/runtime/xml/reader.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { SourceFile, Span } from '../source/source.ts';
import type { ExpandedName } from '../wire/model.ts';

/** An attribute as it was written, its value normalised as XML asks. */
export interface XmlAttribute {
  readonly name: ExpandedName;
  /** As written, prefix included. */
  readonly qualifiedName: string;
  readonly value: string;
  readonly span: Span;
  readonly valueSpan: Span;
}

export interface XmlElement {
  readonly kind: 'element';
  readonly name: ExpandedName;
  readonly qualifiedName: string;
  readonly attributes: readonly XmlAttribute[];
  /** Child elements and text, in order. */
  readonly content: readonly (XmlElement | XmlText)[];
  /** The child elements of `content`. */
  readonly children: readonly XmlElement[];
  readonly prefixes: Prefixes;
  /** The start tag. */
  readonly span: Span;
}

export interface XmlText {
  readonly kind: 'text';
  readonly value: string;
  readonly span: Span;
}

/** The namespace declarations in force at an element. */
export interface Prefixes {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Prefixes | undefined;
}

/** What a prefix (empty: the default namespace) stands for; `undefined`: it is not declared. */
export function resolvePrefix(prefixes: Prefixes | undefined, prefix: string): string | undefined {
  if (prefix === 'xml') return XML_NAMESPACE;
  for (let scope = prefixes; scope; scope = scope.outer) {
    const namespace = scope.own.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  return prefix === '' ? '' : undefined;
}

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

interface Open extends XmlElement {
  readonly content: (XmlElement | XmlText)[];
  readonly children: XmlElement[];
}

/**
 * The root element of a source; `undefined` where it is not a well-formed document with namespaces,
 * and the first fault has been reported.
 */
export function readXml(source: SourceFile, report: Report): XmlElement | undefined {
  const reader = new XmlReader(source.text, defaultLimits, { doctype: readDoctype });
  const open: Open[] = [];
  let root: XmlElement | undefined;
  for (;;) {
    switch (reader.next()) {
      case Token.start: {
        const parent = open.at(-1);
        const element = startElement(reader, source, parent?.prefixes);
        parent?.children.push(element);
        parent?.content.push(element);
        root ??= element;
        open.push(element);
        break;
      }
      case Token.end:
        open.pop();
        break;
      case Token.text:
        open.at(-1)?.content.push({
          kind: 'text',
          value: reader.text,
          span: { source, start: reader.index, end: reader.end },
        });
        break;
      case Token.error: {
        const { error } = reader;
        if (error) report('xml-not-well-formed', placeOf(source, error.index), { ...error });
        return undefined;
      }
      default:
        return root;
    }
  }
}

function placeOf(source: SourceFile, index: number): Span {
  const start = Math.max(0, Math.min(index, source.text.length));
  return { source, start, end: Math.min(start + 1, source.text.length) };
}

function startElement(reader: XmlReader, source: SourceFile, outer: Prefixes | undefined): Open {
  const own = declaredPrefixes(reader);
  const attributes = reader.attributes.map(
    ({ name, namespace, local, value, index, valueIndex, end }): XmlAttribute => ({
      name: { namespace, local },
      qualifiedName: name,
      value,
      span: { source, start: index, end },
      valueSpan: { source, start: valueIndex, end: Math.max(valueIndex, end - 1) },
    }),
  );
  return {
    kind: 'element',
    name: { namespace: reader.namespace, local: reader.local },
    qualifiedName: reader.name,
    attributes,
    content: [],
    children: [],
    prefixes: own.size > 0 || !outer ? { own, outer } : outer,
    span: { source, start: reader.index, end: reader.end },
  };
}
