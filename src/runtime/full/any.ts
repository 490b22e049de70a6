/** Content of any type, recorded while its elements are assessed (part 1 §3.4.7, §3.10.1). */
import { type AnyContent, type AnyElement, isKept } from '../content/any.ts';
import { nameKey } from '../content/compile.ts';
import type { XmlReader } from '../xml/reader.ts';
import { OpenValue, type Path, setProperty } from './open-value.ts';

/** The content of an element of any type: what goes into it is recorded as it comes. */
export class OpenContent extends OpenValue {
  claim(): number {
    return 0;
  }

  path(at: number): Path {
    return ['content', at];
  }

  override put(): void {}

  build(): unknown {
    return undefined;
  }
}

/** The outermost element of any type, at its start tag. */
export function recordOutermost(reader: XmlReader): AnyContent {
  return { ...attributesOf(reader, true), content: [] };
}

/** An element within content of any type, at its start tag; it becomes part of the content. */
export function recordInside(around: AnyContent, reader: XmlReader): AnyContent {
  const element: AnyElement = {
    name: nameKey(reader),
    ...attributesOf(reader, false),
    content: [],
  };
  around.content?.push(element);
  return element;
}

/** Text; pieces that follow one another become one. */
export function recordText({ content }: AnyContent, text: string): void {
  if (!content) return;
  const last = content.length - 1;
  const before = content[last];
  if (typeof before === 'string') content[last] = before + text;
  else content.push(text);
}

function attributesOf(reader: XmlReader, isOutermost: boolean): Pick<AnyContent, 'attributes'> {
  const kept = reader.attributes.filter(({ namespace, local }) =>
    isKept(namespace, local, isOutermost),
  );
  if (kept.length === 0) return {};
  const attributes: Record<string, string> = {};
  for (const attribute of kept) setProperty(attributes, nameKey(attribute), attribute.value);
  return { attributes };
}
