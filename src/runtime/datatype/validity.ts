/**
 * Whether a text belongs to a simple type, and what it means (part 1 §3.14.4, part 2 §4.1.4). The
 * rules are asked in the order in which Xerces asks them, so that the first one broken is the same:
 * the patterns, the innermost first; the lexical space; the other facets by kind.
 */

import { anyText } from './any-text.ts';
import type {
  AtomicType,
  Facet,
  PrefixResolver,
  Read,
  SimpleResult,
  SimpleType,
  Violation,
} from './datatype.ts';
import { asString } from './form.ts';
import { quote, violation } from './message.ts';
import { normalize } from './white-space.ts';

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
    return explained((type.read as Read<SimpleType>)(type, raw, prefixes));
  } catch (error) {
    return refuseLength(type, raw, error);
  }
}

/** As `readSimple`, of a text whose meaning is its own, and whose white space is normalised. */
export function readNormalized(type: AtomicType, text: string): SimpleResult {
  try {
    return explained(readText(type, text));
  } catch (error) {
    return refuseLength(type, text, error);
  }
}

function explained(result: SimpleResult): SimpleResult {
  const { violation } = result;
  return violation ? { violation } : result;
}

function refuseLength(type: SimpleType, raw: string, error: unknown): SimpleResult {
  if (!isTooLong(error)) throw error;
  const expected = ['a shorter text'];
  const message = `${quote(raw)} is too long to be read as ${type.name}.`;
  return { violation: { code: 'limit-text', message, expected } };
}

/** As `readSimple`, where nobody asks why a text has no value: `undefined` then. */
export function readValue(type: SimpleType, raw: string): unknown {
  try {
    return (type.read as Read<SimpleType>)(type, raw, noPrefixes).value;
  } catch (error) {
    if (!isTooLong(error)) throw error;
    return undefined;
  }
}

/** A native pattern runs out of its stack on texts of some millions of characters. */
function isTooLong(error: unknown): boolean {
  return error instanceof RangeError;
}

/** A text that is not valid; the rule that it breaks is looked for when it is asked for. */
class Refused {
  readonly value = undefined;
  readonly #type: AtomicType;
  readonly #text: string;
  readonly #facet: Facet | undefined;

  /** `facet`: the first that is broken; without one the text is not in the lexical space. */
  constructor(type: AtomicType, text: string, facet?: Facet) {
    this.#type = type;
    this.#text = text;
    this.#facet = facet;
  }

  get violation(): Violation {
    const facet = this.#facet;
    // Behind the last there is none that could be told instead.
    return facet && facet === this.#type.facets.at(-1)
      ? broken(facet, this.#text, this.#type)
      : explainAtomic(this.#type, this.#text);
  }
}

/** Reads a text whose meaning is its own. */
export function readAtomic(type: AtomicType, raw: string): SimpleResult {
  return readText(type, normalize(raw, type.whiteSpace));
}

function readText(type: AtomicType, text: string): SimpleResult {
  const { datatype, facets, form } = type;
  const isLexical = datatype.isLexical === anyText || datatype.isLexical(text);
  if (!isLexical) return new Refused(type, text);
  for (const facet of facets) {
    if (!facet.accepts(text, type)) return new Refused(type, text, facet);
  }
  return { value: form === asString ? text : form.read(text) };
}

/** The first rule that `text` is known to break; `value` is what facets other than patterns are asked. */
export function explainAtomic(type: AtomicType, text: string, value = text): Violation {
  let base = type.datatype;
  let { facets } = type;
  // Down to a type that is built in without being derived.
  for (; base.restricts; base = base.restricts.base) {
    const inherited = base.restricts.facets;
    if (inherited.length > 0) facets = [...inherited, ...facets];
  }
  return (
    firstBroken(facets, text, type, isPattern) ??
    (base.isLexical(text) ? firstBroken(facets, value, type, isNoPattern) : undefined) ??
    violation('cvc-datatype-valid.1.2.1', quote(text), type.name, [type.datatype.expects])
  );
}

/** Of several broken facets (of a kind) the one that Xerces names; of one kind the innermost, which is strictest. */
export function firstBroken(
  facets: readonly Facet[],
  text: string,
  type: SimpleType,
  isOfKind?: (facet: Facet) => boolean,
): Violation | undefined {
  let first: Facet | undefined;
  for (const facet of facets) {
    if ((first && facet.rank > first.rank) || isOfKind?.(facet) === false) continue;
    if (!facet.accepts(text, type)) first = facet;
  }
  return first && broken(first, text, type);
}

function broken({ code, expected }: Facet, text: string, type: SimpleType): Violation {
  return violation(code, quote(text), type.name, expected);
}

export function isPattern({ rank }: Facet): boolean {
  return rank === 0;
}

/** A facet that is asked about the value. */
export function isNoPattern({ rank }: Facet): boolean {
  return rank > 0;
}
