/** What emitted text says of itself near its beginning, whatever its language: it may be replaced. */
export const WRITTEN_BY = 'Written by postwright';

/** A file that an emitter made. */
export interface EmittedFile {
  /** From the output folder, `/` between folders. */
  readonly path: string;
  readonly text: string;
}
