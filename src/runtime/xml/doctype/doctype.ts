/**
 * The document type declaration (XML 1.0 §2.8): its internal subset is read for entities, types and
 * defaults of attributes. All else in it is checked and has no effect; nothing external is read.
 */
import type { Limits } from '../../options.ts';
import { LESS_THAN, PERCENT, RIGHT_BRACKET } from '../codes.ts';
import { skipCommentOrInstruction } from '../miscellany.ts';
import type { Entity, Scanner } from '../scanner.ts';
import { type AttributeLists, readAttributeList } from './attribute-list.ts';
import { skipElementDeclaration } from './element.ts';
import { readEntityDeclaration } from './entity.ts';
import { readExternalId, skipNotation } from './external.ts';

/** Reads `<!DOCTYPE …>`: general entities go to the scanner, attribute lists are the result. */
export function readDoctype(scanner: Scanner, limits: Limits): AttributeLists {
  const start = scanner.at;
  const lists: AttributeLists = new Map();
  scanner.require('<!DOCTYPE');
  scanner.requireSpace('the name of the root element');
  scanner.requireName('the name of the root element');
  if (scanner.skipSpace()) readExternalId(scanner);
  scanner.skipSpace();
  if (scanner.skip('[')) {
    readInternalSubset(scanner, lists, limits, start);
    scanner.skipSpace();
  }
  scanner.require('>');
  return lists;
}

/** §2.8 [28b], and [31] inside a parameter entity, which holds whole declarations. */
function readInternalSubset(
  scanner: Scanner,
  lists: AttributeLists,
  limits: Limits,
  start: number,
): void {
  const parameters = new Map<string, Entity>();
  for (;;) {
    scanner.skipSpace();
    const { code } = scanner;
    if (scanner.isAtEnd) {
      if (scanner.level === 0) scanner.unclosed('the document type declaration', ']>', start);
      scanner.leave();
    } else if (code === PERCENT) {
      enterParameterEntity(scanner, parameters);
    } else if (code === RIGHT_BRACKET && scanner.level === 0) {
      scanner.at += 1;
      return;
    } else if (code !== LESS_THAN) {
      scanner.unexpected('a declaration or ]');
    } else if (!skipCommentOrInstruction(scanner)) {
      readDeclaration(scanner, parameters, lists, limits);
    }
  }
}

function readDeclaration(
  scanner: Scanner,
  parameters: Map<string, Entity>,
  lists: AttributeLists,
  limits: Limits,
): void {
  if (scanner.skip('<!ENTITY')) readEntityDeclaration(scanner, parameters);
  else if (scanner.skip('<!ATTLIST')) readAttributeList(scanner, lists, limits);
  else if (scanner.skip('<!ELEMENT')) skipElementDeclaration(scanner);
  else if (scanner.skip('<!NOTATION')) skipNotation(scanner);
  else if (scanner.level > 0 && scanner.skip('<![')) {
    scanner.fail('xml-doctype-unsupported', { what: 'a conditional section' }, scanner.at - 3);
  } else {
    scanner.unexpected('a declaration or ]');
  }
}

/** §4.1 [69], between declarations. */
function enterParameterEntity(scanner: Scanner, parameters: ReadonlyMap<string, Entity>): void {
  const start = scanner.at;
  scanner.at += 1;
  const name = scanner.requireNCName('the name of a parameter entity');
  scanner.require(';');
  const entity = parameters.get(name);
  if (entity === undefined) scanner.fail('xml-entity-undefined', { name: `%${name};` }, start);
  if (entity.kind !== 'internal') {
    scanner.fail('xml-entity-external', { name: `%${name};` }, start);
  }
  scanner.enter(entity, start, 0);
}
