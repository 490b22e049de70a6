/** Elements whose value is supplied where they are empty, or fixed (cvc-elt.5). */
import type { AtomicType, SimpleType } from '../datatype/datatype.ts';
import { equalAtomic } from '../datatype/equal-atomic.ts';
import { quote, violation } from '../datatype/message.ts';
import { readSimple } from '../datatype/validity.ts';
import { enclosing, identify, readText, refuseValue } from './element-value.ts';
import type { OpenElement } from './open-element.ts';
import type { Path } from './open-value.ts';
import type { ConstraintsPart, Pass } from './pass.ts';

function value(pass: Pass, element: OpenElement, type: SimpleType, path: Path): unknown {
  const { declaration, narrowed, name } = element;
  const { fixed, equal = equalAtomic } = declaration;
  const isEmpty = element.textIndex < 0;
  if (isEmpty && isName(type)) return suppliedName(pass, element, type, path);
  const text = (isEmpty ? (fixed ?? declaration.default) : undefined) ?? element.text;
  const index = isEmpty ? pass.reader.index : element.textIndex;
  if (narrowed && isEmpty && readSimple(narrowed, text, pass.resolvePrefix).violation) {
    const message = `<${name}> is supplied ${quote(text)}, which is no ${narrowed.name}.`;
    const related = [enclosing(element)];
    pass.report(element, { code: 'cvc-elt.5.1.1', message, index, related }, path);
    return undefined;
  }
  const result = readText(pass, element, type, text);
  if (result.violation) {
    refuseValue(pass, element, result.violation, index, path);
    return undefined;
  }
  // What xsi:type names may remove more white space than the declared type.
  const own = narrowed && !isEmpty ? readSimple(narrowed, text, pass.resolvePrefix) : result;
  const compared = typeof own.value === 'string' ? own.value : text;
  if (fixed !== undefined && !equal(type, compared, fixed)) {
    const message = `<${name}> must be ${quote(fixed)}; found ${quote(text)}.`;
    pass.report(element, { code: 'cvc-elt.5.2.2.2.2', message, expected: [fixed], index }, path);
    return undefined;
  }
  identify(pass, element, type, result.value, index, path);
  return result.value;
}

/** Whether the schema has resolved the prefix of a supplied value already, so that its text is its value. */
function isName(type: SimpleType): type is AtomicType {
  return type.kind === 'atomic' && type.datatype.resolve !== undefined;
}

/** A name that is supplied stands in the document, where its namespace must have a prefix (part 2 §3.2.18). */
function suppliedName(pass: Pass, element: OpenElement, type: AtomicType, path: Path): unknown {
  const { fixed, default: supplied = fixed ?? '' } = element.declaration;
  const namespace = supplied.slice(1, Math.max(1, supplied.lastIndexOf('}')));
  if (namespace === '' || pass.reader.scope.hasPrefixOf(namespace)) return supplied;
  const wanted = [`a prefix of ${namespace} to be declared`];
  const broken = violation('UndeclaredPrefix', quote(supplied), type.name, wanted);
  refuseValue(pass, element, broken, pass.reader.index, path);
  return undefined;
}

export const constraintsPart: ConstraintsPart = { value };
