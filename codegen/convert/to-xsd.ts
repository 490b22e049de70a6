/** The XSD of a JSON Schema: XSD 1.0, whose documents become the objects of the schema. */
import { isNCName } from '../../src/runtime/datatype/name-characters.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { annotationText } from '../json-schema/annotations.ts';
import type { JsonSchemaSet } from '../json-schema/model.ts';
import { schemaNames } from '../json-schema/names.ts';
import { xmlMember } from '../json-schema/xml-keyword.ts';
import { XSD_NAMESPACE } from '../wire/model.ts';
import { complexType } from './to-xsd/complex-type.ts';
import type { Conversion } from './to-xsd/context.ts';
import { elementOf } from './to-xsd/elements.ts';
import { isPossible, kindOf } from './to-xsd/kinds.ts';
import type { Place } from './to-xsd/members.ts';
import { ShapeReader } from './to-xsd/read-shape.ts';
import { documentText, type XmlElement, xs } from './to-xsd/tree.ts';
import { TypeRegistry } from './to-xsd/type-registry.ts';

export interface ToXsdOptions {
  /** What the document is called, without its ending. */
  readonly file: string;
  /** The root element, `{namespace}local`, where the schema's `xml` doesn't name it. */
  readonly root?: string;
}

export interface XsdDocument {
  readonly path: string;
  readonly text: string;
}

/**
 * An XSD such that its binding, with the names of the schema's `xml` keywords, has the language of the
 * schema: each place where it is wider or narrower is reported. None if no document can be valid.
 */
export function toXsd(
  set: JsonSchemaSet,
  options: ToXsdOptions,
  report: Report,
): readonly XsdDocument[] {
  const targetNamespace = String(
    xmlMember(set, set.root, 'namespace') ?? namespaceOf(options.root),
  );
  const prefix = targetNamespace === '' ? '' : prefixOf(set);
  const types = new TypeRegistry(set, prefix === '' ? '' : `${prefix}:`);
  const conversion: Conversion = {
    set,
    report,
    reader: new ShapeReader(set, report),
    types,
    targetNamespace,
    open: new Set(),
    complexType: (objects, typeName) => complexType(objects, typeName, conversion),
  };
  const place = rootPlace(conversion, options);
  if (!place) return [];
  const root = elementOf(place, {}, false, conversion);
  const attributes = {
    'xmlns:xs': XSD_NAMESPACE,
    ...(targetNamespace !== '' && { [`xmlns:${prefix}`]: targetNamespace, targetNamespace }),
  };
  const schema = xs('schema', attributes, [globalElement(root), ...types.written()]);
  return [{ path: `${options.file}.xsd`, text: documentText(withFormDefaults(schema)) }];
}

/** The root element; an array has none of its own, and what has no value has no document. */
function rootPlace(
  { set, reader, report, types }: Conversion,
  { root }: ToXsdOptions,
): Place | undefined {
  const node = set.schemas.get(set.root);
  const span = node?.span;
  const expression = { kind: 'schema' as const, key: set.root };
  const known = reader.shapeOf(expression, span);
  if (!isPossible(known)) {
    report('to-xsd-nothing', span, {});
    return undefined;
  }
  if (kindOf(known) === 'array') {
    report('to-xsd-root-array', span, {});
    return undefined;
  }
  const isRecursive = isReferred(set);
  const shape = isRecursive && known.objects.length > 0 ? { ...known, objectsOf: set.root } : known;
  const title = node?.kind === 'schema' ? annotationText(node.annotations, 'title') : '';
  const own = xmlMember(set, set.root, 'name') ?? root?.replace(/^\{[^}]*\}/, '');
  const name = [own, title, schemaNames(set).get(set.root)].find(
    (candidate) => typeof candidate === 'string' && isNCName(candidate),
  );
  if (own !== undefined && name !== own) report('to-xsd-name', span, { name: String(own) });
  const typeName = types.nameOf(set.root);
  return {
    name: String(name ?? 'Document'),
    isQualified: false,
    expression,
    shape,
    span,
    typeName,
  };
}

/** Whether the root is a definition too. */
function isReferred(set: JsonSchemaSet): boolean {
  return [...set.schemas.values()].some((node) => {
    const reference = node.kind === 'schema' ? node.keywords.get('$ref') : undefined;
    return reference?.kind === 'schema' && reference.schema === set.root;
  });
}

function namespaceOf(root: string | undefined): string {
  return /^\{([^}]*)\}/.exec(root ?? '')?.[1] ?? '';
}

/** The schema's own prefix if it can be one. */
function prefixOf(set: JsonSchemaSet): string {
  const prefix = xmlMember(set, set.root, 'prefix');
  const isUsable = typeof prefix === 'string' && isNCName(prefix) && !/^(xs$|xml)/i.test(prefix);
  return isUsable ? prefix : 'tns';
}

/** A global element can't be nillable alone: `form` is for local ones (§3.3.2). */
function globalElement(element: XmlElement): XmlElement {
  return { ...element, attributes: element.attributes.filter(([name]) => name !== 'form') };
}

/** Where every local element is in the target namespace, the schema says so once. */
function withFormDefaults(schema: XmlElement): XmlElement {
  const locals = localElements(schema, true);
  const isQualified = ({ attributes }: XmlElement): boolean =>
    attributes.some(([name]) => name === 'form');
  if (locals.length === 0 || !locals.every(isQualified)) return schema;
  const attributes = [...schema.attributes, ['elementFormDefault', 'qualified'] as const];
  return { ...withoutForms(schema), attributes };
}

function localElements(element: XmlElement, isTop: boolean): readonly XmlElement[] {
  if (typeof element.children === 'string') return [];
  const own = isTop ? [] : element.children.filter(({ name }) => name === 'xs:element');
  return [...own, ...element.children.flatMap((child) => localElements(child, false))];
}

function withoutForms(element: XmlElement): XmlElement {
  if (typeof element.children === 'string') return element;
  const attributes =
    element.name === 'xs:element'
      ? element.attributes.filter(([name]) => name !== 'form')
      : element.attributes;
  return { ...element, attributes, children: element.children.map(withoutForms) };
}
