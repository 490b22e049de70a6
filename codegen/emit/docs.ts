import type { JSDocStructure, OptionalKind } from 'ts-morph';
import { quoteComment } from './quote.ts';

/** Documentation as TSDoc; nothing for none. */
export function docsOf(documentation: string): { docs?: OptionalKind<JSDocStructure>[] } {
  const text = quoteComment(documentation);
  // A description that ends a line before the closing mark would stand on lines of its own.
  return text === '' ? {} : { docs: [{ description: text.includes('\n') ? `\n${text}` : text }] };
}
