/** Items that several content models have, and sets of items that several content models consist of. */
import type {
  BindingPlan,
  ContentPlan,
  ElementParticlePlan,
  GroupParticlePlan,
  ParticlePlan,
} from '../../bind/plan.ts';
import type { TakenNames } from '../../bind/taken-names.ts';
import type { ElementDeclaration } from '../../wire/model.ts';

/** A content model that keeps its children as items, be it all of a type's or a group within it. */
export type ItemsPlan = Extract<ContentPlan, { kind: 'items' }>;

/** The items of a content model, one for each property. */
export function itemsOf({ particle }: Pick<ItemsPlan, 'particle'>): readonly ElementParticlePlan[] {
  const items = new Map<string, ElementParticlePlan>();
  for (const each of elementsOf(particle)) {
    if (!items.has(each.property)) items.set(each.property, each);
  }
  return [...items.values()];
}

function elementsOf(particle: ParticlePlan): readonly ElementParticlePlan[] {
  return particle.kind === 'element' ? [particle] : particle.particles.flatMap(elementsOf);
}

/** The content model of a group that is an array of items. */
export function itemsOfGroup(particle: GroupParticlePlan): ItemsPlan | undefined {
  const { array } = particle;
  if (array?.of !== 'items') return undefined;
  const { property, typeName: itemTypeName } = array;
  return { kind: 'items', particle, property, itemTypeName, mixed: false };
}

/** The names in `$defs` of what more than one content model has; all else is written where it stands. */
export class ItemNames {
  /** What tells an item: its declaration, and what it is called. */
  readonly #numbers = new Map<ElementDeclaration, Map<string, number>>();
  #count = 0;
  readonly #names = new Map<number | string, string>();

  constructor(plan: BindingPlan, taken: TakenNames) {
    const contents = [...plan.types.values()]
      .flatMap((type) => (type.kind === 'complex' ? contentsIn(type.content) : []))
      .filter((content) => itemsOf(content).length > 0);
    const sets = contents.map((content) => [this.#setOf(content), content] as const);
    this.#take(
      sets.map(([set, content]) => [set, content.itemTypeName]),
      taken,
    );
    // What a set has that is written once needs no name for that.
    const items = [...new Map(sets).values()].flatMap((content) =>
      itemsOf(content).map((item) => {
        return [this.#numberOf(item), `${content.itemTypeName}.${item.property}`] as const;
      }),
    );
    this.#take(items, taken);
  }

  ofItem(item: ElementParticlePlan): string | undefined {
    return this.#names.get(this.#numberOf(item));
  }

  /** Of what each item may be, text included where the content is mixed. */
  ofContent(content: ItemsPlan): string | undefined {
    return this.#names.get(this.#setOf(content));
  }

  #take(
    wanted: readonly (readonly [key: number | string, name: string])[],
    taken: TakenNames,
  ): void {
    const seen = new Map<number | string, string>();
    for (const [key, name] of wanted) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, name);
      else if (!this.#names.has(key)) this.#names.set(key, taken.take(first));
    }
  }

  #setOf(content: ItemsPlan): string {
    const numbers = itemsOf(content).map((item) => this.#numberOf(item));
    return `${content.mixed ? 'text ' : ''}${numbers.join(' ')}`;
  }

  #numberOf({ element: { declaration }, property }: ElementParticlePlan): number {
    const numbers = this.#numbers.get(declaration) ?? new Map<string, number>();
    this.#numbers.set(declaration, numbers);
    const number = numbers.get(property) ?? this.#count++;
    numbers.set(property, number);
    return number;
  }
}

function contentsIn(content: ContentPlan): readonly ItemsPlan[] {
  if (content.kind === 'items') return [content];
  return content.kind === 'record' ? groupsIn(content.particle) : [];
}

function groupsIn(particle: ParticlePlan): readonly ItemsPlan[] {
  if (particle.kind === 'element') return [];
  const own = itemsOfGroup(particle);
  return own ? [own] : particle.particles.flatMap(groupsIn);
}
