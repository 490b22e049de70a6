/** Texts as documents that outside judges can be asked about. */
import { libxml2 } from '../oracle/libxml2.ts';
import { type SchemaSet, schemaOf } from '../oracle/schema-set.ts';
import { xerces } from '../oracle/xerces.ts';

/** A text, and the element whose simple type it is to have. */
export interface Question {
  readonly element: string;
  readonly text: string;
}

/** A schema without a target namespace; `declarations` are what stands in `xs:schema`. */
export function schemaWith(declarations: string): SchemaSet {
  return schemaOf(
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="urn:p">' +
      `${declarations}</xs:schema>`,
  );
}

/** Xerces' first code for each question; `''`: valid. */
export async function askXerces(
  schema: SchemaSet,
  questions: readonly Question[],
): Promise<string[]> {
  const verdicts = await xerces(
    questions.map((question) => ({ schema, document: documentOf(question) })),
  );
  return verdicts.map(({ issues }) => issues[0]?.code ?? '');
}

/** Whether libxml2 takes each. */
export function askLibxml2(schema: SchemaSet, questions: readonly Question[]): boolean[] {
  return questions.map((question) => libxml2(schema, documentOf(question)).valid);
}

/** What the documents' prefixes stand for. */
export function prefixes(prefix: string): string | undefined {
  return new Map([
    ['p', 'urn:p'],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ]).get(prefix);
}

function documentOf({ element, text }: Question): string {
  return `<${element} xmlns:p="urn:p">${reference(text)}</${element}>`;
}

/** Everything but letters and digits as character references, so that nothing else touches it. */
function reference(text: string): string {
  return text.replace(/[^A-Za-z0-9]/gu, (character) => `&#${character.codePointAt(0)};`);
}
