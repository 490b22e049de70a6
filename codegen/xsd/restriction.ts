/**
 * Whether a complex type's content restricts that of its base (part 1 §3.4.6, derivation-ok-restriction
 * 5; §3.9.6, Particle Valid (Restriction)). There are no wildcards here, so of the spec's table there
 * remain: element and element, element as a group, the four of groups.
 */

import { equalSimple } from '../../src/runtime/datatype/simple.ts';
import {
  type ComplexTypeDefinition,
  type ContentType,
  type ElementDeclaration,
  nameKey,
  type Particle,
} from '../wire/model.ts';
import { type Assembly, complexTypeOf } from './assembly.ts';
import { isDerivedFrom } from './derived-from.ts';
import { liveType } from './live-type.ts';
import { particlesOf, withoutPointless } from './pointless.ts';
import { placeOf, type SchemaElement } from './schema-element.ts';
import { isEmptiable } from './value-constraint.ts';

/** Reports the first thing by which `own` accepts what `base` does not. */
export function checkRestriction(
  assembly: Assembly,
  base: ComplexTypeDefinition,
  own: ContentType,
  step: SchemaElement,
): void {
  const related = [{ message: 'the base type', span: base.span }];
  const { report } = assembly;
  const code = kindRule(own, base.content);
  if (code) report(code, placeOf(step, 'base'), { base: base.key }, related);
  if (code || !('particle' in own) || !('particle' in base.content)) return;
  const reason = new Restriction(assembly).whyNot(own.particle, base.content.particle);
  if (reason) report(reason.code, reason.span, reason.details, related);
}

/** The rule that the kinds of the two contents break already. */
function kindRule(own: ContentType, base: ContentType) {
  if (own.kind === 'empty') {
    const fits = 'particle' in base ? isEmptiable(base.particle) : base.kind === 'empty';
    return fits ? undefined : 'derivation-ok-restriction.5.3.2';
  }
  if (base.kind === 'simple' || own.kind === 'simple') return 'derivation-ok-restriction.5.4.1';
  if (own.kind === 'mixed' && base.kind !== 'mixed') return 'derivation-ok-restriction.5.4.1.2';
  return base.kind === 'empty' ? 'derivation-ok-restriction.5.4.2' : undefined;
}

type RuleCode =
  | 'rcase-NameAndTypeOK'
  | 'rcase-Recurse'
  | 'rcase-RecurseLax'
  | 'rcase-RecurseUnordered'
  | 'rcase-MapAndSum'
  | 'cos-particle-restrict.2';

interface Reason {
  readonly code: RuleCode;
  readonly span: Particle['span'];
  readonly details: { readonly reason: string };
}

class Restriction {
  readonly #assembly: Assembly;
  #work = 0;

  constructor(assembly: Assembly) {
    this.#assembly = assembly;
  }

