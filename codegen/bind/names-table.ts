/**
 * Names that somebody chose for what the binding would name by itself: a configuration's table, or
 * a paired JSON Schema's `xml` keywords. The binder asks by schema coordinate.
 *
 * A coordinate is a path of XML names, `/` between them, attributes with `@`: `POSTBACK/CONTENT/FILE`,
 * `POSTBACK/@version`. It begins with a global element, or with a named type: `type:Name/@attr`.
 * Names stand without their namespaces; a global element or type whose name another one has, read
 * before it, is `{namespace}local`. What the binding adds to a type by itself has the name that it
 * would give, after `#`: `ORDER/#items`, `type:Note/#content`.
 */
export interface NamesTable {
  /** The property of the element or attribute at `coordinate`; `undefined`: the binding decides. */
  property(coordinate: string): string | undefined;
  /** Whether the element at `coordinate` only wraps a repeated element: the array itself is its value. */
  wrapped(coordinate: string): boolean;
}

/** Nothing was chosen. */
export const noNames: NamesTable = { property: () => undefined, wrapped: () => false };

/** The steps of a coordinate: split at each `/` that stands outside a `{namespace}`. */
export function coordinateSteps(coordinate: string): readonly string[] {
  return coordinate.match(/(?:\{[^}]*\}|[^/{])+/g) ?? [];
}
