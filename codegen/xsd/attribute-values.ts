/** What the attributes of the schema vocabulary may hold (part 1, appendix A; part 2 §3). */
import { NCName } from '../../src/runtime/datatype/builtin.ts';
import { normalize } from '../../src/runtime/datatype/simple.ts';
import type { AttributeKind } from './vocabulary.ts';

interface AttributeType {
  readonly accepts: (value: string) => boolean;
  readonly expected: string;
}

const count = /^(\+?[0-9]+|-0+)$/;
const isName = (text: string): boolean => NCName.isLexical(text);
const isQName = (text: string): boolean => {
  const parts = text.split(':');
  return parts.length <= 2 && parts.every(isName);
};
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

function oneOf(...values: readonly string[]): AttributeType {
  return { accepts: (value) => values.includes(value), expected: `one of ${values.join(', ')}` };
}

function derivations(...values: readonly string[]): AttributeType {
  const accepts = (value: string) =>
    value === '#all' || words(value).every((word) => values.includes(word));
  return { accepts, expected: `#all, or a list of ${values.join(', ')}` };
}

const anything: AttributeType = { accepts: () => true, expected: 'any text' };
const name: AttributeType = { accepts: isName, expected: 'a name without a colon' };
const wildcard: AttributeType = {
  accepts: (value) =>
    value === '##any' ||
    value === '##other' ||
    words(value).every(
      (word) => !word.startsWith('##') || /^##(local|targetNamespace)$/.test(word),
    ),
  expected: '##any, ##other, or a list of namespaces, ##local and ##targetNamespace',
};

const types: Readonly<Record<AttributeKind, AttributeType>> = {
  id: name,
  NCName: name,
  QName: { accepts: isQName, expected: 'a name, possibly with a prefix' },
  QNames: { accepts: (value) => words(value).every(isQName), expected: 'a list of names' },
  anyURI: anything,
  string: anything,
  xpath: { accepts: (value) => value !== '', expected: 'an XPath' },
  public: anything,
  boolean: oneOf('true', 'false', '1', '0'),
  count: { accepts: (value) => count.test(value), expected: 'a number, 0 or more' },
  positive: {
    accepts: (value) => /^\+?0*[1-9][0-9]*$/.test(value),
    expected: 'a number, 1 or more',
  },
  maxOccurs: {
    accepts: (value) => value === 'unbounded' || count.test(value),
    expected: 'a number, 0 or more, or unbounded',
  },
  'zero or one': {
    accepts: (value) => count.test(value) && Number(value) <= 1,
    expected: '0 or 1',
  },
  one: { accepts: (value) => count.test(value) && Number(value) === 1, expected: '1' },
  form: oneOf('qualified', 'unqualified'),
  use: oneOf('optional', 'required', 'prohibited'),
  processContents: oneOf('strict', 'lax', 'skip'),
  namespaces: wildcard,
  derivations: derivations('extension', 'restriction'),
  block: derivations('extension', 'restriction', 'substitution'),
  simpleDerivations: derivations('list', 'union', 'restriction'),
  typeDerivations: derivations('extension', 'restriction', 'list', 'union'),
  whiteSpace: oneOf('preserve', 'replace', 'collapse'),
};

/** The value with its white space normalised, and what was expected if it is not of this kind. */
export function readAttributeValue(
  kind: AttributeKind,
  raw: string,
): { readonly value: string; readonly expected?: string } {
  const value = kind === 'string' ? raw : normalize(raw, 'collapse');
  const type = types[kind];
  return type.accepts(value) ? { value } : { value, expected: type.expected };
}
