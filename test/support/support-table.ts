/**
 * Tables of what is supported, one Markdown document for each schema language. Rows come out of
 * cases that tests have run, so that a table can't say more than they show; `npx vitest run -u`
 * rewrites the documents, and without `-u` a stale one fails.
 */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/** One construct, and what became of the case that uses it. */
export interface SupportRow {
  /** As the language writes it, Markdown: `` `xs:all` ``. */
  readonly construct: string;
  /** What the case showed: it works, or these diagnostics name it. */
  readonly outcome: 'supported' | readonly string[];
  /** Markdown; on one line. */
  readonly note?: string;
}

/** Rows of one kind under a heading. */
export interface SupportSection {
  readonly title: string;
  /** Markdown before the table. */
  readonly text?: string;
  readonly rows: readonly SupportRow[];
}

/** The text of a table document. Bytes depend on the arguments alone. */
export function supportDocument(
  title: string,
  introduction: string,
  sections: readonly SupportSection[],
): string {
  const parts = sections.flatMap(({ title: heading, text, rows }) => [
    `## ${heading}`,
    ...(text === undefined ? [] : [text]),
    table(rows),
  ]);
  return `${[`# ${title}`, introduction, ...parts].join('\n\n')}\n`;
}

function table(rows: readonly SupportRow[]): string {
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const head = hasNotes
    ? ['| construct | | note |', '|---|---|---|']
    : ['| construct | |', '|---|---|'];
  const lines = rows.map(({ construct, outcome, note = '' }) => {
    const cells = [construct, shown(outcome), ...(hasNotes ? [note] : [])];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [...head, ...lines].join('\n');
}

function shown(outcome: SupportRow['outcome']): string {
  if (outcome === 'supported') return 'supported';
  return outcome.map((code) => `\`${code}\``).join(', ');
}

/** Holds the document at `path`, from the root of the repository, to `text`; `-u` rewrites it. */
export async function expectDocument(path: string, text: string): Promise<void> {
  await expect(text).toMatchFileSnapshot(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
}
