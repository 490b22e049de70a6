/** What `XmlReader` gives one at a time: numbers, which are compared for each tag of a document. */
export const Token = { start: 1, end: 2, text: 3, eof: 4, error: 5 } as const;
/** One of `Token`. */
export type TokenKind = (typeof Token)[keyof typeof Token];
