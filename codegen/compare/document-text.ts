/** A document that was found, as text. */
import type { ExpandedName } from '../../src/runtime/descriptor.ts';
import { XmlWriter } from '../../src/runtime/object/writer.ts';
import { CHILDREN, NAME, TEXT } from './claims/elements.ts';
import { withPrefixes } from './claims/qualified-names.ts';

type Element = Readonly<Record<string, unknown>>;

/** Writes the document that `DocumentClaims` describes; `prefixes` by namespace, `n0` and so on for others. */
export function documentText(document: unknown, prefixes: ReadonlyMap<string, string>): string {
  const writer = new XmlWriter({ prefixes: [...prefixes] });
  for (const root of childrenOf(document)) write(root, writer);
  return writer.document();
}

function write(element: Element, writer: XmlWriter): void {
  const children = childrenOf(element[CHILDREN]);
  writer.open(nameOf(String(element[NAME])), children.length > 0);
  for (const [key, value] of Object.entries(element)) {
    if (key.startsWith('@')) {
      writer.attribute(nameOf(key.slice(1)), withPrefixes(String(value), writer));
    }
  }
  writer.text(withPrefixes(String(element[TEXT] ?? ''), writer));
  for (const child of children) write(child, writer);
  writer.close();
}

function childrenOf(value: unknown): readonly Element[] {
  return Array.isArray(value) ? value : [];
}

/** From `local` or `{namespace}local`. */
function nameOf(key: string): ExpandedName {
  const end = key.indexOf('}');
  return { namespace: key.slice(1, Math.max(1, end)), local: key.slice(end + 1) };
}
