/** The text of `xs:documentation` (§3.13), for people. */
import type { XmlElement } from './document.ts';
import { childrenOf, type SchemaElement } from './schema-element.ts';

/**
 * The documentation of a component: paragraphs separated by an empty line, white space inside them
 * collapsed, what several `xs:documentation` say one after the other; empty if there is none.
 */
export function documentationOf(element: SchemaElement): string {
  return childrenOf(element, 'annotation')
    .flatMap((annotation) => childrenOf(annotation, 'documentation'))
    .flatMap((documentation) => paragraphs(textOf(documentation.xml)))
    .join('\n\n');
}

function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n[\t ]*\r?\n/)
    .map((paragraph) => paragraph.replace(/[\t\n\r ]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** Recursion is bounded by the depth that the XML reader allows. */
function textOf(element: XmlElement): string {
  return element.content.map((node) => (node.kind === 'text' ? node.value : textOf(node))).join('');
}
