/** Reading texts whose meaning the document around them decides: `QName`, `NOTATION`, `ENTITY`. */
import type { AtomicType, PrefixResolver, SimpleResult } from './datatype.ts';
import { explainAtomic, firstBroken, isNoPattern, isPattern } from './validity.ts';
import { normalize } from './white-space.ts';

/** Patterns are asked about the text, all other facets about what it stands for. */
export function readResolved(
  type: AtomicType,
  raw: string,
  prefixes: PrefixResolver,
): SimpleResult {
  const { datatype, facets } = type;
  const text = normalize(raw, type.whiteSpace);
  if (!datatype.isLexical(text)) return { violation: explainAtomic(type, text) };
  const broken = firstBroken(facets, text, type, isPattern);
  if (broken) return { violation: broken };
  const resolved = datatype.resolve?.(text, prefixes) ?? { value: text };
  if (resolved.violation) return resolved;
  const value = String(resolved.value);
  const isRight = facets.filter(isNoPattern).every((facet) => facet.accepts(value, type));
  return isRight
    ? { value: type.form.read(value) }
    : { violation: explainAtomic(type, text, value) };
}
