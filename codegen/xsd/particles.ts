/** Particles, model groups and model group definitions (part 1 §3.7, §3.8, §3.9). */
import { type ExpandedName, type ModelGroup, nameKey, type Particle } from '../wire/model.ts';
import { type Assembly, claimGlobalCoordinate, type Extent, type Place } from './assembly.ts';
import { documentationOf } from './documentation.ts';
import { readElement } from './elements.ts';
import { inOrder } from './order.ts';
import { attributeValue, placeOf, type SchemaElement } from './schema-element.ts';
import { type GlobalSymbol, resolveName, seenFrom } from './symbols.ts';

/** Bounds on a content model with every reference to a group followed. */
const MAX_PARTICLES = 50_000;
/** Groups within groups. */
export const MAX_DEPTH = 200;

const groupTags = new Set(['all', 'choice', 'sequence']);

/** Builds the model group definitions of the set, referred ones first. */
export function buildGroups(assembly: Assembly): void {
  const { symbols, report } = assembly;
  const references = ({ element, document }: GlobalSymbol): GlobalSymbol[] =>
    groupNamesIn(element).flatMap((name) => {
      const found = symbols.group.get(nameKey(seenFrom(name, document)));
      return found ? [found] : [];
    });
  const build = ({ name, element, document }: GlobalSymbol) => {
    const model = element.children.find(({ tag }) => groupTags.has(tag));
    const coordinate = claimGlobalCoordinate(assembly, 'group:', name);
    const read = model && readGroup(assembly, model, { document, coordinate }, name);
    if (read) assembly.groups.set(nameKey(name), read);
  };
  inOrder(symbols.group.values(), references, build, (cycle) => {
    const [first] = cycle;
    if (!first) return;
    const names = cycle.map(({ name }) => nameKey(name));
    report('mg-props-correct.2', placeOf(first.element, 'name'), { names });
  });
}

/** The groups that a definition refers to; those inside the types of its elements don't count. */
function groupNamesIn(element: SchemaElement): readonly ExpandedName[] {
  return element.children.flatMap((child) => {
    if (child.role === 'groupReference') return child.attributes.get('ref')?.names ?? [];
    return groupTags.has(child.tag) ? groupNamesIn(child) : [];
  });
}

/** A particle and the extent of what is below it. */
export interface ReadParticle {
  readonly particle: Particle;
  readonly extent: Extent;
}

/** The particle of a complex type's content, if it has one that may occur. */
export function readContentParticle(
  assembly: Assembly,
  step: SchemaElement,
  place: Place,
): ReadParticle | undefined {
  const model = step.children.find(({ tag }) => tag === 'group' || groupTags.has(tag));
  if (!model) return undefined;
  const read = readParticle(assembly, model, place);
  return read && isWithinBounds(assembly, read.extent, model) ? read : undefined;
}

/** Whether a content model is small enough; reported where it is not. */
export function isWithinBounds(assembly: Assembly, extent: Extent, at: SchemaElement): boolean {
  if (extent.particles <= MAX_PARTICLES && extent.depth <= MAX_DEPTH) return true;
  const limits = { particles: MAX_PARTICLES, depth: MAX_DEPTH };
  assembly.report('xsd-limit-content', at.span, limits);
  return false;
}

/** A particle within a group; `undefined`: it may not occur, or was faulty and is reported. */
function readParticle(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
): ReadParticle | undefined {
  const { minOccurs, maxOccurs } = occurrence(assembly, element);
  const inner = readTerm(assembly, element, place);
  if (!inner || maxOccurs === 0) return undefined;
  const { term } = inner.particle;
  return {
    particle: { minOccurs, maxOccurs, term, span: element.span },
    extent: inner.extent,
  };
}

function readTerm(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
): ReadParticle | undefined {
  switch (element.tag) {
    case 'element': {
      const term = readElement(assembly, element, place);
      const particle = term && { minOccurs: 1, maxOccurs: 1, term, span: element.span };
      return particle && { particle, extent: { particles: 1, depth: 1 } };
    }
    case 'group':
      return referredGroup(assembly, element, place);
    case 'any':
      assembly.report('xsd-unsupported-any', element.span);
      return undefined;
    default:
      return readGroup(assembly, element, place);
  }
}

function occurrence(
  assembly: Assembly,
  element: SchemaElement,
): Pick<Particle, 'minOccurs' | 'maxOccurs'> {
  const min = Number(attributeValue(element, 'minOccurs') ?? '1');
  const written = attributeValue(element, 'maxOccurs') ?? '1';
  const max = written === 'unbounded' ? written : Number(written);
  if (max !== 'unbounded' && min > max) {
    const details = { lower: min, upper: max };
    assembly.report('p-props-correct.2.1', placeOf(element, 'maxOccurs'), details);
  }
  return { minOccurs: min, maxOccurs: max };
}

/** Recursion is bounded by the depth that the XML reader allows. */
function readGroup(
  assembly: Assembly,
  element: SchemaElement,
  place: Place,
  name?: ExpandedName,
): ReadParticle | undefined {
  const compositor = element.tag as ModelGroup['compositor'];
  const particles: Particle[] = [];
  let extent: Extent = { particles: 1, depth: 1 };
  for (const child of element.children) {
    if (child.role === 'annotation') continue;
    const read = readParticle(assembly, child, place);
    if (!read) continue;
    checkAll(assembly, child, compositor, read.particle);
    particles.push(read.particle);
    extent = {
      particles: Math.min(extent.particles + read.extent.particles, MAX_PARTICLES + 1),
      depth: Math.max(extent.depth, read.extent.depth + 1),
    };
    if (extent.particles > MAX_PARTICLES || extent.depth > MAX_DEPTH) {
      isWithinBounds(assembly, extent, child);
      return undefined;
    }
  }
  const documentation = documentationOf(element);
  const group = {
    kind: 'group',
    compositor,
    particles,
    documentation,
    span: element.span,
  } as const;
  const term: ModelGroup = name ? { ...group, name } : group;
  return { particle: { minOccurs: 1, maxOccurs: 1, term, span: element.span }, extent };
}

/** An all group stands alone, and its elements occur at most once (cos-all-limited, §3.8.6). */
function checkAll(
  assembly: Assembly,
  child: SchemaElement,
  outer: ModelGroup['compositor'],
  { term, maxOccurs }: Particle,
): void {
  if (term.kind === 'group' && term.compositor === 'all') {
    const related = [{ message: 'the all group', span: term.span }];
    assembly.report('cos-all-limited.1.2', child.span, { outer }, related);
  }
  if (outer === 'all' && maxOccurs !== 1) {
    assembly.report('cos-all-limited.2', placeOf(child, 'maxOccurs'), { found: String(maxOccurs) });
  }
}

function referredGroup(
  assembly: Assembly,
  element: SchemaElement,
  { document }: Place,
): ReadParticle | undefined {
  const attribute = element.attributes.get('ref');
  const [name] = attribute?.names ?? [];
  if (!attribute || !name) return undefined;
  const { symbols, report } = assembly;
  const found = resolveName(symbols, 'group', name, attribute, document, report);
  if (found?.kind !== 'global') return undefined;
  const group = assembly.groups.get(nameKey(found.symbol.name));
  const { term } = group?.particle ?? {};
  if (term?.kind === 'group' && term.compositor === 'all') {
    const max = attributeValue(element, 'maxOccurs') ?? '1';
    if (Number(max) !== 1) {
      const related = [{ message: 'the all group', span: term.span }];
      report('cos-all-limited.1.2', element.span, { outer: 'group' }, related);
    }
  }
  return group;
}
