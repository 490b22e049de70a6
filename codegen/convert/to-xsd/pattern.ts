/** ECMAScript patterns, which match anywhere in a text, as patterns of XSD, which match all of it. */
import { parseEcmascriptPattern } from '../../pattern/ecmascript.ts';
import {
  type CharactersPattern,
  isNullable,
  type Pattern,
  partsOf,
  type RepetitionPattern,
  sequenceOf,
} from '../../pattern/model.ts';
import { anyCharacters, classOf } from './pattern-class.ts';

export type XsdPattern =
  /** All of `sources` hold; none of them: every text does. */
  | {
      readonly kind: 'patterns';
      readonly sources: readonly string[];
      /** Whether a text that matches may have white space. */
      readonly hasSpace: boolean;
      /** Whether a text that matches may have characters that XML hasn't. */
      readonly hasOthers: boolean;
    }
  /** No text matches. */
  | { readonly kind: 'nothing' }
  /** XSD has nothing for it; `problem` names what. */
  | { readonly kind: 'inexpressible'; readonly problem: string };

/** The patterns of XSD that together accept the texts of XML in which `source` matches. */
export function xsdPattern(source: string): XsdPattern {
  const result = parseEcmascriptPattern(source);
  // What is wrong with a pattern was reported when the schema was read.
  if ('fault' in result) return { kind: 'inexpressible', problem: 'a syntax error' };
  try {
    return patternsOf(result.pattern);
  } catch (error) {
    if (!(error instanceof Inexpressible)) throw error;
    return { kind: 'inexpressible', problem: error.message };
  }
}

/** Leaves the recursion only. */
class Inexpressible extends Error {}

/** One way through a pattern, its anchors taken off. */
interface Way {
  readonly isAtBegin: boolean;
  readonly isAtEnd: boolean;
  readonly parts: readonly Pattern[];
  /** What is looked ahead for where the match begins. */
  readonly ahead: readonly Pattern[];
}

const emptyWay: Way = { isAtBegin: false, isAtEnd: false, parts: [], ahead: [] };
const MAX_WAYS = 32;

function patternsOf(pattern: Pattern): XsdPattern {
  const ways = waysOf(pattern);
  const lookaheads = ways.flatMap(({ ahead }) => ahead);
  if (lookaheads.length > 0 && !(ways.length === 1 && ways[0]?.isAtBegin)) {
    throw new Inexpressible('a look-ahead that is not at the begin of the text');
  }
  const begin: Pattern = { kind: 'assertion', at: 'begin' };
  const also = lookaheads.map((body) => patternsOf(sequenceOf([begin, body])));
  const own = wholeText(ways);
  const all = [...also, own];
  if (all.some(({ kind }) => kind === 'nothing')) return { kind: 'nothing' };
  const known = all.flatMap((one) => (one.kind === 'patterns' ? [one] : []));
  return {
    kind: 'patterns',
    sources: [...new Set(known.flatMap(({ sources }) => sources))],
    // What one of them doesn't allow can't be there.
    hasSpace: known.every(({ hasSpace }) => hasSpace),
    hasOthers: known.every(({ hasOthers }) => hasOthers),
  };
}

const everyText: XsdPattern = { kind: 'patterns', sources: [], hasSpace: true, hasOthers: true };

/** The texts of which some part is one of the ways. */
function wholeText(ways: readonly Way[]): XsdPattern {
  const branches: string[] = [];
  let [hasSpace, hasOthers] = [false, false];
  for (const { isAtBegin, isAtEnd, parts } of ways) {
    const body = print(sequenceOf(parts));
    if (body === undefined) continue;
    const isOpen = !isAtBegin && !isAtEnd;
    if (isOpen && parts.every(isNullable)) return everyText;
    const before = isAtBegin ? '' : `${anyCharacters}*`;
    const behind = isAtEnd ? '' : `${anyCharacters}*`;
    const isAlternation = parts.length === 1 && parts[0]?.kind === 'alternation';
    const isGrouped = isAlternation && before + behind !== '';
    branches.push(`${before}${isGrouped ? `(${body})` : body}${behind}`);
    const isPartial = !isAtBegin || !isAtEnd;
    const classes = parts.flatMap((part) => [...partsOf(part)].filter(isCharacters)).map(classOf);
    hasSpace ||= isPartial || classes.some((one) => one.hasSpace);
    hasOthers ||= isPartial || classes.some((one) => one.hasOthers);
  }
  if (branches.length === 0) return { kind: 'nothing' };
  const sources = [[...new Set(branches)].join('|')];
  return { kind: 'patterns', sources, hasSpace, hasOthers };
}

