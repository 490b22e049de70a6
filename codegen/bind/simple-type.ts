import { builtinOf } from '../wire/builtin.ts';
import { derivationOf, effectiveWhiteSpace, varietyOf } from '../wire/effective.ts';
import type { SimpleTypeDefinition, TypeKey } from '../wire/model.ts';
import type { Binder, Owner } from './binder.ts';
import type { SimplePlan } from './plan.ts';
import { scalarForm } from './scalar-form.ts';

/** Binds a simple type, built-in or defined by the schema (part 2 §4.1). */
export function bindSimpleType(key: TypeKey, owner: Owner, binder: Binder): SimplePlan {
  const { types } = binder.set;
  const steps = derivationOf(types, key)?.steps ?? [];
  const builtin = derivationOf(types, key)?.builtin.name ?? 'anySimpleType';
  const variety = varietyOf(types, key);
  const definition = types.get(key);
  const own = definition?.kind === 'simpleType' ? definition : undefined;
  const base = {
    kind: 'simple' as const,
    key,
    label: labelOf(key, own, owner),
    documentation: own?.documentation || (own && !own.name ? owner.documentation : ''),
    steps,
    builtin,
    ...(own?.name && {
      typeName: binder.typeNames.name(key, own.name.local, own.name.local, own.span),
    }),
    ...(own && { document: own.span.source.path, span: own.span }),
  };
  const inner: Owner = { ...owner, documentation: '' };
  switch (variety?.kind) {
    case 'list':
      binder.use(variety.item, inner);
      return { ...base, variety: 'list', item: variety.item };
    case 'union': {
      for (const member of variety.members) binder.use(member, inner);
      return { ...base, variety: 'union', members: variety.members };
    }
    default:
      return {
        ...base,
        variety: 'atomic',
        whiteSpace: effectiveWhiteSpace(types, key),
        form: scalarForm(builtin, steps, binder.options.wideIntegers ?? 'string'),
      };
  }
}

function labelOf(key: TypeKey, own: SimpleTypeDefinition | undefined, owner: Owner): string {
  const builtin = builtinOf(key);
  if (builtin) return `xs:${builtin.name}`;
  return own?.name?.local ?? `value of ${owner.coordinate.replace(/^type:/, '')}`;
}
