import { XSD_NAMESPACE } from '../../wire/model.ts';
import { type CatalogueEntry, type Example, entry, xsdExample } from '../entry.ts';

/** An error that one XSD shows: its section, its message, how to mend it, and what stands inside `xs:schema`. */
export function rule<D extends object = Record<string, never>>(
  reference: string,
  message: (details: D) => string,
  mend: string,
  example: string | Example,
): CatalogueEntry<D> {
  return entry<D>({
    severity: 'error',
    message: (details) => withPrefixes(message(details)),
    mend,
    reference: reference.startsWith('part ') ? `XSD 1.0 ${reference}` : reference,
    example: typeof example === 'string' ? xsdExample(example) : example,
  });
}

/** Names of XSD's own components as a person writes them. */
function withPrefixes(message: string): string {
  return message.replaceAll(`{${XSD_NAMESPACE}}`, 'xs:');
}

/** An example of several files; the first is the entry. */
export function filesExample(
  ...files: readonly (readonly [path: string, text: string])[]
): Example {
  return { files: Object.fromEntries(files), xsd: files[0]?.[0] ?? '' };
}

/** A schema document with these attributes on its root. */
export function schema(attributes: string, body: string): string {
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${attributes}>\n${body}\n</xs:schema>\n`;
}
