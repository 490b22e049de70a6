/** References in content and in attribute values (XML 1.0 §4.1, §4.4, §4.6). */
import { isXmlCharacter } from './characters.ts';
import { NUMBER_SIGN } from './codes.ts';
import type { Scanner } from './scanner.ts';

/**
 * Reads the reference that begins here. The result is its character; for a declared entity it is
 * empty, and reading goes on in the entity, with `depth` elements open around it.
 */
export function readReference(scanner: Scanner, depth = 0): string {
  const start = scanner.at;
  if (scanner.text.charCodeAt(start + 1) === NUMBER_SIGN) return readCharacterReference(scanner);
  const name = readEntityName(scanner);
  const character = predefinedEntity(name);
  if (character !== undefined) return character;
  if (scanner.entities === undefined) scanner.fail('xml-entity-undefined', { name }, start);
  scanner.entities.refer(name, start, depth);
  return '';
}

/** Reads `&name;` (§4.1 [68]) and returns the name. */
export function readEntityName(scanner: Scanner): string {
  const start = scanner.at;
  scanner.at += 1;
  const name = scanner.scanName();
  if (name === '') scanner.fail('xml-reference', { found: scanner.found() }, start);
  if (!scanner.skip(';')) {
    scanner.fail('xml-reference', { found: `&${name} without ;` }, start, { expected: [';'] });
  }
  return name;
}

const characterReferenceAt = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/y;

/** Reads `&#38;` or `&#x26;` (§4.1 [66]) and returns the character. */
export function readCharacterReference(scanner: Scanner): string {
  const start = scanner.at;
  characterReferenceAt.lastIndex = start;
  const match = characterReferenceAt.exec(scanner.text);
  if (match === null) return scanner.fail('xml-reference', { found: '&#' }, start);
  const [name, hexadecimal, decimal = ''] = match;
  const codePoint = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number.parseInt(decimal, 10);
  if (!isXmlCharacter(codePoint)) scanner.fail('xml-character-reference', { name }, start);
  scanner.at = characterReferenceAt.lastIndex;
  return String.fromCodePoint(codePoint);
}

/** The character that a predefined entity (§4.6) stands for. */
export function predefinedEntity(name: string): string | undefined {
  switch (name) {
    case 'amp':
      return '&';
    case 'lt':
      return '<';
    case 'gt':
      return '>';
    case 'quot':
      return '"';
    case 'apos':
      return "'";
    default:
      return undefined;
  }
}