function waysOf(pattern: Pattern): readonly Way[] {
  if (!hasAssertion(pattern)) return [{ ...emptyWay, parts: [pattern] }];
  switch (pattern.kind) {
    case 'assertion':
      if (pattern.at === 'begin') return [{ ...emptyWay, isAtBegin: true }];
      if (pattern.at === 'end') return [{ ...emptyWay, isAtEnd: true }];
      throw new Inexpressible('a word boundary');
    case 'lookahead':
      if (pattern.isNegative) throw new Inexpressible('a negative look-ahead');
      return [{ ...emptyWay, ahead: [pattern.body] }];
    case 'alternation':
      return bounded(pattern.branches.flatMap(waysOf));
    case 'sequence':
      return pattern.parts.reduce<readonly Way[]>(
        (ways, part) => {
          const next = waysOf(part);
          return bounded(ways.flatMap((way) => next.flatMap((then) => joined(way, then))));
        },
        [emptyWay],
      );
    case 'repetition':
      return waysOfRepetition(pattern);
    case 'unsupported':
      throw new Inexpressible(pattern.what);
    case 'characters':
      return [{ ...emptyWay, parts: [pattern] }];
    default:
      return pattern satisfies never;
  }
}

function waysOfRepetition({ body, min, max }: RepetitionPattern): readonly Way[] {
  if (max === 0) return [emptyWay];
  if (max > 1) throw new Inexpressible('an anchor or a look-ahead that is repeated');
  return min === 0 ? [...waysOf(body), emptyWay] : waysOf(body);
}

/** One way behind the other: characters before a `^` or behind a `$` can only be none. */
function joined(way: Way, then: Way): readonly Way[] {
  let [head, tail] = [way.parts, then.parts];
  if (then.isAtBegin) {
    if (!head.every(isNullable)) return [];
    head = [];
  }
  if (way.isAtEnd) {
    if (!tail.every(isNullable)) return [];
    tail = [];
  }
  if (then.ahead.length > 0 && head.length > 0) {
    throw new Inexpressible('a look-ahead behind other characters');
  }
  return [
    {
      isAtBegin: way.isAtBegin || then.isAtBegin,
      isAtEnd: way.isAtEnd || then.isAtEnd,
      parts: [...head, ...tail],
      ahead: [...way.ahead, ...then.ahead],
    },
  ];
}

function bounded(ways: readonly Way[]): readonly Way[] {
  if (ways.length > MAX_WAYS) throw new Inexpressible('anchors in too many alternatives');
  return ways;
}

function hasAssertion(pattern: Pattern): boolean {
  for (const { kind } of partsOf(pattern)) {
    if (kind === 'assertion' || kind === 'lookahead' || kind === 'unsupported') return true;
  }
  return false;
}

function isCharacters(pattern: Pattern): pattern is CharactersPattern {
  return pattern.kind === 'characters';
}

/** `undefined`: no text of XML matches. */
function print(pattern: Pattern): string | undefined {
  switch (pattern.kind) {
    case 'characters':
      return classOf(pattern).text;
    case 'sequence': {
      const isGrouped = pattern.parts.length > 1;
      const parts = pattern.parts.map((part) => {
        const text = print(part);
        return isGrouped && part.kind === 'alternation' && text ? `(${text})` : text;
      });
      return parts.includes(undefined) ? undefined : parts.join('');
    }
    case 'alternation': {
      const branches = pattern.branches.map(print).filter((branch) => branch !== undefined);
      return branches.length === 0 ? undefined : branches.join('|');
    }
    case 'repetition':
      return printRepetition(pattern);
    default:
      throw new Inexpressible('an anchor');
  }
}

function printRepetition({ body, min, max }: RepetitionPattern): string | undefined {
  const text = print(body);
  if (text === undefined) return min === 0 ? '' : undefined;
  if (text === '' || max === 0) return '';
  const quantifier = quantifierOf(min, max);
  if (quantifier === '') return body.kind === 'alternation' ? `(${text})` : text;
  return body.kind === 'characters' ? `${text}${quantifier}` : `(${text})${quantifier}`;
}

function quantifierOf(min: number, max: number): string {
  if (max === Infinity) return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`;
  if (min === max) return min === 1 ? '' : `{${min}}`;
  return min === 0 && max === 1 ? '?' : `{${min},${max}}`;
}
