import { quote } from '../datatype/message.ts';
import type { OpenElement } from './open-element.ts';
import type { Pass } from './pass.ts';

/** Reports mixed content that is not the fixed text (cvc-elt.5.2.2). */
export function reportFixed(pass: Pass, element: OpenElement, list: readonly unknown[]): void {
  const { fixed } = element.declaration;
  if (fixed === undefined || (list.length === 1 && list[0] === fixed)) return;
  if (list.length === 0 && fixed === '') return;
  const hasChildren = list.some((item) => typeof item !== 'string');
  const code = hasChildren ? 'cvc-elt.5.2.2.1' : 'cvc-elt.5.2.2.2.1';
  const message = `<${element.name}> must hold the text ${quote(fixed)} alone.`;
  pass.report(element, { code, message, expected: [fixed], index: pass.reader.index });
}
