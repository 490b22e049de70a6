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
  'pattern-escape': entry<{ pattern: string; problem: string; index: number }>({
    severity: 'warning',
    message: ({ pattern, problem, index }) =>
      `the pattern ${JSON.stringify(pattern)} at its character ${index + 1}: ${problem}`,
    mend: 'Leave the backslash out: XSD escapes only what has a meaning in its regular expressions, and other processors may refuse the schema.',
    reference: 'XSD 1.0 part 2, appendix F.1.1, SingleCharEsc',
    example: patternExample('a\\/b'),
  }),
  'pattern-too-complex': entry<{ pattern: string; reason: string }>({
    severity: 'error',
    message: ({ pattern, reason }) =>
      `the pattern ${JSON.stringify(pattern)} can't be matched in linear time, so a text could make it hang: ${reason}`,
    mend: "Write the pattern so that each repetition ends at a character that it can't itself match, and leave back-references out; a length is better stated by a facet than by a counter.",
    reference: 'ARCHITECTURE.md, Patterns',
    example: jsonSchemaExample({ type: 'string', pattern: '^(a+)\\1$' }),
  }),
};
