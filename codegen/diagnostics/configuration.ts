import { entry } from './entry.ts';

const xsd =
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:string"/></xs:schema>\n';

function configurationExample(configuration: object) {
  return {
    files: {
      'postwright.json': `${JSON.stringify(configuration, null, 2)}\n`,
      'example.xsd': xsd,
    },
    config: 'postwright.json',
  };
}

const formats = { Order: { xsd: 'example.xsd' } };
const reference = 'README.md, Regenerate when a format changes';

/** What the configuration file can get wrong. */
export const configurationDiagnostics = {
  'configuration-unknown-setting': entry<{
    name: string;
    known: readonly string[];
    nearest?: string;
  }>({
    severity: 'error',
    message: ({ name, known, nearest }) =>
      `There is no setting \`${name}\`${meant(nearest)}; expected one of ${known.join(', ')}.`,
    mend: 'Correct its spelling, or remove it: a setting that nobody reads would be ignored in silence.',
    reference,
    example: configurationExample({ output: 'generated', out: 'generated', formats }),
  }),
  'configuration-missing-setting': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) => `The setting \`${name}\` is missing; expected it in this object.`,
    mend: 'Add it. The smallest configuration is { "out": "generated", "formats": { "Order": { "xsd": "order.xsd" } } }.',
    reference,
    example: configurationExample({ formats }),
  }),
  'configuration-wrong-value': entry<{ setting: string; expected: string; found: string }>({
    severity: 'error',
    message: ({ setting, expected, found }) => `${setting}: expected ${expected}; found ${found}.`,
    mend: 'Give it a value of that kind; README.md lists every setting.',
    reference,
    example: configurationExample({ out: 7, formats }),
  }),
  'configuration-format-name': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `The format is called \`${name}\`; expected PascalCase, ASCII letters and digits, and not \`Shared\`.`,
    mend: 'Types and functions are called after a format (`Order`, `parseOrder`), so its name must begin like a type: `PurchaseOrder`.',
    reference,
    example: configurationExample({
      out: 'generated',
      formats: { 'sms-mo': { xsd: 'example.xsd' } },
    }),
  }),
  'configuration-no-schema': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      `The format \`${name}\` has no schema; expected \`xsd\`, \`jsonSchema\` or both.`,
    mend: 'Name its schema: { "xsd": "order.xsd" }.',
    reference,
    example: configurationExample({ out: 'generated', formats: { Order: {} } }),
  }),
  'configuration-same-format': entry<{ name: string; other: string }>({
    severity: 'error',
    message: ({ name, other }) =>
      `The formats \`${other}\` and \`${name}\` are called the same; expected names that differ in more than upper and lower case.`,
    mend: 'Rename one of them: each format has a folder of its own, and many file systems hold these two for one.',
    reference,
    example: configurationExample({
      out: 'generated',
      formats: { Order: { xsd: 'example.xsd' }, ORDER: { xsd: 'example.xsd' } },
    }),
  }),
  'configuration-external-name': entry<{ key: string; name: string; isOne: boolean }>({
    severity: 'error',
    message: ({ key, name, isOne }) =>
      isOne
        ? `\`${key}\` is to be imported as \`${name}\`; expected the name of an exported type.`
        : `\`${key}\` stands for more than one type, so they can't all be called \`${name}\`; expected no name.`,
    mend: 'Give a name to one type alone: { "{urn:common}Address": { "from": "@acme/common", "name": "PostalAddress" } }.',
    reference,
    example: configurationExample({
      out: 'generated',
      formats,
      externals: { '{urn:common}': { from: '@acme/common', name: 'Address' } },
    }),
  }),
  'configuration-unknown-code': entry<{ code: string; nearest?: string }>({
    severity: 'warning',
    message: ({ code, nearest }) =>
      `No diagnostic has the code \`${code}\`${meant(nearest)}; its severity changes nothing.`,
    mend: 'Codes stand in brackets behind each message, and `postwright explain` lists them.',
    reference,
    example: configurationExample({
      out: 'generated',
      formats,
      diagnostics: { 'no-such-code': 'warning' },
    }),
  }),
  'configuration-fixed-code': entry<{ code: string }>({
    severity: 'warning',
    message: ({ code }) =>
      `The severity of \`${code}\` is fixed; expected the code of something that can be ignored.`,
    mend: 'Remove it: without what this code asks for, there is no configuration to work with.',
    reference,
    example: configurationExample({
      out: 'generated',
      formats,
      diagnostics: { 'configuration-missing-setting': 'info' },
    }),
  }),
};

function meant(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` (did you mean \`${nearest}\`?)`;
}
