/**
 * Which types the fast lane reads: records of elements, arrays, text with attributes, and no content
 * with attributes. What it can't read it gives up at, element by element: so a type is read if
 * all that must be in it is.
 */
import type {
  AttributePlan,
  BindingPlan,
  ComplexPlan,
  ElementParticlePlan,
  ElementPlan,
  ParticlePlan,
} from '../../bind/plan.ts';
import type { TypeKey } from '../../wire/model.ts';
import { isContextFree } from '../contextual.ts';
import { isTooDeep, typesThat } from '../reach.ts';
import { contentAutomaton } from './content.ts';

/** What the prefix `xml` stands for in every document (Namespaces in XML §3). */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

/** Which names are in the target namespace: none, that of the root, or all that the lane reads. */
export type Qualified = 'none' | 'root' | 'all';

/** What the fast lane of a format reads. */
export interface Lane {
  readonly qualified: Qualified;
  /** The target namespace; empty for none. */
  readonly namespace: string;
  /** Whether the lane reads an element within the root: its type, and nothing that the declaration adds. */
  readonly readsElement: (element: ElementPlan) => boolean;
  readonly reads: (key: TypeKey) => boolean;
  /** Whether elements can hold themselves, so that the depth must be counted. */
  readonly isRecursive: boolean;
}

/** What the fast lane of a format reads. */
export function laneOf(plan: BindingPlan): Lane {
  const namespace = plan.roots[0]?.name.namespace ?? '';
  const qualified = qualifiedNames(plan, namespace);
  const inner = qualified === 'all' ? namespace : '';
  const readsElement = (element: ElementPlan): boolean =>
    element.name.namespace === inner &&
    (isOrdinary(element) || isSupplied(element, plan)) &&
    reads(element.type);
  const reads = typesThat(plan, (key, type) =>
    type?.kind === 'complex'
      ? readsComplex(type, { reads, readsElement })
      : isContextFree(key, plan),
  );
  return { reads, readsElement, qualified, namespace, isRecursive: isTooDeep(plan) };
}

/** The questions that the parts of a type are asked. */
type Parts = Pick<Lane, 'reads' | 'readsElement'>;

function readsComplex({ attributes, content, definition }: ComplexPlan, lane: Parts): boolean {
  const isMissing = attributes.some((use) => !isOptional(use) && !readsAttribute(use, lane));
  if (definition.abstract || isMissing) return false;
  switch (content.kind) {
    case 'empty':
      return true;
    case 'simple':
      return lane.reads(content.type);
    case 'array':
      return content.particle.min === 0 || lane.readsElement(content.particle.element);
    case 'record':
      return isPlainModel(content.particle) && readsModel(content.particle, lane);
    default:
      return false;
  }
}

/** Whether all that must be in a content model is read, or one branch of a choice. */
function readsModel(particle: ParticlePlan, lane: Parts): boolean {
  if (particle.min === 0) return true;
  if (particle.kind === 'element') return lane.readsElement(particle.element);
  const isRead = (each: ParticlePlan): boolean => readsModel(each, lane);
  return particle.kind === 'choice'
    ? particle.particles.some(isRead)
    : particle.particles.every(isRead);
}

function readsAttribute({ type, name }: AttributePlan, { reads }: Parts): boolean {
  return reads(type) && isPlainAttribute(name);
}

/** What of the elements within the first root that has any decides for all of them. */
function qualifiedNames({ roots, types }: BindingPlan, namespace: string): Qualified {
  if (namespace === '') return 'none';
  for (const { type } of roots) {
    const root = types.get(type);
    const content = root?.kind === 'complex' ? root.content : undefined;
    const particle =
      content?.kind === 'array' || content?.kind === 'record' ? content.particle : undefined;
    const [first] = particle ? elementsIn(particle) : [];
    if (first) return first.element.name.namespace === '' ? 'root' : 'all';
  }
  return 'all';
}

/** Whether a declaration adds nothing to its type, and its name is a plain one. */
export function isOrdinary(element: ElementPlan): boolean {
  return element.default === undefined && element.fixed === undefined && isNamed(element);
}

/**
 * Whether the lane reads an element that has a value when it is empty, which is left to the full
 * lane: of a simple type, and of a fixed value the text that the schema has it by.
 */
function isSupplied(element: ElementPlan, plan: BindingPlan): boolean {
  const type = plan.types.get(element.type);
  if (type?.kind !== 'simple' || !isNamed(element)) return false;
  if (element.fixed === undefined) return true;
  const isText = type.variety === 'atomic' && type.form === 'string';
  return isText && /^[!-~]+$/.test(element.fixed) && !/[&<\]]/.test(element.fixed);
}

function isNamed({ name, declaration }: ElementPlan): boolean {
  const isPlain = isPlainName(name.local) && /^[!-~]*$/.test(name.namespace);
  return isPlain && !declaration.abstract;
}

/** Whether a value may be without it: an absent one that has a default or is fixed is supplied. */
function isOptional({ required, default: supplied, fixed }: AttributePlan): boolean {
  return !required && supplied === undefined && fixed === undefined;
}

/** Attributes without a namespace, and those of XML itself, whose prefix is always the same. */
export function isPlainAttribute({ namespace, local }: AttributePlan['name']): boolean {
  return (namespace === '' || namespace === XML_NAMESPACE) && isPlainName(local);
}

/** Other names are compared all the same, but what follows them may be a part of them. */
function isPlainName(name: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(name);
}

/** Groups that don't repeat, of elements; one `all`, and nothing beside it. */
function isPlainModel(particle: Extract<ParticlePlan, { particles: unknown }>): boolean {
  const { kind, min, particles } = particle;
  const isAll = kind === 'all' && min === 1 && particles.every((each) => each.kind === 'element');
  if (isAll) return true;
  const children = childrenOf(particle);
  return (
    hasOneBound(particle) && contentAutomaton(particle, () => 0, children.length) !== undefined
  );
}

/** Whether elements that occur in several branches are at most once, or any number of times, in each. */
function hasOneBound(particle: ParticlePlan): boolean {
  const elements = elementsIn(particle);
  return elements.every(
    ({ property, min, max }) =>
      max === 1 ||
      (min <= 1 && max === Infinity) ||
      elements.filter((other) => other.property === property).length === 1,
  );
}

function elementsIn(particle: ParticlePlan): readonly ElementParticlePlan[] {
  return particle.kind === 'element' ? [particle] : particle.particles.flatMap(elementsIn);
}

/** The elements of a model in order, one for each name. */
export function childrenOf(particle: ParticlePlan): readonly ElementParticlePlan[] {
  const children = new Map<string, ElementParticlePlan>();
  for (const each of elementsIn(particle)) {
    if (!children.has(each.property)) children.set(each.property, each);
  }
  return [...children.values()];
}
