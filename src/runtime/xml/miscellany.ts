/** Comments and processing instructions: checked, and skipped. */
import { EXCLAMATION, LESS_THAN, QUESTION } from './codes.ts';
import type { Scanner } from './scanner.ts';

/** Skips white space, comments and processing instructions (XML 1.0 §2.8 [27] Misc). */
export function skipMiscellany(scanner: Scanner): void {
  do scanner.skipSpace();
  while (skipCommentOrInstruction(scanner));
}

/** Skips a comment or a processing instruction; whether one stands here. */
export function skipCommentOrInstruction(scanner: Scanner): boolean {
  const { text, at } = scanner;
  if (scanner.code !== LESS_THAN) return false;
  const code = text.charCodeAt(at + 1);
  if (code !== EXCLAMATION && code !== QUESTION) return false;
  scanner.keepCharacters();
  if (code === QUESTION) skipInstruction(scanner);
  else if (text.startsWith('--', at + 2)) skipComment(scanner);
  else return false;
  return true;
}

/** §2.5 [15]: two hyphens only as part of the end. */
function skipComment(scanner: Scanner): void {
  const start = scanner.at;
  const hyphens = scanner.requireLater('--', start + 4, 'a comment', start);
  scanner.at = hyphens + 2;
  if (!scanner.skip('>')) scanner.fail('xml-comment', {}, hyphens, { expected: ['-->'] });
}

/** §2.6 [16], [17]: a target, and then white space before anything but the end. */
function skipInstruction(scanner: Scanner): void {
  const start = scanner.at;
  scanner.at += 2;
  const name = scanner.requireNCName('the target of a processing instruction');
  if (name.toLowerCase() === 'xml') scanner.fail('xml-instruction-target', { name }, start);
  if (scanner.skip('?>')) return;
  scanner.requireSpace('?>');
  scanner.at = scanner.requireLater('?>', scanner.at, 'a processing instruction', start) + 2;
}
