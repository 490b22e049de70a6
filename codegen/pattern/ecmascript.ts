/** ECMAScript patterns, as JSON Schema's `pattern` has them: with the `u` flag, and not anchored. */
import { type AST, RegExpParser, RegExpSyntaxError } from '@eslint-community/regexpp';
import { type CharacterSet, complement, union } from './code-points.ts';
import { type ParsedPattern, PatternFault, parsed } from './fault.ts';
import { alternationOf, MAX_DEPTH, type Pattern, sequenceOf } from './model.ts';
import { setOfNative } from './unicode.ts';

const ecmaVersion = 2024;

/** The pattern as a tree (ECMA-262, Patterns; JSON Schema core §6.4), or what is wrong with it. */
export function parseEcmascriptPattern(source: string): ParsedPattern {
  return parsed(() => {
    refuseDepth(source);
    return ofAlternatives(parse(source).alternatives);
  });
}

function parse(source: string): AST.Pattern {
  try {
    const flags = { unicode: true, unicodeSets: false };
    return new RegExpParser({ ecmaVersion }).parsePattern(source, 0, source.length, flags);
  } catch (error) {
    if (!(error instanceof RegExpSyntaxError)) throw error;
    // Its message begins with the whole pattern between slashes.
    const problem = error.message.replace(/^Invalid regular expression: \/.*\/u: /s, '');
    throw new PatternFault(problem, error.index);
  }
}

/** The parser recurses at each group, so their depth is looked at before. */
function refuseDepth(source: string): void {
  let depth = 0;
  const tokens = /\\.|\[(?:\\.|[^\]\\])*\]|[()]/gs;
  for (const { 0: token, index } of source.matchAll(tokens)) {
    if (token === ')') depth -= 1;
    if (token === '(') depth += 1;
    if (depth > MAX_DEPTH) {
      throw new PatternFault(`groups are nested deeper than ${MAX_DEPTH}`, index);
    }
  }
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Pattern {
  return alternationOf(alternatives.map(({ elements }) => sequenceOf(elements.map(ofElement))));
}

function ofElement(element: AST.Element): Pattern {
  switch (element.type) {
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return { kind: 'characters', set: setOfNode(element), native: element.raw };
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier': {
      const { min, max } = element;
      return { kind: 'repetition', body: ofElement(element.element), min, max };
    }
    case 'Assertion':
      return ofAssertion(element);
    case 'Backreference':
      return { kind: 'unsupported', what: `the back-reference ${element.raw}` };
  }
}

function ofAssertion(assertion: AST.Assertion): Pattern {
  switch (assertion.kind) {
    case 'start':
      return { kind: 'assertion', at: 'begin' };
    case 'end':
      return { kind: 'assertion', at: 'end' };
    case 'word':
      return { kind: 'assertion', at: 'word boundary' };
    case 'lookahead': {
      const body = ofAlternatives(assertion.alternatives);
      return { kind: 'lookahead', body, isNegative: assertion.negate };
    }
    case 'lookbehind':
      return { kind: 'unsupported', what: `the look-behind ${assertion.raw}` };
  }
}

type CharactersNode =
  | AST.Character
  | AST.CharacterClass
  | AST.CharacterSet
  | AST.ExpressionCharacterClass;

function setOfNode(node: AST.CharacterClassElement | CharactersNode): CharacterSet {
  switch (node.type) {
    case 'Character':
      return [node.value, node.value];
    case 'CharacterClassRange':
      return [node.min.value, node.max.value];
    case 'CharacterClass': {
      const set = union(...node.elements.map((element) => setOfNode(element)));
      return node.negate ? complement(set) : set;
    }
    default:
      return setOfNative(node.raw);
  }
}
