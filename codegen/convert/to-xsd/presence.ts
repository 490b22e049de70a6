/**
 * Which properties stand together in an object: propositional formulas over the presence of
 * properties. `required`, `dependentRequired`, `minProperties`, and alternatives that differ in their
 * properties alone are such formulas, and a content model can say each of them exactly.
 */

/** Formulas with one `key` are written alike; the functions here simplify, so few others mean the same. */
export type Presence = PresenceShape & { readonly key: string };

type PresenceShape =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'present'; readonly property: string }
  | { readonly kind: 'not'; readonly body: Presence }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Presence[] }
  /** From `min` to `max` of the parts hold. */
  | {
      readonly kind: 'count';
      readonly parts: readonly Presence[];
      readonly min: number;
      readonly max: number;
    };

export const always: Presence = { kind: 'constant', value: true, key: 'true' };
export const never: Presence = { kind: 'constant', value: false, key: 'false' };

export function present(property: string): Presence {
  return { kind: 'present', property, key: JSON.stringify(property) };
}

export function not(body: Presence): Presence {
  if (body.kind === 'constant') return body.value ? never : always;
  return body.kind === 'not' ? body.body : { kind: 'not', body, key: `!${body.key}` };
}

export function and(...parts: readonly Presence[]): Presence {
  return joined('and', parts, always, never);
}

export function or(...parts: readonly Presence[]): Presence {
  return joined('or', parts, never, always);
}

/** From `min` to `max` of the parts. */
export function count(parts: readonly Presence[], min: number, max: number): Presence {
  const open = parts.filter((part) => part.kind !== 'constant');
  const certain = parts.filter((part) => part.kind === 'constant' && part.value).length;
  const [low, high] = [Math.max(0, min - certain), max - certain];
  if (high < 0 || low > open.length || low > high) return never;
  if (low === 0 && high >= open.length) return always;
  if (low === open.length) return and(...open);
  if (high === 0) return and(...open.map(not));
  if (low === 1 && high >= open.length) return or(...open);
  const key = `${low}-${high} of (${keysOf(open)})`;
  return { kind: 'count', parts: open, min: low, max: high, key };
}

function joined(
  kind: 'and' | 'or',
  parts: readonly Presence[],
  neutral: Presence,
  absorbing: Presence,
): Presence {
  const flat = new Map<string, Presence>();
  for (const part of parts.flatMap((inner) => (inner.kind === kind ? inner.parts : [inner]))) {
    if (part.key === absorbing.key || flat.has(not(part).key)) return absorbing;
    if (part.key !== neutral.key) flat.set(part.key, part);
  }
  const distinct = [...flat.values()];
  const [only] = distinct;
  if (distinct.length < 2) return only ?? neutral;
  return { kind, parts: distinct, key: `${kind}(${keysOf(distinct)})` };
}

function keysOf(parts: readonly Presence[]): string {
  return parts.map(({ key }) => key).join();
}

/** The formula once it is known whether `property` is there. */
export function assume(formula: Presence, property: string, isPresent: boolean): Presence {
  const inner = (part: Presence): Presence => assume(part, property, isPresent);
  switch (formula.kind) {
    case 'constant':
      return formula;
    case 'present':
      if (formula.property !== property) return formula;
      return isPresent ? always : never;
    case 'not':
      return not(inner(formula.body));
    case 'and':
      return and(...formula.parts.map(inner));
    case 'or':
      return or(...formula.parts.map(inner));
    case 'count':
      return count(formula.parts.map(inner), formula.min, formula.max);
    default:
      return formula satisfies never;
  }
}

/** The properties that a formula speaks of, in order of first mention. */
export function propertiesOf(formula: Presence): ReadonlySet<string> {
  switch (formula.kind) {
    case 'constant':
      return new Set();
    case 'present':
      return new Set([formula.property]);
    case 'not':
      return propertiesOf(formula.body);
    default:
      return new Set(formula.parts.flatMap((part) => [...propertiesOf(part)]));
  }
}

/** The parts of which all hold; of other formulas than conjunctions, itself. */
export function conjunctsOf(formula: Presence): readonly Presence[] {
  return formula.kind === 'and' ? formula.parts : [formula];
}
