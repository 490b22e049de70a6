/** The prefixes that documents are written with. */
import type { ExpandedName, SchemaSet } from '../wire/model.ts';
import type { BindingPlan, ContentPlan, ParticlePlan } from './plan.ts';

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

/** Of the roots, then of each type its elements and its attributes. */
function namesIn(plan: BindingPlan): readonly ExpandedName[] {
  const types = [...plan.types.values()].filter((type) => type.kind === 'complex');
  return [
    ...plan.roots.map(({ name }) => name),
    ...types.flatMap(({ content, attributes }) => [
      ...elementNames(content),
      ...attributes.map(({ name }) => name),
    ]),
  ];
}

function elementNames(content: ContentPlan): readonly ExpandedName[] {
  return 'particle' in content ? particleNames(content.particle) : [];
}

function particleNames(particle: ParticlePlan): readonly ExpandedName[] {
  return particle.kind === 'element'
    ? [particle.element.name]
    : particle.particles.flatMap(particleNames);
}
