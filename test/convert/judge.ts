/** An XSD as our checks take it, beside ajv's verdict by the JSON Schema that it is converted to. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type CompiledSchema, compileSchema, convertSchema } from '../../codegen/index.ts';

export interface Judged {
  /** Our checks and parser, from the XSD. */
  readonly compiled: CompiledSchema;
  /** The document that it was converted to. */
  readonly text: string;
  /** ajv's verdict by that document. */
  readonly accepts: (value: unknown) => boolean;
  /** What the document can't say: reasons, in order. */
  readonly losses: readonly string[];
}

/** Converts the XSD at `path`, or the one that consists of `text`. */
export async function judged(schema: { path: string } | { text: string }): Promise<Judged> {
  const options =
    'path' in schema
      ? { xsd: schema.path, format: 'Sample' }
      : { xsd: 'sample.xsd', files: { 'sample.xsd': schema.text }, format: 'Sample' };
  const compiled = await compileSchema(options);
  const { documents, diagnostics } = await convertSchema(options);
  const text = documents[0]?.text ?? '';
  return {
    compiled,
    text,
    accepts: ajvOf(JSON.parse(text)),
    losses: diagnostics
      .filter(({ code }) => code === 'to-json-schema-wider')
      .map(({ message }) => message),
  };
}

/** `strict`, so that what ajv does not know is an error; `xml` is OpenAPI's. */
function ajvOf(schema: object): (value: unknown) => boolean {
  const engine = new Ajv2020({
    strictTypes: false,
    strictRequired: false,
    strictTuples: false,
    // A property called `constructor` is not there because objects inherit one.
    ownProperties: true,
    unicodeRegExp: true,
  });
  engine.addVocabulary(['xml']);
  const validate = engine.compile(schema);
  return (value) => validate(value) === true;
}

/** An XSD without a target namespace. */
export function xsdOf(body: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n${body}\n</xs:schema>\n`;
}

/** A value as a test's message shows it. */
export function shown(value: unknown): string {
  return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}
