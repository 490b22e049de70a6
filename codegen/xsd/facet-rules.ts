/** How the facets of one step agree with one another and with those of the base (part 2 §4.3). */
import type { Order } from '../../src/runtime/datatype/datatype.ts';
import type { RelatedPlace } from '../diagnostics/diagnostic.ts';
import { derivationOf, effectiveFacet, effectiveWhiteSpace, varietyOf } from '../wire/effective.ts';
import type { Facet, FacetValue, TypeKey } from '../wire/model.ts';
import type { Assembly } from './assembly.ts';
import { comparerOf } from './live-type.ts';

type Kind = FacetValue['kind'];
type CountKind = 'length' | 'minLength' | 'maxLength' | 'totalDigits' | 'fractionDigits';
type BoundKind = 'minInclusive' | 'minExclusive' | 'maxInclusive' | 'maxExclusive';

/** Facets as they will be once this step is taken: own ones, else the base's. */
interface Facets {
  readonly assembly: Assembly;
  readonly own: readonly Facet[];
  readonly base: TypeKey;
}

/** Reports what disagrees; returns the facets that may stay. */
export function checkFacetRules(
  assembly: Assembly,
  own: readonly Facet[],
  base: TypeKey,
): readonly Facet[] {
  const facets: Facets = { assembly, own, base };
  const refused = new Set<Facet>();
  for (const facet of own) if (!checkFixed(facets, facet)) refused.add(facet);
  checkLengths(facets);
  checkDigits(facets);
  checkBounds(facets);
  checkWhiteSpace(facets);
  return own.filter((facet) => !refused.has(facet));
}

type Of<K extends Kind> = Facet & { readonly kind: K };

function ownFacet<K extends Kind>({ own }: Facets, kind: K): Of<K> | undefined {
  return own.find((facet) => facet.kind === kind) as Of<K> | undefined;
}

function baseFacet<K extends Kind>({ assembly, base }: Facets, kind: K): Of<K> | undefined {
  return effectiveFacet(assembly.types, base, kind) as Of<K> | undefined;
}

function seeAlso(facet: Facet): RelatedPlace[] {
  return [{ message: `the other facet, ${facet.kind}`, span: facet.span }];
}

/** A facet that the base has fixed keeps its value. */
function checkFixed(facets: Facets, facet: Facet): boolean {
  if (facet.kind === 'pattern' || facet.kind === 'enumeration') return true;
  const { assembly, base } = facets;
  const inherited = baseFacet(facets, facet.kind);
  const fixed =
    inherited && 'fixed' in inherited && inherited.fixed
      ? inherited
      : fixedByBuiltin(facets, facet);
  if (!fixed || !('value' in fixed)) return true;
  const isBound = /clusive$/.test(facet.kind);
  const compare = isBound ? comparerOf(assembly, base) : undefined;
  const same =
    typeof fixed.value === 'string' && typeof facet.value === 'string' && compare
      ? compare(facet.value, fixed.value) === 0 || facet.value === fixed.value
      : facet.value === fixed.value;
  if (same) return true;
  const details = { facet: facet.kind, value: String(facet.value), fixed: String(fixed.value) };
  assembly.report('FixedFacetValue', facet.span, details, inherited && seeAlso(inherited));
  return false;
}

/** What the built-in types fix: white space of all but strings, no fraction of integers. */
function fixedByBuiltin({ assembly, base }: Facets, { kind }: Facet) {
  const variety = varietyOf(assembly.types, base);
  const builtin = derivationOf(assembly.types, base)?.builtin;
  if (kind === 'whiteSpace') {
    const isString = variety?.kind === 'atomic' && variety.primitive === 'string';
    return isString ? undefined : { value: 'collapse' };
  }
  const isInteger = builtin?.primitive === 'decimal' && builtin.name !== 'decimal';
  return kind === 'fractionDigits' && isInteger ? { value: 0 } : undefined;
}

function checkLengths(facets: Facets): void {
  compareWithBase(facets, 'length', (own, base) => own === base);
  compareWithBase(facets, 'minLength', (own, base) => own >= base);
  checkBuiltinList(facets);
  compareWithBase(facets, 'maxLength', (own, base) => own <= base);
  const min = ownFacet(facets, 'minLength') ?? baseFacet(facets, 'minLength');
  const max = ownFacet(facets, 'maxLength') ?? baseFacet(facets, 'maxLength');
  if (min && max && min.value > max.value && facets.own.some((own) => own === min || own === max)) {
    const details = { lower: min.value, upper: max.value };
    const at = ownFacet(facets, 'maxLength') ?? min;
    facets.assembly.report('minLength-less-than-equal-to-maxLength', at.span, details);
  }
  checkLengthBeside(facets, 'minLength', 'length-minLength-maxLength.1');
  checkLengthBeside(facets, 'maxLength', 'length-minLength-maxLength.2');
}

/** The built-in lists have at least one item (part 2 §3.3.5, §3.3.10, §3.3.12). */
function checkBuiltinList(facets: Facets): void {
  const { assembly, base } = facets;
  const item = derivationOf(assembly.types, base)?.builtin.item;
  const own = ownFacet(facets, 'minLength');
  if (item === undefined || !own || own.value > 0) return;
  const details = { value: '0', base: '1', baseFacet: 'minLength' };
  assembly.report('minLength-valid-restriction', own.span, details);
}

