/** What a command may do to the outside; the tests hand it another. */
import type { Paint } from '../report/paint.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Resolves when whoever reads `out` has kept up: to be awaited between documents. */
  readonly drained: () => Promise<void>;
  /** Shows one line below everything else until the next text or status; `''` removes it. */
  readonly status: (line: string) => void;
  /** For what goes to `out`. */
  readonly paint: Paint;
  /** For what goes to `err`. */
  readonly paintErr: Paint;
  /** Columns that help is wrapped at. */
  readonly columns: number;
  /**
   * The first bytes of a file, or of standard input for `-`: at most `most`, so that what has no
   * end ends. Rejects as `fs.readFile` does.
   */
  readonly read: (path: string, most: number) => Promise<Uint8Array>;
}

/**
 * Exit codes: all valid or done; something is not valid or not up to date; could not run; and as
 * shells show a program that SIGPIPE ended: nobody reads its output any more.
 */
export const exitCode = { ok: 0, invalid: 1, failed: 2, unread: 141 } as const;
