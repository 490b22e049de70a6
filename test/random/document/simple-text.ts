/** Texts for simple types, mostly valid: of every facet's edge, every member, every pattern. */
import type { BindingPlan, SimplePlan } from '../../../codegen/bind/plan.ts';
import { interpretSimpleType } from '../../../codegen/interpret/simple-type.ts';
import type { FacetValue, TypeKey } from '../../../codegen/wire/model.ts';
import type { SimpleType } from '../../../src/runtime/datatype/datatype.ts';
import { readSimple } from '../../../src/runtime/datatype/simple.ts';
import type { Dice } from '../dice.ts';
import { lexicalForms } from '../xsd/lexical.ts';
import { NEAR_MISSES } from './near-misses.ts';
import { textOf } from './pattern-text.ts';

const NAMESPACES: Readonly<Record<string, string>> = {
  a: 'urn:a',
  b: 'urn:b',
  p: 'urn:p',
  xml: 'http://www.w3.org/XML/1998/namespace',
};

/** Makes texts for the simple types of one plan. */
export class SimpleTexts {
  readonly #plan: BindingPlan;
  readonly #types = new Map<TypeKey, SimpleType>();

  constructor(plan: BindingPlan) {
    this.#plan = plan;
  }

  /** A text for a type: valid in most cases, if there is one that is easily found. */
  text(dice: Dice, key: TypeKey): string {
    if (dice.chance(3)) return dice.pick(NEAR_MISSES);
    const type = this.#type(key);
    let text = '';
    for (let tries = 0; tries < 8; tries += 1) {
      text = this.#candidate(dice, key, 0);
      if (!readSimple(type, text, (prefix) => NAMESPACES[prefix]).violation) break;
    }
    return dice.chance(4) ? `\n ${text}\t` : text;
  }

  #simple(key: TypeKey): SimplePlan {
    const plan = this.#plan.types.get(key);
    if (plan?.kind !== 'simple') throw new Error(`${key} is no simple type`);
    return plan;
  }

  #type(key: TypeKey): SimpleType {
    const known = this.#types.get(key);
    if (known) return known;
    const type = interpretSimpleType(
      this.#simple(key),
      (inner) => this.#type(inner),
      () => undefined,
    );
    this.#types.set(key, type);
    return type;
  }

  #candidate(dice: Dice, key: TypeKey, depth: number): string {
    const plan = this.#simple(key);
    const facets = plan.steps.flatMap((step) => step.facets);
    const enumerations = facets.filter((facet) => facet.kind === 'enumeration');
    const last = enumerations.at(-1);
    if (last && dice.chance(90)) return prefixed(dice.pick(last.values).lexical);
    const patterns = facets.filter((facet) => facet.kind === 'pattern');
    const pattern = patterns.at(-1);
    if (pattern && dice.chance(80)) {
      const text = textOf(dice, dice.pick(pattern.sources));
      if (text !== undefined) return text;
    }
    if (plan.variety === 'union') {
      return depth > 5 ? '' : this.#candidate(dice, dice.pick(plan.members), depth + 1);
    }
    if (plan.variety === 'list') {
      const count = sizeOf(dice, facets, plan.builtin === 'anySimpleType' ? 0 : 1);
      return dice.times(count, () => this.#candidate(dice, plan.item, depth + 1)).join(' ');
    }
    return atomicText(dice, plan.builtin, facets);
  }
}

function prefixed(lexical: string): string {
  const [, namespace, local] = /^\{(.*)\}(.*)$/s.exec(lexical) ?? [];
  const prefix = Object.keys(NAMESPACES).find((key) => NAMESPACES[key] === namespace);
  return prefix === undefined ? lexical : `${prefix}:${local}`;
}

function atomicText(dice: Dice, builtin: string, facets: readonly FacetValue[]): string {
  const bounds = facets.flatMap((facet) =>
    /In|Ex/.test(facet.kind) && 'value' in facet ? [String(facet.value)] : [],
  );
  const isCounted = facets.some((facet) => /ength$/.test(facet.kind));
  if (bounds.length > 0 && dice.chance(40)) return dice.pick(bounds);
  if (isCounted && dice.chance(60)) return counted(dice, builtin, sizeOf(dice, facets, 0));
  const forms = lexicalForms(dice, builtin);
  return forms.length > 0 ? dice.pick(forms) : '';
}

/** A text of a length: characters of names, or octets. */
function counted(dice: Dice, builtin: string, size: number): string {
  if (builtin === 'hexBinary') return dice.pick(['0f', 'A0']).repeat(size);
  if (builtin === 'base64Binary') return Buffer.alloc(size, 'x').toString('base64');
  const unit = dice.pick(['a', 'a', 'é']);
  return unit.repeat(size);
}

/** A length at the edge of the facets, or near it. */
function sizeOf(dice: Dice, facets: readonly FacetValue[], least: number): number {
  const value = (kind: string) => {
    const values = facets.flatMap((facet) =>
      facet.kind === kind && 'value' in facet ? [Number(facet.value)] : [],
    );
    return values.at(-1);
  };
  const exact = value('length');
  if (exact !== undefined) return exact;
  const min = value('minLength') ?? least;
  const max = value('maxLength') ?? min + 3;
  return dice.chance(60) ? dice.pick([min, max]) : dice.between(min, Math.max(min, max));
}
