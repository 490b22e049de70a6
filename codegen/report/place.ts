/** Places in files: where they are, and the line that is shown for them. */
import type { Issue } from '../../src/runtime/issue.ts';
import { type JsonNode, nodeAt } from '../source/json.ts';
import { lineAndColumn, type Span } from '../source/source.ts';

/** A stretch of a line of a file. */
export interface Place {
  readonly path: string;
  /** 1-based; absent where there is no text to count in. */
  readonly line?: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
  /** UTF-16 units to underline. */
  readonly length: number;
  /** The line itself, without its end. */
  readonly source?: string;
  /** Where in the value. */
  readonly value?: readonly (string | number)[];
}

/** What stands for the path of standard input. */
export const STANDARD_INPUT = '<stdin>';

/** Where the issues of one document stand. */
export type Locate = (issue: Pick<Issue, 'line' | 'column'> & Partial<Issue>) => Place;

export function placeOfSpan({ source: { path, text }, start, end }: Span): Place {
  const { line, column } = lineAndColumn(text, start);
  const source = lineFrom(text, start - column + 1);
  return { path, line, column, length: Math.max(1, end - start), source };
}

/** Issues of a JSON document: at the value that they are about. */
export function inJson(path: string, tree: JsonNode): Locate {
  return (issue) => {
    const { span } = nodeAt(tree, (issue.path ?? []).map(String));
    return { ...placeOfSpan(span), path, ...(issue.path && { value: issue.path }) };
  };
}

/** Issues of an XML document: by line and column, which ascend, so that its lines are found once. */
export function inXml(path: string, text: string | undefined): Locate {
  const lineAt = text === undefined ? () => undefined : linesOf(text);
  return (issue) => {
    const { line, column } = issue;
    const value = issue.path && { value: issue.path };
    if (line === undefined || column === undefined) return { path, length: 1, ...value };
    const source = lineAt(line);
    const length = source === undefined ? 1 : wordLength(source, column - 1);
    return { path, line, column, length, ...(source !== undefined && { source }), ...value };
  };
}

/** What a person would underline there: a tag's name, an attribute's name or value, or text. */
function wordLength(line: string, index: number): number {
  const before = line[index - 1];
  const isValue = before === '"' || before === "'";
  const word =
    line[index] === '<'
      ? /<[!?/]?[^\s<>/]*/y
      : isValue
        ? /[^<"']*/y
        : before === '>'
          ? /[^<]*[^<\s]/y
          : /[^\s<>="']*/y;
  word.lastIndex = index;
  return Math.max(1, word.exec(line)?.[0].length ?? 0);
}

const LINE_END = /\r\n?|\n/;

function lineFrom(text: string, start: number): string {
  const end = text.slice(start).search(LINE_END);
  return end < 0 ? text.slice(start) : text.slice(start, start + end);
}

/** A line by its number; cheap when asked for in ascending order. */
function linesOf(text: string): (line: number) => string | undefined {
  const breaks = new RegExp(LINE_END, 'g');
  let at = { line: 1, start: 0 };
  return (line) => {
    if (line < at.line) at = { line: 1, start: 0 };
    breaks.lastIndex = at.start;
    while (at.line < line) {
      if (!breaks.exec(text)) return undefined;
      at = { line: at.line + 1, start: breaks.lastIndex };
    }
    return text.slice(at.start, breaks.exec(text)?.index ?? text.length);
  };
}
