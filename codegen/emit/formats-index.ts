/** `index.ts` of a folder of formats. */
import type { EmitInput } from './emit-input.ts';
import { header } from './emitted-file.ts';
import type { JsonEmitInput } from './json-format.ts';
import { type Layout, SHARED } from './layout.ts';
import { type EmitOptions, Module } from './module.ts';
import { surfaceOf } from './surface.ts';

/** Every format's functions, and each type whose name is one format's alone. */
export function indexModule(
  inputs: readonly (EmitInput | JsonEmitInput)[],
  layout: Layout,
  options: EmitOptions,
): Module {
  const sources = inputs.flatMap((input) => input.sources);
  const module = new Module('index', header([...new Set(sources)]), options);
  const surfaces = inputs.map((input) => surfaceOf(input, layout));
  const owners = new Map<string, string[]>();
  for (const { folder, types } of surfaces) {
    for (const name of types) {
      const others = owners.get(name);
      if (others) others.push(folder);
      else owners.set(name, [folder]);
    }
  }
  for (const [, { typeName = '' }] of layout.shared) owners.set(typeName, [SHARED]);
  const contested = [...owners].filter(([, folders]) => folders.length > 1).map(([name]) => name);
  if (contested.length > 0) {
    module.add(
      `// Not exported here, because several formats have a type of that name: ${contested.sort().join(', ')}.`,
    );
  }
  for (const { folder, values, types } of surfaces) {
    const own = types.filter((name) => isOnly(owners.get(name), folder));
    const names = [...[...values].sort(), ...own.sort().map((name) => `type ${name}`)];
    module.add(`export { ${names.join(', ')} } from "${module.specifier(`${folder}/index`)}";`);
  }
  if (layout.shared.length > 0) {
    module.add(`export type * from "${module.specifier(`${SHARED}/types`)}";`);
  }
  return module;
}

function isOnly(owners: readonly string[] | undefined, folder: string): boolean {
  return owners?.length === 1 && owners[0] === folder;
}
