/** A goal of an XSD, and how its document is made. */
import type { Goal } from '../model.ts';
import type { DocumentBuilder } from './builder.ts';
import type { XmlElement } from './element.ts';

export interface XsdGoal extends Goal {
  /** The rules of which an invalid one breaks one first. */
  readonly codes?: RegExp;
  /**
   * The document; `undefined`: none was found.
   *
   * @throws {Unbuildable} if a part of it has no valid content.
   */
  readonly make: (documents: DocumentBuilder) => XmlElement | undefined;
}
