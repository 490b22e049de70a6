/** IDs and references to them, each at its place in the document. */
import type { SimpleType } from '../datatype/datatype.ts';
import { quote } from '../datatype/message.ts';
import type { OpenElement } from './open-element.ts';
import type { IdentitiesPart, IdentityPlace, Pass } from './pass.ts';

function note(
  pass: Pass,
  element: OpenElement,
  type: SimpleType,
  value: unknown,
  { index, path, enclosing }: IdentityPlace,
): void {
  if (!type.identities) return;
  const place = () => ({ index, path: element.path(path), enclosing });
  pass.identities ??= new type.identities<IdentityPlace>();
  const duplicate = pass.identities.note(type, value, place);
  if (!duplicate) return;
  const code = 'cvc-id.2';
  const message = `${duplicate.message}.`;
  const first = { code, message: 'It stands here first.', index: duplicate.first.index };
  pass.report(element, { code, message, index, related: [enclosing, first] }, path);
}

function close({ identities, findings }: Pass): void {
  for (const { id, place } of identities?.unresolved() ?? []) {
    const message = `No element has the ID ${quote(id)}.`;
    findings.add({ code: 'cvc-id.1', message, index: place.index }, place.path);
  }
}

export const identitiesPart: IdentitiesPart = { note, close };
