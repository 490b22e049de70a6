/** The XML that emitted code puts together: pieces of text, and expressions between them. */
import { quoteString, quoteTemplateText } from '../quote.ts';

/** Text as it stands in the document, or an expression for a string. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string };

/** A piece that stands in the document as it is. */
export function text(content: string): Piece {
  return { kind: 'text', text: content };
}

/** A piece that an expression gives when it is written. */
export function code(expression: string): Piece {
  return { kind: 'code', code: expression };
}

/** One expression for all of them. */
export function templateText(pieces: readonly Piece[]): string {
  const [only, ...others] = pieces;
  if (only?.kind === 'code' && others.length === 0) return only.code;
  if (pieces.every(({ kind }) => kind === 'text')) {
    return quoteString(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join(''));
  }
  const parts = pieces.map((piece) =>
    piece.kind === 'text' ? quoteTemplateText(piece.text) : `\${${piece.code}}`,
  );
  return `\`${parts.join('')}\``;
}
