/**
 * Names with prefixes (Namespaces in XML §4) as texts. Which prefix a document has for a namespace is
 * of no account, so that each namespace has one here, which is spelt out of its name: then the texts of
 * any two schemas can be compared. Documents are written with prefixes of their own.
 */
import type { XmlWriter } from '../../../src/runtime/object/writer.ts';
import { builtinLanguage, type Language } from '../../convert/to-json-schema/language.ts';
import { lexicalSpace } from '../../convert/to-json-schema/lexical.ts';

/** The built-in types whose texts mean something only by the prefixes around them. */
export const QUALIFIED: ReadonlySet<string> = new Set(['QName', 'NOTATION']);

const PREFIX = 'ns_';
/** Letters are counted from `a` on, so that the plainest code is that of a plain letter. */
const FIRST = 0x61;
const CODES = 0x110000;

/** All such names. */
export function qualifiedNames(): Language {
  const name = lexicalSpace('NCName')?.join('') ?? '';
  return builtinLanguage(`(?:${PREFIX}(?:[0-9a-f]+_)+:)?${name}`);
}

/** The text of a name as schemas are read: `local` or `{namespace}local`. */
export function qualifiedText(name: string): string {
  const [, namespace, local] = /^\{([^}]*)\}(.*)$/s.exec(name) ?? [];
  if (namespace === undefined || namespace === '') return local ?? name;
  const codes = Array.from(namespace, (character) => {
    const code = character.codePointAt(0) ?? FIRST;
    return ((code - FIRST + CODES) % CODES).toString(16);
  });
  return `${PREFIX}${codes.join('_')}_:${local}`;
}

/** A text of a document, with the prefixes that it declares. */
export function withPrefixes(text: string, writer: XmlWriter): string {
  return text.replace(/\bns_((?:[0-9a-f]+_)+):/g, (_whole, codes: string) => {
    const characters = codes
      .slice(0, -1)
      .split('_')
      .map((code) => (Number.parseInt(code, 16) + FIRST) % CODES);
    return `${writer.prefix(String.fromCodePoint(...characters))}:`;
  });
}
