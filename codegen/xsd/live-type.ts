/** Simple types as the run-time knows them, to check what the schema itself says in their words. */
import type { SimpleResult, SimpleType } from '../../src/runtime/datatype/datatype.ts';
import { normalize, readSimple } from '../../src/runtime/datatype/simple.ts';
import { meaning } from '../../src/runtime/datatype/varieties.ts';
import type { SimplePlan } from '../bind/plan.ts';
import { builtinDatatype } from '../interpret/builtin-datatype.ts';
import { interpretSimpleType } from '../interpret/simple-type.ts';
import { derivationOf, effectiveWhiteSpace, varietyOf } from '../wire/effective.ts';
import type { TypeKey, WhiteSpace } from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import { type Prefixes, resolvePrefix } from './document.ts';

/** The run-time's type for a key of a simple type that is built. Recursion: by depth of derivation. */
export function liveType(assembly: Assembly, key: TypeKey): SimpleType {
  const known = assembly.live.get(key);
  if (known) return known;
  const derivation = derivationOf(assembly.types, key);
  const variety = varietyOf(assembly.types, key);
  const common = {
    kind: 'simple' as const,
    key,
    label: key,
    documentation: '',
    steps: derivation?.steps ?? [],
    builtin: derivation?.builtin.name ?? 'anySimpleType',
  };
  const plan: SimplePlan =
    variety?.kind === 'list' || variety?.kind === 'union'
      ? variety.kind === 'list'
        ? { ...common, variety: 'list', item: variety.item }
        : { ...common, variety: 'union', members: variety.members }
      : {
          ...common,
          variety: 'atomic',
          whiteSpace: effectiveWhiteSpace(assembly.types, key),
          form: 'string',
        };
  const live = interpretSimpleType(plan, (inner) => liveType(assembly, inner), assembly.report);
  assembly.live.set(key, live);
  return live;
}

/** Whether a text belongs to a type, names with prefixes read as the schema element has them. */
export function readAs(
  assembly: Assembly,
  key: TypeKey,
  text: string,
  prefixes: Prefixes,
): SimpleResult {
  const { types } = assembly;
  const normalized = normalize(text, effectiveWhiteSpace(types, key));
  return readSimple(liveType(assembly, key), normalized, (prefix) =>
    resolvePrefix(prefixes, prefix),
  );
}

/** The lexical form that the model holds: normalised; of a QName or NOTATION `{namespace}local`. */
export function lexicalForm(
  assembly: Assembly,
  key: TypeKey,
  text: string,
  result: SimpleResult,
): string {
  const variety = varietyOf(assembly.types, key);
  const isName =
    variety?.kind === 'atomic' &&
    (variety.primitive === 'QName' || variety.primitive === 'NOTATION');
  if (isName && typeof result.value === 'string') return result.value;
  const whiteSpace: WhiteSpace = effectiveWhiteSpace(assembly.types, key);
  return normalize(text, whiteSpace);
}

/** As `lexicalForm`, where the value of a list or union is meant: with its names as `{namespace}local` too. */
export function valueForm(
  assembly: Assembly,
  key: TypeKey,
  text: string,
  result: SimpleResult,
): string {
  const lexical = lexicalForm(assembly, key, text, result);
  const isAtomic = varietyOf(assembly.types, key)?.kind === 'atomic';
  return isAtomic || !hasNames(assembly, key) ? lexical : meaning(lexical, result.value);
}

/** Whether a type has names with prefixes among its values. */
function hasNames(assembly: Assembly, key: TypeKey): boolean {
  const variety = varietyOf(assembly.types, key);
  switch (variety?.kind) {
    case 'atomic':
      return variety.primitive === 'QName' || variety.primitive === 'NOTATION';
    case 'list':
      return hasNames(assembly, variety.item);
    case 'union':
      return variety.members.some((member) => hasNames(assembly, member));
    default:
      return false;
  }
}

/** The order of a type's values; `undefined` where the type has none. */
export function comparerOf(assembly: Assembly, key: TypeKey) {
  const name = derivationOf(assembly.types, key)?.builtin.name;
  return name === undefined ? undefined : builtinDatatype(name).compare;
}
