/** What the constants of a descriptor are called: no two the same. */
import type { BindingPlan, TypePlan } from '../bind/plan.ts';
import { TakenNames } from '../bind/taken-names.ts';
import { pascalCase } from '../bind/words.ts';
import { builtinOf } from '../wire/builtin.ts';
import type { TypeKey } from '../wire/model.ts';
import { quoteIdentifier } from './quote.ts';

/** `mobileNumberType`; `xsTokenType` for a built-in; an anonymous type's after the place that owns it. */
export function constantNames(plan: BindingPlan): ReadonlyMap<TypeKey, string> {
  const names = new Map<TypeKey, string>();
  const taken = new TakenNames();
  // Names that the schema gives come first: they are the same in every format that shares the type.
  const types = [...plan.types.values()];
  const ordered = [...types.filter(hasName), ...types.filter((type) => !hasName(type))];
  for (const type of ordered) {
    const wanted = `${uncapitalised(baseName(type))}Type`;
    names.set(type.key, taken.take(wanted));
  }
  return names;
}

function hasName(type: TypePlan): boolean {
  return type.typeName !== undefined;
}

function baseName(type: TypePlan): string {
  if (type.typeName !== undefined) return quoteIdentifier(type.typeName);
  const builtin = builtinOf(type.key);
  if (builtin) return `xs${builtin.name.charAt(0).toUpperCase()}${builtin.name.slice(1)}`;
  const place = type.key.replace(/\{[^}]*\}/g, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return quoteIdentifier(pascalCase(place));
}

function uncapitalised(name: string): string {
  const [first = '', ...rest] = name;
  return first.toLowerCase() + rest.join('');
}
