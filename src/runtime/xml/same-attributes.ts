import type { XmlAttribute } from './attribute.ts';
import type { Scanner } from './scanner.ts';

/** Refuses two attributes with the same key; one whose key is empty is the same as none. */
export function refuseSame(
  scanner: Scanner,
  attributes: readonly XmlAttribute[],
  code: 'xml-duplicate-attribute' | 'xml-namespace-duplicate-attribute',
  keyOf: (attribute: XmlAttribute) => string,
): void {
  const seen = new Map<string, XmlAttribute>();
  for (const attribute of attributes) {
    const key = keyOf(attribute);
    const first = seen.get(key);
    if (first !== undefined) {
      const related = { index: first.index, message: 'the first one' };
      const details = { name: attribute.name, other: first.name };
      scanner.fail(code, details, attribute.index, { related });
    }
    if (key !== '') seen.set(key, attribute);
  }
}
