/** What the reader says of a document, as lines that a table can hold. */
import { defaultLimits, type Limits } from '../../src/runtime/options.ts';
import { readDoctype } from '../../src/runtime/xml/doctype/doctype.ts';
import { openInput } from '../../src/runtime/xml/input.ts';
import { Token, XmlReader } from '../../src/runtime/xml/reader.ts';

export interface Reading {
  /** `<{namespace}local name="value"`, `>` and `"text`; attributes sorted by name. */
  readonly events: readonly string[];
  /** Of the error, if there is one. */
  readonly code?: string;
  /** Where the error is: `line:column`, and the offset. */
  readonly place?: string;
}

/** Reads a document to its end or its first error; `doctype`: with its document type declaration. */
export function readEvents(
  input: string | Uint8Array,
  options: { doctype?: boolean; charset?: string; limits?: Partial<Limits> } = {},
): Reading {
  const limits = { ...defaultLimits, ...options.limits };
  const opened = openInput(input, { charset: options.charset, limits });
  if (opened.error) {
    const { line, column, offset } = opened.position;
    return { events: [], code: opened.error.code, place: `${line}:${column} ${offset}` };
  }
  const reader = new XmlReader(opened.text, limits, {
    doctype: options.doctype ? readDoctype : undefined,
  });
  const events: string[] = [];
  for (;;) {
    const token = reader.next();
    if (token === Token.eof) return { events };
    if (token === Token.error) {
      const { line, column, offset } = opened.positionAt(reader.index);
      return { events, code: reader.error?.code ?? '', place: `${line}:${column} ${offset}` };
    }
    events.push(eventOf(reader, token));
  }
}

function eventOf(reader: XmlReader, token: number): string {
  if (token === Token.end) return '>';
  if (token === Token.text) return `"${reader.text}`;
  const attributes = reader.attributes
    .map(({ name, namespace, value }) => ` ${name}${namespace && `{${namespace}}`}="${value}"`)
    .sort();
  return `<${reader.namespace && `{${reader.namespace}}`}${reader.name}${attributes.join('')}`;
}
