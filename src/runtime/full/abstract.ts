/** Abstract elements and types: nothing stands for them, as there are no substitution groups. */
import type { OpenElement } from './open-element.ts';
import type { AbstractPart, Pass } from './pass.ts';
import { readType } from './xsi.ts';

function check(pass: Pass, element: OpenElement): void {
  const { type, narrowed, name } = element;
  if (narrowed || type.kind !== 'complex' || !type.abstract) return;
  const message = `The type ${type.name} of <${name}> is abstract.`;
  pass.report(element, { code: 'cvc-type.2', message, index: pass.reader.index });
}

/** First what is wrong with its `xsi:type`. */
function refuse(pass: Pass, element: OpenElement): void {
  readType(pass, element);
  const message = `<${element.name}> is abstract, so no document can have it.`;
  pass.report(element, { code: 'cvc-elt.2', message, index: pass.reader.index });
}

export const abstractPart: AbstractPart = { check, refuse };
