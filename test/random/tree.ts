/** XML as a plain tree: what schemas and documents are while they are made, mutated and reduced. */

export interface XmlNode {
  /** As it is written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
}

/** An element, or text that is not yet escaped. */
export type XmlChild = XmlNode | string;

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A node; attributes without a value are left out. */
export function node(name: string, attributes: Attributes = {}, ...children: XmlChild[]): XmlNode {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return {
    name,
    attributes: Object.fromEntries(present.map(([key, value]) => [key, String(value)])),
    children,
  };
}

/** The same node with other attributes; `undefined` takes one away. */
export function withAttributes(tree: XmlNode, attributes: Attributes): XmlNode {
  return node(tree.name, { ...tree.attributes, ...attributes }, ...tree.children);
}

/** The same node with other children. */
export function withChildren(tree: XmlNode, children: readonly XmlChild[]): XmlNode {
  return { ...tree, children };
}

export function isNode(child: XmlChild): child is XmlNode {
  return typeof child !== 'string';
}

/** Every node of a tree, itself first, in document order. */
export function* nodesOf(tree: XmlNode): Generator<XmlNode> {
  yield tree;
  for (const child of tree.children) if (isNode(child)) yield* nodesOf(child);
}

/** The tree with `old` (the same object) replaced by what stands there instead. */
export function replaced(tree: XmlNode, old: XmlNode, by: readonly XmlChild[]): XmlNode {
  const children = tree.children.flatMap((child): readonly XmlChild[] => {
    if (!isNode(child)) return [child];
    return child === old ? by : [replaced(child, old, by)];
  });
  return withChildren(tree, children);
}

/** The source; with `indent`, elements that hold no text stand on lines of their own. */
export function writeXml(tree: XmlNode, indent?: string, level = 0): string {
  const attributes = Object.entries(tree.attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  const head = `<${tree.name}${attributes.join('')}`;
  if (tree.children.length === 0) return `${head}/>`;
  const isPlain = indent === undefined || tree.children.some((child) => !isNode(child));
  const line = isPlain ? '' : `\n${indent.repeat(level + 1)}`;
  const inner = tree.children.map((child) =>
    isNode(child)
      ? line + writeXml(child, isPlain ? undefined : indent, level + 1)
      : escapeText(child),
  );
  const end = isPlain ? '' : `\n${indent.repeat(level)}`;
  return `${head}>${inner.join('')}${end}</${tree.name}>`;
}

/** A document as text, whichever way it is there. */
export function sourceOf(document: XmlNode | string): string {
  return typeof document === 'string' ? document : writeXml(document);
}

function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, reference);
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<"\r\n\t]/g, reference);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
