/** Reading lists and unions (part 2 §4.1.2.2, §4.1.2.3), which only types of these varieties need. */
import type { ListType, PrefixResolver, SimpleResult, SimpleType, UnionType } from './datatype.ts';
import { quote, violation } from './message.ts';
import { firstBroken, isNoPattern, isPattern, readSimple } from './validity.ts';
import { normalize, splitItems } from './white-space.ts';

/** The items, each read on its own; the facets are the list's. */
export function readList(type: ListType, raw: string, prefixes: PrefixResolver): SimpleResult {
  const text = normalize(raw, 'collapse');
  const broken = firstBroken(type.facets, text, type, isPattern);
  if (broken) return { violation: broken };
  const value: unknown[] = [];
  for (const item of splitItems(text)) {
    const result = readSimple(type.item, item, prefixes);
    if (result.violation) return result;
    value.push(result.value);
  }
  const other = firstBroken(type.facets, meaning(text, value), type, isNoPattern);
  return other ? { violation: other } : { value };
}

/**
 * What a text of a list or union stands for where its meaning depends on the document: with names in
 * place of their prefixes, `{namespace}local`. Any other is its own meaning.
 */
export function meaning(text: string, value: unknown): string {
  if (!Array.isArray(value)) return typeof value === 'string' ? value : text;
  const items = splitItems(text);
  return items.map((item, index) => meaning(item, value[index])).join(' ');
}

/**
 * The facets of a union see the text as the member that accepts it normalises it (§4.3.6). Where
 * none does, Xerces asks the patterns before it says so.
 */
export function readUnion(type: UnionType, raw: string, prefixes: PrefixResolver): SimpleResult {
  for (const member of type.members) {
    const result = readSimple(member, raw, prefixes);
    if (result.violation) continue;
    if (type.facets.length === 0) return result;
    const text = normalizeAs(member, raw, prefixes);
    const broken =
      firstBroken(type.facets, text, type, isPattern) ??
      firstBroken(type.facets, meaning(text, result.value), type, isNoPattern);
    return broken ? { violation: broken } : result;
  }
  const names = type.members.map((member) => member.name);
  return {
    violation:
      firstBroken(type.facets, normalize(raw, 'collapse'), type, isPattern) ??
      violation('cvc-datatype-valid.1.2.3', quote(raw), type.name, names),
  };
}

/** A text that `type` accepts, with the white space of whichever type gives it its value. */
function normalizeAs(type: SimpleType, raw: string, prefixes: PrefixResolver): string {
  if (type.kind === 'atomic') return normalize(raw, type.whiteSpace);
  if (type.kind === 'list') return normalize(raw, 'collapse');
  const member = type.members.find((each) => !readSimple(each, raw, prefixes).violation);
  return member ? normalizeAs(member, raw, prefixes) : raw;
}
