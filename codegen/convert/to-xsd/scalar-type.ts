/** Strings, numbers and booleans of one place as a simple type. */
import type { Span } from '../../source/source.ts';
import type { Conversion } from './context.ts';
import { numberType } from './number-type.ts';
import type { Shape, StringSet } from './shape.ts';
import { facet, restricted, restrictedType, unionOf } from './simple-type.ts';
import { excludes } from './string-set.ts';
import { textType } from './text-type.ts';
import { documented, type XmlElement } from './tree.ts';
import { builtin, type TypeUse } from './type-use.ts';
import { documentationOf } from './xml-names.ts';

/** The type of the scalars of a shape, by name if a definition is that; `undefined`: there are none. */
export function scalarType(
  shape: Shape,
  span: Span | undefined,
  conversion: Conversion,
): TypeUse | undefined {
  const { scalarsOf, booleans, numbers, strings } = shape;
  const { types, reader, set } = conversion;
  if (scalarsOf !== undefined) {
    const definition = { kind: 'schema' as const, key: scalarsOf };
    return types.use(scalarsOf, 'Value', () => {
      const inner = reader.shapeOf(definition, span);
      const use = scalarType(inner, set.schemas.get(scalarsOf)?.span, conversion);
      return documented(named(use, span, conversion), documentationOf(definition, set));
    });
  }
  const isAlone = strings.length === 1 && numbers.length === 0 && booleans.length === 0;
  const texts = strings.flatMap((one) => textType(one, conversion, isAlone) ?? []);
  // What takes fewer texts comes first: a text is the value of the first type that it belongs to.
  const others = [
    ...numbers.flatMap((one) => numberType(one, conversion) ?? []),
    ...(booleans.length === 0 ? [] : [booleanType(booleans)]),
  ];
  if (others.length > 0 && strings.some((one) => !isApart(one, shape))) {
    conversion.report('to-xsd-ambiguous-text', span, {});
  }
  const members = [...others, ...texts];
  return members.length === 0 ? undefined : unionOf(members);
}

function named(
  use: TypeUse | undefined,
  span: Span | undefined,
  { report }: Conversion,
): XmlElement {
  if (!use) report('to-xsd-nothing', span, {});
  return restrictedType(use ?? builtin('string'));
}

function booleanType(booleans: readonly boolean[]): TypeUse {
  if (booleans.length > 1) return builtin('boolean');
  // There is no enumeration of booleans in XSD 1.0.
  const source = booleans[0] ? 'true|1' : 'false|0';
  return restricted({ base: builtin('boolean'), steps: [[facet('pattern', source)]] });
}

const NUMERAL = '^\\s*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([Ee][+-]?[0-9]+)?\\s*$';
const BOOLEAN = '^\\s*(true|false|0|1)\\s*$';

/** Whether no string of the set is the text of one of the numbers or booleans. */
function isApart(set: StringSet, { numbers, booleans }: Shape): boolean {
  const isNoNumber = numbers.length === 0 || excludes(set, NUMERAL);
  return isNoNumber && (booleans.length === 0 || excludes(set, BOOLEAN));
}
