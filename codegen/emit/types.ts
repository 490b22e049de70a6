/** `types.ts`: what a program holds, as the declarations of TypeScript types. */
import {
  type InterfaceDeclarationStructure,
  type OptionalKind,
  type PropertySignatureStructure,
  StructureKind,
  type TypeAliasDeclarationStructure,
} from 'ts-morph';
import type { Member, ValueDefinition, ValueType } from '../value/model.ts';
import type { Dates } from './dates.ts';
import { schemaDocs } from './docs.ts';
import { indexSignatures } from './index-signature.ts';
import { quoteProperty } from './quote.ts';
import { aliasText, isEmptyRecord, typeText, valuesOf } from './type-text.ts';

/** The exported declaration of one named type. */
export function typeDeclaration(
  definition: ValueDefinition,
  dates: Dates,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const { name, type, documentation } = definition;
  const textOf = (inner: ValueType): string => typeText(inner, dates);
  const docs = schemaDocs(documentation, definition, valuesOf(type));
  const shared = { name, isExported: true, ...(docs && { docs: [docs] }) };
  if (type.kind === 'record' && type.choices.length === 0 && !isEmptyRecord(type)) {
    return {
      kind: StructureKind.Interface,
      ...shared,
      properties: type.members.map((member) => propertyOf(member, dates)),
      indexSignatures: indexSignatures(type, textOf).map(({ keys, values }) => {
        return { keyName: 'property', keyType: keys, returnType: values };
      }),
    };
  }
  return { kind: StructureKind.TypeAlias, ...shared, type: aliasText(type, dates) };
}

function propertyOf(member: Member, dates: Dates): OptionalKind<PropertySignatureStructure> {
  const docs = schemaDocs(member.documentation, member, valuesOf(member.type));
  return {
    name: quoteProperty(member.property),
    hasQuestionToken: member.presence === 'optional',
    isReadonly: member.readonly === true,
    type: typeText(member.type, dates),
    ...(docs && { docs: [docs] }),
  };
}
