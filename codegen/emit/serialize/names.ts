/** The names that a format's documents are written with, and those of the functions that write them. */
import type { BindingPlan, ElementPlan, TypePlan } from '../../bind/plan.ts';
import { documentPrefixes } from '../../bind/prefixes.ts';
import type { ExpandedName, TypeKey } from '../../wire/model.ts';
import type { Layout } from '../layout.ts';
import { elementsOf } from '../reach.ts';
import type { Names } from './context.ts';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** A namespace that a document may have to declare; a bit of 0: it always has to. */
export interface Declaration {
  readonly bit: number;
  /** `''`: it is the default namespace. */
  readonly prefix: string;
  readonly namespace: string;
}

/** As many namespaces as have a bit. */
const MAX_NAMESPACES = 30;

/**
 * In the order in which they are declared; that of the root, if there is one root, is always.
 * `undefined`: there are too many.
 */
export function declarationsOf(plan: BindingPlan): readonly Declaration[] | undefined {
  const [root, ...others] = plan.roots;
  const always = others.length === 0 ? root?.name.namespace : undefined;
  const isNil = elementsIn(plan).some(({ nillable }) => nillable);
  const prefixes = [
    ...documentPrefixes(plan),
    ...(isNil ? ([[XSI_NAMESPACE, 'xsi']] as const) : []),
  ];
  if (prefixes.length > MAX_NAMESPACES) return undefined;
  return prefixes.map(([namespace, prefix], index) => ({
    bit: namespace === always ? 0 : 2 ** index,
    prefix,
    namespace,
  }));
}

/** How names are written where `declarations` stand at the root. */
export function namesOf(plan: BindingPlan, declarations: readonly Declaration[]): Names {
  const byNamespace = new Map(declarations.map((each) => [each.namespace, each]));
  const prefixOf = (namespace: string): string | undefined =>
    namespace === XML_NAMESPACE ? 'xml' : byNamespace.get(namespace)?.prefix;
  const qualify = ({ namespace, local }: ExpandedName): string => {
    const prefix = prefixOf(namespace);
    return prefix ? `${prefix}:${local}` : local;
  };
  const tags = new Map<TypeKey, Set<string>>();
  for (const { type, name } of elementsIn(plan)) {
    const known = tags.get(type);
    if (known) known.add(qualify(name));
    else tags.set(type, new Set([qualify(name)]));
  }
  return {
    qualify,
    bitOf: (namespace) => byNamespace.get(namespace)?.bit ?? 0,
    tagOf: (key) => {
      const [only, ...others] = tags.get(key) ?? [];
      return others.length === 0 ? only : undefined;
    },
  };
}

/** `xmlOfMmsMo` */
export function functionName(
  type: TypePlan,
  { plan, layout }: { readonly plan: BindingPlan; readonly layout: Layout },
): string {
  const constant = layout.constant(plan, type).replace(/Type(\d*)$/, '$1');
  return `xmlOf${constant.charAt(0).toUpperCase()}${constant.slice(1)}`;
}

function elementsIn(plan: BindingPlan): readonly ElementPlan[] {
  const types = [...plan.types.values()].filter((type) => type.kind === 'complex');
  return [...plan.roots, ...types.flatMap(elementsOf)];
}

/** `xmlOfOrderLines`: of the records of a group. */
export function groupFunctionName(typeName: string): string {
  return `xmlOf${typeName}`;
}
