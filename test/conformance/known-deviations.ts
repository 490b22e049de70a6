/**
 * Where an outside engine is known to depart from the specifications. Each entry says what it does,
 * which clause says otherwise, and has an example that a test holds it to: an entry that no longer
 * applies fails.
 */
import type { Verdict } from '../oracle/verdict.ts';

/** One departure of an engine. */
export interface Deviation {
  readonly what: string;
  readonly clause: string;
  /** A document of the journal's schema that shows it. */
  readonly example: string;
  /** Whether the departure may be what the engine's verdict on the document comes from. */
  readonly applies: (document: string, verdict: Verdict) => boolean;
}

const namespaceName = /\sxmlns(?::[^\s=]+)?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Documents of which libxml2 says the contrary of what they are. */
export const libxml2Deviations: readonly Deviation[] = [
  {
    what: 'refuses a CDATA section of white space, or empty, between elements',
    clause: 'XSD 1.0 part 1 §3.4.4, cvc-complex-type.2.3: white space characters are allowed there',
    example: '<journal><![CDATA[ ]]></journal>',
    applies: (document) => /<!\[CDATA\[[\t\n\r ]*\]\]>/.test(document),
  },
  {
    what: 'refuses a namespace name that is not a URI',
    clause:
      'Namespaces in XML 1.0 §2.3, §7: names are compared as strings, nothing has to check them',
    example: '<journal xmlns:p=" urn:p"/>',
    applies: (document) =>
      [...document.matchAll(namespaceName)].some(([, first, second]) =>
        /[^\w:/.#?&;=%+,~@!$'()*[\]-]/.test(first ?? second ?? ''),
      ),
  },
  {
    what: 'takes an exponent without digits for a number',
    clause: 'XSD 1.0 part 2 §3.2.5.1: the exponent is an integer',
    example: '<journal><rate>1.5e</rate></journal>',
    applies: (document) => /\d[eE][+-]?[\s<]/.test(document),
  },
];

/** Documents, not valid, of which Xerces says something else first. */
export const xercesDeviations: readonly Deviation[] = [
  {
    what: 'takes a name that begins with a colon for a local name',
    clause: 'Namespaces in XML 1.0 §4 [7] QName, §7',
    example: '<journal><:debit>1</:debit></journal>',
    applies: (document) => /[<\s]\/?:/.test(document),
  },
  {
    what: 'judges the xsi attributes of an element that may not stand where it is',
    clause: 'XSD 1.0 part 1 §3.4.4: an element that no particle takes is not assessed',
    example:
      '<journal><debit>1<x xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="no"/></debit></journal>',
    applies: (document, { issues }) =>
      / xsi:nil=/.test(document) &&
      /not a valid value for 'boolean'/.test(issues[0]?.message ?? ''),
  },
];

/** Whether libxml2's verdict on the document may come from a known departure. */
export function isLibxml2Wrong(document: string | Uint8Array, verdict: Verdict): boolean {
  return libxml2Deviations.some(({ applies }) => applies(textOf(document), verdict));
}

/** Whether the first thing that Xerces says may come from a known departure. */
export function isXercesWrong(document: string | Uint8Array, verdict: Verdict): boolean {
  return xercesDeviations.some(({ applies }) => applies(textOf(document), verdict));
}

function textOf(document: string | Uint8Array): string {
  return typeof document === 'string' ? document : new TextDecoder().decode(document);
}
