/** Content as items, with text between them if it is mixed. */
import type { Content } from '../descriptor.ts';
import { reportFixed } from './fixed-content.ts';
import type { OpenElement } from './open-element.ts';
import { OpenItems } from './open-items.ts';
import type { OpenList, OpenRecord } from './open-value.ts';
import type { ItemsPart, Pass } from './pass.ts';

function open(record: OpenRecord, property: string): OpenList {
  return new OpenItems(record, record.layout.get(property) ?? 0);
}

function flush(element: OpenElement): void {
  if (element.text === '') return;
  element.children?.list?.values.push(element.text);
  element.text = '';
}

function close(
  pass: Pass,
  element: OpenElement,
  list: OpenList,
  { mixed }: Extract<Content, { kind: 'items' }>,
): void {
  if (mixed) closeMixed(pass, element, list.values);
  element.record.put(list.at, list.build());
}

/** The text after the last child; or what an element that is empty is supplied (cvc-elt.5.1.2). */
function closeMixed(pass: Pass, element: OpenElement, list: unknown[]): void {
  const { declaration } = element;
  const supplied = declaration.fixed ?? declaration.default;
  if (element.text === '' && list.length === 0 && supplied) element.text = supplied;
  flush(element);
  reportFixed(pass, element, list);
}

export const itemsPart: ItemsPart = { open, flush, close };
