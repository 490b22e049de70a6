/** Findings that a schema can have at each of a thousand places, told once. */
import type { Report } from '../diagnostics/diagnostic.ts';

/** Codes whose findings differ in their place alone, if their details are the same. */
const REPEATED: ReadonlySet<string> = new Set([
  'json-schema-unknown-keyword',
  'json-schema-unknown-format',
]);

interface Repetition {
  /** Tells it, with how many more places it was found at. */
  readonly tell: (more: number) => void;
  readonly places: Set<string>;
}

/**
 * A report that holds back what may repeat, until `tell` reports each once: at its first place, with
 * how many more there are. Everything else is passed on.
 */
export function tellOnce(report: Report): { readonly report: Report; readonly tell: () => void } {
  const found = new Map<string, Repetition>();
  return {
    report: (code, span, ...said) => {
      if (!REPEATED.has(code)) return report(code, span, ...said);
      const identity = `${code}\n${JSON.stringify(said[0])}`;
      const tell = (more: number): void => {
        report(code, span, ...([{ ...said[0], more }] as unknown as typeof said));
      };
      const repetition = found.get(identity) ?? { tell, places: new Set() };
      found.set(identity, repetition);
      repetition.places.add(`${span?.source.path}\n${span?.start}`);
      return undefined;
    },
    tell: () => {
      for (const { tell, places } of found.values()) tell(places.size - 1);
    },
  };
}
