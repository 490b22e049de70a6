/** Documentation comments: TSDoc that an editor shows. */
import type { JSDocStructure, OptionalKind } from 'ts-morph';
import type { Annotations, EnumerationMember } from '../value/model.ts';
import { quoteComment, quoteDocumentation, quoteLiteral } from './quote.ts';

/** A comment of our own, as TSDoc; nothing for none. */
export function docsOf(documentation: string): { docs?: OptionalKind<JSDocStructure>[] } {
  const text = quoteComment(documentation);
  return text === '' ? {} : { docs: [{ description: described(text) }] };
}

/** A description that ends a line before the closing mark would stand on lines of its own. */
function described(text: string): string {
  return text.includes('\n') ? `\n${text}` : text;
}

/** Longer values say little to a reader. */
const MAX_VALUE = 200;

/** What a schema says of a type or a property, and of each value of an enumeration; `undefined`: nothing. */
export function schemaDocs(
  documentation: string,
  { deprecated, defaultValue, examples = [] }: Annotations,
  values: readonly EnumerationMember[] = [],
): string | undefined {
  const said = values.filter((value) => value.documentation !== '').map(valueLine);
  const tags = [
    ...(deprecated ? ['@deprecated'] : []),
    ...(defaultValue === undefined ? [] : tagOf('@defaultValue', defaultValue)),
    ...examples.flatMap((example) => tagOf('@example', example)),
  ];
  const blocks = [quoteDocumentation(documentation), said.join('\n'), tags.join('\n')];
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return text === '' ? undefined : described(text);
}

/** `- "low": Not much.` */
function valueLine({ value, documentation }: EnumerationMember): string {
  const text = quoteDocumentation(documentation).replace(/\s*\n\s*/g, ' ');
  return `- ${quoteComment(quoteLiteral(value))}: ${text}`;
}

function tagOf(tag: string, value: string): readonly string[] {
  const text = quoteComment(value).replace(/\s*\n\s*/g, ' ');
  return text.length > MAX_VALUE ? [] : [`${tag} ${text}`.trim()];
}

/** A description as the comment that ts-morph makes of it. */
export function commentText(description: string): string {
  if (!description.includes('\n')) return `/** ${description} */`;
  const lines = description.trim().split('\n');
  return `/**\n${lines.map((line) => `* ${line}`.trimEnd()).join('\n')}\n*/`;
}
