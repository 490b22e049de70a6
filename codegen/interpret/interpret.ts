/** From the binding plan to the run-time's descriptor, as live objects: nothing is emitted, nothing evaluated. */
import { any, format, lax } from '../../src/runtime/construct.ts';
import type { SimpleType } from '../../src/runtime/datatype/datatype.ts';
import { equalSimple } from '../../src/runtime/datatype/equality.ts';
import type {
  AttributeUse,
  ComplexType,
  Content,
  ElementDeclaration,
  ElementParticle,
  FormatDescriptor,
  GroupParticle,
  NamedType,
  Particle,
} from '../../src/runtime/descriptor.ts';
import { elementAlternatives } from '../bind/alternatives.ts';
import type {
  AttributePlan,
  BindingPlan,
  ComplexPlan,
  ContentPlan,
  ElementParticlePlan,
  ElementPlan,
  GroupParticlePlan,
  LaxPlan,
  ParticlePlan,
} from '../bind/plan.ts';
import { documentPrefixes } from '../bind/prefixes.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { nameKey, type TypeKey } from '../wire/model.ts';
import { interpretSimpleType } from './simple-type.ts';

/** The descriptor that the emitted `descriptor.ts` of the same plan would build. */
export function interpret(plan: BindingPlan, report: Report): FormatDescriptor {
  const interpreter = new Interpreter(plan, report);
  const roots = plan.roots.map((root) => interpreter.element(root));
  const abstract = plan.abstractRoots?.map(nameKey);
  const prefixes = Object.fromEntries(documentPrefixes(plan));
  const lax = plan.lax && interpreter.lax(plan.lax);
  return format(plan.format, roots, { ...(lax && { lax }), abstract, prefixes });
}

/** Types are made once each; references are thunks, so that recursion needs no special case. */
class Interpreter {
  readonly #plan: BindingPlan;
  readonly #report: Report;
  readonly #types = new Map<TypeKey, SimpleType | ComplexType>();

  constructor(plan: BindingPlan, report: Report) {
    this.#plan = plan;
    this.#report = report;
    // Eagerly, so that every fault is reported before the first document comes.
    for (const type of plan.types.values()) {
      this.#types.set(
        type.key,
        type.kind === 'simple' ? this.#simple(type.key) : this.#complex(type),
      );
    }
  }

  element(plan: ElementPlan): ElementDeclaration {
    return {
      kind: 'element',
      name: plan.name,
      type: () => this.#type(plan.type),
      ...(plan.declaration.abstract && { abstract: true as const }),
      ...(plan.nillable && { nillable: true as const }),
      ...valueConstraint(plan),
      alternatives: () => this.#alternatives(plan),
    };
  }

  /** The declarations by which content of any type is assessed. */
  lax({ elements, attributes }: LaxPlan): FormatDescriptor['lax'] {
    const made = lax(
      elements.map((element) => this.element(element)),
      attributes.map((attribute) => this.#attribute(attribute)),
    );
    return () => made;
  }

  #type(key: TypeKey): SimpleType | ComplexType {
    const type = this.#types.get(key);
    if (type) return type;
    throw new Error(`The binding plan has no type ${key}`);
  }

  /** A simple type, made when it is first asked for: members and items before the types that use them. */
  #simple(key: TypeKey): SimpleType {
    const known = this.#types.get(key);
    if (known && known.kind !== 'complex') return known;
    const plan = this.#plan.types.get(key);
    if (plan?.kind !== 'simple') throw new Error(`The binding plan has no simple type ${key}`);
    const type = interpretSimpleType(plan, (inner) => this.#simple(inner), this.#report);
    this.#types.set(key, type);
    return type;
  }

  #complex(plan: ComplexPlan): ComplexType {
    return {
      kind: 'complex',
      name: plan.label,
      attributes: plan.attributes.map((attribute) => this.#attribute(attribute)),
      content: this.#content(plan.content),
      ...(plan.definition.abstract && { abstract: true as const }),
    };
  }

  #attribute(plan: AttributePlan): AttributeUse {
    return {
      name: plan.name,
      property: plan.property,
      type: this.#simple(plan.type),
      ...(plan.required && { required: true as const }),
      ...valueConstraint(plan),
    };
  }

  #content(plan: ContentPlan): Content {
    switch (plan.kind) {
      case 'empty':
        return plan;
      case 'any':
        return any;
      case 'simple':
        return { kind: 'simple', type: this.#simple(plan.type), property: plan.property };
      case 'record':
        return { kind: 'record', particle: this.#group(plan.particle) };
      case 'array':
        return { kind: 'array', particle: this.#elementParticle(plan.particle) };
      case 'items': {
        const { property, mixed } = plan;
        const particle = this.#group(plan.particle);
        return { kind: 'items', particle, property, ...(mixed && { mixed: true as const }) };
      }
    }
  }

  #particle(plan: ParticlePlan): Particle {
    return plan.kind === 'element' ? this.#elementParticle(plan) : this.#group(plan);
  }

  #group({ kind, min, max, particles, array }: GroupParticlePlan): GroupParticle {
    return {
      kind,
      min,
      max,
      particles: particles.map((particle) => this.#particle(particle)),
      ...(array && { property: array.property }),
      ...(array?.of === 'items' && { items: true as const }),
    };
  }

  #elementParticle({ min, max, element, property, array }: ElementParticlePlan): ElementParticle {
    return {
      kind: 'element',
      min,
      max,
      element: this.element(element),
      property,
      ...(array && { array: true as const }),
    };
  }

  #alternatives(element: ElementPlan): readonly NamedType[] {
    return elementAlternatives(this.#plan, element).map(({ key, name }) => ({
      name,
      type: this.#type(key),
    }));
  }
}

function valueConstraint({
  default: supplied,
  fixed,
}: {
  default?: string;
  fixed?: string;
}): Pick<AttributeUse, 'default' | 'fixed' | 'equal'> {
  return {
    ...(supplied !== undefined && { default: supplied }),
    ...(fixed !== undefined && { fixed, equal: equalSimple }),
  };
}
