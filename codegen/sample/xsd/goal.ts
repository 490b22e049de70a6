/** A goal of an XSD, and how its document is made. */
import type { Goal } from '../model.ts';
import type { DocumentBuilder, Route } from './builder.ts';
import type { XmlElement } from './element.ts';

/** One thing that a document is to show. */
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

/** An element, changed; `undefined`: there is nothing to change it to. */
export type Change = (element: XmlElement, documents: DocumentBuilder) => XmlElement | undefined;

/** The goal of the plainest document that leads to an element, with this change of the element. */
export function changeGoal(route: Route, goal: Omit<XsdGoal, 'make'>, change: Change): XsdGoal {
  return {
    ...goal,
    make: (documents) => {
      let isMade = true;
      const document = documents.document(route, new Map(), (element) => {
        const changed = change(element, documents);
        isMade = changed !== undefined;
        return changed ?? element;
      });
      return isMade ? document : undefined;
    },
  };
}
