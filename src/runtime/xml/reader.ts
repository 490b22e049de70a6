/** The strict XML reader. */
import type { Limits } from '../options.ts';
import type { XmlError } from './errors.ts';

export const Token = { start: 1, end: 2, text: 3, eof: 4, error: 5 } as const;
export type TokenKind = (typeof Token)[keyof typeof Token];

export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  /** Normalised (XML 1.0 §3.3.3). */
  readonly value: string;
  readonly index: number;
  readonly valueIndex: number;
  readonly end: number;
}

export interface XmlReaderOptions {
  /** Accept a document type declaration and read its internal subset; for XSD files alone. */
  readonly doctype?: boolean;
}

export class XmlReader {
  name = '';
  prefix = '';
  local = '';
  namespace = '';
  attributes: readonly XmlAttribute[] = [];
  text = '';
  index = 0;
  end = 0;
  depth = 0;
  error: XmlError | undefined;
  constructor(text: string, limits: Limits, options: XmlReaderOptions = {}) {
    throw new Error('not yet');
  }
  get isWhiteSpace(): boolean {
    return false;
  }
  next(): TokenKind {
    return Token.eof;
  }
  resolvePrefix(prefix: string): string | undefined {
    return undefined;
  }
}
