/** Printing: from ts-morph structures to text, once a file. The one module that loads ts-morph. */
import {
  IndentationText,
  Project,
  QuoteKind,
  type StatementStructures,
  type WriterFunction,
} from 'ts-morph';
import type { EmittedFile } from './emitted-file.ts';
import { layOutText } from './indent.ts';

/** What a file is made of: text, or what ts-morph prints. */
export type Statement = string | WriterFunction | StatementStructures;

/** A file before it is printed. */
export interface FileStructure {
  /** From the output folder. */
  readonly path: string;
  readonly statements: readonly Statement[];
}

/** Prints files; the same structures give the same text. */
export function printFiles(files: readonly FileStructure[]): readonly EmittedFile[] {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      quoteKind: QuoteKind.Double,
    },
  });
  return files.map(({ path, statements }) => {
    const end = statements.findLastIndex((statement) => typeof statement !== 'string') + 1;
    const structures = textOf(project, path, statements.slice(0, end));
    const texts = statements.slice(end).filter((statement) => typeof statement === 'string');
    return { path, text: layOutText([structures, ...texts.map(apart)].join('\n')) };
  });
}

/** A text of several lines stands apart. */
function apart(text: string): string {
  return text.trim().includes('\n') ? `\n${text}\n` : text;
}

/**
 * What ts-morph makes of statements. It parses all that it prints, megabytes of data too: texts
 * behind the last structure are not shown to it.
 */
function textOf(project: Project, path: string, statements: readonly Statement[]): string {
  if (statements.length === 0) return '';
  const file = project.createSourceFile(path, { statements: [...statements] });
  const text = file.getFullText();
  // What was printed is kept by nobody: a thousand types must not stay in memory as trees.
  file.forget();
  return text.trimEnd();
}
