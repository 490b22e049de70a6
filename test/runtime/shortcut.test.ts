/**
 * A child that is plain text is read at once; behind a comment the same child is read token by token.
 * Both ways must come to the same end.
 */
import { describe, expect, it } from 'vitest';
import { type ParseOptions, parse } from '../../src/runtime/index.ts';
import { shapes } from './shapes.ts';

/** What a result says but for places, which comments move. */
function saidOf(format: Parameters<typeof parse>[0], document: string, options: ParseOptions) {
  const { value, issues } = parse(format, document, options);
  return issues
    ? issues.map(({ code, message, path, expected }) => ({ code, message, path, expected }))
    : value;
}

/** Comments that keep text what it is: before each end tag that text stands before. */
function withComments(document: string): string {
  return document.replace(/(?<=[^>])<\//g, '<!----></');
}

const settings: readonly ParseOptions[] = [
  {},
  { unknown: 'collect' },
  { limits: { depth: 1 } },
  { limits: { text: 2 } },
  { limits: { issues: 1 } },
];

describe.each(shapes)('$name', ({ format, documents }) => {
  const plain = documents.filter((document) => !/<!|<\?/.test(document));

  it.each(settings)('with %j', (options) => {
    for (const document of plain) {
      const commented = saidOf(format, withComments(document), options);
      expect(saidOf(format, document, options), document).toEqual(commented);
    }
  });
});

it('tells the place of a value that is read at once', () => {
  const shape = shapes.find(({ name }) => name === 'sequence');
  const document = '<r>\r\n <a>é</a>\n <b>x</b></r>';
  const { issues } = parse(shape?.format ?? { name: '', roots: [] }, document);
  expect(issues?.[0]).toMatchObject({ line: 3, column: 5, offset: 19, path: ['b', 0] });
});
