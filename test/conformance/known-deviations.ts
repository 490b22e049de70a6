/** Where libxml2 2.x is known to depart from the specifications, with the clause. */
interface Deviation {
  readonly why: string;
  readonly clause: string;
  readonly applies: (document: string) => boolean;
}

const libxml2Deviations: readonly Deviation[] = [
  {
    why: 'refuses a CDATA section of white space, or empty, between elements',
    clause: 'XSD 1.0 part 1 §3.4.4, cvc-complex-type.2.3: white space characters are allowed there',
    applies: (document) => /<!\[CDATA\[[\t\n\r ]*\]\]>/.test(document),
  },
];

/** Whether libxml2's verdict on the document means nothing. */
export function isLibxml2Wrong(document: string | Uint8Array): boolean {
  const text = typeof document === 'string' ? document : new TextDecoder().decode(document);
  return libxml2Deviations.some(({ applies }) => applies(text));
}
