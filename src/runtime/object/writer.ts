import type { PrefixDeclarer } from '../datatype/datatype.ts';
import { allotPrefixes } from '../datatype/prefixes.ts';
import type { ExpandedName, FormatDescriptor } from '../descriptor.ts';
import { escapeAttribute, escapeText, namespaceDeclaration } from '../xml/escape.ts';
import type { Sink } from './sink.ts';

/** An element that is being written. */
interface Open {
  readonly name: string;
  readonly isElementOnly: boolean;
  /** Whether its start tag is closed already. */
  hasContent: boolean;
  hasChildren: boolean;
}

/**
 * Writes a document as it is told. Every namespace has one prefix, declared at the root: the
 * format's own first, others by number in the order of their use. There is a default namespace only
 * where the format says so (a prefix of `''`), as names without one are written bare. White space is
 * added only between the children of element-only content.
 */
export class XmlWriter implements Sink {
  readonly #indent: string | undefined;
  /** The namespaces of the format, in their order. */
  readonly #known: readonly string[];
  readonly #allot: PrefixDeclarer;
  /** Those that something was written with. */
  readonly #prefixes = new Map<string, string>();
  readonly #open: Open[] = [];
  /** The root's start tag up to where the namespace declarations go. */
  #head = '';
  #text = '';

  constructor({ prefixes = [] }: Pick<FormatDescriptor, 'prefixes'> = {}, indent?: string) {
    this.#known = prefixes.map(([namespace]) => namespace);
    this.#allot = allotPrefixes(prefixes);
    this.#indent = indent;
  }

  open(name: ExpandedName, isElementOnly: boolean): void {
    const written = this.#qualify(name);
    const parent = this.#open.at(-1);
    if (parent) {
      this.#content(parent);
      parent.hasChildren = true;
      if (parent.isElementOnly) this.#breakLine(this.#open.length);
      this.#text += `<${written}`;
    } else this.#head = `<${written}`;
    this.#open.push({ name: written, isElementOnly, hasContent: false, hasChildren: false });
  }

  attribute(name: ExpandedName, text: string): void {
    this.#text += ` ${this.#qualify(name)}="${escapeAttribute(text)}"`;
  }

  nil(): void {
    this.#text += ` ${this.prefix('http://www.w3.org/2001/XMLSchema-instance')}:nil="true"`;
  }

  text(text: string): void {
    const element = this.#open.at(-1);
    if (!element || text === '') return;
    this.#content(element);
    this.#text += escapeText(text);
  }

  close(): void {
    const element = this.#open.pop();
    if (!element) return;
    if (!element.hasContent) {
      this.#text += '/>';
      return;
    }
    if (element.isElementOnly && element.hasChildren) this.#breakLine(this.#open.length);
    this.#text += `</${element.name}>`;
  }

  prefix(namespace: string): string {
    if (namespace === '') return '';
    const prefix = this.#allot(namespace);
    this.#prefixes.set(namespace, prefix);
    return prefix;
  }

  /** The document so far, from the root's start tag. */
  document(): string {
    let declarations = '';
    const known = this.#known.filter((namespace) => this.#prefixes.has(namespace));
    for (const namespace of new Set([...known, ...this.#prefixes.keys()])) {
      const prefix = this.prefix(namespace);
      if (prefix !== 'xml') declarations += namespaceDeclaration(prefix, namespace);
    }
    return this.#head + declarations + this.#text;
  }

  #content(element: Open): void {
    if (!element.hasContent) this.#text += '>';
    element.hasContent = true;
  }

  #breakLine(depth: number): void {
    if (this.#indent) this.#text += `\n${this.#indent.repeat(depth)}`;
  }

  #qualify({ namespace, local }: ExpandedName): string {
    const prefix = this.prefix(namespace);
    return prefix === '' ? local : `${prefix}:${local}`;
  }
}
