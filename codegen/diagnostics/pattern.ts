import { entry, jsonSchemaExample, xsdExample } from './entry.ts';

function patternExample(pattern: string) {
  return xsdExample(`  <xs:element name="a">
    <xs:simpleType>
      <xs:restriction base="xs:string"><xs:pattern value="${pattern}"/></xs:restriction>
    </xs:simpleType>
  </xs:element>`);
}

/** What can be wrong with a regular expression. */
export const patternDiagnostics = {
  'pattern-syntax': entry<{ pattern: string; problem: string; index: number }>({
    severity: 'error',
    message: ({ pattern, problem, index }) =>
      `the pattern ${JSON.stringify(pattern)} is wrong at its character ${index + 1}: ${problem}`,
    mend: 'Mend the regular expression; XSD has its own syntax, in which ^ and $ are literal and \\d means any decimal digit.',
    reference: 'XSD 1.0 part 2, appendix F; ECMA-262, Patterns',
    example: patternExample('[0-9'),
  }),
  'pattern-too-complex': entry<{ pattern: string }>({
    severity: 'error',
    message: ({ pattern }) =>
      `the pattern ${JSON.stringify(pattern)} can't be matched in linear time: an attacker could make it hang`,
    mend: "Make each repetition end at a character that it can't itself match, or state a length with a facet instead of a counter.",
    reference: 'ARCHITECTURE.md, Patterns',
    example: jsonSchemaExample({ type: 'string', pattern: '(a+)+\\b' }),
  }),
};
