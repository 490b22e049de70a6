/**
 * Whether a text belongs to a simple type, and what it means (part 1 §3.14.4, part 2 §4.1.4). The
 * rules are asked in the order in which Xerces asks them, so that the first one broken is the same:
 * the patterns, the innermost first; the lexical space; the other facets by kind.
 */
import type {
  AtomicType,
  Facet,
  ListType,
  PrefixResolver,
  SimpleResult,
  SimpleType,
  UnionType,
  Violation,
} from './datatype.ts';
import { quote, violation } from './message.ts';
import { normalize, splitItems } from './white-space.ts';

const lexicalRule = 'cvc-datatype-valid.1.2.1';
const unionRule = 'cvc-datatype-valid.1.2.3';
const patternRule = 'cvc-pattern-valid';

const facetOrder: readonly string[] = [
  patternRule,
  'cvc-maxLength-valid',
  'cvc-minLength-valid',
  'cvc-length-valid',
  'cvc-enumeration-valid',
  'cvc-fractionDigits-valid',
  'cvc-totalDigits-valid',
  'cvc-maxInclusive-valid',
  'cvc-maxExclusive-valid',
  'cvc-minInclusive-valid',
  'cvc-minExclusive-valid',
];

const noPrefixes: PrefixResolver = () => undefined;

/**
 * Reads `raw`, the text before white space processing.
 *
 * Gives the value (an array for a list, the first fitting member's for a union), or the violation
 * that Xerces would report first: `cvc-datatype-valid.1.2.1` for the lexical space, of a list's item
 * too; `cvc-datatype-valid.1.2.3` where no member of a union fits; a facet's own code. A QName whose
 * prefix `prefixes` doesn't know is `UndeclaredPrefix`, an ENTITY always `UndeclaredEntity`.
 */
export function readSimple(
  type: SimpleType,
  raw: string,
  prefixes: PrefixResolver = noPrefixes,
): SimpleResult {
  try {
    return read(type, raw, prefixes);
  } catch (error) {
    // A native pattern runs out of its stack on texts of some millions of characters.
    if (!(error instanceof RangeError)) throw error;
    const expected = ['a shorter text'];
    const message = `${quote(raw)} is too long to be read as ${type.name}.`;
    return { violation: { code: 'limit-text', message, expected } };
  }
}

function read(type: SimpleType, raw: string, prefixes: PrefixResolver): SimpleResult {
  switch (type.kind) {
    case 'atomic':
      return readAtomic(type, raw, prefixes);
    case 'list':
      return readList(type, raw, prefixes);
    case 'union':
      return readUnion(type, raw, prefixes);
  }
}

function readAtomic(type: AtomicType, raw: string, prefixes: PrefixResolver): SimpleResult {
  const { datatype, facets } = type;
  const text = normalize(raw, type.whiteSpace);
  if (!datatype.isLexical(text)) return { violation: explainAtomic(type, text) };
  let value = text;
  if (datatype.resolve) {
    const broken = firstBroken(facets.filter(isPattern), text, type);
    if (broken) return { violation: broken };
    const resolved = datatype.resolve(text, prefixes);
    if (resolved.violation) return resolved;
    value = String(resolved.value);
  }
  for (const facet of facets) {
    if (datatype.resolve && isPattern(facet)) continue;
    if (!facet.accepts(value, type)) return { violation: explainAtomic(type, text, value) };
  }
  return { value: type.form.read(value) };
}

/** The first rule that `text` is known to break; `value` is what is asked for facets, if it got so far. */
function explainAtomic(type: AtomicType, text: string, value?: string): Violation {
  const { base, facets } = definition(type);
  const patterns = facets.filter(isPattern);
  const broken = firstBroken(patterns, text, type);
  if (broken) return broken;
  if (!base.isLexical(text)) {
    return violation(lexicalRule, quote(text), type.name, [type.datatype.expects]);
  }
  const others = facets.filter((facet) => !isPattern(facet));
  return (
    firstBroken(others, value ?? text, type) ??
    violation(lexicalRule, quote(text), type.name, [type.datatype.expects])
  );
}

/** The type's facets and those of the built-in definitions below it, down to a type without any. */
function definition(type: AtomicType) {
  let base = type.datatype;
  const facets = [...type.facets];
  for (; base.restricts; base = base.restricts.base) facets.unshift(...base.restricts.facets);
  return { base, facets };
}

function readList(type: ListType, raw: string, prefixes: PrefixResolver): SimpleResult {
  const text = normalize(raw, 'collapse');
  const broken = firstBroken(type.facets.filter(isPattern), text, type);
  if (broken) return { violation: broken };
  const value: unknown[] = [];
  for (const item of splitItems(text)) {
    const result = readSimple(type.item, item, prefixes);
    if (result.violation) return result;
    value.push(result.value);
  }
  const other = firstBroken(
    type.facets.filter((facet) => !isPattern(facet)),
    text,
    type,
  );
  return other ? { violation: other } : { value };
}

/**
 * The facets of a union see the text as the member that accepts it normalises it (§4.3.6). Where
 * none does, Xerces asks the patterns before it says so.
 */
function readUnion(type: UnionType, raw: string, prefixes: PrefixResolver): SimpleResult {
  for (const member of type.members) {
    const result = readSimple(member, raw, prefixes);
    if (result.violation) continue;
    if (type.facets.length === 0) return result;
    const broken = firstBroken(type.facets, normalizeAs(member, raw, prefixes), type);
    return broken ? { violation: broken } : result;
  }
  const patterns = type.facets.filter(isPattern);
  const names = type.members.map((member) => member.name);
  return {
    violation:
      firstBroken(patterns, normalize(raw, 'collapse'), type) ??
      violation(unionRule, quote(raw), type.name, names),
  };
}

/** A text that `type` accepts, with the white space of whichever type gives it its value. */
function normalizeAs(type: SimpleType, raw: string, prefixes: PrefixResolver): string {
  if (type.kind === 'atomic') return normalize(raw, type.whiteSpace);
  if (type.kind === 'list') return normalize(raw, 'collapse');
  const member = type.members.find((each) => !readSimple(each, raw, prefixes).violation);
  return member ? normalizeAs(member, raw, prefixes) : raw;
}

/** Of several broken facets the one that Xerces names; of one kind the innermost, which is strictest. */
function firstBroken(
  facets: readonly Facet[],
  text: string,
  type: SimpleType,
): Violation | undefined {
  let first: Facet | undefined;
  for (const facet of facets) {
    if (first && rank(facet) > rank(first)) continue;
    if (!facet.accepts(text, type)) first = facet;
  }
  return first && violation(first.code, quote(text), type.name, first.expected);
}

function isPattern(facet: Facet): boolean {
  return facet.code === patternRule;
}

function rank(facet: Facet): number {
  return facetOrder.indexOf(facet.code);
}
