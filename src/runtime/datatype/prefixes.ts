/** Prefixes for the namespaces of names that stand in values. */
import type { PrefixDeclarer } from './datatype.ts';

/** Namespaces that have the same prefix in every document. */
export const reservedPrefixes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/2001/XMLSchema', 'xs'],
]);

/** A prefix for each namespace that is asked about, where no document is written. */
export function imaginedPrefixes(): PrefixDeclarer {
  const known = new Map<string, string>();
  return (namespace) => {
    const prefix = reservedPrefixes.get(namespace) ?? known.get(namespace) ?? `n${known.size}`;
    known.set(namespace, prefix);
    return prefix;
  };
}
