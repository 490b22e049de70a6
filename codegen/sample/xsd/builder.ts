/** The plainest documents of a plan, and those that hold something else at one place. */
import type { AttributePlan, BindingPlan } from '../../bind/plan.ts';
import type { ElementDeclaration, Particle, TypeKey } from '../../wire/model.ts';
import { FIRST_ID } from './candidates.ts';
import { ContentCosts } from './costs.ts';
import type { XmlAttribute, XmlChild, XmlElement, XmlText } from './element.ts';
import type { SimpleTexts } from './texts.ts';

/** What stands in place of all occurrences of a particle. */
export type Forced = ReadonlyMap<Particle, () => readonly XmlChild[]>;

/** The way to an element: its root, and below it the particle of each element. */
export interface Route {
  readonly root: ElementDeclaration;
  readonly particles: readonly Particle[];
}

/** No valid content was found for something that must be there. */
export class Unbuildable extends Error {}

const NOTHING: Forced = new Map();

/** Builds the documents of one plan. */
export class DocumentBuilder {
  readonly #plan: BindingPlan;
  readonly #texts: SimpleTexts;
  readonly #costs: ContentCosts;
  /** Whether attributes that are IDs are there even where they may be missing. */
  readonly #hasIds: boolean;
  #ids = 0;

  constructor(
    plan: BindingPlan,
    texts: SimpleTexts,
    costs: ContentCosts = new ContentCosts(plan),
    hasIds = false,
  ) {
    this.#plan = plan;
    this.#texts = texts;
    this.#costs = costs;
    this.#hasIds = hasIds;
  }

  /** The same, with every ID that an element may have, for what refers to one. */
  withIds(): DocumentBuilder {
    return new DocumentBuilder(this.#plan, this.#texts, this.#costs, true);
  }

  /**
   * The plainest document with an element at the end of the route, in whose content `forced` holds
   * and which is then what `change` makes of it.
   *
   * @throws {Unbuildable} if there is none.
   */
  document(
    route: Route,
    forced: Forced = NOTHING,
    change: (element: XmlElement) => XmlElement = (element) => element,
  ): XmlElement {
    this.#ids = 0;
    return this.#along(route.root, route.particles, forced, change);
  }

  #along(
    declaration: ElementDeclaration,
    [next, ...further]: readonly Particle[],
    forced: Forced,
    change: (element: XmlElement) => XmlElement,
  ): XmlElement {
    if (!next) return change(this.element(declaration, forced));
    const inner = (): readonly XmlChild[] => {
      const first = this.#along(elementOf(next), further, forced, change);
      return [first, ...this.#times(next.minOccurs - 1, () => this.once(next))];
    };
    return this.element(declaration, new Map([[next, inner]]));
  }

  /** The plainest element, but for what is forced. */
  element(declaration: ElementDeclaration, forced: Forced = NOTHING): XmlElement {
    const { name, type: key, value } = declaration;
    const type = this.#plan.types.get(key);
    if (type?.kind !== 'complex') {
      const text = value.kind === 'fixed' ? value.lexical : this.text(key);
      return { name, attributes: [], children: childrenOf(text) };
    }
    const attributes = type.attributes
      .filter((attribute) => attribute.required || (this.#hasIds && this.#isId(attribute)))
      .map((attribute) => this.attribute(attribute));
    const { content } = type.definition;
    switch (content.kind) {
      case 'empty':
      case 'any':
        return { name, attributes, children: [] };
      case 'simple': {
        const text = value.kind === 'fixed' ? value.lexical : this.text(content.type);
        return { name, attributes, children: childrenOf(text) };
      }
      case 'mixed':
        if (value.kind === 'fixed') return { name, attributes, children: [value.lexical] };
        return { name, attributes, children: this.particle(content.particle, forced) };
      case 'elementOnly':
        return { name, attributes, children: this.particle(content.particle, forced) };
    }
  }

  /** An attribute with its fixed value, or the plainest. */
  attribute({ name, type, fixed }: AttributePlan): XmlAttribute {
    return { name, text: fixed ?? this.text(type) };
  }

  #isId({ type }: AttributePlan): boolean {
    const plan = this.#texts.simple(type);
    return plan?.variety === 'atomic' && plan.builtin === 'ID';
  }

  /** The plainest text of a simple type, an ID of its own where it is one. */
  text(key: TypeKey): XmlText {
    const plan = this.#texts.simple(key);
    if (plan?.variety === 'atomic' && /^ID(?:REF)?$/.test(plan.builtin)) {
      const id = plan.builtin === 'ID' ? `id${++this.#ids}` : FIRST_ID;
      if (!this.#texts.violation(key, id)) return id;
    }
    const text = this.#texts.plain(key);
    if (text === undefined) throw new Unbuildable(`no valid text was found for ${plan?.label}`);
    return this.written(key, text);
  }

  /** A text as it stands in a document of this type. */
  written(key: TypeKey, text: string): XmlText {
    const plan = this.#texts.simple(key);
    const [, namespace, local] = /^\{([^}]*)\}(.*)$/s.exec(text) ?? [];
    const isQualified = plan?.variety === 'atomic' && /^(?:QName|NOTATION)$/.test(plan.builtin);
    if (!isQualified || namespace === undefined || local === undefined) return text;
    return { qualified: { namespace, local } };
  }

  /** All occurrences of a particle: as few as may be, but for what is forced. */
  particle(particle: Particle, forced: Forced = NOTHING): readonly XmlChild[] {
    const own = forced.get(particle);
    if (own) return own();
    if (!isAround(particle, forced))
      return this.#times(particle.minOccurs, () => this.once(particle));
    const first = this.once(particle, forced);
    return [...first, ...this.#times(particle.minOccurs - 1, () => this.once(particle))];
  }

  /** One occurrence of a particle. */
  once({ term }: Particle, forced: Forced = NOTHING): readonly XmlChild[] {
    if (term.kind === 'element') {
      if (this.#costs.ofElement(term) === Infinity) {
        throw new Unbuildable(`an element ${term.name.local} would never end`);
      }
      return [this.element(term)];
    }
    if (term.compositor !== 'choice') {
      return term.particles.flatMap((inner) => this.particle(inner, forced));
    }
    const wanted = term.particles.find((inner) => forced.has(inner) || isAround(inner, forced));
    const branch = wanted ?? this.#costs.cheapest(term);
    return branch ? this.particle(branch, forced) : [];
  }

  #times(count: number, make: () => readonly XmlChild[]): readonly XmlChild[] {
    if (count <= 0) return [];
    if (count > MOST_ELEMENTS) throw new Unbuildable('it needs too many elements');
    return count === 1 ? make() : Array.from({ length: count }, make).flat();
  }
}

/** No sample repeats a particle more often. */
export const MOST_ELEMENTS = 2_000;

function elementOf({ term }: Particle): ElementDeclaration {
  if (term.kind !== 'element') throw new Error('a route leads along elements');
  return term;
}

function childrenOf(text: XmlText): readonly XmlChild[] {
  return text === '' ? [] : [text];
}

/** Whether something is forced within the group that a particle is of. */
function isAround({ term }: Particle, forced: Forced): boolean {
  if (term.kind === 'element' || forced.size === 0) return false;
  return term.particles.some((inner) => forced.has(inner) || isAround(inner, forced));
}
