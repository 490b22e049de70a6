/** Stage 1, checked: every element and attribute of a document is one of the vocabulary's, or reported. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { type ExpandedName, XSD_NAMESPACE } from '../wire/model.ts';
import { readAttributeValue } from './attribute-values.ts';
import { resolvePrefix, type XmlAttribute, type XmlElement } from './document.ts';
import type { SchemaAttribute, SchemaElement } from './schema-element.ts';
import { type Role, type Slot, type VocabularyEntry, vocabulary } from './vocabulary.ts';

/**
 * The document as its vocabulary allows it, what is not allowed left out and reported;
 * `undefined` where the root is not `xs:schema`.
 */
export function checkVocabulary(root: XmlElement, report: Report): SchemaElement | undefined {
  if (root.name.namespace !== XSD_NAMESPACE || root.name.local !== 'schema') {
    report('s4s-elt-schema-ns', root.span, { found: root.qualifiedName });
    return undefined;
  }
  return checkElement('schema', root, { report, ids: new Set() });
}

interface Check {
  readonly report: Report;
  readonly ids: Set<string>;
}

/** Recursion is bounded by the depth that the XML reader allows. */
function checkElement(role: Role, xml: XmlElement, check: Check): SchemaElement {
  const entry = vocabulary[role];
  const attributes = checkAttributes(entry, xml, check);
  const children = entry.content === 'any' ? [] : checkContent(entry, entry.content, xml, check);
  return { role, tag: entry.element, attributes, children, xml, span: xml.span };
}

function checkAttributes(
  entry: VocabularyEntry,
  xml: XmlElement,
  check: Check,
): Map<string, SchemaAttribute> {
  const found = new Map<string, SchemaAttribute>();
  const { report } = check;
  for (const attribute of xml.attributes) {
    const { namespace, local } = attribute.name;
    if (namespace !== '' && namespace !== XSD_NAMESPACE) continue;
    const known = namespace === '' && Object.hasOwn(entry.attributes, local);
    if (known) checkAttribute(entry, xml, attribute, found, check);
    else {
      report('s4s-att-not-allowed', attribute.span, {
        element: xml.qualifiedName,
        attribute: attribute.qualifiedName,
        allowed: Object.keys(entry.attributes),
      });
    }
  }
  for (const name of entry.required) {
    if (xml.attributes.some((at) => at.name.namespace === '' && at.name.local === name)) continue;
    report('s4s-att-must-appear', xml.span, { element: xml.qualifiedName, attribute: name });
  }
  return found;
}

function checkAttribute(
  entry: VocabularyEntry,
  xml: XmlElement,
  attribute: XmlAttribute,
  found: Map<string, SchemaAttribute>,
  { report, ids }: Check,
): void {
  const kind = entry.attributes[attribute.name.local] ?? 'string';
  const { value, expected } = readAttributeValue(kind, attribute.value);
  const names = kind === 'QName' || kind === 'QNames' ? resolveNames(xml, value) : [];
  const isRepeated = kind === 'id' && ids.has(value);
  const wanted =
    expected ??
    (isRepeated ? 'an id that no other element of the document has' : undefined) ??
    (names === undefined ? 'a prefix that is declared' : undefined);
  if (kind === 'id') ids.add(value);
  if (wanted === undefined) {
    found.set(attribute.name.local, { value, names: names ?? [], span: attribute.span });
    return;
  }
  report('s4s-att-invalid-value', attribute.valueSpan, {
    element: xml.qualifiedName,
    attribute: attribute.qualifiedName,
    value: attribute.value,
    expected: wanted,
  });
}

/** The names of a list of QNames; `undefined`: a prefix is not declared. */
function resolveNames(xml: XmlElement, list: string): readonly ExpandedName[] | undefined {
  const names: ExpandedName[] = [];
  for (const name of list.split(' ').filter(Boolean)) {
    const [local = '', prefix = ''] = name.split(':').reverse();
    const namespace = resolvePrefix(xml.prefixes, prefix);
    if (namespace === undefined) return undefined;
    names.push({ namespace, local });
  }
  return names;
}

