import type { XmlReader } from './reader.ts';

/** The namespace declarations of a start token: namespaces by prefix, `''` for the default one. */
export function declaredPrefixes({ scope, depth }: XmlReader): ReadonlyMap<string, string> {
  const { declarations } = scope;
  const first = declarations.findLastIndex((declaration) => declaration.depth !== depth) + 1;
  return new Map(
    declarations.slice(first).map(({ prefix }) => [prefix, scope.resolve(prefix) ?? '']),
  );
}
