import { entry } from './entry.ts';

/** What keeps the output folder from being written. */
export const outputDiagnostics = {
  'output-nothing': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `Nothing can be written for the format \`${name}\`; expected a schema that can be read.`,
    mend: 'Mend what keeps its schema from being read. A lower severity does not replace the schema.',
    reference: 'README.md, Regenerate when a format changes',
    example: {
      files: {
        'postwright.json': `${JSON.stringify(
          {
            out: 'src',
            formats: { Order: { xsd: 'lost.xsd' } },
            diagnostics: { 'xsd-file-missing': 'warning' },
          },
          null,
          2,
        )}\n`,
      },
      config: 'postwright.json',
    },
  }),
  'output-foreign-file': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      `\`${path}\` stands where a file would be written; expected one that this generator wrote, which its first lines say.`,
    mend: 'Move it away, or write to another folder. To have it replaced, lower this code to "warning" in the configuration\'s `diagnostics`.',
    reference: 'README.md, Regenerate when a format changes',
    example: {
      files: {
        'postwright.json': `${JSON.stringify({ out: 'src', formats: { Order: { xsd: 'order.xsd' } } }, null, 2)}\n`,
        'order.xsd':
          '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="order" type="xs:string"/></xs:schema>\n',
        'src/index.ts': 'console.log("my own program");\n',
      },
      config: 'postwright.json',
    },
  }),
};
