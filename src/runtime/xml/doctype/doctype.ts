/**
 * The document type declaration (XML 1.0 §2.8): its internal subset is read for entities, types and
 * defaults of attributes. All else in it is checked and has no effect; nothing external is read.
 */
import type { Limits } from '../../options.ts';
import { LESS_THAN, PERCENT, RIGHT_BRACKET } from '../codes.ts';
import type { DocumentType } from '../document-type.ts';
import { skipCommentOrInstruction } from '../miscellany.ts';
import type { Scanner } from '../scanner.ts';
import { type AttributeLists, applyAttributeList, readAttributeList } from './attribute-list.ts';
import { skipElementDeclaration } from './element.ts';
import { readEntityDeclaration } from './entity.ts';
import { EntityStack } from './entity-stack.ts';
import { failInDoctype } from './errors.ts';
import { readExternalId, skipNotation } from './external.ts';

/** Reads `<!DOCTYPE …>`: general entities go to the scanner, attribute lists are in the result. */
export function readDoctype(scanner: Scanner, limits: Limits): DocumentType {
  const start = scanner.at;
  const lists: AttributeLists = new Map();
  const entities = new EntityStack(scanner);
  scanner.entities = entities;
  scanner.require('<!DOCTYPE');
  scanner.requireSpace('the name of the root element');
  scanner.requireName('the name of the root element');
  if (scanner.skipSpace()) readExternalId(scanner);
  scanner.skipSpace();
  if (scanner.skip('[')) {
    readInternalSubset(scanner, { entities, lists, limits, start });
    scanner.skipSpace();
  }
  scanner.require('>');
  return {
    applyTo: (element, attributes, index) =>
      applyAttributeList(lists.get(element), attributes, index),
  };
}

/** What is declared so far, and where the declaration began. */
interface Subset {
  readonly entities: EntityStack;
  readonly lists: AttributeLists;
  readonly limits: Limits;
  readonly start: number;
}

/** §2.8 [28b], and [31] inside a parameter entity, which holds whole declarations. */
function readInternalSubset(scanner: Scanner, subset: Subset): void {
  const { entities, start } = subset;
  for (;;) {
    scanner.skipSpace();
    const { code } = scanner;
    if (scanner.isAtEnd) {
      if (scanner.level === 0) scanner.unclosed('the document type declaration', ']>', start);
      entities.leave();
    } else if (code === PERCENT) {
      enterParameterEntity(scanner, entities);
    } else if (code === RIGHT_BRACKET && scanner.level === 0) {
      scanner.at += 1;
      return;
    } else if (code !== LESS_THAN) {
      scanner.unexpected('a declaration or ]');
    } else if (!skipCommentOrInstruction(scanner)) {
      readDeclaration(scanner, subset);
    }
  }
}

function readDeclaration(scanner: Scanner, { entities, lists, limits }: Subset): void {
  if (scanner.skip('<!ENTITY')) readEntityDeclaration(scanner, entities);
  else if (scanner.skip('<!ATTLIST')) readAttributeList(scanner, lists, limits);
  else if (scanner.skip('<!ELEMENT')) skipElementDeclaration(scanner);
  else if (scanner.skip('<!NOTATION')) skipNotation(scanner);
  else if (scanner.level > 0 && scanner.skip('<![')) {
    const what = 'a conditional section';
    failInDoctype(scanner, 'xml-doctype-unsupported', { what }, scanner.at - 3);
  } else {
    scanner.unexpected('a declaration or ]');
  }
}

/** §4.1 [69], between declarations. */
function enterParameterEntity(scanner: Scanner, entities: EntityStack): void {
  const start = scanner.at;
  scanner.at += 1;
  const name = scanner.requireNCName('the name of a parameter entity');
  scanner.require(';');
  const entity = entities.parameters.get(name);
  if (entity === undefined) scanner.fail('xml-entity-undefined', { name: `%${name};` }, start);
  if (entity.kind !== 'internal') {
    failInDoctype(scanner, 'xml-entity-external', { name: `%${name};` }, start);
  }
  entities.enter(entity, start, 0);
}
