/** Types where they are used, as TypeScript. Lines are indented when the file is printed. */
import type {
  ArrayType,
  Choice,
  ChoiceBranch,
  EnumerationMember,
  Member,
  RecordType,
  StringType,
  ValueType,
} from '../value/model.ts';
import { type Dates, dateTemplate } from './dates.ts';
import { commentText, schemaDocs } from './docs.ts';
import { indexSignatures } from './index-signature.ts';
import { quoteLiteral, quoteProperty } from './quote.ts';
import { type Apart, tellApart } from './tell-apart.ts';
import { linesText, MAX_LINE, unionText } from './union-text.ts';

/** A type where it is used. */
export function typeText(type: ValueType, dates: Dates): string {
  switch (type.kind) {
    case 'reference':
      return type.name;
    case 'string':
      return (
        literalsOfString(type) ??
        (dates === 'template' ? dateTemplate(type) : undefined) ??
        'string'
      );
    case 'number':
    case 'boolean':
    case 'bigint':
    case 'null':
      return type.kind;
    case 'any':
      return 'unknown';
    case 'literal':
      return quoteLiteral(type.value);
    case 'enumeration':
      return unionText(type.values.map(({ value }) => quoteLiteral(value)));
    case 'array':
      return arrayText(type, dates);
    case 'union':
      return unionText(type.members.map((member) => typeText(member, dates)));
    case 'record':
      return recordText(type, dates);
  }
}

/** The values of an enumeration, for its documentation; none of a type with a name. */
export function valuesOf(type: ValueType): readonly EnumerationMember[] {
  switch (type.kind) {
    case 'enumeration':
      return type.values;
    case 'string':
      return enumerationOf(type) ?? [];
    case 'array':
      return type.prefix ? [] : valuesOf(type.items);
    case 'union':
      return type.members.flatMap(valuesOf);
    default:
      return [];
  }
}

function literalsOfString(type: StringType): string | undefined {
  const values = enumerationOf(type);
  return values && unionText(values.map(({ value }) => quoteLiteral(value)));
}

/** A text with an enumeration among its constraints is one of its values all the same. */
function enumerationOf({ constraints }: StringType): readonly EnumerationMember[] | undefined {
  const datatype = constraints.find((constraint) => constraint.kind === 'datatype');
  const isText = datatype === undefined || /string|token|name|anyuri|language/i.test(datatype.name);
  const enumeration = constraints.findLast((constraint) => constraint.kind === 'enumeration');
  return isText && enumeration?.kind === 'enumeration' ? enumeration.values : undefined;
}

/** More items than this of a tuple are not written one by one. */
const MAX_ITEMS = 16;

function arrayText({ prefix = [], items, minItems, maxItems }: ArrayType, dates: Dates): string {
  const rest = typeText(items, dates);
  const first = prefix.slice(0, maxItems).map((item) => typeText(item, dates));
  const isClosed = maxItems <= prefix.length || rest === 'never';
  if (first.length === 0) return isClosed ? '[]' : `${parenthesised(rest)}[]`;
  const places = first.map((text, index) => (index < minItems ? text : `${parenthesised(text)}?`));
  if (isClosed) return `[${places.join(', ')}]`;
  const more = Math.min(minItems, MAX_ITEMS) - first.length;
  const required = Array.from({ length: Math.max(0, more) }, () => rest);
  return `[${[...places, ...required, `...${parenthesised(rest)}[]`].join(', ')}]`;
}

function parenthesised(text: string): string {
  return isCompound(text) ? `(${text})` : text;
}

/** Whether a union or an intersection stands outside of all brackets. */
function isCompound(text: string): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*.*?\*\/|[()[\]{}|&]/gs)) {
    if (/^[([{]$/.test(token)) depth += 1;
    else if (/^[)\]}]$/.test(token)) depth -= 1;
    else if (depth === 0 && /^[|&]$/.test(token)) return true;
  }
  return false;
}

/** Whether a record has no property ever: `{}` would hold all values but `null` and `undefined`. */
export function isEmptyRecord({
  members,
  patterns = [],
  additional,
  choices,
}: RecordType): boolean {
  return [members, patterns, choices].every(({ length }) => length === 0) && additional === 'none';
}

function recordText(type: RecordType, dates: Dates): string {
  if (isEmptyRecord(type)) return 'Record<string, never>';
  const others = indexSignatures(type, (inner) => typeText(inner, dates)).map(
    ({ keys, values }) => `[property: ${keys}]: ${values}`,
  );
  const base = objectText(type.members, dates, [], others);
  const choices = type.choices.map((choice) => choiceText(choice, dates));
  return [...(base !== '{}' || choices.length === 0 ? [base] : []), ...choices].join(' & ');
}

/** An object type; in several lines if it is long or has documentation. */
function objectText(
  members: readonly Member[],
  dates: Dates,
  absent: readonly string[] = [],
  others: readonly string[] = [],
): string {
  const own = [...members.map((member) => memberText(member, dates)), ...others];
  // What is not there can stand in one line.
  const never = absent.map((property) => `${quoteProperty(property)}?: never`).join('; ');
  const all = never === '' ? own : [...own, never];
  const isLong = own.length > 0 && own.join('; ').length > MAX_LINE;
  if (isLong || own.some((each) => each.includes('\n'))) {
    return `{\n${all.map((each) => `${each};\n`).join('')}}`;
  }
  return all.length === 0 ? '{}' : `{ ${all.join('; ')} }`;
}

function memberText(member: Member, dates: Dates): string {
  const { property, presence, type } = member;
  const docs = schemaDocs(member.documentation, member, valuesOf(type));
  const comment = docs === undefined ? '' : `${commentText(docs)}\n`;
  const modifier = member.readonly ? 'readonly ' : '';
  const name = `${quoteProperty(property)}${presence === 'optional' ? '?' : ''}`;
  return `${comment}${modifier}${name}: ${typeText(type, dates)}`;
}

/** A union that can't hold two branches: each forbids what only the others have. */
function choiceText({ branches, optional }: Choice, dates: Dates): string {
  const texts = tellApart(branches, namesOf).map((part) => apartText(part, dates));
  const all = new Set(branches.flatMap(namesOf));
  return bracketed(optional ? [...texts, objectText([], dates, [...all])] : texts);
}

/** A type behind `type Name =`, where a union needs no brackets around its lines. */
export function aliasText(type: ValueType, dates: Dates): string {
  const text = typeText(type, dates);
  return text.startsWith('(\n|') && !isCompound(text) && text.endsWith('\n)')
    ? text.slice(1, -2)
    : text;
}

function bracketed(texts: readonly string[]): string {
  const text = linesText([...new Set(texts)]);
  return text.startsWith('(') && !isCompound(text) ? text : `(${text})`;
}

function apartText(part: Apart<ChoiceBranch>, dates: Dates): string {
  if (part.kind === 'branch') return branchText(part.branch, part.absent, dates);
  const text = bracketed(part.parts.map((inner) => apartText(inner, dates)));
  return part.absent.length === 0 ? text : `${text} & ${objectText([], dates, part.absent)}`;
}

function branchText(branch: ChoiceBranch, absent: readonly string[], dates: Dates): string {
  const own = objectText(branch.members, dates, absent);
  return [own, ...branch.choices.map((choice) => choiceText(choice, dates))].join(' & ');
}

function namesOf(branch: ChoiceBranch): readonly string[] {
  const inner = branch.choices.flatMap((choice) => choice.branches.flatMap(namesOf));
  return [...branch.members.map(({ property }) => property), ...inner];
}
