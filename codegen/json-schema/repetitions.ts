/** Findings that a schema can have at each of a thousand places, told once. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { nearestName } from '../diagnostics/nearest.ts';
import type { Span } from '../source/source.ts';
import type { Dialect } from './dialect.ts';
import { keywordNames } from './vocabulary.ts';

/** Tells a finding, with how many more places it was found at. */
type Tell = (report: Report, more: number) => void;

/** Holds back findings that differ in their place alone, and tells each at its first. */
export class Repetitions {
  readonly #found = new Map<string, { readonly tell: Tell; readonly places: Set<string> }>();

  unknownKeyword(span: Span, keyword: string, dialect: Dialect): void {
    this.#note(span, ['keyword', keyword, dialect.title], (report, more) => {
      const nearest = nearestName(keyword, keywordNames(dialect));
      const details = { keyword, dialect: dialect.title, nearest, more };
      report('json-schema-unknown-keyword', span, details);
    });
  }

  unknownFormat(span: Span, format: string): void {
    this.#note(span, ['format', format], (report, more) =>
      report('json-schema-unknown-format', span, { format, more }),
    );
  }

  /** Reports each, in the order in which they were found first. */
  tell(report: Report): void {
    for (const { tell, places } of this.#found.values()) tell(report, places.size - 1);
  }

  #note({ source, start }: Span, what: readonly unknown[], tell: Tell): void {
    const identity = JSON.stringify(what);
    const known = this.#found.get(identity) ?? { tell, places: new Set() };
    this.#found.set(identity, known);
    known.places.add(`${source.path}\n${start}`);
  }
}
