/** What a judgement found: always something that must not be. */
import type { XmlNode } from '../tree.ts';
import type { Subject } from './subject.ts';

export type FindingKind =
  /** A stage threw, or emitted what can't be run. */
  | 'crash'
  /** Xerces says the contrary of a schema, or names another rule. */
  | 'schema'
  /** Xerces says the contrary of a document, or names another rule first. */
  | 'document'
  /** libxml2 alone says the contrary. */
  | 'libxml2'
  /** Emitted code and the interpreted descriptor differ. */
  | 'lanes'
  /** `isX(v)` if and only if `serializeX(v)` parses back to `v`, and is valid. */
  | 'law'
  /** Emitted code does not compile, or a valid value is not of the emitted type. */
  | 'types';

export interface Finding {
  readonly kind: FindingKind;
  /** The same for whatever has the same cause, as far as can be told. */
  readonly signature: string;
  readonly detail: string;
  readonly subject: Subject;
  readonly document?: XmlNode | string;
  readonly value?: { readonly value: unknown };
}
