import { entry } from './entry.ts';

const xsd = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:string"/></xs:schema>\n';

function configExample(config: object) {
  return {
    files: { 'postwright.json': `${JSON.stringify(config, null, 2)}\n`, 'example.xsd': xsd },
    config: 'postwright.json',
  };
}

/** What the configuration file can get wrong. */
export const configurationDiagnostics = {
  'configuration-invalid': entry<{ place: string; problem: string }>({
    severity: 'error',
    message: ({ place, problem }) => `${place}: ${problem}`,
    mend: 'Correct the setting; README.md shows a whole configuration, and `postwright generate --help` names the settings.',
    reference: 'README.md, Configuration',
    example: configExample({ out: 'generated', formats: { A: { xsd: 'example.xsd' } }, output: 'x' }),
  }),
  'configuration-unknown-code': entry<{ code: string }>({
    severity: 'warning',
    message: ({ code }) => `no diagnostic has the code \`${code}\`, so its severity changes nothing`,
    mend: 'Codes are shown in brackets behind each message; copy one from there.',
    reference: 'README.md, Configuration',
    example: configExample({
      out: 'generated',
      formats: { A: { xsd: 'example.xsd' } },
      diagnostics: { 'no-such-code': 'warning' },
    }),
  }),
};
