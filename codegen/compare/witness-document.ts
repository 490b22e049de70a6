/**
 * A value as the document that it would be, valid or not: what the plan has a place for stands there,
 * and what it has none for is written as elements of the properties' names.
 */
import { XmlWriter } from '../../src/runtime/object/writer.ts';
import type {
  BindingPlan,
  ComplexPlan,
  ElementPlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../bind/plan.ts';
import { namespacePrefixes } from '../bind/prefixes.ts';

/** The text of the document; `undefined`: the plan has no root. */
export function witnessDocument(value: unknown, plan: BindingPlan): string | undefined {
  const [root] = plan.roots;
  if (!root) return undefined;
  const writer = new WitnessWriter(plan);
  writer.element(root, value);
  return writer.document();
}

type Properties = Readonly<Record<string, unknown>>;

class WitnessWriter {
  readonly #plan: BindingPlan;
  readonly #xml: XmlWriter;

  constructor(plan: BindingPlan) {
    this.#plan = plan;
    this.#xml = new XmlWriter({ prefixes: [...namespacePrefixes(plan)] });
  }

  document(): string {
    return this.#xml.document();
  }

  element({ name, type: key }: ElementPlan, value: unknown): void {
    const type = this.#plan.types.get(key);
    this.#xml.open(name, type?.kind === 'complex');
    if (value === null) this.#xml.nil();
    else if (type?.kind !== 'complex') this.#anything(value);
    else if (type.content.kind === 'array') {
      const { particle } = type.content;
      if (Array.isArray(value)) for (const item of value) this.element(particle.element, item);
      else this.#anything(value);
    } else if (isProperties(value)) this.#complex(type, value);
    else this.#anything(value);
    this.#xml.close();
  }

  #complex({ attributes, content }: ComplexPlan, value: Properties): void {
    const left = new Map(Object.entries(value));
    for (const { name, property } of attributes) {
      if (left.has(property)) this.#xml.attribute(name, textOf(left.get(property)));
      left.delete(property);
    }
    if (content.kind === 'record') this.#group(content.particle, left);
    if (content.kind === 'simple' || content.kind === 'items') {
      const inner = left.get(content.property);
      left.delete(content.property);
      if (content.kind === 'simple') this.#anything(inner);
      else this.#items(content.particle, inner);
    }
    this.#further(left);
  }

  /** The children of a group; takes their properties from `left`. */
  #group(group: GroupParticlePlan, left: Map<string, unknown>): void {
    if (group.array) {
      const { property, of } = group.array;
      const value = left.get(property);
      if (!left.delete(property)) return;
      if (of === 'items') this.#items(group, value);
      else for (const record of listed(value)) this.#record(group, record);
      return;
    }
    for (const particle of group.particles) this.#particle(particle, left);
  }

  #record(group: GroupParticlePlan, value: unknown): void {
    if (!isProperties(value)) {
      this.#anything(value);
      return;
    }
    const left = new Map(Object.entries(value));
    for (const particle of group.particles) this.#particle(particle, left);
    this.#further(left);
  }

  #particle(particle: ParticlePlan, left: Map<string, unknown>): void {
    if (particle.kind !== 'element') {
      this.#group(particle, left);
      return;
    }
    const { property, array, element } = particle;
    const value = left.get(property);
    if (!left.delete(property)) return;
    for (const item of array ? listed(value) : [value]) this.element(element, item);
  }

  /** Children in document order, each `{ kind, value }`, and texts between them. */
  #items(group: GroupParticlePlan, value: unknown): void {
    const elements = new Map(elementsOf(group));
    for (const item of listed(value)) {
      const element = isProperties(item) ? elements.get(String(item.kind)) : undefined;
      if (element && isProperties(item)) this.element(element, item.value);
      else this.#anything(item);
    }
  }

  #further(left: ReadonlyMap<string, unknown>): void {
    for (const [property, value] of left) {
      for (const item of listed(value)) {
        this.#xml.open({ namespace: '', local: property }, isProperties(item));
        this.#anything(item);
        this.#xml.close();
      }
    }
  }

  #anything(value: unknown): void {
    if (isProperties(value)) this.#further(new Map(Object.entries(value)));
    else this.#xml.text(textOf(value));
  }
}

function elementsOf(group: GroupParticlePlan): readonly (readonly [string, ElementPlan])[] {
  return group.particles.flatMap((particle) =>
    particle.kind === 'element'
      ? [[particle.property, particle.element] as const]
      : elementsOf(particle),
  );
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value ?? '');
}
