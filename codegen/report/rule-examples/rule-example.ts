/** Small documents that break one rule each, for `postwright explain`; a test runs them. */

/** A schema and a document that gets the code, perhaps as an enclosing rule. */
export interface RuleExample {
  readonly kind: 'document';
  readonly files: Readonly<Record<string, string>>;
  /** The command line, behind `postwright validate`. */
  readonly args: readonly string[];
}

/** Why there is no document to show. */
export interface RuleNote {
  readonly kind: 'note';
  readonly text: string;
}

/** An XML document against an XSD; `body` stands inside `xs:schema`. */
export function xmlExample(body: string, document: string): RuleExample {
  const namespace = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"';
  const indented = body.trim().replaceAll('\n', '\n  ');
  const xsd = `<xs:schema ${namespace}>\n  ${indented}\n</xs:schema>\n`;
  return {
    kind: 'document',
    files: { 'example.xsd': xsd, 'example.xml': document },
    args: ['--xsd', 'example.xsd', 'example.xml'],
  };
}

/** A document that no schema would make better. */
export function plainExample(document: string): RuleExample {
  return xmlExample('<xs:element name="a" type="xs:string"/>', document);
}

/** A JSON value of what an XSD describes. */
export function valueExample(body: string, value: string): RuleExample {
  const { files } = xmlExample(body, '');
  return {
    kind: 'document',
    files: { 'example.xsd': files['example.xsd'] ?? '', 'example.json': value },
    args: ['--xsd', 'example.xsd', 'example.json'],
  };
}

/** A JSON value against a JSON Schema. */
export function jsonExample(schema: unknown, value: unknown): RuleExample {
  return {
    kind: 'document',
    files: {
      'example.schema.json': `${JSON.stringify(schema)}\n`,
      'example.json': `${JSON.stringify(value)}\n`,
    },
    args: ['--json-schema', 'example.schema.json', 'example.json'],
  };
}

export function note(text: string): RuleNote {
  return { kind: 'note', text };
}
