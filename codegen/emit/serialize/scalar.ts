/** How a text or an attribute is written: when to give up, and what stands in the document. */
import { facetsOf } from '../../bind/facets.ts';
import type { AtomicPlan } from '../../bind/plan.ts';
import { scalarValue } from '../../bind/scalar-value.ts';
import { isNullable } from '../../pattern/model.ts';
import type { TypeKey } from '../../wire/model.ts';
import { typeConstant } from '../format-context.ts';
import { patternFacts } from '../pattern.ts';
import { patternOf } from '../pattern-facet.ts';
import { quoteString } from '../quote.ts';
import { literalCheck } from '../simple-check.ts';
import { isAnyText, othersThanPlain, solidTypes } from '../text-check.ts';
import { typeCheck } from '../value-check.ts';
import type { WriteContext } from './context.ts';

/** A scalar in a variable, ready to be written. */
export interface ScalarText {
  /** Tests of which each must hold, or the attempt ends. */
  readonly tests: readonly string[];
  /** An expression for its text, where the value is not itself the text: what it gives may be `undefined`. */
  readonly spelling?: string;
  /** The one text that it can be. */
  readonly literal?: string;
  /** Whether it may hold what has to be escaped. */
  readonly isEscaped: boolean;
  /** Whether it may be empty. */
  readonly isEmptiable: boolean;
}

/** A value that is supplied where a document has none. */
interface Supplied {
  readonly default?: string;
  readonly fixed?: string;
}

/**
 * The scalar of a type. A fixed value is taken in one form alone; a value that is empty is not,
 * where it would be read as a default.
 */
export function scalarText(
  key: TypeKey,
  variable: string,
  supplied: Supplied,
  place: 'element' | 'attribute',
  context: WriteContext,
): ScalarText {
  const text = bareText(key, variable, supplied.fixed === undefined ? place : 'attribute', context);
  const { fixed, default: byDefault = fixed } = supplied;
  const own = text.spelling ?? variable;
  if (fixed !== undefined && text.spelling === undefined) {
    const isSame = `\`\${${own}}\` === ${quoteString(fixed)}`;
    return { ...text, tests: [...text.tests, isSame], literal: fixed, isEmptiable: fixed === '' };
  }
  if (fixed !== undefined) return { ...text, tests: ['false'] };
  if (place === 'attribute' || !text.isEmptiable || !byDefault) return text;
  return { ...text, tests: [...text.tests, `${own} !== ""`], isEmptiable: false };
}

function bareText(
  key: TypeKey,
  variable: string,
  place: 'element' | 'attribute',
  context: WriteContext,
): ScalarText {
  const { plan } = context;
  const type = plan.types.get(key);
  if (type?.kind !== 'simple') throw new Error(`The binding plan has no simple type ${key}`);
  const value = scalarValue(key, plan);
  const isText = literalCheck(type, variable, context) !== undefined;
  const texts =
    isText && value.kind === 'literal'
      ? [String(value.value)]
      : isText && value.kind === 'enumeration'
        ? value.values.map((member) => String(member.value))
        : undefined;
  const tests = [typeCheck(key, variable, context)];
  if (texts) {
    const [only, ...others] = texts;
    return {
      tests,
      ...(only !== undefined && others.length === 0 && { literal: only }),
      isEscaped: texts.some((each) => /[&<>"\t\n\r]/.test(each)),
      isEmptiable: texts.includes(''),
    };
  }
  if (type.variety === 'atomic' && isItsOwnText(type)) {
    const isEscaped = !isBare(type, context);
    const fused = isEscaped && place === 'element' ? fusedText(type, variable, context) : undefined;
    return {
      tests: fused === undefined ? tests : [],
      ...(fused !== undefined && { spelling: fused }),
      isEscaped: isEscaped && fused === undefined,
      isEmptiable: isEmptiable(type, context),
    };
  }
  const spelling = `${context.module.runtime('writeSimple')}(${typeConstant(key, context)}, ${variable})`;
  return { tests: [], spelling, isEscaped: true, isEmptiable: true };
}

/** One call that checks a text and escapes it: mostly one look at it is enough for both. */
function fusedText(type: AtomicPlan, variable: string, context: WriteContext): string | undefined {
  const { module } = context;
  if (isAnyText(type)) return `${module.runtime('escapedText')}(${variable})`;
  const check = /^([\w$]+)\(item\)$/.exec(typeCheck(type.key, 'item', context))?.[1];
  const others = check === undefined ? undefined : othersThanPlain(type, context);
  if (others === undefined) return undefined;
  return `${module.runtime('escapedIf')}(${check}, ${others}, ${variable})`;
}

/** Whether a value is written as a template literal would write it. */
function isItsOwnText(type: AtomicPlan): boolean {
  switch (type.form) {
    case 'string':
    case 'integer':
      return true;
    case 'boolean':
      return facetsOf(type).every(({ kind }) => kind === 'whiteSpace');
    default:
      return false;
  }
}

/** Whether no text of the type has anything to be escaped, be it in an attribute. */
function isBare(type: AtomicPlan, { report }: WriteContext): boolean {
  if (type.form !== 'string' || solidTypes.has(type.builtin)) return true;
  return facetsOf(type).some(
    (facet) => facet.kind === 'pattern' && patternFacts(facet.sources, facet.span, report).isBare,
  );
}

function isEmptiable(type: AtomicPlan, context: WriteContext): boolean {
  if (type.form !== 'string' || solidTypes.has(type.builtin)) return false;
  return facetsOf(type).every((facet) => {
    if (facet.kind === 'minLength' || facet.kind === 'length') return facet.value === 0;
    if (facet.kind === 'enumeration') return facet.values.some(({ lexical }) => lexical === '');
    if (facet.kind !== 'pattern') return true;
    const pattern = patternOf(facet, context.report);
    return pattern === undefined || isNullable(pattern);
  });
}
