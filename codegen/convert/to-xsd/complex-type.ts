/** Objects as complex types: a content model for the elements, and the attributes. */
import type { Span } from '../../source/source.ts';
import type { Conversion } from './context.ts';
import { type Decision, decide } from './decision.ts';
import { attributeUse, memberParticle } from './elements.ts';
import { type Member, membersOf } from './members.ts';
import { and, assume, never, not, or, type Presence, present } from './presence.ts';
import type { ObjectSet } from './shape.ts';
import { type XmlElement, xs } from './tree.ts';

/** The anonymous complex type of an object; `typeName` is what a type of its own would be called. */
export function complexType(
  objects: ObjectSet,
  typeName: string,
  conversion: Conversion,
): XmlElement {
  const set = conversion.reader.settled(objects);
  reportOpenness(set, conversion);
  const members = membersOf(set, typeName, conversion);
  const absent = [...set.members.keys()].filter((property) => !members.has(property));
  const presence = and(set.presence, ...absent.map((property) => not(present(property))));
  const all = [...members.values()];
  const attributes = all.filter(({ isAttribute }) => isAttribute);
  const elements = all.filter(({ isAttribute }) => !isAttribute);
  const written = attributes.map((member) =>
    attributeUse(member, isRequired(member, presence, set.span, conversion), conversion),
  );
  const rest = attributes.reduce((formula, { property }) => either(formula, property), presence);
  const decisions = decisionsOf(rest, elements, set.span, conversion);
  return xs('complexType', {}, [contentModel(decisions, members, conversion), ...written]);
}

function reportOpenness({ additional, patterns, span }: ObjectSet, { report }: Conversion): void {
  if (additional.kind !== 'nothing') report('to-xsd-open-object', span, {});
  if (patterns.some(({ schema }) => schema.kind !== 'nothing')) {
    report('to-xsd-pattern-properties', span, {});
  }
}

/** Whether it is there is left open. */
function either(formula: Presence, property: string): Presence {
  return or(assume(formula, property, true), assume(formula, property, false));
}

/** An attribute has no say in what else is there. */
function isRequired(
  { property }: Member,
  presence: Presence,
  span: Span | undefined,
  { report }: Conversion,
): boolean {
  const ifPresent = assume(presence, property, true);
  const ifAbsent = assume(presence, property, false);
  if (ifAbsent.key === never.key) return true;
  if (ifAbsent.key !== ifPresent.key) report('to-xsd-dependent-attribute', span, { property });
  return false;
}

function decisionsOf(
  presence: Presence,
  elements: readonly Member[],
  span: Span | undefined,
  { report }: Conversion,
): readonly Decision[] {
  const properties = elements.map(({ property }) => property);
  const decisions = decide(presence, properties);
  if (typeof decisions !== 'string') return decisions;
  if (decisions === 'never') report('to-xsd-nothing', span, {});
  else report('to-xsd-too-complex', span, { what: 'combinations of properties' });
  return properties.map((property) => ({ kind: 'property', property, isOptional: true }));
}

/** `xs:all` where it can be had (cos-all-limited): in it, the order of elements is free. */
function contentModel(
  decisions: readonly Decision[],
  members: ReadonlyMap<string, Member>,
  conversion: Conversion,
): XmlElement | undefined {
  if (decisions.length === 0) return undefined;
  const isFlat = decisions.every(
    (one) => one.kind === 'property' && members.get(one.property)?.repeated === undefined,
  );
  const places = new Map<string, number>();
  for (const property of decisions.flatMap(propertiesIn)) {
    places.set(property, (places.get(property) ?? 0) + 1);
  }
  const particle = (decision: Decision): XmlElement | undefined => {
    if (decision.kind === 'choice') return choice(decision, particle);
    const member = members.get(decision.property);
    if (!member) return undefined;
    const isShared = (places.get(decision.property) ?? 0) > 1;
    return memberParticle(member, decision.isOptional, isShared, conversion);
  };
  const [only] = decisions;
  if (decisions.length === 1 && only?.kind === 'choice') return particle(only);
  return xs(isFlat && decisions.length > 1 ? 'all' : 'sequence', {}, decisions.map(particle));
}

function propertiesIn(decision: Decision): readonly string[] {
  if (decision.kind === 'property') return [decision.property];
  return decision.branches.flat().flatMap(propertiesIn);
}

function choice(
  { branches, isOptional }: Extract<Decision, { kind: 'choice' }>,
  particle: (decision: Decision) => XmlElement | undefined,
): XmlElement {
  const minOccurs = isOptional ? '0' : undefined;
  const [only] = branches;
  if (branches.length === 1 && only) return xs('sequence', { minOccurs }, only.map(particle));
  return xs(
    'choice',
    { minOccurs },
    branches.map((branch) => {
      const [first] = branch;
      return branch.length === 1 && first
        ? particle(first)
        : xs('sequence', {}, branch.map(particle));
    }),
  );
}
