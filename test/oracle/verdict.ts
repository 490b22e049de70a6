/** What an outside engine says of a document. */
export interface Verdict {
  readonly valid: boolean;
  /** Why not, in the order in which the engine found it; empty where it gives no reasons. */
  readonly issues: readonly VerdictIssue[];
}

/** One finding of an engine. */
export interface VerdictIssue {
  /** The rule (`cvc-pattern-valid`), empty where the engine names none. */
  readonly code: string;
  readonly message: string;
  /** 1-based; -1 where the engine does not say. */
  readonly line: number;
  /** 1-based; -1 where the engine does not say. */
  readonly column: number;
}

/**
 * The first XSD validation rule that a verdict names, which ours must equal; `undefined` if the
 * first finding is of another kind (well-formedness, encoding) and the codes do not compare.
 */
export function firstRule(verdict: Verdict): string | undefined {
  const code = verdict.issues[0]?.code;
  return code?.startsWith('cvc-') ? code : undefined;
}