function checkContent(
  entry: VocabularyEntry,
  slots: readonly Slot[],
  xml: XmlElement,
  check: Check,
): SchemaElement[] {
  const { report } = check;
  for (const node of xml.content) {
    if (node.kind === 'text' && /[^\t\n\r ]/.test(node.value)) {
      report('s4s-elt-character', node.span, { element: xml.qualifiedName });
      break;
    }
  }
  const children: SchemaElement[] = [];
  const state = new SlotState(slots);
  for (const child of xml.children) {
    const role = child.name.namespace === XSD_NAMESPACE ? state.take(child.name.local) : undefined;
    if (role === undefined) {
      const details = { element: xml.qualifiedName, child: child.qualifiedName };
      report(codeOfMisplaced(entry, child.name.local), child.span, {
        ...details,
        expected: state.expected(),
      });
    } else children.push(checkElement(role, child, check));
  }
  const missing = state.missing();
  if (missing.length > 0) {
    report('s4s-elt-must-match.2', xml.span, { element: xml.qualifiedName, expected: missing });
  }
  return children;
}

function codeOfMisplaced(entry: VocabularyEntry, child: string) {
  if (entry.element === 'schema' && /^(include|import|redefine)$/.test(child)) {
    return 's4s-elt-invalid-content.3';
  }
  return /^(schema|complexType|extension)$/.test(entry.element)
    ? 's4s-elt-invalid-content.1'
    : 's4s-elt-must-match.1';
}

/** How far the slots of a content have been filled: each takes what it can, in order. */
class SlotState {
  readonly #slots: readonly Slot[];
  #at = 0;
  #taken = 0;

  constructor(slots: readonly Slot[]) {
    this.#slots = slots;
  }

  /** The role that an element of this name plays next; `undefined`: it may not stand here. */
  take(element: string): Role | undefined {
    for (let index = this.#at; index < this.#slots.length; index += 1) {
      const slot = this.#slots[index];
      if (slot === undefined) return undefined;
      const taken = index === this.#at ? this.#taken : 0;
      const role = slot.roles.find((candidate) => vocabulary[candidate].element === element);
      const full = taken > 0 && (slot.occurrence === '1' || slot.occurrence === '?');
      if (role !== undefined && !full) {
        this.#at = index;
        this.#taken = taken + 1;
        return role;
      }
      if (this.#isMissing(slot, taken) || (slot.closes && taken > 0)) return undefined;
    }
    return undefined;
  }

  /** The names of the elements that the first unfilled slot wants; empty if nothing is missing. */
  missing(): string[] {
    const at = this.#slots.findIndex(
      (slot, index) =>
        index >= this.#at && this.#isMissing(slot, index === this.#at ? this.#taken : 0),
    );
    return at < 0 ? [] : namesOf(this.#slots[at]);
  }

  /** The names of the elements that may stand next. */
  expected(): string[] {
    const names = new Set<string>();
    for (let index = this.#at; index < this.#slots.length; index += 1) {
      const slot = this.#slots[index];
      const taken = index === this.#at ? this.#taken : 0;
      if (slot === undefined) break;
      const full = taken > 0 && (slot.occurrence === '1' || slot.occurrence === '?');
      if (!full) for (const name of namesOf(slot)) names.add(name);
      if (this.#isMissing(slot, taken) || (slot.closes && taken > 0)) break;
    }
    return [...names];
  }

  #isMissing(slot: Slot, taken: number): boolean {
    return taken === 0 && (slot.occurrence === '1' || slot.occurrence === '+');
  }
}

function namesOf(slot: Slot | undefined): string[] {
  return [...new Set((slot?.roles ?? []).map((role) => vocabulary[role].element))];
}
