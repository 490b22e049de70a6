/** Where text came from: every component and every diagnostic points into a source. */

/** One file as it was read. */
export interface SourceFile {
  /** How messages call it: relative to the working directory, `/` between folders; or a URL. */
  readonly path: string;
  readonly text: string;
}

/** A stretch of a source: UTF-16 units, `end` exclusive. */
export interface Span {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** 1-based line and column (UTF-16 units) of an index into a text; lines end at LF, CRLF or CR. */
export function lineAndColumn(text: string, index: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  const breaks = /\r\n?|\n/g;
  for (
    let match = breaks.exec(text);
    match && breaks.lastIndex <= index;
    match = breaks.exec(text)
  ) {
    line += 1;
    lineStart = breaks.lastIndex;
  }
  return { line, column: index - lineStart + 1 };
}
