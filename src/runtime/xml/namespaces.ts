/** Namespaces in XML 1.0: which prefix stands for what, where. */
import type { WrittenAttribute, XmlAttribute } from './attribute.ts';
import { isNameStart } from './characters.ts';
import { XML_NAMESPACE, XMLNS_NAMESPACE } from './namespace-names.ts';
import { refuseSame } from './same-attributes.ts';
import type { Scanner } from './scanner.ts';

/** A declaration to take back at the end of its element. */
interface Declaration {
  readonly prefix: string;
  readonly previous: string | undefined;
  readonly depth: number;
}

/** The bindings in scope at one place; lookup and declaration take constant time at any depth. */
export class NamespaceScope {
  /** What is declared; most documents declare nothing. */
  #bindings: Map<string, string> | undefined;
  /** Those in force, the innermost last. */
  readonly declarations: Declaration[] = [];

  /** What `prefix` stands for; `''` is the default namespace, empty if there is none. */
  resolve(prefix: string): string | undefined {
    return this.#bindings?.get(prefix) ?? predeclared(prefix);
  }

  /** Whether a prefix, or the lack of one, stands for `namespace`. */
  hasPrefixOf(namespace: string): boolean {
    const isOwn = ({ prefix }: Declaration) => this.resolve(prefix) === namespace;
    return namespace === XML_NAMESPACE || this.declarations.some(isOwn);
  }

  /** Binds `prefix` until the element at `depth` ends. */
  declare(prefix: string, namespace: string, depth: number): void {
    this.#bindings ??= new Map();
    this.declarations.push({ prefix, previous: this.#bindings.get(prefix), depth });
    this.#bindings.set(prefix, namespace);
  }

  /** Takes back what the element at `depth` declared. */
  leave(depth: number): void {
    if (this.declarations.length === 0) return;
    let last = this.declarations.at(-1);
    while (last?.depth === depth) {
      this.declarations.pop();
      if (last.previous === undefined) this.#bindings?.delete(last.prefix);
      else this.#bindings?.set(last.prefix, last.previous);
      last = this.declarations.at(-1);
    }
  }
}

/** What prefixes stand for without any declaration (§3). */
function predeclared(prefix: string): string | undefined {
  if (prefix === '') return '';
  if (prefix === 'xml') return XML_NAMESPACE;
  return prefix === 'xmlns' ? XMLNS_NAMESPACE : undefined;
}

/** Where the colon of a QName stands (§4 [7]); -1 without one. Refuses a name that is no QName. */
export function checkQName(scanner: Scanner, name: string, index: number): number {
  const colon = name.indexOf(':');
  if (colon < 0) return -1;
  const isLocalName = isNameStart(name.codePointAt(colon + 1) ?? 0);
  if (colon === 0 || !isLocalName || name.indexOf(':', colon + 1) >= 0) {
    scanner.fail('xml-namespace-name', { name }, index);
  }
  return colon;
}

/** The namespace of an element whose QName is at `index`; refuses a prefix that has none. */
export function resolveElement(
  scanner: Scanner,
  scope: NamespaceScope,
  prefix: string,
  index: number,
): string {
  if (prefix === 'xmlns') refuseReserved(scanner, 'The prefix xmlns', index);
  return scope.resolve(prefix) ?? refuseUnbound(scanner, prefix, index);
}

/**
 * Gives the declarations among `written` to the scope of the element at `depth`, and the others
 * their namespaces. The result is the others, in their order.
 */
export function resolveAttributes(
  scanner: Scanner,
  scope: NamespaceScope,
  written: readonly WrittenAttribute[],
  depth: number,
): readonly XmlAttribute[] {
  if (written.length === 0) return written;
  const isDeclared = written.some(isDeclaration);
  const attributes = isDeclared ? declareAll(scanner, scope, written, depth) : written;
  let prefixed = 0;
  for (const attribute of attributes) {
    const { prefix, index } = attribute;
    if (prefix === '') continue;
    attribute.namespace = scope.resolve(prefix) ?? refuseUnbound(scanner, prefix, index);
    prefixed += 1;
  }
  if (prefixed > 1)
    refuseSame(scanner, attributes, 'xml-namespace-duplicate-attribute', expandedNameOf);
  return attributes;
}

/** §3 [1]. */
function isDeclaration({ name, prefix }: WrittenAttribute): boolean {
  return prefix === 'xmlns' || name === 'xmlns';
}

/** Takes the declarations into the scope; the result is the other attributes. */
function declareAll(
  scanner: Scanner,
  scope: NamespaceScope,
  written: readonly WrittenAttribute[],
  depth: number,
): readonly WrittenAttribute[] {
  return written.filter((attribute) => {
    if (!isDeclaration(attribute)) return true;
    scope.declare(declaredPrefix(scanner, attribute), attribute.value, depth);
    return false;
  });
}

/** The prefix that an attribute declares (§3); refuses what §3 and §5 forbid. */
function declaredPrefix(
  scanner: Scanner,
  { prefix, local, value, index }: WrittenAttribute,
): string {
  const declared = prefix === '' ? '' : local;
  const isXml = declared === 'xml';
  if (declared === 'xmlns' || isXml !== (value === XML_NAMESPACE) || value === XMLNS_NAMESPACE) {
    const isPrefix = isXml || declared === 'xmlns';
    refuseReserved(scanner, isPrefix ? `The prefix ${declared}` : value, index);
  }
  if (declared !== '' && value === '') {
    scanner.fail('xml-namespace-empty', { name: declared }, index);
  }
  return declared;
}

/** Two prefixes can stand for one namespace (§6.3). */
function expandedNameOf({ prefix, namespace, local }: XmlAttribute): string | undefined {
  return prefix === '' ? undefined : `{${namespace}}${local}`;
}

function refuseReserved(scanner: Scanner, name: string, index: number): never {
  return scanner.fail('xml-namespace-reserved', { name }, index);
}

function refuseUnbound(scanner: Scanner, name: string, index: number): never {
  return scanner.fail('xml-namespace-unbound', { name }, index);
}
