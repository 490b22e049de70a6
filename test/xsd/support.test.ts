/** `docs/xsd-support.md`: what of XSD is supported, as the cases show it; `npx vitest run -u` rewrites it. */
import { expect, test } from 'vitest';
import { xsdDiagnostics } from '../../codegen/diagnostics/xsd.ts';
import { compileSchema, SchemaError } from '../../codegen/index.ts';
import { type Role, vocabulary } from '../../codegen/xsd/vocabulary.ts';
import { expectDocument, type SupportRow, supportDocument } from '../support/support-table.ts';
import { constructs, unsupported } from './constructs.ts';
import { schemaText } from './reading.ts';
import { pairs, readInContext, roles, silent, telling } from './vocabulary-contexts.ts';

const introduction = `Written by the tests (\`npx vitest run test/xsd -u\`); nothing here is claimed that no test has run.
What is not supported is named by the diagnostic in the second column, at its line and column; it is
never ignored. Sections are those of XML Schema 1.0, part 1 unless it says part 2.`;

/** What names a construct as not supported. */
const unsupportedIn = (codes: readonly string[]): SupportRow['outcome'] => {
  const found = [...new Set(codes.filter((code) => code.startsWith('xsd-unsupported-')))];
  return found.length === 0 ? 'supported' : found;
};

async function vocabularyRows(): Promise<readonly SupportRow[]> {
  const rows: SupportRow[] = [];
  for (const role of roles) {
    const { codes } = await readInContext(role, '');
    rows.push({
      construct: `**\`xs:${vocabulary[role].element}\`** ${where(role)}`.trim(),
      outcome: unsupportedIn(codes),
    });
    for (const { name, kind } of pairs.filter((pair) => pair.role === role)) {
      const value = telling[kind];
      const result =
        value === undefined ? { codes } : await readInContext(role, `${name}="${value}"`);
      const note = silent[name];
      rows.push({
        construct: `\`@${name}\``,
        outcome: unsupportedIn(result.codes),
        ...(note !== undefined && { note }),
      });
    }
  }
  return rows;
}

/** Where an element stands that stands in several places: `globalElement` → `(global element)`. */
function where(role: Role): string {
  const { element } = vocabulary[role];
  const isOnly = roles.filter((other) => vocabulary[other].element === element).length === 1;
  if (isOnly) return '';
  const words = role.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words === element.toLowerCase() ? '(local)' : `(${words})`;
}

async function refusal(body: string): Promise<readonly string[]> {
  const files = { 'a.xsd': schemaText(body), 'b.xsd': schemaText('') };
  const thrown = await compileSchema({ xsd: 'a.xsd', files }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(SchemaError);
  return thrown instanceof SchemaError ? thrown.diagnostics.map(({ code }) => code) : [];
}

/** The code of a document that names a complex type, derived from the declared one. */
async function complexTypeNamed(): Promise<readonly string[]> {
  const schema = await compileSchema({
    xsd: 'a.xsd',
    files: {
      'a.xsd': schemaText(
        '<xs:complexType name="T"/><xs:complexType name="U"><xs:complexContent><xs:extension base="T"/></xs:complexContent></xs:complexType><xs:element name="r" type="T"/>',
      ),
    },
  });
  const xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  const { issues = [] } = schema.parse(`<r ${xsi} xsi:type="U"/>`);
  return issues.map(({ code }) => code);
}

test('docs/xsd-support.md is what the cases show', async () => {
  const refused: SupportRow[] = [];
  for (const [construct, body] of Object.entries(unsupported)) {
    const outcome = unsupportedIn(await refusal(body));
    expect(outcome, construct).not.toBe('supported');
    refused.push({ construct, outcome });
  }
  const rules = Object.entries(xsdDiagnostics).filter(([code]) => !code.startsWith('xsd-'));
  const document = supportDocument('What of XML Schema 1.0 is supported', introduction, [
    {
      title: 'Constructs',
      text: 'Each is read, bound, typed, checked, parsed and written by a case in `test/xsd/constructs.ts`, with documents that Xerces and libxml2 judge too (where libxml2 differs, the test has the clause).',
      rows: [
        ...constructs.map(({ name, section }) => {
          return { construct: name, outcome: 'supported' as const, note: section };
        }),
        ...refused,
        {
          construct: '`xsi:type` that names a complex type (in documents)',
          outcome: await complexTypeNamed(),
          note: '§3.3.4',
        },
      ],
    },
    {
      title: 'Vocabulary',
      text: 'Every element of a schema document, by its role, and its attributes.',
      rows: await vocabularyRows(),
    },
    {
      title: 'Rules for schemas',
      text: 'What a mistake in a schema is told by: each code has an example that a test runs, and `postwright explain CODE` shows.',
      rows: rules.map(([code, { reference }]) => ({ construct: reference, outcome: [code] })),
    },
  ]);
  await expectDocument('docs/xsd-support.md', document);
});
