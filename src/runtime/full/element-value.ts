/** What an element becomes at its end tag (cvc-elt.5, cvc-type.3.1, cvc-complex-type.2). */
import { explainEnd } from '../content/unexpected.ts';
import type { SimpleResult, SimpleType, Violation } from '../datatype/datatype.ts';
import { readSimple } from '../datatype/validity.ts';
import type { ComplexType } from '../descriptor.ts';
import type { RelatedRule } from '../issue.ts';
import type { OpenChildren } from './open-children.ts';
import type { OpenElement } from './open-element.ts';
import type { Path } from './open-value.ts';
import type { Located, Pass } from './pass.ts';

/** The value of an element whose end tag the reader is at; what is wrong with it is reported. */
export function elementValue(pass: Pass, element: OpenElement): unknown {
  const { type, record } = element;
  if (element.isNil) return pass.parts.nil?.value(element);
  if (type.kind !== 'complex') return simpleValue(pass, element, type, []);
  const { content } = type;
  switch (content.kind) {
    case 'empty':
      reportStray(pass, element, 'cvc-complex-type.2.1', 'is empty, so it');
      return record.build();
    case 'simple': {
      const { property } = content;
      const path = element.recorded ? [] : [property];
      record.set(property, simpleValue(pass, element, content.type, path));
      return record.build();
    }
    case 'any':
      return pass.parts.any?.value(pass, element);
    default:
      return childrenValue(pass, element, type);
  }
}

function simpleValue(pass: Pass, element: OpenElement, type: SimpleType, path: Path): unknown {
  const { declaration, isRefused, text, textIndex } = element;
  if (isRefused) return undefined;
  if (declaration.fixed !== undefined || declaration.default !== undefined) {
    return pass.parts.constraints?.value(pass, element, type, path);
  }
  const index = textIndex < 0 ? pass.reader.index : textIndex;
  const { value, violation } = readText(pass, element, type, text);
  if (violation) refuseValue(pass, element, violation, index, path);
  else identify(pass, element, type, value, index, path);
  return value;
}

/** Reads the text of an element, as the type that `xsi:type` names first. */
export function readText(
  pass: Pass,
  { narrowed }: OpenElement,
  type: SimpleType,
  text: string,
): SimpleResult {
  const result = narrowed && readSimple(narrowed, text, pass.resolvePrefix);
  return result?.violation ? result : readSimple(type, text, pass.resolvePrefix);
}

/** Takes note of a value that is an ID or refers to one. */
export function identify(
  pass: Pass,
  element: OpenElement,
  type: SimpleType,
  value: unknown,
  index: number,
  path: Path,
): void {
  const actual = element.narrowed ?? type;
  const { identities } = pass.parts;
  identities?.note(pass, element, actual, value, { index, path, enclosing: enclosing(element) });
}

/** Reports the rule that the text of an element breaks, and the one that follows from it. */
export function refuseValue(
  pass: Pass,
  element: Located & Pick<OpenElement, 'name' | 'type'>,
  { code, message, expected }: Violation,
  index: number,
  path: Path = [],
): void {
  const related = [enclosing(element)];
  pass.report(element, { code, message, expected, index, related }, path);
}

/** The rule that a value which is not valid breaks too. */
export function enclosing({ type, name }: Pick<OpenElement, 'name' | 'type'>): RelatedRule {
  return {
    code: type.kind === 'complex' ? 'cvc-complex-type.2.2' : 'cvc-type.3.1.3',
    message: `The value of <${name}> is not valid.`,
  };
}

function childrenValue(pass: Pass, element: OpenElement, type: ComplexType): unknown {
  const { record, children } = element;
  const { content } = type;
  reportStray(pass, element, 'cvc-complex-type.2.3', 'has element-only content, so it');
  if (children) reportMissing(pass, element, children);
  const list = children?.list;
  if (content.kind === 'array') return list?.build();
  if (content.kind === 'items' && list) pass.parts.items?.close(pass, element, list, content);
  // Of a document that is not valid nobody gets to see the value.
  return pass.findings.isEmpty ? record.build() : undefined;
}

function reportStray(pass: Pass, element: OpenElement, code: string, why: string): void {
  if (element.strayIndex < 0 || element.isRefused) return;
  const message = `<${element.name}> ${why} can't hold text.`;
  pass.report(element, { code, message, index: element.strayIndex });
}

function reportMissing(pass: Pass, element: OpenElement, { matching }: OpenChildren): void {
  if (matching.mayEnd()) return;
  const { code, message, expected } = explainEnd(matching, element.name, pass.parts.counters);
  pass.report(element, { code, message, expected, index: pass.reader.index });
}
