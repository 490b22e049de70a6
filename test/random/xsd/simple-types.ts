/** Random simple types: restrictions, lists and unions, named or in place. */
import { node, type XmlNode } from '../tree.ts';
import { restrict } from './facets.ts';
import { BUILTINS, lexicalForms } from './lexical.ts';
import type { RandomDocument, Scope, SimpleInfo } from './scope.ts';

/** A simple type where it is used: by reference or in place. */
export interface SimpleUse {
  readonly info: SimpleInfo;
  /** A QName, for `type`, `base`, `itemType` or `memberTypes`. */
  readonly reference?: string;
  /** `xs:simpleType`, where there is no reference. */
  readonly definition?: XmlNode;
}

const FAVOURITES = [
  'string',
  'token',
  'int',
  'decimal',
  'date',
  'boolean',
  'NMTOKEN',
  'positiveInteger',
];

/** A built-in type with values of its own. */
export function builtinType(scope: Scope): SimpleUse {
  const { dice } = scope;
  const builtin = dice.chance(50) ? dice.pick(FAVOURITES) : dice.pick(BUILTINS);
  return { info: builtinInfo(scope, builtin), reference: `xs:${builtin}` };
}

function builtinInfo({ dice }: Scope, builtin: string): SimpleInfo {
  const isList = builtin === 'NMTOKENS' || builtin === 'IDREFS';
  return {
    variety: isList ? 'list' : 'atomic',
    builtin,
    values: lexicalForms(dice, builtin),
    facets: {},
    fixed: [],
    final: [],
  };
}

/** Any simple type, for an element or attribute; `isAllowed` says which derivations may end here. */
export function simpleTypeUse(scope: Scope, from: RandomDocument, depth = 1): SimpleUse {
  const { dice } = scope;
  const named = scope.visible(from, scope.simple);
  const way = dice.weighted({
    builtin: 45,
    named: named.length > 0 ? 35 : 0,
    anonymous: depth > 0 ? 20 : 0,
  });
  if (way === 'builtin') return builtinType(scope);
  if (way === 'named') {
    const info = dice.pick(named);
    return { info, reference: scope.reference(from, info.name) };
  }
  const { info, children } = definition(scope, from, depth - 1);
  return { info, definition: node('xs:simpleType', {}, ...children) };
}

/** Adds a global simple type to a document. */
export function addSimpleType(scope: Scope, document: RandomDocument): void {
  const name = scope.fresh(document, 'S');
  const { info, children } = definition(scope, document, 1);
  const final = scope.dice.chance(4)
    ? scope.dice.some(['restriction', 'list', 'union'], 40, 1)
    : [];
  const attributes = { name: name.local, final: final.length > 0 ? final.join(' ') : undefined };
  document.components.push(node('xs:simpleType', attributes, ...children));
  scope.simple.push({ ...info, name, final });
}

interface Definition {
  readonly info: SimpleInfo;
  readonly children: readonly XmlNode[];
}

function definition(scope: Scope, from: RandomDocument, depth: number): Definition {
  switch (scope.dice.weighted({ restriction: 70, list: 15, union: 15 })) {
    case 'restriction':
      return restriction(scope, from, depth);
    case 'list':
      return list(scope, from, depth);
    case 'union':
      return union(scope, from, depth);
  }
}

/** A use that passes, tried a few times; else plain tokens. */
function useThat(
  scope: Scope,
  from: RandomDocument,
  depth: number,
  passes: (info: SimpleInfo) => boolean,
): SimpleUse {
  for (let tries = 0; tries < 6; tries += 1) {
    const use = simpleTypeUse(scope, from, depth);
    if (passes(use.info)) return use;
  }
  return { info: builtinInfo(scope, 'NMTOKEN'), reference: 'xs:NMTOKEN' };
}

function restriction(scope: Scope, from: RandomDocument, depth: number): Definition {
  const {
    info: base,
    reference,
    definition: inner,
  } = useThat(scope, from, depth, (info) => {
    return info.builtin !== 'anySimpleType' || info.variety !== 'atomic'
      ? !info.final.includes('restriction') && info.values.length > 0
      : false;
  });
  const { nodes, values, facets, fixed } = restrict(scope.dice, base);
  const children = inner ? [inner, ...nodes] : nodes;
  const info = {
    variety: base.variety,
    builtin: base.builtin,
    base,
    values,
    facets,
    fixed,
    final: [],
  };
  return { info, children: [node('xs:restriction', { base: reference }, ...children)] };
}

function list(scope: Scope, from: RandomDocument, depth: number): Definition {
  const {
    info: item,
    reference,
    definition: inner,
  } = useThat(scope, from, depth, (info) => {
    return (
      !isListOrOfLists(info) &&
      !info.final.includes('list') &&
      info.builtin !== 'ID' &&
      words(info).length > 0
    );
  });
  const { dice } = scope;
  const texts = words(item);
  const values = dice.times(4, () =>
    dice.times(dice.between(1, 3), () => dice.pick(texts)).join(' '),
  );
  const info: SimpleInfo = {
    variety: 'list',
    builtin: 'anySimpleType',
    values: [...new Set(values)],
    facets: {},
    fixed: [],
    final: [],
  };
  return { info, children: [node('xs:list', { itemType: reference }, ...(inner ? [inner] : []))] };
}

function words({ values }: SimpleInfo): string[] {
  return values.filter((value) => /^\S+$/.test(value));
}

function isListOrOfLists({ variety, builtin }: SimpleInfo): boolean {
  // Whether a list is among the members of a union is not written down: none is an item.
  return variety !== 'atomic' || builtin === 'anySimpleType';
}

function union(scope: Scope, from: RandomDocument, depth: number): Definition {
  const { dice } = scope;
  const members = dice.times(dice.between(2, 3), () =>
    useThat(scope, from, depth, ({ final }) => !final.includes('union')),
  );
  const references = members.flatMap(({ reference }) => reference ?? []);
  const inner = members.flatMap(({ definition: own }) => own ?? []);
  const values = members
    .flatMap(({ info }) => info.values)
    .filter((value) => !/^\s|\s$|\s\s|[\t\r\n]/.test(value));
  const info: SimpleInfo = {
    variety: 'union',
    builtin: 'anySimpleType',
    values: [...new Set(values)],
    facets: {},
    fixed: [],
    final: [],
  };
  const memberTypes = references.length > 0 ? references.join(' ') : undefined;
  return { info, children: [node('xs:union', { memberTypes }, ...inner)] };
}
