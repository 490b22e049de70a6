/** Names (§3.2.18, §3.2.19, §3.3.4 to §3.3.12), as XML 1.0, second edition, has them. */

import { DocumentIdentities } from '../identity.ts';
import type { Datatype, ListType, PrefixResolver, SimpleResult } from './datatype.ts';
import { derive } from './derive.ts';
import { minLength } from './facet.ts';
import { quote, violation } from './message.ts';
import { isName, isNCName, isNmtoken } from './name-characters.ts';
import { readResolved } from './resolved.ts';
import { atomic, list } from './simple.ts';
import { token } from './strings.ts';

export const NMTOKEN: Datatype = /* @__PURE__ */ derive(token, {
  name: 'NMTOKEN',
  expects: 'one or more name characters',
  isLexical: isNmtoken,
});

export const Name: Datatype = /* @__PURE__ */ derive(token, {
  name: 'Name',
  expects: 'a name',
  isLexical: isName,
});

export const NCName: Datatype = /* @__PURE__ */ derive(token, {
  name: 'NCName',
  expects: 'a name without a colon',
  isLexical: isNCName,
});

/** That no two are the same in a document (cvc-id.2) is for its reader to see. */
export const ID: Datatype = /* @__PURE__ */ derive(NCName, {
  name: 'ID',
  identities: DocumentIdentities,
});

/** That each names an `ID` of the document (cvc-id.1) is for its reader to see. */
export const IDREF: Datatype = /* @__PURE__ */ derive(NCName, {
  name: 'IDREF',
  identities: DocumentIdentities,
});

/** Only a DTD declares unparsed entities, and DTDs are refused: there is no value. */
export const ENTITY: Datatype = /* @__PURE__ */ derive(NCName, {
  name: 'ENTITY',
  read: readResolved,
  resolve: (text) => ({
    violation: violation('UndeclaredEntity', quote(text), 'ENTITY', ['a declared entity']),
  }),
});

export const QName: Datatype = {
  name: 'QName',
  primitive: 'QName',
  whiteSpace: 'collapse',
  expects: 'a name with or without a prefix',
  isLexical: isQName,
  read: readResolved,
  resolve: resolveName,
  spell: spellName,
};

/** That it names a notation of the schema is what the enumeration says that every such type has. */
export const NOTATION: Datatype = /* @__PURE__ */ derive(QName, {
  name: 'NOTATION',
  primitive: 'NOTATION',
});

export const NMTOKENS: ListType = /* @__PURE__ */ listOf('xs:NMTOKENS', NMTOKEN);
export const IDREFS: ListType = /* @__PURE__ */ listOf('xs:IDREFS', IDREF);
export const ENTITIES: ListType = /* @__PURE__ */ listOf('xs:ENTITIES', ENTITY);

function listOf(name: string, datatype: Datatype): ListType {
  return list(name, atomic(`xs:${datatype.name}`, datatype), [minLength(1)]);
}

function isQName(text: string): boolean {
  const colon = text.indexOf(':');
  return isNCName(text.slice(colon + 1)) && (colon < 0 || isNCName(text.slice(0, colon)));
}

function resolveName(text: string, prefixes: PrefixResolver): SimpleResult {
  const colon = text.indexOf(':');
  const prefix = colon < 0 ? '' : text.slice(0, colon);
  const namespace = prefixes(prefix);
  if (namespace) return { value: `{${namespace}}${text.slice(colon + 1)}` };
  if (colon < 0) return { value: text };
  const wanted = [`the prefix ${quote(prefix)} to be declared`];
  return { violation: violation('UndeclaredPrefix', quote(text), 'QName', wanted) };
}

function spellName(
  value: string,
  prefixFor: (namespace: string) => string | undefined,
): string | undefined {
  // A namespace may contain braces, a local name can't.
  const brace = value.lastIndexOf('}');
  if (brace < 0) return value.includes(':') ? undefined : value;
  if (!value.startsWith('{') || brace === 1) return undefined;
  const prefix = prefixFor(value.slice(1, brace));
  if (prefix === undefined) return undefined;
  const local = value.slice(brace + 1);
  return prefix === '' ? local : `${prefix}:${local}`;
}
