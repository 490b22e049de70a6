/** Identifiers of what is external (XML 1.0 §4.2.2, §4.7): checked, and never followed. */
import type { Scanner } from '../scanner.ts';

const publicLiteralAt =
  /"[ \r\na-zA-Z0-9\-'()+,./:=?;!*#@$_%]*"|'[ \r\na-zA-Z0-9\-()+,./:=?;!*#@$_%]*'/y;
const systemLiteralAt = /"[^"]*"|'[^']*'/y;

/** Reads an `ExternalID` (§4.2.2 [75]), if one begins here; whether one did. */
export function readExternalId(scanner: Scanner): boolean {
  if (scanner.skip('PUBLIC')) {
    readPublicLiteral(scanner);
    scanner.requireSpace('a system identifier');
  } else if (scanner.skip('SYSTEM')) {
    scanner.requireSpace('a system identifier');
  } else {
    return false;
  }
  readLiteral(scanner, systemLiteralAt, 'a system identifier in quotes');
  return true;
}

/** Skips a notation declaration (§4.7 [82]), from behind `<!NOTATION`. */
export function skipNotation(scanner: Scanner): void {
  scanner.requireSpace('the name of a notation');
  scanner.requireNCName('the name of a notation');
  scanner.requireSpace('PUBLIC or SYSTEM');
  if (scanner.skip('PUBLIC')) {
    readPublicLiteral(scanner);
    if (scanner.skipSpace() && !scanner.text.startsWith('>', scanner.at)) {
      readLiteral(scanner, systemLiteralAt, 'a system identifier in quotes, or >');
    }
  } else if (!readExternalId(scanner)) {
    scanner.unexpected('PUBLIC or SYSTEM');
  }
  scanner.skipSpace();
  scanner.require('>');
}

function readPublicLiteral(scanner: Scanner): void {
  scanner.requireSpace('a public identifier');
  readLiteral(scanner, publicLiteralAt, 'a public identifier in quotes');
}

function readLiteral(scanner: Scanner, literalAt: RegExp, expected: string): void {
  literalAt.lastIndex = scanner.at;
  if (!literalAt.test(scanner.text)) scanner.unexpected(expected);
  scanner.at = literalAt.lastIndex;
}
