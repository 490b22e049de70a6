/** The facets of one step of derivation (part 2 §4.3), read and checked against the base type. */
import { parsePattern } from '../pattern/compile.ts';
import { derivationOf, varietyOf } from '../wire/effective.ts';
import {
  builtinKey,
  type EnumerationValue,
  type Facet,
  type FacetValue,
  nameKey,
  type TypeKey,
  type WhiteSpace,
} from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import { documentationOf } from './documentation.ts';
import { checkFacetRules } from './facet-rules.ts';
import { lexicalForm, readAs, valueForm } from './live-type.ts';
import type { LoadedDocument } from './load.ts';
import { attributeValue, isTrue, placeOf, type SchemaElement } from './schema-element.ts';
import { seenFrom } from './symbols.ts';

type Kind = FacetValue['kind'];

const lengths: readonly Kind[] = ['length', 'minLength', 'maxLength'];
const texts: readonly Kind[] = ['pattern', 'enumeration', 'whiteSpace'];
const bounds: readonly Kind[] = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
const ordered: readonly Kind[] = [...texts, ...bounds];
const digits: readonly Kind[] = ['totalDigits', 'fractionDigits'];

/** Facets that a type may have by its primitive type (cos-applicable-facets, part 2 §4.1.5). */
function applicableFacets(assembly: Assembly, base: TypeKey): readonly Kind[] {
  const variety = varietyOf(assembly.types, base);
  if (variety?.kind === 'list') return [...lengths, ...texts];
  if (variety?.kind !== 'atomic') return ['pattern', 'enumeration'];
  switch (variety.primitive) {
    case 'boolean':
      return ['pattern', 'whiteSpace'];
    case 'decimal':
      return [...ordered, ...digits];
    case 'string':
    case 'hexBinary':
    case 'base64Binary':
    case 'anyURI':
    case 'QName':
    case 'NOTATION':
      return [...lengths, ...texts];
    default:
      return ordered;
  }
}

const facetTags: ReadonlySet<string> = new Set([...lengths, ...ordered, ...digits]);

/** The facets among the children of a restriction; what breaks a rule is reported and left out. */
export function readFacets(
  assembly: Assembly,
  step: SchemaElement,
  base: TypeKey,
  document: LoadedDocument,
): readonly Facet[] {
  const applicable = applicableFacets(assembly, base);
  const facets = new Map<Kind, Facet[]>();
  for (const element of step.children) {
    if (!facetTags.has(element.tag)) continue;
    const kind = element.tag as Kind;
    if (!applicable.includes(kind)) {
      assembly.report('cos-applicable-facets', element.span, { facet: kind, base, applicable });
      continue;
    }
    const facet = readFacet(assembly, kind, element, base, document);
    if (facet === undefined) continue;
    const others = facets.get(kind);
    const [first] = others ?? [];
    if (first === undefined) facets.set(kind, [facet]);
    else if (kind === 'pattern' || kind === 'enumeration') others?.push(facet);
    else {
      const related = [{ message: 'the first one', span: first.span }];
      assembly.report('src-single-facet-value', element.span, { facet: kind }, related);
    }
  }
  return checkFacetRules(assembly, [...facets.values()].flatMap(joined), base);
}

/** Patterns of one step are alternatives (src-multiple-patterns), enumerations one set of values. */
function joined(facets: readonly Facet[]): readonly Facet[] {
  const [first] = facets;
  if (first === undefined) return [];
  switch (first.kind) {
    case 'pattern': {
      const sources = facets.flatMap((facet) => (facet.kind === 'pattern' ? facet.sources : []));
      return [{ ...first, sources }];
    }
    case 'enumeration': {
      const values = facets.flatMap((facet) => (facet.kind === 'enumeration' ? facet.values : []));
      return [{ ...first, values }];
    }
    default:
      return [first];
  }
}

function readFacet(
  assembly: Assembly,
  kind: Kind,
  element: SchemaElement,
  base: TypeKey,
  document: LoadedDocument,
): Facet | undefined {
  const value = attributeValue(element, 'value');
  if (value === undefined) return undefined;
  const common = { span: element.span, documentation: documentationOf(element) };
  const fixed = isTrue(element, 'fixed');
  switch (kind) {
    case 'pattern': {
      const pattern = parsePattern(value, 'xsd', placeOf(element, 'value'), assembly.report);
      return pattern && { kind, sources: [value], ...common };
    }
    case 'enumeration': {
      const found = readEnumeration(assembly, element, value, base, document);
      return found && { kind, values: [{ ...found, ...common }], ...common };
    }
    case 'whiteSpace':
      return { kind, value: value as WhiteSpace, fixed, ...common };
    case 'minInclusive':
    case 'minExclusive':
    case 'maxInclusive':
    case 'maxExclusive': {
      const lexical = readBound(assembly, element, value, base);
      return lexical === undefined ? undefined : { kind, value: lexical, fixed, ...common };
    }
    default:
      return { kind, value: Number(value), fixed, ...common };
  }
}

/** A bound is a value of the base type; its bounds are checked apart, so that they may be repeated. */
function readBound(
  assembly: Assembly,
  element: SchemaElement,
  value: string,
  base: TypeKey,
): string | undefined {
  const result = readAs(assembly, base, value, element.xml.prefixes);
  const rule = result.violation?.code ?? '';
  const builtin = derivationOf(assembly.types, base)?.builtin.name ?? 'anySimpleType';
  const isOfBuiltin = !readAs(assembly, builtinKey(builtin), value, element.xml.prefixes).violation;
  const isBeyondBounds = isOfBuiltin && /^cvc-(min|max)(In|Ex)clusive-valid$/.test(rule);
  if (rule === '' || isBeyondBounds) return lexicalForm(assembly, base, value, result);
  const place = placeOf(element, 'value');
  const details = { facet: element.tag, value, base, reason: result.violation?.message ?? '' };
  assembly.report('FacetValueFromBase', place, details);
  return undefined;
}

function readEnumeration(
  assembly: Assembly,
  element: SchemaElement,
  value: string,
  base: TypeKey,
  document: LoadedDocument,
): Pick<EnumerationValue, 'lexical'> | undefined {
  const result = readAs(assembly, base, value, element.xml.prefixes);
  const place = placeOf(element, 'value');
  if (result.violation) {
    const details = { value, base, reason: result.violation.message };
    assembly.report('enumeration-valid-restriction', place, details);
    return undefined;
  }
  const variety = varietyOf(assembly.types, base);
  const lexical = valueForm(assembly, base, value, result);
  if (variety?.kind === 'atomic' && variety.primitive === 'NOTATION') {
    const name = nameOf(lexical);
    if (!assembly.symbols.notation.has(nameKey(seenFrom(name, document)))) {
      const details = { name: lexical, what: 'notation', namespace: name.namespace } as const;
      assembly.report('src-resolve', place, details);
    }
  }
  return { lexical };
}

/** Back from `{namespace}local`. */
function nameOf(lexical: string) {
  const end = lexical.startsWith('{') ? lexical.indexOf('}') : 0;
  return end > 0
    ? { namespace: lexical.slice(1, end), local: lexical.slice(end + 1) }
    : { namespace: '', local: lexical };
}
