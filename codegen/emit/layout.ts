/** Where each type is emitted: in its format's folder, or once for all formats that share it. */
import type { BindingPlan, TypePlan } from '../bind/plan.ts';
import { toValueSchema } from '../bind/value.ts';
import type { ValueSchema } from '../value/model.ts';
import type { TypeKey } from '../wire/model.ts';
import { comparedTypes } from './comparison.ts';
import { constantNames } from './constant-names.ts';

export interface Layout {
  /** The folder of a format: `sms-mo`. */
  readonly folder: (plan: BindingPlan) => string;
  /** The folder that a type is emitted in. */
  readonly home: (plan: BindingPlan, type: TypePlan) => string;
  /** The constant of a type's descriptor: `mobileNumberType`. */
  readonly constant: (plan: BindingPlan, type: TypePlan) => string;
  /** Whether values of a type are compared with others, in any format that shares it. */
  readonly isCompared: (plan: BindingPlan, type: TypePlan) => boolean;
  /** What a program holds of a format, worked out once. */
  readonly values: (plan: BindingPlan) => ValueSchema;
  /** Types that several formats share, each once, with the plan to emit it from. */
  readonly shared: readonly (readonly [BindingPlan, TypePlan])[];
}

export const SHARED = 'shared';

/** `SmsMo` → `sms-mo` */
export function folderName(format: string): string {
  return format
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

export function layOut(plans: readonly BindingPlan[]): Layout {
  const owners = new Map<string, (readonly [BindingPlan, TypePlan])[]>();
  const compared = new Set<string>();
  for (const plan of plans) {
    for (const key of comparedTypes(plan)) compared.add(comparedId(plan, plan.types.get(key)));
    for (const type of plan.types.values()) {
      if (!isShareable(type)) continue;
      const id = identityOf(type);
      const uses = owners.get(id);
      if (uses) uses.push([plan, type]);
      else owners.set(id, [[plan, type]]);
    }
  }
  const several = withOneNameEach([...owners.values()].filter((uses) => uses.length > 1));
  const constants = new Map<BindingPlan, ReadonlyMap<TypeKey, string>>();
  for (const plan of plans) constants.set(plan, constantNames(plan));
  const schemas = new Map(plans.map((plan) => [plan, toValueSchema(plan)]));
  const folders = new Map(plans.map((plan) => [plan, folderName(plan.format)]));
  const folder = (plan: BindingPlan): string => folders.get(plan) ?? folderName(plan.format);
  const shared = new Set(several.flat().map(([, type]) => type));
  return {
    folder,
    isCompared: (plan, type) => compared.has(comparedId(plan, type)),
    values: (plan) => schemas.get(plan) ?? toValueSchema(plan),
    home: (plan, type) => (shared.has(type) ? SHARED : folder(plan)),
    constant: (plan, type) => constants.get(plan)?.get(type.key) ?? '',
    shared: several.flatMap(([first]) => (first ? [first] : [])),
  };
}

type Uses = readonly (readonly [BindingPlan, TypePlan])[];

/** Types that would be called the same in the shared folder stay with their formats. */
function withOneNameEach(candidates: readonly Uses[]): readonly Uses[] {
  const count = new Map<string, number>();
  const nameOf = (uses: Uses): string => uses[0]?.[1].typeName ?? '';
  for (const uses of candidates) count.set(nameOf(uses), (count.get(nameOf(uses)) ?? 0) + 1);
  return candidates.filter((uses) => count.get(nameOf(uses)) === 1);
}

/** Atomic types with a name stand for themselves, whatever schema includes them. */
function isShareable(type: TypePlan): boolean {
  return type.kind === 'simple' && type.variety === 'atomic' && type.typeName !== undefined;
}

/** Of a type that is no format's own, the same for all of them. */
function comparedId({ format }: BindingPlan, type: TypePlan | undefined): string {
  if (!type) return '';
  return isShareable(type) ? identityOf(type) : [format, type.key].join('\n');
}

/** The same component of the same document, called the same. */
function identityOf(type: TypePlan): string {
  return [type.document ?? '', type.key, type.typeName ?? ''].join('\n');
}
