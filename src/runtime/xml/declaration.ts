/** The XML declaration (XML 1.0 §2.8 [23]) and the encoding that it names (§4.3.3 [80]). */
import { isSpace } from './characters.ts';
import { QUESTION } from './codes.ts';
import type { Scanner } from './scanner.ts';

const space = '[ \\t\\r\\n]';
const pseudoAttributeAt = new RegExp(
  `(${space}+)([a-z]+)${space}*=${space}*(?:"([^"<]*)"|'([^'<]*)')`,
  'y',
);
const encodingPattern = new RegExp(
  `^<\\?xml${space}+version${space}*=${space}*(?:"[^"<]*"|'[^'<]*')` +
    `${space}+encoding${space}*=${space}*["']([A-Za-z][A-Za-z0-9._-]*)["']`,
);

/** The pseudo-attributes in their order, what each may be, and how a message puts it. */
const pseudoAttributes = [
  { name: 'version', value: /^1\.[0-9]+$/, expected: 'version="1.0"' },
  { name: 'encoding', value: /^[A-Za-z][A-Za-z0-9._-]*$/, expected: 'encoding="…"' },
  { name: 'standalone', value: /^(?:yes|no)$/, expected: 'standalone="yes" or "no"' },
] as const;

/** The encoding that the XML declaration of `text` names, if it has one. */
export function declaredEncoding(text: string): string | undefined {
  return encodingPattern.exec(text)?.[1];
}

/**
 * Skips the XML declaration, if the text begins with one. Any version 1.x is read as 1.0 (§2.8); the
 * encoding has been dealt with, or is of no meaning in text that is decoded.
 */
export function skipDeclaration(scanner: Scanner): void {
  const { text } = scanner;
  if (text.charCodeAt(1) !== QUESTION || !text.startsWith('<?xml') || !isSpace(text.charCodeAt(5)))
    return;
  scanner.keepCharacters();
  scanner.at = 5;
  for (const { name, value, expected } of pseudoAttributes) {
    pseudoAttributeAt.lastIndex = scanner.at;
    const match = pseudoAttributeAt.exec(scanner.text);
    if (match?.[2] === name) {
      const given = match[3] ?? match[4] ?? '';
      scanner.at = pseudoAttributeAt.lastIndex;
      if (!value.test(given)) refuse(scanner, expected, given, scanner.at - given.length - 1);
    } else if (name === 'version') {
      refuseNext(scanner, expected);
    }
  }
  const { at } = scanner;
  scanner.skipSpace();
  if (scanner.skip('?>')) return;
  scanner.at = at;
  refuseNext(scanner, '?>, or encoding and standalone in this order');
}

function refuseNext(scanner: Scanner, expected: string): never {
  scanner.skipSpace();
  const start = scanner.at;
  return refuse(scanner, expected, scanner.scanName() || scanner.found(), start);
}

function refuse(scanner: Scanner, expected: string, found: string, index: number): never {
  return scanner.fail('xml-declaration', { found, expected }, index, { expected: [expected] });
}
