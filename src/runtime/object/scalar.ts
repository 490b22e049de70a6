/** Checking what stands in a text or in an attribute. */
import type { SimpleType } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import { equalSimple, explainSimple, writeSimple } from '../datatype/simple.ts';
import type { AttributeUse, ElementDeclaration } from '../descriptor.ts';
import type { Checker, Path } from './checker.ts';
import { emptyText } from './empty-text.ts';
import { readArray } from './snapshot.ts';

/** A scalar, or the array of a list type, and whose it is. */
export interface Scalar {
  readonly type: SimpleType;
  readonly value: unknown;
  readonly path: Path;
  readonly declaration?: ElementDeclaration;
  readonly attribute?: AttributeUse;
}

/** Checks a value and tells the sink its text. */
export function checkText(checker: Checker, scalar: Scalar): void {
  const { type, path, attribute } = scalar;
  // An undefined property was reported when its record was read.
  if (scalar.value === undefined) return;
  const value = settle(scalar.value);
  const { sink } = checker;
  const prefixes = (namespace: string) => checker.prefix(namespace);
  const text = writeSimple(type, value, prefixes);
  if (text === undefined) {
    const violation = explainSimple(type, value, prefixes);
    checker.report(path, violation ?? { code: 'value-type', message: `Not a ${type.name}.` });
    return;
  }
  const written = constrainedText(checker, scalar, value, text);
  if (written === undefined) return;
  if (attribute) sink?.attribute(attribute.name, written);
  else sink?.text(written);
  const duplicate = checker.identify(type, value, path);
  if (!duplicate) return;
  const message = `${duplicate.message}: ${duplicate.first.join('.')} has it.`;
  checker.report(path, { code: 'cvc-id.2', message });
}

/**
 * The text of a value as it may stand where something is fixed or supplied; `undefined`, and reported:
 * it may not. A fixed value is that; and an element without text is read as its default.
 */
function constrainedText(
  checker: Checker,
  { type, path, declaration, attribute }: Scalar,
  value: unknown,
  text: string,
): string | undefined {
  const { fixed, default: supplied = fixed } = declaration ?? attribute ?? {};
  const compared = typeof value === 'string' ? value : text;
  if (fixed !== undefined && !equalSimple(type, compared, fixed)) {
    const code = declaration ? 'cvc-elt.5.2.2.2.2' : 'cvc-complex-type.3.1';
    checker.report(path, { code, message: `Expected ${quote(fixed)}.`, expected: [fixed] });
    return undefined;
  }
  if (!declaration || text !== '' || !supplied) return text;
  const written = emptyText(type, value, supplied);
  if (written === undefined) {
    const message = `An empty element would be read as its default, ${quote(supplied)}.`;
    checker.report(path, { code: 'value-changes', message });
  }
  return written;
}

/** A value that can be read as often as it takes: arrays may be proxies, nested ones too. */
function settle(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const items = readArray(value);
  return typeof items === 'string' ? {} : items.map((item) => (isScalar(item) ? item : {}));
}

/** A list's items are atomic (part 2 §2.5.1.2). */
function isScalar(value: unknown): boolean {
  return typeof value !== 'object' && typeof value !== 'function';
}
