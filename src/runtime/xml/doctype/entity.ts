/** Entity declarations (XML 1.0 §4.2) and their replacement texts (§4.5). */
import { AMPERSAND, APOSTROPHE, NUMBER_SIGN, PERCENT, QUOTATION } from '../codes.ts';
import { predefinedEntity, readCharacterReference, readEntityName } from '../reference.ts';
import type { Scanner } from '../scanner.ts';
import { normaliseLineEnds } from '../text.ts';
import type { Entity, EntityStack } from './entity-stack.ts';
import { failInDoctype } from './errors.ts';
import { readExternalId } from './external.ts';

/** Reads an entity declaration from behind `<!ENTITY`; the first one of a name counts (§4.2). */
export function readEntityDeclaration(scanner: Scanner, stack: EntityStack): void {
  scanner.requireSpace('the name of an entity');
  const isParameter = scanner.code === PERCENT;
  if (isParameter) {
    scanner.at += 1;
    scanner.requireSpace('the name of a parameter entity');
  }
  const start = scanner.at;
  const name = scanner.requireNCName('the name of an entity');
  scanner.requireSpace('the text of the entity, SYSTEM or PUBLIC');
  const entity = readDefinition(scanner, name, isParameter);
  scanner.skipSpace();
  scanner.require('>');
  if (!isParameter && predefinedEntity(name) !== undefined) checkPredefined(scanner, entity, start);
  const entities = isParameter ? stack.parameters : stack.general;
  if (!entities.has(name)) entities.set(name, entity);
}

/** §4.2 [73], [74], §4.2.2 [76]. */
function readDefinition(scanner: Scanner, name: string, isParameter: boolean): Entity {
  if (!readExternalId(scanner)) {
    return { kind: 'internal', name, text: readEntityValue(scanner, name), open: false };
  }
  const isApart = scanner.skipSpace();
  if (isParameter || !isApart || !scanner.skip('NDATA')) return { kind: 'external', name };
  scanner.requireSpace('the name of a notation');
  scanner.requireNCName('the name of a notation');
  return { kind: 'unparsed', name };
}

/** §2.3 [9], §4.4: character references are replaced, references to entities stay (§4.4.7). */
function readEntityValue(scanner: Scanner, name: string): string {
  const start = scanner.at;
  const quote = scanner.code;
  if (quote !== QUOTATION && quote !== APOSTROPHE) scanner.unexpected('a quoted text');
  scanner.at += 1;
  let value = '';
  for (;;) {
    const { text, at } = scanner;
    const end = endOfPlain(text, at, quote);
    const raw = text.slice(at, end);
    value += scanner.level === 0 ? normaliseLineEnds(raw) : raw;
    scanner.at = end;
    const code = text.charCodeAt(end);
    if (scanner.isAtEnd) {
      scanner.unclosed(`the text of the entity ${name}`, String.fromCharCode(quote), start);
    }
    if (code === quote) {
      scanner.at += 1;
      return value;
    }
    if (code === PERCENT) failInDoctype(scanner, 'xml-entity-parameter', {});
    if (text.charCodeAt(end + 1) === NUMBER_SIGN) value += readCharacterReference(scanner);
    else value += `&${readEntityName(scanner)};`;
  }
}

function endOfPlain(text: string, from: number, quote: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote || code === AMPERSAND || code === PERCENT) break;
  }
  return at;
}

/** §4.6: `lt` and `amp` as a reference to their character, the others also as the character. */
function checkPredefined(scanner: Scanner, entity: Entity, start: number): void {
  const { name } = entity;
  const character = predefinedEntity(name);
  const text = entity.kind === 'internal' ? entity.text : '';
  const match = /^&#(?:x([0-9a-fA-F]{1,9})|([0-9]{1,9}));$/.exec(text);
  const code = match?.[1] ? Number.parseInt(match[1], 16) : Number(match?.[2]);
  const isBare = text === character && character !== '<' && character !== '&';
  if (!isBare && code !== character?.charCodeAt(0)) {
    failInDoctype(scanner, 'xml-entity-predefined', { name }, start);
  }
}
