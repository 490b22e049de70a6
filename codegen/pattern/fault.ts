/** What a parser of patterns has to say of one. */
import type { Pattern } from './model.ts';

export type ParsedPattern =
  | { readonly pattern: Pattern; readonly remarks: readonly Remark[] }
  | { readonly fault: Remark };

export interface Remark {
  /** What was found and what was expected, without the pattern. */
  readonly problem: string;
  /** Where in the pattern: UTF-16 units from its start. */
  readonly index: number;
}

/** Thrown inside a parser alone, and turned into a `ParsedPattern` at its door. */
export class PatternFault extends Error {
  readonly remark: Remark;

  constructor(problem: string, index: number) {
    super(problem);
    this.remark = { problem, index };
  }
}

/** Runs a parser; its `PatternFault` becomes a result. */
export function parsed(parse: (remarks: Remark[]) => Pattern): ParsedPattern {
  const remarks: Remark[] = [];
  try {
    return { pattern: parse(remarks), remarks };
  } catch (error) {
    if (error instanceof PatternFault) return { fault: error.remark };
    throw error;
  }
}
