/** What an element becomes at its end tag (cvc-elt.5, cvc-type.3.1, cvc-complex-type.2). */
import { nilProperty } from '../content/layout.ts';
import { explainEnd } from '../content/unexpected.ts';
import type { SimpleType, Violation } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import { equalSimple, readSimple } from '../datatype/simple.ts';
import type { ComplexType } from '../descriptor.ts';
import type { RelatedRule } from '../issue.ts';
import type { OpenChildren, OpenElement } from './open-element.ts';
import type { Path } from './open-value.ts';
import type { Pass } from './pass.ts';

/** The value of an element whose end tag the reader is at; what is wrong with it is reported. */
export function elementValue(pass: Pass, element: OpenElement): unknown {
  const { type, record } = element;
  if (type.kind !== 'complex') return element.isNil ? null : simpleValue(pass, element, type, []);
  if (element.isNil) return nilValue(element, type);
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
      return anyValue(pass, element);
    default:
      return childrenValue(pass, element, type);
  }
}

function nilValue({ record, recorded, isAny }: OpenElement, type: ComplexType): unknown {
  if (isAny) return { ...recorded, content: null };
  if (type.attributes.length === 0) return null;
  record.setNil(nilProperty(type));
  return record.build();
}

function simpleValue(pass: Pass, element: OpenElement, type: SimpleType, path: Path): unknown {
  if (element.isRefused) return undefined;
  const { declaration, narrowed, name } = element;
  const { fixed } = declaration;
  const supplied = fixed ?? declaration.default;
  const text = element.textIndex < 0 && supplied !== undefined ? supplied : element.text;
  const index = element.textIndex < 0 ? pass.reader.index : element.textIndex;
  const check = narrowed && readSimple(narrowed, text, pass.resolvePrefix);
  if (narrowed && check?.violation && supplied !== undefined && element.textIndex < 0) {
    const message = `<${name}> is supplied ${quote(text)}, which is no ${narrowed.name}.`;
    const related = [enclosing(element)];
    pass.report(element, { code: 'cvc-elt.5.1.1', message, index, related }, path);
    return undefined;
  }
  const result = check?.violation ? check : readSimple(type, text, pass.resolvePrefix);
  if (result.violation) {
    refuseValue(pass, element, result.violation, index, path);
    return undefined;
  }
  const compared = typeof result.value === 'string' ? result.value : text;
  if (fixed !== undefined && !equalSimple(type, compared, fixed)) {
    const message = `<${name}> must be ${quote(fixed)}; found ${quote(text)}.`;
    pass.report(element, { code: 'cvc-elt.5.2.2.2.2', message, expected: [fixed], index }, path);
    return undefined;
  }
  const actual = narrowed ?? type;
  if (actual.identities) {
    pass.identify(element, actual, result.value, { index, path, enclosing: enclosing(element) });
  }
  return result.value;
}

/** Reports the rule that the text of an element breaks, and the one that follows from it. */
export function refuseValue(
  pass: Pass,
  element: OpenElement,
  { code, message, expected }: Violation,
  index: number,
  path: Path = [],
): void {
  const related = [enclosing(element)];
  pass.report(element, { code, message, expected, index, related }, path);
}

/** The rule that a value which is not valid breaks too. */
function enclosing({ type, name }: OpenElement): RelatedRule {
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
  if (content.kind === 'items' && list) {
    if (content.mixed) closeMixed(pass, element, list.values);
    record.put(list.at, list);
  }
  return record.build();
}

/** What was recorded; of the outermost element with what it is supplied if it is empty (cvc-elt.5.1.2). */
function anyValue(pass: Pass, element: OpenElement): unknown {
  const { recorded, outer } = element;
  const content = recorded?.content ?? [];
  const { fixed, default: byDefault } = element.declaration;
  const supplied = fixed ?? byDefault;
  const isEmpty = content.length === 0;
  if (isEmpty && supplied && !outer?.recorded) content.push(supplied);
  if (!isEmpty) reportFixed(pass, element, content);
  return recorded;
}

function reportStray(pass: Pass, element: OpenElement, code: string, why: string): void {
  if (element.strayIndex < 0 || element.isRefused) return;
  const message = `<${element.name}> ${why} can't hold text.`;
  pass.report(element, { code, message, index: element.strayIndex });
}

function reportMissing(pass: Pass, element: OpenElement, { model, matching }: OpenChildren): void {
  if (matching.mayEnd()) return;
  const { code, message, expected } = explainEnd(model, matching.places, element.name);
  pass.report(element, { code, message, expected, index: pass.reader.index });
}

/** The text after the last child; or what an element that is empty is supplied (cvc-elt.5.1.2). */
function closeMixed(pass: Pass, element: OpenElement, list: unknown[]): void {
  const { declaration } = element;
  const supplied = declaration.fixed ?? declaration.default;
  if (element.text === '' && list.length === 0 && supplied) element.text = supplied;
  flushText(element);
  reportFixed(pass, element, list);
}

/** Mixed content that is not the fixed text (cvc-elt.5.2.2). */
function reportFixed(pass: Pass, element: OpenElement, list: readonly unknown[]): void {
  const { fixed } = element.declaration;
  if (fixed === undefined || (list.length === 1 && list[0] === fixed)) return;
  if (list.length === 0 && fixed === '') return;
  const hasChildren = list.some((item) => typeof item !== 'string');
  const code = hasChildren ? 'cvc-elt.5.2.2.1' : 'cvc-elt.5.2.2.2.1';
  const message = `<${element.name}> must hold the text ${quote(fixed)} alone.`;
  pass.report(element, { code, message, expected: [fixed], index: pass.reader.index });
}

/** Moves the text before a child, or before the end, into mixed content. */
export function flushText(element: OpenElement): void {
  if (element.text === '') return;
  element.children?.list?.values.push(element.text);
  element.text = '';
}
