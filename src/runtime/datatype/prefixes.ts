/** Prefixes for the namespaces of names that stand in values. */
import type { FormatDescriptor } from '../descriptor.ts';
import type { PrefixDeclarer } from './datatype.ts';

/** Namespaces that have the same prefix in every document. */
const reservedPrefixes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/2001/XMLSchema', 'xs'],
]);

/**
 * Allots a prefix to each namespace that is asked about: those of the format first, then numbers.
 * The same questions get the same answers, whether a document is written or a value judged: the
 * patterns of a `QName` look at its prefix (part 2 §3.2.18).
 */
export function allotPrefixes(known: FormatDescriptor['prefixes'] = []): PrefixDeclarer {
  const prefixes = new Map([...reservedPrefixes, ...known]);
  let number = known.length;
  return (namespace) => {
    const prefix = prefixes.get(namespace) ?? `n${number++}`;
    prefixes.set(namespace, prefix);
    return prefix;
  };
}
