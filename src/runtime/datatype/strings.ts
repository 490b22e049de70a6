/** `anySimpleType`, `string` and the types of text derived from it (part 1 §3.14.7, part 2 §3.2.1, §3.3.1 to §3.3.3). */
import { anyText } from './any-text.ts';
import type { Datatype } from './datatype.ts';
import { derive } from './derive.ts';
import { pattern } from './facet.ts';

export const anySimpleType: Datatype = {
  name: 'anySimpleType',
  primitive: 'anySimpleType',
  whiteSpace: 'preserve',
  expects: 'any text',
  isLexical: anyText,
};

export const string: Datatype = {
  name: 'string',
  primitive: 'string',
  whiteSpace: 'preserve',
  expects: 'any text',
  isLexical: anyText,
};

export const normalizedString: Datatype = /* @__PURE__ */ derive(string, {
  name: 'normalizedString',
  whiteSpace: 'replace',
  expects: 'text without tabs and line breaks',
});

export const token: Datatype = /* @__PURE__ */ derive(string, {
  name: 'token',
  whiteSpace: 'collapse',
  expects: 'text without white space at its ends',
});

const languageTag = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Defined by a pattern (§3.3.3), so another text breaks `cvc-pattern-valid`. */
export const language: Datatype = /* @__PURE__ */ derive(token, {
  name: 'language',
  expects: 'a language such as en-GB',
  isLexical: (text) => languageTag.test(text),
  restricts: {
    base: token,
    facets: /* @__PURE__ */ [pattern(languageTag, '[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*')],
  },
});