/** Length beside a bound of length: only where the bound was there before length was (§4.3.1.4). */
function checkLengthBeside(
  facets: Facets,
  kind: 'minLength' | 'maxLength',
  code: 'length-minLength-maxLength.1' | 'length-minLength-maxLength.2',
): void {
  const length = ownFacet(facets, 'length') ?? baseFacet(facets, 'length');
  const own = ownFacet(facets, kind);
  const inherited = baseFacet(facets, kind);
  const bound = own ?? inherited;
  if (!length || !bound || (!own && !ownFacet(facets, 'length'))) return;
  const fits = kind === 'minLength' ? bound.value <= length.value : bound.value >= length.value;
  const details = { bound: kind, value: bound.value, length: length.value };
  const { report } = facets.assembly;
  if (!fits) report(`${code}.1`, (own ?? length).span, details, seeAlso(bound));
  else if (own && inherited?.value !== own.value) {
    report(`${code}.2.${inherited ? 'b' : 'a'}`, own.span, details, seeAlso(length));
  }
}

function checkDigits(facets: Facets): void {
  compareWithBase(facets, 'totalDigits', (own, base) => own <= base);
  compareWithBase(facets, 'fractionDigits', (own, base) => own <= base);
  const total = ownFacet(facets, 'totalDigits') ?? baseFacet(facets, 'totalDigits');
  const fraction = ownFacet(facets, 'fractionDigits') ?? baseFacet(facets, 'fractionDigits');
  if (total && fraction && fraction.value > total.value) {
    const details = { lower: fraction.value, upper: total.value };
    const at = ownFacet(facets, 'fractionDigits') ?? total;
    facets.assembly.report('fractionDigits-totalDigits', at.span, details);
  }
}

function compareWithBase(
  facets: Facets,
  kind: CountKind,
  holds: (own: number, base: number) => boolean,
): void {
  const own = ownFacet(facets, kind);
  const base = baseFacet(facets, kind);
  if (!own || !base || holds(own.value, base.value) || base.fixed) return;
  const details = { value: String(own.value), base: String(base.value), baseFacet: kind };
  facets.assembly.report(`${kind}-valid-restriction`, own.span, details, seeAlso(base));
}

const boundKinds = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'] as const;

function checkBounds(facets: Facets): void {
  const compare = comparerOf(facets.assembly, facets.base);
  if (!compare) return;
  for (const kind of boundKinds) {
    const own = ownFacet(facets, kind);
    if (!own) continue;
    for (const other of boundKinds) {
      const base = baseFacet(facets, other);
      if (!base || (base.fixed && other === kind)) continue;
      if (isWithin(kind, other, compare(own.value, base.value))) continue;
      const details = { value: own.value, base: base.value, baseFacet: other };
      facets.assembly.report(`${kind}-valid-restriction`, own.span, details, seeAlso(base));
    }
  }
  checkOwnBounds(facets, compare);
}

/** Whether a bound of `kind` stays within the base's bound `other`, by the order of the two values. */
function isWithin(kind: BoundKind, other: BoundKind, order: Order): boolean {
  if (order === undefined) return false;
  const upper = other.startsWith('max');
  const outward = upper ? 1 : -1;
  if (order === outward) return false;
  if (order !== 0) return true;
  // Equal: an exclusive bound of the base lets only the same facet repeat it.
  if (kind === other || other.endsWith('Inclusive')) {
    const opposite = kind.startsWith('max') !== upper;
    return !(opposite && kind.endsWith('Exclusive'));
  }
  return false;
}

/** The lower bound against the upper one, and no two of one side in one step. */
function checkOwnBounds(facets: Facets, compare: (a: string, b: string) => Order): void {
  const { report } = facets.assembly;
  for (const side of ['min', 'max'] as const) {
    const inclusive = ownFacet(facets, `${side}Inclusive`);
    const exclusive = ownFacet(facets, `${side}Exclusive`);
    if (!inclusive || !exclusive) continue;
    const code = side === 'min' ? 'minInclusive-minExclusive' : 'maxInclusive-maxExclusive';
    report(code, exclusive.span, {}, seeAlso(inclusive));
  }
  const lower = ownFacet(facets, 'minInclusive') ?? ownFacet(facets, 'minExclusive');
  const upper = ownFacet(facets, 'maxInclusive') ?? ownFacet(facets, 'maxExclusive');
  if (!lower || !upper) return;
  const order = compare(lower.value, upper.value);
  const mixed = lower.kind.slice(3) !== upper.kind.slice(3);
  if (order === -1 || (order === 0 && !mixed)) return;
  const details = { lower: lower.value, upper: upper.value };
  report(orderRule(lower.kind, upper.kind), upper.span, details, seeAlso(lower));
}

function orderRule(lower: BoundKind, upper: BoundKind) {
  if (lower === 'minInclusive') {
    return upper === 'maxInclusive'
      ? 'minInclusive-less-than-equal-to-maxInclusive'
      : 'minInclusive-less-than-maxExclusive';
  }
  return upper === 'maxInclusive'
    ? 'minExclusive-less-than-maxInclusive'
    : 'minExclusive-less-than-equal-to-maxExclusive';
}

const strictness = { preserve: 0, replace: 1, collapse: 2 } as const;

function checkWhiteSpace(facets: Facets): void {
  const own = ownFacet(facets, 'whiteSpace');
  if (!own) return;
  const base = effectiveWhiteSpace(facets.assembly.types, facets.base);
  if (strictness[own.value] >= strictness[base]) return;
  const details = { value: own.value, base, baseFacet: 'whiteSpace' };
  facets.assembly.report('whiteSpace-valid-restriction', own.span, details);
}
