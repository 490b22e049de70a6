/** Type Derivation OK (part 1 §3.4.6, §3.14.6): whether one type may stand where another is asked for. */
import { ANY_SIMPLE_TYPE, ANY_TYPE, builtinOf } from '../wire/builtin.ts';
import type { TypeTable } from '../wire/effective.ts';
import { builtinKey, type TypeKey } from '../wire/model.ts';

/**
 * Whether `type` is `base` or derived from it without a step that `without` names. A union's members
 * count as derived from it (§3.14.6, 2.2.4).
 */
export function isDerivedFrom(
  types: TypeTable,
  type: TypeKey,
  base: TypeKey,
  without: ReadonlySet<'extension' | 'restriction'>,
): boolean {
  if (type === base) return true;
  const target = types.get(base);
  const members =
    target?.kind === 'simpleType' && target.variety.kind === 'union' ? target.variety.members : [];
  for (let at: TypeKey | undefined = type; at !== undefined; ) {
    if (at === base || members.includes(at)) return true;
    const step = stepOf(types, at);
    if (step === undefined || without.has(step.derivation)) break;
    at = step.base;
  }
  return members.some((member) => isDerivedFrom(types, type, member, without));
}

interface Step {
  readonly base: TypeKey;
  readonly derivation: 'extension' | 'restriction';
}

function stepOf(types: TypeTable, key: TypeKey): Step | undefined {
  if (key === ANY_TYPE) return undefined;
  const type = types.get(key);
  if (type?.kind === 'complexType') return { base: type.base, derivation: type.derivation };
  if (type) return { base: type.base, derivation: 'restriction' };
  const builtin = builtinOf(key);
  if (key === ANY_SIMPLE_TYPE) return { base: ANY_TYPE, derivation: 'restriction' };
  return builtin?.base === undefined
    ? undefined
    : { base: builtinKey(builtin.base), derivation: 'restriction' };
}
