/** libxml2-wasm: the document validated by the XSD, then its elements as an object. */
import { readFileSync } from 'node:fs';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { type Elements, type Kind, verifyElements } from '../documents/kind.ts';
import { strings, xmlOf } from '../documents/xml.ts';
import { contestant } from '../harness/contestant.ts';

/** libxml2 with the schema compiled once. */
export function libxml2(kind: Kind) {
  const validator = compile(kind);
  return contestant({
    name: 'libxml2-wasm, XSD',
    input: (value: Parameters<typeof xmlOf>[0]) => strings(xmlOf(value)),
    work: (xml): Elements => {
      const document = XmlDocument.fromString(xml);
      try {
        validator.validate(document);
        return elementsOf(document.root);
      } finally {
        document.dispose();
      }
    },
    reads: `${kind}Elements`,
    verify: (elements, value) => verifyElements(kind, elements, value),
  });
}

/** @throws if libxml2 refuses the schema, or a document. */
function compile(kind: Kind): XsdValidator {
  const name = `schema/${kind}-mo.xsd`;
  const types = 'schema/postback-types.xsd';
  const provider = new XmlBufferInputProvider({ [types]: readFileSync(types) });
  xmlRegisterInputProvider(provider);
  const schema = XmlDocument.fromString(readFileSync(name, 'utf8'), { url: name });
  const validator = XsdValidator.fromDoc(schema);
  schema.dispose();
  return validator;
}

/** By name: the text of each child, and of `CONTENT` the texts of its children. */
function elementsOf(parent: XmlElement): Elements {
  const elements: Record<string, unknown> = {};
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (!(node instanceof XmlElement)) continue;
    const { name } = node;
    elements[name] = name === 'CONTENT' ? { FILE: textsOf(node) } : node.content;
  }
  return elements;
}

function textsOf(parent: XmlElement): string[] {
  const texts: string[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) texts.push(node.content);
  }
  return texts;
}
