/** Attributes in the fast lane: those of the type, and the few that any element may carry. */
import type { AttributePlan, ComplexPlan } from '../../bind/plan.ts';
import { typeConstant } from '../format-context.ts';
import { quoteLineComment, quoteString } from '../quote.ts';
import type { FastContext, Slot } from './context.ts';
import { isPlainAttribute, XML_NAMESPACE } from './lane.ts';
import { byteLength, offset, read, stands } from './literal.ts';

/** Whether elements of the type may have attributes of their own, so that it reads its start tags. */
export function hasAttributes(type: ComplexPlan): boolean {
  return type.attributes.length > 0;
}

/** The slots of the attributes that the lane reads. */
export function attributeSlots(
  type: ComplexPlan,
  variables: ReadonlyMap<string, string>,
  typeName: string,
  context: FastContext,
): readonly Slot[] {
  return readAttributes(type, context).map((attribute) => {
    const { property, required } = attribute;
    const supplied = attribute.default ?? attribute.fixed;
    const valueType = `${context.module.global('NonNullable')}<${typeName}[${quoteString(property)}]>`;
    const constant = typeConstant(attribute.type, context);
    return {
      property,
      variable: variables.get(property) ?? '',
      kind: 'attribute',
      required,
      type: valueType,
      ...(supplied !== undefined &&
        !required && {
          supplied: `(${context.module.runtime('readSimple')}(${constant}, ${quoteString(supplied)}).value as ${valueType})`,
        }),
    };
  });
}

/** The attributes that the lane knows; at any other it gives up. */
export function readAttributes(type: ComplexPlan, { lane }: FastContext): readonly AttributePlan[] {
  return type.attributes.filter(
    (attribute) => lane.reads(attribute.type) && isPlainAttribute(attribute.name),
  );
}

/**
 * Statements that read a start tag from `at`, the end of its name, to behind its `>`. An
 * empty-element tag is made two tags before.
 */
export function attributeStatements(
  type: ComplexPlan,
  slots: readonly Slot[],
  context: FastContext,
): readonly string[] {
  const { module } = context;
  const runtime = (name: string): string => module.runtime(name);
  const cases = readAttributes(type, context).flatMap((attribute) => {
    const slot = slots.find(({ property }) => property === attribute.property);
    return slot ? attributeCase(attribute, slot, context) : [];
  });
  return [
    'let others = 0;',
    'for (;;) {',
    `const next = ${runtime('skipSpace')}(at) | 0;`,
    `if (${read(1, 'next')} === 0x3e) {`,
    'at = next + 1;',
    'break;',
    '}',
    `if (${read(1, 'next')} === 0x2f) {`,
    `at = ${runtime('expandEmpty')}(start, next) | 0;`,
    'if (at < 0) return undefined;',
    'break;',
    '}',
    'if (next === at) return undefined;',
    'at = next;',
    ...cases,
    `at = ${runtime('skipAttribute')}(at, others++) | 0;`,
    'if (at < 0) return undefined;',
    '}',
    'scan.isRoot = false;',
  ];
}

function attributeCase(
  { name, type, fixed }: AttributePlan,
  { variable, type: valueType }: Slot,
  context: FastContext,
): readonly string[] {
  const { module } = context;
  const written = name.namespace === XML_NAMESPACE ? `xml:${name.local}` : name.local;
  const label = quoteLineComment(context.plan.types.get(type)?.label ?? '');
  const value = offset('at', byteLength(written) + 1);
  const constant = typeConstant(type, context);
  return [
    `// ${quoteLineComment(written)}: ${label}`,
    `if (${stands(`${written}=`, 'at', 0)}) {`,
    `if (${variable} !== undefined) return undefined; // twice: the full lane says where`,
    ...(fixed === undefined ? [] : [fixedTest(fixed, value, context)]),
    `${variable} = ${module.runtime('attributeValue')}(${constant}, ${value}) as ${valueType} | undefined;`,
    `if (${variable} === undefined) return undefined;`,
    'at = scan.at | 0;',
    'continue;',
    '}',
  ];
}

/** A fixed value may be written in other ways, which the full lane knows. */
function fixedTest(fixed: string, at: string, { module }: FastContext): string {
  return `if (!${module.runtime('isAttribute')}(${at}, ${quoteString(fixed)})) return undefined;`;
}
