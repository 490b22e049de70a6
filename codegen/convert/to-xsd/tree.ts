/** The emitted schema as a tree of XML elements, and as the text that a careful person would write. */

export interface XmlElement {
  readonly name: string;
  /** In the order of writing. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** Elements, or one text. */
  readonly children: readonly XmlElement[] | string;
}

/** An attribute of an element to be made; one without a value is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of the XSD namespace. */
export function xs(
  local: string,
  attributes: Attributes = {},
  children: readonly (XmlElement | undefined)[] | string = [],
): XmlElement {
  return {
    name: `xs:${local}`,
    attributes: Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
    children:
      typeof children === 'string' ? children : children.filter((child) => child !== undefined),
  };
}

/** `xs:annotation` for a description; none for an empty one. */
export function annotation(documentation: string): XmlElement | undefined {
  const text = documentation.trim();
  return text === '' ? undefined : xs('annotation', {}, [xs('documentation', {}, text)]);
}

/** An element with its description, which comes first. */
export function documented(element: XmlElement, documentation: string): XmlElement {
  const description = annotation(documentation);
  if (!description || typeof element.children === 'string') return element;
  return { ...element, children: [description, ...element.children] };
}

/** The document, with its declaration; two blanks a level, an empty line between global components. */
export function documentText(schema: XmlElement): string {
  const open = startTag(schema);
  if (typeof schema.children === 'string') return '';
  const parts = schema.children.map((child) => elementLines(child, '  ').join('\n'));
  const body = parts.length === 0 ? '' : `${parts.join('\n\n')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${open}>\n${body}</${schema.name}>\n`;
}

function elementLines(element: XmlElement, indent: string): readonly string[] {
  const { name, children } = element;
  const open = startTag(element);
  if (children.length === 0) return [`${indent}<${open}/>`];
  if (typeof children === 'string') return textLines(open, name, children, indent);
  return [
    `${indent}<${open}>`,
    ...children.flatMap((child) => elementLines(child, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}

/** Text of several lines stands between its tags, indented, for readers: white space collapses there. */
function textLines(open: string, name: string, text: string, indent: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => escapeText(line.trim()));
  const [only] = lines;
  if (lines.length === 1) return [`${indent}<${open}>${only}</${name}>`];
  const inner = lines.map((line) => (line === '' ? '' : `${indent}  ${line}`));
  return [`${indent}<${open}>`, ...inner, `${indent}</${name}>`];
}

function startTag({ name, attributes }: XmlElement): string {
  return [name, ...attributes.map(([key, value]) => `${key}="${escapeAttribute(value)}"`)].join(
    ' ',
  );
}

function escapeText(text: string): string {
  return legible(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
}

function escapeAttribute(text: string): string {
  return legible(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'));
}

/** What an editor would not show, or XML would normalise, as a reference; what XML can't hold is gone. */
function legible(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return isXmlCharacter(codePoint) ? `&#x${codePoint.toString(16).toUpperCase()};` : '';
  });
}

/** Char of XML 1.0 (§2.2). */
export function isXmlCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return codePoint === 0x9 || codePoint === 0xa || codePoint === 0xd;
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint !== 0xfffe && codePoint !== 0xffff);
}
