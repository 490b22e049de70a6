/** Attribute-list declarations (XML 1.0 §3.3): types for normalisation, and default values. */
import type { Limits } from '../../options.ts';
import type { WrittenAttribute } from '../attribute.ts';
import { readAttributeValue } from '../attributes.ts';
import { isNameCharacter } from '../characters.ts';
import { GREATER_THAN } from '../codes.ts';
import { checkQName } from '../namespaces.ts';
import type { Scanner } from '../scanner.ts';

/** What is declared of one attribute of one element. */
interface AttributeDefinition {
  /** Of the attribute, as it is written. */
  readonly name: string;
  readonly colon: number;
  /** Not CDATA: blanks at the ends go, inside they become one (§3.3.3). */
  readonly isTokenized: boolean;
  /** Supplied where the attribute is not given (§3.3.2). */
  readonly default: string | undefined;
}

/** Definitions by the attribute's name. */
export type AttributeList = ReadonlyMap<string, AttributeDefinition>;

/** Lists by the element's name, as it is written. */
export type AttributeLists = Map<string, Map<string, AttributeDefinition>>;

const tokenizedTypes = ['IDREFS', 'IDREF', 'ID', 'ENTITY', 'ENTITIES', 'NMTOKENS', 'NMTOKEN'];

/** Reads a list from behind `<!ATTLIST`; the first definition of an attribute counts (§3.3). */
export function readAttributeList(scanner: Scanner, lists: AttributeLists, limits: Limits): void {
  scanner.requireSpace('the name of an element');
  const element = scanner.requireName('the name of an element');
  const list = lists.get(element) ?? new Map<string, AttributeDefinition>();
  lists.set(element, list);
  for (;;) {
    const isApart = scanner.skipSpace();
    if (scanner.code === GREATER_THAN) break;
    if (!isApart) scanner.unexpected('white space or >');
    const definition = readDefinition(scanner, limits);
    if (!list.has(definition.name)) list.set(definition.name, definition);
    if (list.size > limits.attributes) {
      scanner.fail('limit-attributes', { limit: limits.attributes });
    }
  }
  scanner.at += 1;
}

/** §3.3 [53]. */
function readDefinition(scanner: Scanner, limits: Limits): AttributeDefinition {
  const start = scanner.at;
  const name = scanner.requireName('the name of an attribute or >');
  const colon = checkQName(scanner, name, start);
  scanner.requireSpace('the type of the attribute');
  const isTokenized = readType(scanner);
  scanner.requireSpace('#REQUIRED, #IMPLIED, #FIXED or a value');
  const value = readDefault(scanner, name, limits);
  const isCollapsed = isTokenized && value !== undefined;
  return { name, colon, isTokenized, default: isCollapsed ? collapseBlanks(value) : value };
}

/** §3.3.1 [54]; whether the type is anything but CDATA. */
function readType(scanner: Scanner): boolean {
  if (scanner.skip('CDATA')) return false;
  if (scanner.skip('NOTATION')) {
    scanner.requireSpace('(');
    scanner.require('(');
    readTokens(scanner, () => scanner.requireNCName('the name of a notation'));
  } else if (scanner.skip('(')) {
    readTokens(scanner, () => readNmtoken(scanner));
  } else if (!tokenizedTypes.some((type) => scanner.skipName(type))) {
    scanner.unexpected('CDATA, a tokenized type, NOTATION or (');
  }
  return true;
}

/** §3.3.1 [58], [59], from behind `(`. */
function readTokens(scanner: Scanner, readToken: () => void): void {
  do {
    scanner.skipSpace();
    readToken();
    scanner.skipSpace();
  } while (scanner.skip('|'));
  scanner.require(')');
}

/** §2.3 [7]. */
function readNmtoken(scanner: Scanner): void {
  const start = scanner.at;
  for (;;) {
    const codePoint = scanner.text.codePointAt(scanner.at);
    if (codePoint === undefined || !isNameCharacter(codePoint)) break;
    scanner.at += codePoint > 0xffff ? 2 : 1;
  }
  if (scanner.at === start) scanner.unexpected('a name token');
}

/** §3.3.2 [60]. */
function readDefault(scanner: Scanner, name: string, limits: Limits): string | undefined {
  if (scanner.skip('#REQUIRED') || scanner.skip('#IMPLIED')) return undefined;
  if (scanner.skip('#FIXED')) scanner.requireSpace('a value');
  return readAttributeValue(scanner, name, limits.text);
}

/** Normalises `written` by the types in `list`, and adds the defaults, placed at `index`. */
export function applyAttributeList(
  list: AttributeList | undefined,
  written: readonly WrittenAttribute[],
  index: number,
): readonly WrittenAttribute[] {
  if (list === undefined) return written;
  const given = new Set<string>();
  for (const attribute of written) {
    given.add(attribute.name);
    const isTokenized = list.get(attribute.name)?.isTokenized === true;
    if (isTokenized) attribute.value = collapseBlanks(attribute.value);
  }
  const all = [...written];
  for (const { name, colon, default: value } of list.values()) {
    if (value === undefined || given.has(name)) continue;
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const place = { index, valueIndex: index, end: index };
    all.push({ name, prefix, local, namespace: '', value, ...place });
  }
  return all;
}

/** §3.3.3: blanks alone; a TAB that a reference stands for stays. */
function collapseBlanks(value: string): string {
  return value.replace(/ +/g, ' ').replace(/^ | $/g, '');
}
