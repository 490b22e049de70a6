import type { BindingPlan } from '../bind/plan.ts';

/**
 * What a document's type is called: the format's name; `SmsMoDocument` where a type of the schema has
 * that name and a document isn't just one of it (the root may be nil, or there are several roots).
 */
export function documentName({ format, roots, types }: BindingPlan): string {
  const namesake = [...types.values()].find((type) => type.typeName === format);
  if (!namesake || (namesake.kind === 'complex' && namesake.content.kind === 'array'))
    return format;
  const [root] = roots;
  const isRoot = roots.length === 1 && root?.type === namesake.key && !root.nillable;
  return isRoot ? format : `${format}Document`;
}
