import type { ExpandedName } from '../descriptor.ts';

/** What a value is told to while it is checked, in schema order: the writer, or nobody. */
export interface Sink {
  /** `isElementOnly`: white space between its children means nothing. */
  open(name: ExpandedName, isElementOnly: boolean): void;
  attribute(name: ExpandedName, text: string): void;
  nil(): void;
  text(text: string): void;
  close(): void;
  /** A prefix for a namespace, declared where the value stands; `''` for none. */
  prefix(namespace: string): string;
}
