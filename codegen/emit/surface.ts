/** What the modules of a format export, and which of its types are in the shared ones. */
import type { BindingPlan } from '../bind/plan.ts';
import type { EmitInput } from './emit-input.ts';
import { constantPrefix } from './index-module.ts';
import { type JsonEmitInput, jsonExports, jsonTypeNames } from './json-format.ts';
import { folderName, type Layout, SHARED } from './layout.ts';

/** What a format's `index.ts` exports. */
export interface Surface {
  readonly folder: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** The surface of one format. */
export function surfaceOf(input: EmitInput | JsonEmitInput, layout: Layout): Surface {
  if (!('plan' in input)) {
    const folder = folderName(input.name);
    return { folder, values: jsonExports(input), types: jsonTypeNames(input) };
  }
  const { plan, jsonSchema } = input;
  const json = jsonSchema ? [`${constantPrefix(plan.format)}JsonSchema`] : [];
  const values = [...exportsOf(plan), ...json];
  return { folder: layout.folder(plan), values, types: ownTypeNames(plan, layout) };
}

/** The types that a format's own `types.ts` exports. */
function ownTypeNames(plan: BindingPlan, layout: Layout): readonly string[] {
  const homes = homesOf(plan, layout);
  const names = new Set([...layout.values(plan).definitions.keys(), plan.format]);
  return [...names].filter((name) => homes.get(name) !== SHARED);
}

/** The values that the `index.ts` of every format of XML exports. */
export function exportsOf(plan: BindingPlan): string[] {
  const { format } = plan;
  const prefix = constantPrefix(format);
  const functions = [`parse${format}`, `serialize${format}`, `validate${format}`];
  return [`is${plan.format}`, ...functions, `${prefix}Schema`, `${prefix}XmlSchema`];
}

/** The folder of each named type. */
export function homesOf(plan: BindingPlan, layout: Layout): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const type of plan.types.values()) {
    if (type.typeName !== undefined) homes.set(type.typeName, layout.home(plan, type));
  }
  return homes;
}
