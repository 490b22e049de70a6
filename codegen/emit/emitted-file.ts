/** A file that an emitter made. */
export interface EmittedFile {
  /** From the output folder, `/` between folders. */
  readonly path: string;
  readonly text: string;
}
