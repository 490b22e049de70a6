/** Element type declarations (XML 1.0 §3.2): checked, and skipped. */
import type { Scanner } from '../scanner.ts';

/** Skips an element type declaration, from behind `<!ELEMENT`. */
export function skipElementDeclaration(scanner: Scanner): void {
  scanner.requireSpace('the name of an element');
  scanner.requireName('the name of an element');
  scanner.requireSpace('EMPTY, ANY or (');
  if (!scanner.skip('EMPTY') && !scanner.skip('ANY')) {
    if (!scanner.skip('(')) scanner.unexpected('EMPTY, ANY or (');
    scanner.skipSpace();
    if (scanner.skip('#PCDATA')) skipMixed(scanner);
    else skipChildren(scanner);
  }
  scanner.skipSpace();
  scanner.require('>');
}

/** §3.2.2 [51], from behind `(#PCDATA`: names behind bars, and then the asterisk is needed. */
function skipMixed(scanner: Scanner): void {
  let hasNames = false;
  scanner.skipSpace();
  while (scanner.skip('|')) {
    scanner.skipSpace();
    scanner.requireName('the name of an element');
    scanner.skipSpace();
    hasNames = true;
  }
  scanner.require(')');
  if (!scanner.skip('*') && hasNames) scanner.unexpected('*');
}

/** §3.2.1 [47] to [50], from behind the first `(`: in each group one kind of separator. */
function skipChildren(scanner: Scanner): void {
  const separators: ('|' | ',' | undefined)[] = [undefined];
  for (;;) {
    scanner.skipSpace();
    if (scanner.skip('(')) {
      separators.push(undefined);
      continue;
    }
    scanner.requireName('the name of an element or (');
    skipOccurrence(scanner);
    scanner.skipSpace();
    while (scanner.skip(')')) {
      skipOccurrence(scanner);
      separators.pop();
      if (separators.length === 0) return;
      scanner.skipSpace();
    }
    skipSeparator(scanner, separators);
  }
}

function skipSeparator(scanner: Scanner, separators: ('|' | ',' | undefined)[]): void {
  const before = separators.pop();
  const expected = before ?? (scanner.text.startsWith('|', scanner.at) ? '|' : ',');
  if (!scanner.skip(expected))
    scanner.unexpected(before === undefined ? '|, , or )' : `${before} or )`);
  separators.push(expected);
}

function skipOccurrence(scanner: Scanner): void {
  if (!scanner.skip('?') && !scanner.skip('*')) scanner.skip('+');
}
