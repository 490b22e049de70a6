/** Where XSD can't say what a JSON Schema does. */
import { entry } from './entry.ts';

export const toXsdDiagnostics = {
  'to-xsd-impossible': entry<{ reason: string }>({
    severity: 'warning',
    message: ({ reason }) => `There is no XSD of this schema: ${reason}.`,
    mend: 'Write the XSD by hand and name it beside the JSON Schema; the two are then compared.',
    reference: 'ARCHITECTURE.md, Conversion',
    example: {
      files: {
        'postwright.json':
          '{ "out": "generated", "formats": { "Order": { "jsonSchema": "example.json" } }, "emit": { "xsd": true } }\n',
        'example.json': 'true\n',
      },
      config: 'postwright.json',
    },
  }),
};
