/** Bounds on input, so that no document can exhaust time or memory. Each is inclusive. */
export interface Limits {
  /** Length of the document: bytes of a `Uint8Array`, UTF-16 units of a string. */
  readonly size: number;
  /** Nested elements. */
  readonly depth: number;
  /** Attributes of one element, namespace declarations included. */
  readonly attributes: number;
  /** UTF-16 units of one element's text or one attribute's value. */
  readonly text: number;
  /** Issues reported; the rest is counted as one last issue with code `limit-issues`. */
  readonly issues: number;
}

export const defaultLimits: Limits = {
  size: 64 * 1024 * 1024,
  depth: 256,
  attributes: 256,
  text: 16 * 1024 * 1024,
  issues: 100,
};

/** The limits in force: the default wherever none, or no number, is given. */
export function limitsOf(limits: Partial<Limits> | undefined): Limits {
  if (limits === undefined) return defaultLimits;
  const given = Object.entries(limits ?? {}).filter(([, limit]) => limit >= 0);
  return { ...defaultLimits, ...Object.fromEntries(given) };
}

/** How a document is read. */
export interface ParseOptions {
  /**
   * What becomes of an element or attribute whose name the containing type declares nowhere:
   * `'refuse'` (the default) makes it an issue; `'collect'` skips it and reports it in `drift`.
   */
  readonly unknown?: 'refuse' | 'collect';
  /** The encoding that the transport names, such as the `charset` of a Content-Type; bytes only. */
  readonly charset?: string;
  readonly limits?: Partial<Limits>;
}

/** How a document is written. */
export interface SerializeOptions {
  /** White space for each level, such as two blanks; without it nothing is added. */
  readonly indent?: string;
  /** Start with `<?xml version="1.0" encoding="UTF-8"?>`. */
  readonly declaration?: boolean;
}
