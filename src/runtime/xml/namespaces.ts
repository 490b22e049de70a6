/** The namespace declarations in scope (Namespaces in XML 1.0 §3, §5, §6). */
import type { Cursor } from './cursor.ts';

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
export const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';

export class NamespaceScope {
  readonly #prefixes: string[] = [];
  readonly #namespaces: string[] = [];

  /** How many declarations are in scope: what `restore` goes back to. */
  get mark(): number {
    return this.#prefixes.length;
  }

  /** Takes back what was declared since `mark`. */
  restore(mark: number): void {
    this.#prefixes.length = mark;
    this.#namespaces.length = mark;
  }

  /** Declares `prefix`, `''` for the default namespace; `index` is the place of the declaration. */
  declare(prefix: string, namespace: string, cursor: Cursor, index: number): void {
    const isXml = prefix === 'xml';
    const isReserved =
      prefix === 'xmlns' ||
      namespace === XMLNS_NAMESPACE ||
      isXml !== (namespace === XML_NAMESPACE);
    if (isReserved) {
      const name = prefix === 'xml' || prefix === 'xmlns' ? `The prefix ${prefix}` : namespace;
      cursor.fail('xml-namespace-reserved', { name }, index);
    }
    if (prefix !== '' && namespace === '')
      cursor.fail('xml-namespace-empty', { name: prefix }, index);
    this.#prefixes.push(prefix);
    this.#namespaces.push(namespace);
  }

  /** What a prefix stands for; `''` is the default namespace; `undefined`: it is not declared. */
  resolve(prefix: string): string | undefined {
    for (let index = this.#prefixes.length - 1; index >= 0; index -= 1) {
      if (this.#prefixes[index] === prefix) return this.#namespaces[index];
    }
    if (prefix === '') return '';
    return prefix === 'xml' ? XML_NAMESPACE : undefined;
  }
}
