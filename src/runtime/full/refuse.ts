/** What the full lane says of a root, a child or text that can't stand where it does. */
import { nameKey } from '../content/name-key.ts';
import { explainChild } from '../content/unexpected.ts';
import type { FormatDescriptor } from '../descriptor.ts';
import type { OpenChildren } from './open-children.ts';
import { type OpenElement, refusal } from './open-element.ts';
import type { Pass } from './pass.ts';

/** The root element, which is none of the format's: cvc-elt.1, or .2 if it is abstract. */
export function refuseRoot(
  { reader, findings }: Pass,
  { roots, abstract = [] }: FormatDescriptor,
  key: string,
): void {
  const isAbstract = abstract.some((name) => nameKey(name) === key);
  const code = isAbstract ? 'cvc-elt.2' : 'cvc-elt.1.a';
  const expected = roots.map(({ name }) => nameKey(name));
  const message = `The root element can't be <${key}>${isAbstract ? ', which is abstract' : ''}.`;
  findings.add({ code, message, index: reader.index, expected }, []);
}

/** A child that the content model has no place for here: cvc-complex-type.2.4. */
export function refuseChild(pass: Pass, parent: OpenElement, children: OpenChildren): void {
  const { reader, findings } = pass;
  const before = children.first(nameKey(reader), reader.index);
  // A hundred thousand of them are counted; explaining each would take long.
  if (findings.isFull) {
    findings.count();
    return;
  }
  const { code, message, expected } = explainChild(children.matching, reader, pass.parts.counters);
  const first = { code, message: 'It stands here first.', index: before };
  const related = before === undefined ? undefined : [first];
  pass.report(parent, { code, message, expected, index: reader.index, related });
}

/** A child of an element that can have none at all: one issue, whatever else its content is. */
export function refuseContent(pass: Pass, parent: OpenElement): void {
  const { index, name } = pass.reader;
  if (parent.isNil) pass.parts.nil?.refuse(pass, parent, `<${name}>`);
  if (parent.isRefused) return;
  parent.isRefused = true;
  const { code, why } = refusal(parent);
  const message = `<${parent.name}> ${why}, so it can't hold <${name}>.`;
  pass.report(parent, { code, message, index });
}
