/** Which parts of the full lane a format has a use for: all others are left out of bundles. */
import type {
  BindingPlan,
  ContentPlan,
  ElementPlan,
  ParticlePlan,
  SimplePlan,
} from '../bind/plan.ts';
import { builtinDatatype, builtinList } from '../interpret/builtin-datatype.ts';
import { nameKey } from '../wire/model.ts';
import type { Module } from './module.ts';
import { elementsOf } from './reach.ts';

/** What `Parts` of the run-time calls each, and the value that it is. */
const values = {
  model: 'matchModel',
  counters: 'countersPart',
  attributes: 'attributesPart',
  constraints: 'constraintsPart',
  identities: 'identitiesPart',
  abstract: 'abstractPart',
  nil: 'nilPart',
  items: 'itemsPart',
  any: 'anyPart',
} as const;

/** The parts as an object: `{ model: matchModel, nil: nilPart }`. */
export function partsExpression(plan: BindingPlan, module: Module): string {
  const needed = neededParts(plan);
  const parts = Object.entries(values).filter(([name]) => needed.has(name as keyof typeof values));
  const list = parts.map(([name, value]) => `${name}: ${module.runtime(value)}`);
  return list.length === 0 ? '{}' : `{ ${list.join(', ')} }`;
}

function neededParts(plan: BindingPlan): ReadonlySet<keyof typeof values> {
  const needed = new Set<keyof typeof values>();
  const addElement = (element: ElementPlan): void => {
    const { declaration, nillable, fixed, default: supplied } = element;
    if (declaration.abstract) needed.add('abstract');
    if (nillable) needed.add('nil');
    if (fixed !== undefined || supplied !== undefined) needed.add('constraints');
  };
  plan.roots.forEach(addElement);
  plan.lax?.elements.forEach(addElement);
  if (plan.lax?.attributes.length) needed.add('attributes');
  for (const type of plan.types.values()) {
    if (type.kind === 'simple') {
      if (isIdentity(type)) needed.add('identities');
      continue;
    }
    const { content, attributes, definition } = type;
    if (definition.abstract) needed.add('abstract');
    elementsOf(type).forEach(addElement);
    if (attributes.length > 0) needed.add('attributes');
    if (content.kind === 'items' || content.kind === 'any') needed.add(content.kind);
    const particle = particleOf(content);
    if (particle && !isFlat(particle)) needed.add('model');
    if (particle && isCounted(particle)) needed.add('counters');
  }
  return needed;
}

/** Whether a type is made of the datatypes ID or IDREF; lists and unions are by their items and members. */
function isIdentity({ builtin, variety }: SimplePlan): boolean {
  const { identities } = (variety === 'list' && builtinList(builtin)) || builtinDatatype(builtin);
  return identities !== undefined;
}

function particleOf(content: ContentPlan): ParticlePlan | undefined {
  return 'particle' in content ? content.particle : undefined;
}

/** Whether an element must come more often than once, or may come often but not as often as it likes. */
function isCounted(particle: ParticlePlan): boolean {
  if (particle.kind !== 'element') return particle.particles.some(isCounted);
  const { min, max } = particle;
  return min > 1 || (max > 1 && max < Infinity);
}

/** As the run-time's `flatGroup` has it; one that it takes is always flat, whatever this says. */
function isFlat(root: ParticlePlan): boolean {
  if (root.kind === 'element') return true;
  const { kind, max, array, particles } = root;
  const names = new Set<string>();
  for (const particle of particles) {
    if (particle.kind === 'element') names.add(nameKey(particle.element.name));
  }
  const isSmall = kind !== 'all' || particles.length <= 31;
  return max === 1 && !array && isSmall && names.size === particles.length;
}
