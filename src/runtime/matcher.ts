/** What a pattern was compiled to, and asking it. */

/** Tests whole texts: a `RegExp` without the flags `g` and `y`, or an automaton. */
export interface Matcher {
  readonly test: (text: string) => boolean;
}

/**
 * Whether `text` matches. A native engine runs out of its stack on texts of some millions of
 * characters; such a text is refused, so that no input makes a check throw.
 */
export function matches(matcher: Matcher, text: string): boolean {
  try {
    return matcher.test(text);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
