/** The prefixes that documents are written with. */
import type { ExpandedName, SchemaSet } from '../wire/model.ts';
import type { BindingPlan, ComplexPlan, ContentPlan, ParticlePlan } from './plan.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/**
 * A prefix for each namespace that the names of a format's elements and attributes are in, in the
 * order in which a document declares them: the schema's own where it declares one, else `n0`, `n1`
 * and so on. Attributes of the XML namespace have `xml`, which needs no declaration.
 */
export function namespacePrefixes(plan: BindingPlan): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const { namespace } of namesIn(plan)) {
    if (namespace === '' || namespace === XML_NAMESPACE || prefixes.has(namespace)) continue;
    prefixes.set(namespace, plan.prefixes.get(namespace) ?? `n${prefixes.size}`);
  }
  return prefixes;
}

/**
 * As `namespacePrefixes`, but the namespace that the schema knows by no prefix is the default one
 * (`''`) of the documents of values, as their authors write it. That takes that no element is in no
 * namespace, no attribute in that one, and that no text is a name, which a default would change
 * (Namespaces §6.2, part 2 §3.2.18).
 */
export function documentPrefixes(plan: BindingPlan): ReadonlyMap<string, string> {
  const prefixes = namespacePrefixes(plan);
  const elements = new Set(elementsIn(plan).map(({ namespace }) => namespace));
  const attributes = new Set(attributesIn(plan).map(({ namespace }) => namespace));
  const byDefault = plan.defaultNamespaces.find((namespace) => {
    return elements.has(namespace) && !attributes.has(namespace) && !plan.prefixes.has(namespace);
  });
  if (byDefault === undefined || elements.has('') || plan.lax || hasNames(plan)) return prefixes;
  return new Map([...prefixes, [byDefault, '']]);
}

/** Whether the text of any type is a name, whose namespace stands in the document around it. */
function hasNames({ types }: BindingPlan): boolean {
  return [...types.values()].some(
    (type) => type.kind === 'simple' && /^(?:QName|NOTATION)$/.test(type.builtin),
  );
}

/** Names that mean the same in every document, or what one without a declared prefix is called. */
const RESERVED = /^(?:xs|xsi|xml.*|n[0-9]+)$/i;

/** For each namespace the first prefix that a schema document declares for it, no two the same. */
export function declaredPrefixes({ documents }: SchemaSet): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  const taken = new Set<string>();
  for (const [prefix, namespace] of documents.flatMap((document) => [...document.prefixes])) {
    if (prefix === '' || RESERVED.test(prefix)) continue;
    if (prefixes.has(namespace) || taken.has(prefix)) continue;
    prefixes.set(namespace, prefix);
    taken.add(prefix);
  }
  return prefixes;
}

/** The default namespaces of the schema documents, in their order. */
export function defaultNamespaces({ documents }: SchemaSet): readonly string[] {
  return documents.flatMap(({ prefixes }) => prefixes.get('') ?? []);
}

/** Of the roots, then of each type its elements and its attributes. */
function namesIn(plan: BindingPlan): readonly ExpandedName[] {
  const types = complexTypes(plan);
  return [
    ...plan.roots.map(({ name }) => name),
    ...types.flatMap((type) => [...elementNames(type.content), ...attributeNames(type)]),
  ];
}

function elementsIn(plan: BindingPlan): readonly ExpandedName[] {
  const types = complexTypes(plan);
  return [
    ...plan.roots.map(({ name }) => name),
    ...types.flatMap((type) => elementNames(type.content)),
  ];
}

function attributesIn(plan: BindingPlan): readonly ExpandedName[] {
  return complexTypes(plan).flatMap(attributeNames);
}

function complexTypes({ types }: BindingPlan): readonly ComplexPlan[] {
  return [...types.values()].filter((type) => type.kind === 'complex');
}

function attributeNames({ attributes }: ComplexPlan): readonly ExpandedName[] {
  return attributes.map(({ name }) => name);
}

function elementNames(content: ContentPlan): readonly ExpandedName[] {
  return 'particle' in content ? particleNames(content.particle) : [];
}

function particleNames(particle: ParticlePlan): readonly ExpandedName[] {
  return particle.kind === 'element'
    ? [particle.element.name]
    : particle.particles.flatMap(particleNames);
}
