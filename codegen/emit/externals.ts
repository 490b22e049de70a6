/** Types that another package exports: imported and exported again instead of declared. */
import type { ExternalTypes } from '../bind/externals.ts';
import type { Module } from './module.ts';
import { quoteIdentifier, quoteString } from './quote.ts';

/**
 * Adds the external ones among the types called `names` to a module of types. All other modules
 * import them from there, as if they were declared.
 */
export function addExternalTypes(
  module: Module,
  names: Iterable<string>,
  externals: ExternalTypes = new Map(),
): void {
  const specifiers = new Map<string, string[]>();
  for (const name of names) {
    const external = externals.get(name);
    if (!external) continue;
    const own = quoteIdentifier(external.name ?? name);
    const specifier = module.external(external.from);
    const imports = specifiers.get(specifier) ?? [];
    specifiers.set(specifier, [...imports, own === name ? name : `${own} as ${name}`]);
  }
  for (const [specifier, imports] of specifiers) {
    const locals = imports.map((text) => text.replace(/^.* as /, ''));
    module.add(
      `import type { ${imports.join(', ')} } from ${quoteString(specifier)};`,
      `export type { ${locals.join(', ')} };`,
    );
  }
}
