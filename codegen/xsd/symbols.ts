/** The symbol spaces of a schema set (part 1 §2.5), and looking a name up in them. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { builtinTypes } from '../wire/builtin.ts';
import { type ExpandedName, nameKey, XSD_NAMESPACE } from '../wire/model.ts';
import type { LoadedDocument, LoadedDocuments } from './load.ts';
import {
  attributeValue,
  placeOf,
  type SchemaAttribute,
  type SchemaElement,
} from './schema-element.ts';
import type { Role } from './vocabulary.ts';

/** Simple and complex types share one space. */
export type SymbolSpace =
  | 'type'
  | 'element'
  | 'attribute'
  | 'group'
  | 'attributeGroup'
  | 'notation';

/** A global declaration or definition. */
export interface GlobalSymbol {
  readonly name: ExpandedName;
  readonly element: SchemaElement;
  readonly document: LoadedDocument;
}

const spaces: Partial<Record<Role, SymbolSpace>> = {
  globalSimpleType: 'type',
  globalComplexType: 'type',
  globalElement: 'element',
  globalAttribute: 'attribute',
  group: 'group',
  attributeGroup: 'attributeGroup',
  notation: 'notation',
};

export interface Symbols extends Readonly<Record<SymbolSpace, ReadonlyMap<string, GlobalSymbol>>> {
  /** Namespaces that more names may be of: a document of each could not be read. */
  readonly unread: ReadonlySet<string>;
}

/** All global components by space and `nameKey`, in document order. The first of duplicates counts. */
export function collectSymbols({ documents, unread }: LoadedDocuments, report: Report): Symbols {
  const symbols: Record<SymbolSpace, Map<string, GlobalSymbol>> = {
    type: new Map(),
    element: new Map(),
    attribute: new Map(),
    group: new Map(),
    attributeGroup: new Map(),
    notation: new Map(),
  };
  for (const document of documents) {
    for (const element of document.root.children) {
      const space = spaces[element.role];
      const local = attributeValue(element, 'name');
      if (
        space === 'notation' &&
        !element.attributes.has('public') &&
        !element.attributes.has('system')
      ) {
        report('PublicSystemOnNotation', element.span);
      }
      if (space === undefined || local === undefined) continue;
      const name = { namespace: document.targetNamespace, local };
      const other = symbols[space].get(nameKey(name));
      if (other === undefined) symbols[space].set(nameKey(name), { name, element, document });
      else {
        const related = [{ message: 'the first one', span: placeOf(other.element, 'name') }];
        const place = placeOf(element, 'name');
        report('sch-props-correct.2', place, { what: space, name: nameKey(name) }, related);
      }
    }
  }
  return { ...symbols, unread };
}

/** What a QName attribute refers to. A built-in type has no symbol of its own. */
export type Resolved =
  | { readonly kind: 'global'; readonly symbol: GlobalSymbol }
  | { readonly kind: 'builtin'; readonly local: string };

/** Resolves names as one document sees them (src-resolve, §3.15.3). */
export function resolveName(
  symbols: Symbols,
  space: SymbolSpace,
  written: ExpandedName,
  attribute: SchemaAttribute,
  document: LoadedDocument,
  report: Report,
): Resolved | undefined {
  const name = seenFrom(written, document);
  if (space === 'type' && name.namespace === XSD_NAMESPACE) {
    const known = builtinTypes.has(name.local) || name.local === 'anyType';
    if (known) return { kind: 'builtin', local: name.local };
  }
  const visible =
    name.namespace === document.targetNamespace ||
    name.namespace === XSD_NAMESPACE ||
    document.imports.has(name.namespace);
  const details = { name: nameKey(name), what: space, namespace: name.namespace };
  if (!visible) {
    report(name.namespace === '' ? 'src-resolve.4.1' : 'src-resolve.4.2', attribute.span, details);
    return undefined;
  }
  const symbol = symbols[space].get(nameKey(name));
  if (symbol) return { kind: 'global', symbol };
  if (symbols.unread.has(name.namespace)) return undefined;
  const similar = similarName(symbols[space], name);
  report('src-resolve', attribute.span, { ...details, ...(similar && { similar }) });
  return undefined;
}

/** In a chameleon document, names without a namespace are in the one that it took on (§4.2.1). */
export function seenFrom(name: ExpandedName, document: LoadedDocument): ExpandedName {
  if (!document.chameleon || name.namespace !== '') return name;
  return { namespace: document.targetNamespace, local: name.local };
}

/** A name that differs in case or namespace alone: what a mistake most likely meant. */
function similarName(
  space: ReadonlyMap<string, GlobalSymbol>,
  { local }: ExpandedName,
): string | undefined {
  const wanted = local.toLowerCase();
  for (const [key, symbol] of space) if (symbol.name.local.toLowerCase() === wanted) return key;
  return undefined;
}
