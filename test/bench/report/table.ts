/** Tables that read well on a terminal and as Markdown. */

export interface Table {
  readonly title: string;
  /** What the figures are, in a sentence or two. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The table under its title, its columns aligned: the first to the left, figures to the right. */
export function markdownOf({ title, note, head, rows }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => width(row[column]))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => aligned(cell, widths[column] ?? 0, column)).join(' | ')} |`;
  const rule = widths.map((size, column) => '-'.repeat(size + 1) + (column === 0 ? '-' : ':'));
  return [`## ${title}`, '', note, '', line(head), `|${rule.join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

function aligned(cell: string, size: number, column: number): string {
  const blanks = ' '.repeat(size - width(cell));
  return column === 0 ? cell + blanks : blanks + cell;
}

function width(cell = ''): number {
  return [...cell].length;
}
