/** The elements of a JSON array, written one by one as `JSON.stringify` would write them together. */
export interface JsonElements {
  readonly next: (element: unknown) => string;
  /** What stands before the closing bracket. */
  readonly end: () => string;
}

/** For an array whose closing bracket is indented by `depth` levels of two blanks. */
export function jsonElements(depth = 0): JsonElements {
  const outer = `\n${'  '.repeat(depth)}`;
  const inner = `${outer}  `;
  let isFirst = true;
  return {
    next: (element) => {
      const comma = isFirst ? '' : ',';
      isFirst = false;
      return `${comma}${inner}${JSON.stringify(element, null, 2).replaceAll('\n', inner)}`;
    },
    end: () => (isFirst ? '' : outer),
  };
}
