import { quoteLineComment } from './quote.ts';

/** What emitted text says of itself near its beginning, whatever its language: it may be replaced. */
export const WRITTEN_BY = 'Written by postwright';

/** A file that an emitter made. */
export interface EmittedFile {
  /** From the output folder, `/` between folders. */
  readonly path: string;
  readonly text: string;
}

/** The first line of a module, which says what it comes from. */
export function header(sources: readonly string[]): string {
  const from = quoteLineComment(sources.join(', '));
  return `// ${WRITTEN_BY} from ${from}. Do not edit: change the schema and generate anew.\n`;
}
