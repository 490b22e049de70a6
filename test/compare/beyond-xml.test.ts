/** A string of JSON can hold what no document can: what is said of it, and whether it mends. */
import { expect, test } from 'vitest';
import { provePairs } from '../../codegen/compare/compare-pair.ts';
import { collectDiagnostics } from '../../codegen/diagnostics/report.ts';
import { readFormat } from '../../codegen/pipeline.ts';
import { memoryFiles } from '../../codegen/source/files.ts';

async function messages(text: object): Promise<readonly string[]> {
  const properties = { a: { type: 'string', ...text } };
  const schema = { type: 'object', properties, required: ['a'], additionalProperties: false };
  const files = memoryFiles({
    'a.schema.json': JSON.stringify(schema),
    'a.xsd': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType>
      <xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:schema>`,
  });
  const { report, diagnostics } = collectDiagnostics();
  const schemas = { xsd: 'a.xsd', jsonSchema: 'a.schema.json' };
  await provePairs([await readFormat('R', schemas, {}, files, report)], report);
  return diagnostics.map(({ message }) => message);
}

test('the pattern that the message names leaves no difference', async () => {
  const [message = ''] = await messages({});
  expect(message).toMatch(/^Only the JSON Schema accepts .* XML has no such characters/);
  const [, pattern] = /the pattern `(.*)` leaves/.exec(message) ?? [];
  expect(await messages({ pattern })).toEqual([]);
});
