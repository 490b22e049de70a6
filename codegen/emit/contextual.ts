/** Built-in types whose values depend on the document around them, or on each other. */
export const contextual: ReadonlySet<string> = new Set([
  'ID',
  'IDREF',
  'IDREFS',
  'ENTITY',
  'ENTITIES',
  'QName',
  'NOTATION',
]);
