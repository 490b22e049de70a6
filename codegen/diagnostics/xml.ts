import { entry } from './entry.ts';

const malformed = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n';

/** What keeps an XSD from being read as XML. */
export const xmlDiagnostics = {
  'xml-not-well-formed': entry<{ readonly code: string; readonly message: string }>({
    severity: 'error',
    message: ({ code, message }) => `Not well-formed XML: ${message} (${code})`,
    mend: 'Mend the document with an XML editor: only the first fault of a file is shown.',
    reference: 'XML 1.0 §2.1; Namespaces in XML 1.0 §7',
    example: { files: { 'example.xsd': malformed }, xsd: 'example.xsd' },
  }),
};
