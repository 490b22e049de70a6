import type { Paint } from './paint.ts';
import { prettyFindings } from './pretty.ts';
import { findingsAndDrift, type Reporter } from './reporter.ts';
import { visible } from './width.ts';

/** For a person: every finding with its line, a word on what is valid, and in the end a count. */
export function prettyReporter(paint: Paint, { isQuiet = false } = {}): Reporter {
  return {
    begin: () => '',
    judgement: (judgement) => {
      const findings = prettyFindings(findingsAndDrift(judgement), paint);
      if (judgement.kind !== 'valid' || isQuiet) return findings;
      return `${findings}${paint.place(visible(judgement.file))} ${paint.good('valid')}\n`;
    },
    end: ({ valid, invalid, unreadable }) => {
      const count = valid + invalid + unreadable;
      if (count < 2 || isQuiet) return '';
      const rest = unreadable === 0 ? '' : `; ${unreadable} could not be read`;
      return `${valid} of ${count} documents are valid${rest}\n`;
    },
  };
}
