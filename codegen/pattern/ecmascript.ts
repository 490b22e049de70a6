/** ECMAScript patterns, as JSON Schema's `pattern` has them: Unicode, and not anchored. */
import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { type CharacterSet, complement, type Pattern, union } from './model.ts';
import { nativeCharacter, setOfNativeClass } from './unicode.ts';
import { PatternSyntaxError } from './xsd.ts';

/** @throws {PatternSyntaxError} */
export function parseEcmascriptPattern(source: string): Pattern {
  try {
    const flags = { unicode: true, unicodeSets: false };
    return ofAlternatives(
      new RegExpParser().parsePattern(source, 0, source.length, flags).alternatives,
    );
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const index = 'index' in error && typeof error.index === 'number' ? error.index : 0;
    throw new PatternSyntaxError(error.message.replace(/^.*\/: /s, ''), index);
  }
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Pattern {
  const branches = alternatives.map(({ elements }): Pattern => {
    const parts = elements.map(ofElement);
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'sequence', parts };
  });
  const [only] = branches;
  return branches.length === 1 && only ? only : { kind: 'alternation', branches };
}

function ofElement(element: AST.Element): Pattern {
  switch (element.type) {
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return characters(element);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier': {
      const { min, max } = element;
      return { kind: 'repetition', body: ofElement(element.element), min, max };
    }
    case 'Assertion':
      if (element.kind === 'start') return { kind: 'assertion', at: 'begin' };
      if (element.kind === 'end') return { kind: 'assertion', at: 'end' };
      return { kind: 'unsupported', what: `the assertion ${element.raw}` };
    case 'Backreference':
      return { kind: 'unsupported', what: `the back-reference ${element.raw}` };
  }
}

type CharactersNode =
  | AST.Character
  | AST.CharacterClass
  | AST.CharacterSet
  | AST.ExpressionCharacterClass;

function characters(node: CharactersNode): Pattern {
  const native = node.type === 'Character' ? nativeCharacter(node.value) : node.raw;
  return { kind: 'characters', set: setOfNode(node), native };
}

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
      return setOfNativeClass(node.raw);
  }
}
