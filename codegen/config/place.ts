import type { Report } from '../diagnostics/diagnostic.ts';
import type { Span } from '../source/source.ts';

/**
 * Where a setting stands in the configuration file, named by the way to it, such as
 * `('formats', 'Order', 'xsd')`; `undefined` if it isn't there, or there is no file.
 */
export type PlaceOf = (...way: readonly string[]) => Span | undefined;

/** The same report, which puts what has no place of its own at `place`. */
export function reportAt(report: Report, place: Span | undefined): Report {
  return place ? (code, span, ...rest) => report(code, span ?? place, ...rest) : report;
}
