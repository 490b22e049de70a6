/** Random documents of a schema: every branch, the edges of bounds and facets. Most are valid. */

import { elementAlternatives } from '../../../codegen/bind/alternatives.ts';
import type { AttributePlan, BindingPlan, ElementPlan } from '../../../codegen/bind/plan.ts';
import type { ExpandedName, Particle, TypeKey } from '../../../codegen/wire/model.ts';
import type { Dice } from '../dice.ts';
import { node, withAttributes, type XmlChild, type XmlNode } from '../tree.ts';
import { prefixDeclarations } from '../xsd/scope.ts';
import { SimpleTexts } from './simple-text.ts';

const MAX_DEPTH = 7;
const MAX_NODES = 200;

/** Declarations that the root of every document carries. */
export const documentPrefixes: Readonly<Record<string, string>> = {
  ...prefixDeclarations,
  'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

const PREFIXES = new Map(
  Object.entries(documentPrefixes).map(([name, uri]) => [uri, name.slice('xmlns:'.length)]),
);

/** How a document writes a name: with the prefix of its namespace. */
export function qualifiedName({ namespace, local }: ExpandedName): string {
  const prefix = PREFIXES.get(namespace);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** Samples documents of one plan. */
export class DocumentSampler {
  readonly #plan: BindingPlan;
  readonly #texts: SimpleTexts;

  constructor(plan: BindingPlan) {
    this.#plan = plan;
    this.#texts = new SimpleTexts(plan);
  }

  /** One document; `undefined` if the schema has no root. */
  sample(dice: Dice): XmlNode | undefined {
    if (this.#plan.roots.length === 0) return undefined;
    const walk = new Walk(this.#plan, this.#texts, dice);
    const root = walk.element(dice.pick(this.#plan.roots), 0);
    return withAttributes(root, { ...documentPrefixes, ...root.attributes });
  }
}

/** One document in the making. */
class Walk {
  readonly #plan: BindingPlan;
  readonly #texts: SimpleTexts;
  readonly #dice: Dice;
  #nodes = 0;
  #ids = 0;

  constructor(plan: BindingPlan, texts: SimpleTexts, dice: Dice) {
    this.#plan = plan;
    this.#texts = texts;
    this.#dice = dice;
  }

  element(plan: ElementPlan, depth: number): XmlNode {
    this.#nodes += 1;
    const dice = this.#dice;
    const name = qualifiedName(plan.name);
    const alternatives = elementAlternatives(this.#plan, plan);
    const other = alternatives.length > 0 && dice.chance(4) ? dice.pick(alternatives) : undefined;
    const key = other && this.#plan.types.has(other.key) ? other.key : plan.type;
    const attributes = {
      ...(other && key === other.key && { 'xsi:type': qualifiedName(other.name) }),
      ...this.#attributes(key),
    };
    if (plan.nillable && dice.chance(25)) {
      return node(name, { ...attributes, 'xsi:nil': dice.pick(['true', '1']) });
    }
    const value = plan.fixed ?? plan.default;
    if (value !== undefined && dice.chance(70)) {
      return node(name, attributes, ...(dice.chance(50) ? [] : [value]));
    }
    return node(name, attributes, ...this.#content(key, depth));
  }

  #content(key: TypeKey, depth: number): XmlChild[] {
    const type = this.#plan.types.get(key);
    if (type?.kind !== 'complex') return this.#text(key);
    const { content } = type.definition;
    switch (content.kind) {
      case 'empty':
        return [];
      case 'any':
        return this.#dice.pick([[], ['x'], [node('x', {}, '1')]]);
      case 'simple':
        return this.#text(content.type);
      case 'elementOnly':
        return this.#particle(content.particle, depth);
      case 'mixed':
        return this.#particle(content.particle, depth).flatMap((child) =>
          this.#dice.chance(30) ? [this.#dice.pick(['x', ' ', '1 < 2']), child] : [child],
        );
    }
  }

  #text(key: TypeKey): XmlChild[] {
    const type = this.#plan.types.get(key);
    const isId = type?.kind === 'simple' && type.builtin === 'ID' && type.variety === 'atomic';
    if (isId && this.#dice.chance(60)) return [`i${++this.#ids}`];
    const text = this.#texts.text(this.#dice, key);
    return text === '' ? [] : [text];
  }

  #attributes(key: TypeKey): Record<string, string> {
    const type = this.#plan.types.get(key);
    if (type?.kind !== 'complex') return {};
    const present = type.attributes.filter(({ required }) => this.#dice.chance(required ? 97 : 50));
    return Object.fromEntries(
      this.#dice
        .shuffled(present)
        .map((attribute) => [qualifiedName(attribute.name), this.#attributeValue(attribute)]),
    );
  }

  #attributeValue({ fixed, type }: AttributePlan): string {
    if (fixed !== undefined && this.#dice.chance(85)) return fixed;
    const [text = ''] = this.#text(type);
    return typeof text === 'string' ? text : '';
  }

  #particle(particle: Particle, depth: number): XmlChild[] {
    const count = this.#count(particle, depth);
    return this.#dice.times(count, () => this.#once(particle, depth)).flat();
  }

  #count({ minOccurs, maxOccurs, term }: Particle, depth: number): number {
    const dice = this.#dice;
    if (term.kind === 'element' && term.abstract) return Number(dice.chance(10));
    if (depth > 2 * MAX_DEPTH || this.#nodes > 2 * MAX_NODES) return 0;
    if (depth > MAX_DEPTH || this.#nodes > MAX_NODES) return minOccurs;
    const most = maxOccurs === 'unbounded' ? minOccurs + 3 : maxOccurs;
    if (dice.chance(2)) return Math.max(0, dice.pick([minOccurs - 1, most + 1]));
    if (most > 20) return dice.chance(10) && this.#nodes < 50 ? most : minOccurs + dice.below(3);
    return dice.chance(50) ? dice.pick([minOccurs, most]) : dice.between(minOccurs, most);
  }

  #once({ term }: Particle, depth: number): XmlChild[] {
    if (term.kind === 'element') {
      const { name, type, nillable, value } = term;
      const constraint = value.kind === 'none' ? {} : { [value.kind]: value.lexical };
      return [this.element({ declaration: term, name, type, nillable, ...constraint }, depth + 1)];
    }
    const dice = this.#dice;
    switch (term.compositor) {
      case 'sequence':
        return term.particles.flatMap((child) => this.#particle(child, depth));
      case 'all':
        return dice.shuffled(term.particles).flatMap((child) => this.#particle(child, depth));
      case 'choice':
        return term.particles.length === 0
          ? []
          : this.#particle(this.#branch(term.particles, depth), depth);
    }
  }

  /** Deep down, the branch that is over soonest. */
  #branch(branches: readonly Particle[], depth: number): Particle {
    if (depth <= MAX_DEPTH) return this.#dice.pick(branches);
    const simple = branches.find(({ minOccurs, term }) => {
      return (
        minOccurs === 0 ||
        (term.kind === 'element' && this.#plan.types.get(term.type)?.kind === 'simple')
      );
    });
    return simple ?? this.#dice.pick(branches);
  }
}
