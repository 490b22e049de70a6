/**
 * The document type declaration of an XSD file (XML 1.0 §2.8, §4.2): W3C-style schemas declare
 * entities for namespace names there. Internal general entities of text are read; everything that
 * would be external, or markup, is refused by name. Instances never come here.
 */
import type { Limits } from '../options.ts';
import type { Cursor } from './cursor.ts';
import { skipComment, skipInstruction } from './miscellaneous.ts';
import { type Entities, predefinedEntities, readReference } from './references.ts';

/** Reads `<!DOCTYPE … >` and gives the entities that it declares beside the predefined ones. */
export function readDoctype(cursor: Cursor, limits: Limits): Entities {
  cursor.expect('<!DOCTYPE');
  if (!cursor.skipWhiteSpace())
    cursor.fail('xml-syntax', { expected: 'white space', found: cursor.found() });
  cursor.name('the name of the root element');
  cursor.skipWhiteSpace();
  skipExternalId(cursor);
  cursor.skipWhiteSpace();
  const entities = new Map(predefinedEntities);
  if (cursor.code === 91) {
    cursor.at += 1;
    readInternalSubset(cursor, entities, limits);
    cursor.skipWhiteSpace();
  }
  cursor.expect('>');
  return entities;
}

/** §4.2.2: named, never read. */
function skipExternalId(cursor: Cursor): boolean {
  const isPublic = cursor.startsWith('PUBLIC');
  if (!isPublic && !cursor.startsWith('SYSTEM')) return false;
  cursor.at += 6;
  cursor.skipWhiteSpace();
  if (isPublic) {
    cursor.quoted('a public identifier');
    cursor.skipWhiteSpace();
  }
  if (cursor.code === 34 || cursor.code === 39) cursor.quoted('a system identifier');
  return true;
}

function readInternalSubset(cursor: Cursor, entities: Map<string, string>, limits: Limits): void {
  for (;;) {
    cursor.skipWhiteSpace();
    if (cursor.code === 93) {
      cursor.at += 1;
      return;
    }
    if (cursor.startsWith('<!--')) skipComment(cursor);
    else if (cursor.startsWith('<?')) skipInstruction(cursor);
    else if (cursor.startsWith('<!ENTITY')) readEntity(cursor, entities, limits);
    else if (cursor.code === 37)
      cursor.fail('xml-doctype-unsupported', { what: 'a parameter entity' });
    else if (/^<!(ELEMENT|ATTLIST|NOTATION)\b/.test(cursor.text.slice(cursor.at, cursor.at + 11))) {
      skipMarkupDeclaration(cursor);
    } else {
      cursor.fail('xml-syntax', { expected: 'a declaration or ]', found: cursor.found() });
    }
  }
}

/** Moves behind `>`, which may stand inside quotes. */
function skipMarkupDeclaration(cursor: Cursor): void {
  const start = cursor.at;
  if (cursor.startsWith('<!ATTLIST')) {
    const end = cursor.text.indexOf('>', start);
    const hasDefault = /["']/.test(cursor.text.slice(start, end < 0 ? undefined : end));
    if (hasDefault) {
      cursor.fail('xml-doctype-unsupported', { what: 'a default value of an attribute' });
    }
  }
  for (;;) {
    const { code } = cursor;
    if (Number.isNaN(code))
      cursor.fail('xml-unclosed', { what: 'a declaration', expected: '>' }, start);
    if (code === 34 || code === 39) cursor.quoted('a literal');
    else cursor.at += 1;
    if (code === 62) return;
  }
}

/** `<!ENTITY name "text">` (§4.2 [71]); the first declaration of a name counts. */
function readEntity(cursor: Cursor, entities: Map<string, string>, limits: Limits): void {
  const start = cursor.at;
  cursor.at += 8;
  cursor.skipWhiteSpace();
  if (cursor.code === 37) {
    skipMarkupDeclaration(cursor);
    return;
  }
  const name = cursor.name('the name of an entity');
  cursor.skipWhiteSpace();
  if (skipExternalId(cursor)) cursor.fail('xml-entity-external', { name }, start);
  const index = cursor.at + 1;
  const literal = cursor.quoted('the text of an entity');
  cursor.skipWhiteSpace();
  cursor.expect('>');
  const after = cursor.at;
  const value = replacementText(cursor, index, index + literal.length, entities, limits);
  cursor.at = after;
  if (value.includes('<') || value.includes('&')) {
    if (predefinedEntities.has(name)) return;
    cursor.fail('xml-doctype-unsupported', { what: `markup in the entity ${name}` }, start);
  }
  if (!entities.has(name)) entities.set(name, value);
}

/** §4.5: references to entities declared before are replaced here, so that none can be circular. */
function replacementText(
  cursor: Cursor,
  start: number,
  end: number,
  entities: Entities,
  limits: Limits,
): string {
  let value = '';
  cursor.at = start;
  while (cursor.at < end) {
    const reference = cursor.text.indexOf('&', cursor.at);
    const stop = reference < 0 || reference > end ? end : reference;
    value += cursor.text.slice(cursor.at, stop);
    cursor.at = stop;
    if (stop < end) value += readReference(cursor, entities);
    if (value.length > limits.text) cursor.fail('limit-entities', { limit: limits.text }, start);
  }
  return value;
}
