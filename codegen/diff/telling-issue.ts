/** Of all that a parser has against an example, what is about the part that it is an example of. */
import type { Issue } from '../../src/runtime/issue.ts';
import { CHILDREN } from '../compare/claims/elements.ts';
import type { ValuePath } from '../compare/places.ts';

/** Of a JSON value: what is said of the part, or that it is missing; else the first thing that is said. */
export function issueInValue(issues: readonly Issue[], path: ValuePath): Issue | undefined {
  const at = (way: ValuePath): readonly Issue[] =>
    issues.filter((issue) => JSON.stringify(issue.path) === JSON.stringify(way));
  const missing = String(path.at(-1));
  const absent = at(path.slice(0, -1)).find(({ expected }) => expected?.includes(missing));
  return at(path)[0] ?? absent ?? issues[0];
}

/**
 * Of a document, `text`, in which `path` leads to an element: what is said of the element itself; else
 * of what is in it; else the first thing that is said.
 */
export function issueInDocument(
  issues: readonly Issue[],
  text: string,
  path: ValuePath,
): Issue | undefined {
  const element = elementAt(documentElements(text), path);
  if (!element) return issues[0];
  const inside = issues.filter((issue) => holds(element, issue));
  const own = inside.find((issue) => {
    const child = element.children.find((each) => holds(each, issue));
    return !child || (issue.offset === child.start && issue.code.startsWith(CONTENT_RULE));
  });
  return own ?? inside[0] ?? issues[0];
}

/** What is said of a child that can't stand where it does is about the element around it. */
const CONTENT_RULE = 'cvc-complex-type.2.4';

/** An element in a text, from its start tag to behind its end tag. */
interface ElementRange {
  readonly start: number;
  end: number;
  readonly children: ElementRange[];
}

/** A tag as our own writer writes it. */
const TAG = /<(\/?)[^\s/>]+(?:\s+[^\s=]+="[^"]*")*\s*(\/?)>/g;

/** The whole as an element around the root: documents have no comments and the like here. */
function documentElements(text: string): ElementRange {
  const document: ElementRange = { start: 0, end: text.length, children: [] };
  const open = [document];
  for (const { 0: tag, 1: close, 2: empty, index } of text.matchAll(TAG)) {
    const end = index + tag.length;
    if (close) {
      const element = open.pop();
      if (element) element.end = end;
      continue;
    }
    const element: ElementRange = { start: index, end, children: [] };
    open.at(-1)?.children.push(element);
    if (!empty) open.push(element);
  }
  return document;
}

/** Paths step from the document, or an element, to its children, and to one of them by its number. */
function elementAt(document: ElementRange, path: ValuePath): ElementRange | undefined {
  let element: ElementRange | undefined = document;
  for (const step of path) {
    if (typeof step === 'number') element = element?.children[step];
    else if (step !== CHILDREN) break;
  }
  return element;
}

function holds({ start, end }: ElementRange, { offset = -1 }: Issue): boolean {
  return offset >= start && offset < end;
}