  /** Why `own` is no restriction of `base`; `undefined`: it is one. Recursion: by depth of content. */
  whyNot(own: Particle, base: Particle): Reason | undefined {
    this.#work += 1;
    if (this.#work > 200_000) return reason('cos-particle-restrict.2', own, 'it is too large');
    const derived = withoutPointless(own);
    const from = withoutPointless(base);
    if (from.term.kind === 'element') {
      if (derived.term.kind === 'element')
        return this.#nameAndType(derived, from, derived.term, from.term);
      return reason(
        'cos-particle-restrict.2',
        own,
        `a group can't restrict the element ${from.term.name.local}`,
      );
    }
    if (derived.term.kind === 'element') return this.#asGroup(derived, from);
    const [mine, theirs] = [derived.term.compositor, from.term.compositor];
    if (theirs === 'all') {
      if (mine === 'all') return this.#ordered('rcase-Recurse', derived, from);
      if (mine === 'sequence') return this.#unordered(derived, from);
    } else if (theirs === 'choice') {
      if (mine === 'choice') return this.#ordered('rcase-RecurseLax', derived, from);
      if (mine === 'sequence') return this.#mapAndSum(derived, from);
    } else if (mine === 'sequence') return this.#ordered('rcase-Recurse', derived, from);
    return reason('cos-particle-restrict.2', own, `${mine} can't restrict ${theirs}`);
  }

  /** rcase-NameAndTypeOK. */
  #nameAndType(
    own: Particle,
    base: Particle,
    element: ElementDeclaration,
    from: ElementDeclaration,
  ): Reason | undefined {
    const code = 'rcase-NameAndTypeOK';
    const name = nameKey(element.name);
    if (name !== nameKey(from.name))
      return reason(code, own, `${name} is not ${nameKey(from.name)}`);
    if (!isRangeWithin(own, base)) return reason(code, own, occurrenceReason(own, base));
    if (element === from) return undefined;
    if (element.nillable && !from.nillable) return reason(code, own, `${name} becomes nillable`);
    if (!this.#keepsFixed(element, from)) return reason(code, own, `${name} changes a fixed value`);
    const loosened = from.block?.some((way) => !element.block?.includes(way));
    if (loosened) return reason(code, own, `${name} blocks less`);
    const { types } = this.#assembly;
    if (!isDerivedFrom(types, element.type, from.type, new Set(['extension'] as const))) {
      return reason(code, own, `the type of ${name} is not a restriction of the base's`);
    }
    return undefined;
  }

  #keepsFixed(element: ElementDeclaration, from: ElementDeclaration): boolean {
    if (from.value.kind !== 'fixed') return true;
    if (element.value.kind !== 'fixed') return false;
    const content = complexTypeOf(this.#assembly, from.type)?.content;
    if (content && content.kind !== 'simple') return element.value.lexical === from.value.lexical;
    const live = liveType(this.#assembly, content ? content.type : from.type);
    return equalSimple(live, element.value.lexical, from.value.lexical);
  }

  /** rcase-RecurseAsIfGroup. */
  #asGroup(own: Particle, base: Particle): Reason | undefined {
    if (base.term.kind !== 'group') return undefined;
    const { compositor } = base.term;
    const group = { kind: 'group', compositor, documentation: '', span: own.span } as const;
    const wrapped: Particle = {
      minOccurs: 1,
      maxOccurs: 1,
      span: own.span,
      term: { ...group, particles: [own] },
    };
    const code = compositor === 'choice' ? 'rcase-RecurseLax' : 'rcase-Recurse';
    return this.#ordered(code, wrapped, base);
  }

  /** rcase-Recurse and rcase-RecurseLax: an order-preserving mapping, as early as possible. */
  #ordered(
    code: 'rcase-Recurse' | 'rcase-RecurseLax',
    own: Particle,
    base: Particle,
  ): Reason | undefined {
    if (!isRangeWithin(own, base)) return reason(code, own, occurrenceReason(own, base));
    const theirs = particlesOf(base);
    let next = 0;
    for (const particle of particlesOf(own)) {
      let why: Reason | undefined;
      let isMapped = false;
      while (!isMapped && next < theirs.length) {
        const candidate = theirs[next];
        if (!candidate) break;
        next += 1;
        why = this.whyNot(particle, candidate);
        isMapped = why === undefined;
        if (!isMapped && code === 'rcase-Recurse' && !isEmptiable(candidate)) return why;
      }
      if (!isMapped) return why ?? reason(code, particle, 'the base has nothing that it restricts');
    }
    const left = code === 'rcase-Recurse' ? theirs.slice(next) : [];
    const missing = left.find((particle) => !isEmptiable(particle));
    return missing && reason(code, own, `it leaves out ${label(missing)}`);
  }

  /** rcase-RecurseUnordered: a sequence restricts an all group, each of its elements once. */
  #unordered(own: Particle, base: Particle): Reason | undefined {
    const code = 'rcase-RecurseUnordered';
    if (!isRangeWithin(own, base)) return reason(code, own, occurrenceReason(own, base));
    const free = new Set(particlesOf(base));
    for (const particle of particlesOf(own)) {
      const match = [...free].find((candidate) => this.whyNot(particle, candidate) === undefined);
      if (!match)
        return reason(code, particle, `the base has nothing that ${label(particle)} restricts`);
      free.delete(match);
    }
    const missing = [...free].find((particle) => !isEmptiable(particle));
    return missing && reason(code, own, `it leaves out ${label(missing)}`);
  }

  /** rcase-MapAndSum: each of a sequence's particles restricts some branch of a choice. */
  #mapAndSum(own: Particle, base: Particle): Reason | undefined {
    const code = 'rcase-MapAndSum';
    const branches = particlesOf(base);
    const mine = particlesOf(own);
    for (const particle of mine) {
      if (branches.some((branch) => this.whyNot(particle, branch) === undefined)) continue;
      return reason(code, particle, `the base has no branch that ${label(particle)} restricts`);
    }
    const times = (count: Particle['maxOccurs']) =>
      count === 'unbounded' ? count : count * mine.length;
    const sum: Particle = {
      ...own,
      minOccurs: own.minOccurs * mine.length,
      maxOccurs: times(own.maxOccurs),
    };
    return isRangeWithin(sum, base) ? undefined : reason(code, own, occurrenceReason(sum, base));
  }
}

function reason(code: RuleCode, { span }: Particle, text: string): Reason {
  return { code, span, details: { reason: text } };
}

/** Occurrence Range OK (§3.9.6). */
function isRangeWithin(own: Particle, base: Particle): boolean {
  if (own.minOccurs < base.minOccurs) return false;
  if (base.maxOccurs === 'unbounded') return true;
  return own.maxOccurs !== 'unbounded' && own.maxOccurs <= base.maxOccurs;
}

function occurrenceReason(own: Particle, base: Particle): string {
  const range = ({ minOccurs, maxOccurs }: Particle) => `${minOccurs} to ${maxOccurs}`;
  return `${label(own)} occurs ${range(own)} times, in the base ${range(base)}`;
}

function label({ term }: Particle): string {
  return term.kind === 'element' ? nameKey(term.name) : `the ${term.compositor}`;
}
