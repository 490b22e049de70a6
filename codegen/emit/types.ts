/** `types.ts`: what a program holds, as TypeScript types. */
import {
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from 'ts-morph';
import type {
  Choice,
  ChoiceBranch,
  Member,
  RecordType,
  ValueDefinition,
  ValueType,
} from '../value/model.ts';
import { docsOf } from './docs.ts';
import { quoteLiteral, quoteProperty } from './quote.ts';
import { type Apart, tellApart } from './tell-apart.ts';

/** The exported declaration of one named type. */
export function typeDeclaration(
  definition: ValueDefinition,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const { name, type, documentation } = definition;
  const shared = { name, isExported: true, ...docsOf(documentation) };
  if (type.kind === 'record' && type.choices.length === 0) {
    return {
      kind: StructureKind.Interface,
      ...shared,
      properties: type.members.map(propertyOf),
      ...(type.additional !== 'none' && { indexSignatures: [indexSignature(type)] }),
    };
  }
  return { kind: StructureKind.TypeAlias, ...shared, type: typeText(type) };
}

/** Other properties; beside known ones of any type, since an index signature holds of those too. */
function indexSignature({ members, additional }: RecordType): {
  keyName: string;
  keyType: string;
  returnType: string;
} {
  const isOpen = additional === 'none' || members.length > 0;
  const returnType = isOpen ? 'unknown' : typeText(additional);
  return { keyName: 'property', keyType: 'string', returnType };
}

function propertyOf(member: Member): OptionalKind<PropertySignatureStructure> {
  return {
    name: quoteProperty(member.property),
    hasQuestionToken: member.presence === 'optional',
    type: typeText(member.type),
    ...docsOf(member.documentation),
  };
}

/** A type where it is used. */
export function typeText(type: ValueType): string {
  switch (type.kind) {
    case 'reference':
      return type.name;
    case 'string':
      return literalsOfString(type) ?? 'string';
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
      return type.values.map(({ value }) => quoteLiteral(value)).join(' | ');
    case 'array':
      return `${parenthesised(type.items)}[]`;
    case 'union':
      return unionText(type.members.map(typeText));
    case 'record':
      return recordText(type);
  }
}

/** A string with an enumeration among its constraints is one of its values all the same. */
function literalsOfString(type: Extract<ValueType, { kind: 'string' }>): string | undefined {
  const datatype = type.constraints.find((constraint) => constraint.kind === 'datatype');
  const isText = datatype === undefined || /string|token|name|anyuri|language/i.test(datatype.name);
  const enumeration = type.constraints.findLast((constraint) => constraint.kind === 'enumeration');
  if (!isText || enumeration?.kind !== 'enumeration') return undefined;
  return enumeration.values.map(quoteLiteral).join(' | ');
}

function unionText(members: readonly string[]): string {
  const distinct = [...new Set(members)];
  // A literal beside the type that it belongs to would only be noise.
  const kept = distinct.includes('string')
    ? distinct.filter((text) => !text.startsWith('"'))
    : distinct;
  return kept.join(' | ') || 'never';
}

function parenthesised(type: ValueType): string {
  const text = typeText(type);
  return / [|&] /.test(text) && !isBracketed(text) ? `(${text})` : text;
}

function isBracketed(text: string): boolean {
  return text.startsWith('{') && text.endsWith('}') && !text.slice(1, -1).includes('{');
}

function recordText(type: RecordType): string {
  const { keyName, keyType, returnType } = indexSignature(type);
  const others = type.additional === 'none' ? [] : [`[${keyName}: ${keyType}]: ${returnType}`];
  const base = membersText(type.members, [], others);
  const choices = type.choices.map(choiceText);
  return [...(base !== '{}' || choices.length === 0 ? [base] : []), ...choices].join(' & ');
}

function membersText(
  members: readonly Member[],
  absent: readonly string[] = [],
  others: readonly string[] = [],
): string {
  const lines = members.map(({ property, presence, type }) => {
    return `${quoteProperty(property)}${presence === 'optional' ? '?' : ''}: ${typeText(type)}`;
  });
  const never = absent.map((property) => `${quoteProperty(property)}?: never`);
  const all = [...lines, ...never, ...others];
  return all.length === 0 ? '{}' : `{ ${all.join('; ')} }`;
}

/** A longer union has a line for each branch. */
const MAX_LINE = 60;

/** A union that can't hold two branches: each forbids what only the others have. */
function choiceText({ branches, optional }: Choice): string {
  const texts = tellApart(branches, namesOf).map(apartText);
  const all = new Set(branches.flatMap(namesOf));
  return linesText(optional ? [...texts, membersText([], [...all])] : texts);
}

function linesText(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  const line = distinct.join(' | ');
  return line.length > MAX_LINE ? `(\n| ${distinct.join('\n| ')}\n)` : `(${line})`;
}

function apartText(part: Apart<ChoiceBranch>): string {
  if (part.kind === 'branch') return branchText(part.branch, part.absent);
  const text = linesText(part.parts.map(apartText));
  return part.absent.length === 0 ? text : `${text} & ${membersText([], part.absent)}`;
}

function branchText(branch: ChoiceBranch, absent: readonly string[]): string {
  const own = membersText(branch.members, absent);
  return [own, ...branch.choices.map(choiceText)].join(' & ');
}

function namesOf(branch: ChoiceBranch): readonly string[] {
  const inner = branch.choices.flatMap((choice) => choice.branches.flatMap(namesOf));
  return [...branch.members.map(({ property }) => property), ...inner];
}
