/**
 * The layout of printed text. TypeScript's own formatter does the same and more, at a megabyte a
 * second; emitted code has only one rule to follow, which it can be written to.
 */

/**
 * Indents by two blanks: a line that ends with an opening bracket has one level below it, until a
 * line that begins with a closing one; so has a line that ends with `=`, until the statement ends.
 * No string of emitted code spans lines (see `quoteString`). Never two empty lines, none before a
 * closing bracket; one line end at the end.
 */
export function layOutText(text: string): string {
  const lines: string[] = [];
  let level = 0;
  /** The level of the lines behind `=`. */
  let continued = 0;
  let isComment = false;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
      continue;
    }
    const opensComment = line.startsWith('/**') && !line.endsWith('*/');
    const isCode = !isComment && !opensComment && !line.startsWith('//');
    if (isCode && /^[)\]}]/.test(line)) {
      level -= 1;
      if (lines.at(-1) === '') lines.pop();
    }
    // The lines of a block comment after the first have their asterisks below one another.
    lines.push(`${'  '.repeat(level)}${isComment ? ' ' : ''}${line}`);
    if (isCode && /[([{]$/.test(line)) level += 1;
    else if (isCode && line.endsWith(' =')) {
      level += 1;
      continued = level;
    } else if (isCode && continued > 0 && level === continued && line.endsWith(';')) {
      level -= 1;
      continued = 0;
    }
    isComment = opensComment || (isComment && !line.endsWith('*/'));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
