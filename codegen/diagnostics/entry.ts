/** What the catalogue knows of one code. */
import type { Severity } from './severity.ts';

export interface CatalogueEntry<D extends object> {
  readonly severity: Severity;
  /** The message; quotes names and values of the schema, says what was found and what was expected. */
  readonly message: (details: D) => string;
  /** How to mend it, for a person: one or two sentences. */
  readonly mend: string;
  /** The section of the specification, or of this project's documents. */
  readonly reference: string;
  /** A minimal input that gets this code, run by a test. */
  readonly example: Example;
}

/** Files by path; those named below are the entry points, the others are reached from them. */
export interface Example {
  readonly files: Readonly<Record<string, string>>;
  readonly xsd?: string;
  readonly jsonSchema?: string;
  /** A configuration file; then it names the schemas. */
  readonly config?: string;
}

/** Fixes the details that the message needs: `entry<{ name: string }>()({ … })`. */
export function entry<D extends object = Record<string, never>>(
  definition: CatalogueEntry<D>,
): CatalogueEntry<D> {
  return definition;
}

/** An example that is one XSD: `body` stands inside `xs:schema`. */
export function xsdExample(body: string): Example {
  const text = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n${body}\n</xs:schema>\n`;
  return { files: { 'example.xsd': text }, xsd: 'example.xsd' };
}

/** An example that is one JSON Schema. */
export function jsonSchemaExample(schema: unknown): Example {
  return {
    files: { 'example.schema.json': `${JSON.stringify(schema, null, 2)}\n` },
    jsonSchema: 'example.schema.json',
  };
}
