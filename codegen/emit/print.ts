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
    const file = project.createSourceFile(path, { statements: [...statements] });
    const text = layOutText(file.getFullText());
    // What was printed is kept by nobody: a thousand types must not stay in memory as trees.
    file.forget();
    return { path, text };
  });
}
