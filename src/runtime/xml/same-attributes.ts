/** Attributes that an element has twice (XML 1.0 §3.1, Namespaces in XML §6.3). */
import type { XmlAttribute } from './attribute.ts';
import type { Scanner } from './scanner.ts';

/** Refuses two attributes with the same key; one without a key is compared with none. */
export function refuseSame(
  scanner: Scanner,
  attributes: readonly XmlAttribute[],
  code: 'xml-duplicate-attribute' | 'xml-namespace-duplicate-attribute',
  keyOf: (attribute: XmlAttribute) => string | undefined,
): void {
  const seen = new Map<string, XmlAttribute>();
  for (const attribute of attributes) {
    const key = keyOf(attribute);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first !== undefined) {
      const related = { index: first.index, message: 'the first one' };
      const details = { name: attribute.name, other: first.name };
      scanner.fail(code, details, attribute.index, { related });
    }
    seen.set(key, attribute);
  }
}
