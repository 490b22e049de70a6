/** How many elements the plainest content needs; recursive types that never end need `Infinity`. */
import type { BindingPlan } from '../../bind/plan.ts';
import type { ElementDeclaration, ModelGroup, Particle, TypeKey } from '../../wire/model.ts';

/** The costs of one plan, known once it is made. */
export class ContentCosts {
  readonly #plan: BindingPlan;
  readonly #types = new Map<TypeKey, number>();
  readonly #cheapest = new Map<ModelGroup, Particle | undefined>();

  constructor(plan: BindingPlan) {
    this.#plan = plan;
    // From below: what is known gets cheaper until nothing changes.
    for (let hasChanged = true; hasChanged; ) {
      hasChanged = false;
      for (const [key, type] of plan.types) {
        if (type.kind !== 'complex') continue;
        const cost = this.#ofContent(type.definition.content);
        if (cost < (this.#types.get(key) ?? Infinity)) {
          this.#types.set(key, cost);
          hasChanged = true;
        }
      }
    }
  }

  /** With itself; of an abstract one none can be. */
  ofElement({ type, abstract }: ElementDeclaration): number {
    if (abstract) return Infinity;
    const plan = this.#plan.types.get(type);
    if (plan?.kind !== 'complex') return 1;
    return plan.definition.abstract ? Infinity : 1 + (this.#types.get(type) ?? Infinity);
  }

  /** The branch of a choice that is over soonest. */
  cheapest(choice: ModelGroup): Particle | undefined {
    if (!this.#cheapest.has(choice)) this.#cheapest.set(choice, this.#cheapestOf(choice));
    return this.#cheapest.get(choice);
  }

  #cheapestOf({ particles }: ModelGroup): Particle | undefined {
    const [first, ...others] = particles;
    return others.reduce((least, each) => {
      return least && this.#ofParticle(each) < this.#ofParticle(least) ? each : least;
    }, first);
  }

  #ofContent(content: { readonly kind: string; readonly particle?: Particle }): number {
    return content.particle ? this.#ofParticle(content.particle) : 0;
  }

  #ofParticle({ minOccurs, term }: Particle): number {
    if (minOccurs === 0) return 0;
    return minOccurs * (term.kind === 'element' ? this.ofElement(term) : this.#ofGroup(term));
  }

  #ofGroup({ compositor, particles }: ModelGroup): number {
    const costs = particles.map((particle) => this.#ofParticle(particle));
    if (compositor === 'choice') return costs.length === 0 ? 0 : Math.min(...costs);
    return costs.reduce((sum, cost) => sum + cost, 0);
  }
}
