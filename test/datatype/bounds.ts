/** Each value as a bound and as an enumeration, to be asked about every other one of its type. */
import * as builtins from '../../src/runtime/datatype/builtin.ts';
import type { Datatype, ListType, SimpleType } from '../../src/runtime/datatype/datatype.ts';
import {
  enumeration,
  maxExclusive,
  maxInclusive,
  minExclusive,
  minInclusive,
} from '../../src/runtime/datatype/facet.ts';
import { atomic } from '../../src/runtime/datatype/simple.ts';
import { normalize } from '../../src/runtime/datatype/white-space.ts';
import { prefixes, type Question, schemaWith } from './judges.ts';
import { unordered, values } from './values.ts';

const byName = new Map<string, Datatype | ListType>(Object.entries(builtins));
const orders = { maxInclusive, maxExclusive, minInclusive, minExclusive };
const equality = { enumeration: (value: string) => enumeration([value]) };

/** A type restricted by one facet. */
interface Restriction {
  readonly element: string;
  readonly name: string;
  readonly facet: string;
  readonly bound: string;
  readonly type: SimpleType;
}

const restrictions: readonly Restriction[] = [
  ...Object.entries(values).flatMap(([name, texts]) =>
    restrict(name, texts, { ...orders, ...equality }),
  ),
  ...Object.entries(unordered).flatMap(([name, texts]) => restrict(name, texts, equality)),
];

function restrict(
  name: string,
  texts: readonly string[],
  facets: typeof equality | (typeof orders & typeof equality),
): Restriction[] {
  return Object.entries(facets).flatMap(([facet, make]) =>
    texts
      .filter((bound) => !isEmpty(name, facet, bound))
      .map((bound) => ({
        element: `${name}-${facet}-${texts.indexOf(bound)}`,
        name,
        facet,
        bound,
        type: restrictBuiltin(byName.get(name) ?? builtins.anySimpleType, make, bound),
      })),
  );
}

/** No value of `byte` is left, which a schema may not say. */
function isEmpty(name: string, facet: string, bound: string): boolean {
  return (
    name === 'byte' &&
    (facet === 'maxExclusive'
      ? bound === '-128'
      : facet === 'minExclusive' && /^\+?127$/.test(bound))
  );
}

function restrictBuiltin(
  builtin: Datatype | ListType,
  make: (bound: string) => ReturnType<typeof enumeration>,
  bound: string,
): SimpleType {
  if ('kind' in builtin) return { ...builtin, facets: [...builtin.facets, make(bound)] };
  const value = builtin.resolve?.(bound, prefixes).value;
  const text = value === undefined ? normalize(bound, builtin.whiteSpace) : String(value);
  return atomic(builtin.name, builtin, [make(text)]);
}

export const boundSchema = schemaWith(
  restrictions
    .map(({ element, name, facet, bound }) => {
      const restriction = `<xs:restriction base="xs:${name}"><xs:${facet} value="${bound}"/></xs:restriction>`;
      return `<xs:element name="${element}"><xs:simpleType>${restriction}</xs:simpleType></xs:element>`;
    })
    .join(''),
);

export const boundQuestions: readonly (Question & Restriction)[] = restrictions.flatMap(
  (restriction) =>
    ({ ...values, ...unordered })[restriction.name]?.map((text) => ({ ...restriction, text })) ??
    [],
);
