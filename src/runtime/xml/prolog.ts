/** What stands around the root element (XML 1.0 §2.1 [1], §2.8). */
import type { Limits } from '../options.ts';
import { EXCLAMATION, LESS_THAN, SLASH } from './codes.ts';
import { skipDeclaration } from './declaration.ts';
import type { DoctypeReader, DocumentType } from './document-type.ts';
import { skipMiscellany } from './miscellany.ts';
import type { Scanner } from './scanner.ts';

/**
 * §2.8 [22]: declaration, comments and instructions, document type, which is given. Behind it the
 * scanner is at the root's start tag, or has failed.
 */
export function readProlog(
  scanner: Scanner,
  limits: Limits,
  readDoctype: DoctypeReader | undefined,
): DocumentType | undefined {
  skipDeclaration(scanner);
  skipMiscellany(scanner);
  let documentType: DocumentType | undefined;
  const code = scanner.text.charCodeAt(scanner.at + 1);
  if (code === EXCLAMATION && scanner.text.startsWith('<!DOCTYPE', scanner.at)) {
    if (readDoctype === undefined) scanner.fail('xml-doctype', {});
    scanner.keepCharacters();
    documentType = readDoctype(scanner, limits);
    skipMiscellany(scanner);
  }
  if (scanner.code !== LESS_THAN || scanner.text.charCodeAt(scanner.at + 1) === SLASH) {
    scanner.fail('xml-root-missing', { found: scanner.found() });
  }
  return documentType;
}

/** Comments, instructions and white space behind the root; fails at anything else. */
export function readEpilog(scanner: Scanner): void {
  skipMiscellany(scanner);
  if (!scanner.isAtEnd) scanner.fail('xml-root-followed', { found: scanner.found() });
  scanner.failAtNonCharacter();
}
