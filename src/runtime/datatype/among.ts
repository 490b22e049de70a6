/** Finding a value among many (§4.3.5): by bisection where the values are ordered, else one by one. */
import type { Datatype, Order, SimpleType } from './datatype.ts';
import { equalSimple } from './equality.ts';
import { normalize } from './white-space.ts';

type Compare = NonNullable<Datatype['compare']>;

/** So few are compared one by one. */
const few = 8;

/** Whether a text, valid for the type that is asked with it, stands for one of `values`. */
export function among(values: readonly string[]): (text: string, type: SimpleType) => boolean {
  const texts = new Set(values);
  const sorted = new WeakMap<Compare, readonly string[] | 'unordered'>();
  const sortedBy = (compare: Compare): readonly string[] | 'unordered' => {
    const known = sorted.get(compare) ?? sort(values, compare);
    sorted.set(compare, known);
    return known;
  };
  return (text, type) => {
    if (texts.has(text)) return true;
    // Of strings: a value is as the base type leaves it, so that white space which this type takes
    // from every text may be a part of it; then no text stands for it.
    if (type.kind === 'atomic' && !type.datatype.isEqual) return false;
    const datatype = type.kind === 'atomic' && values.length > few ? type.datatype : undefined;
    const list = datatype?.compare ? sortedBy(datatype.compare) : 'unordered';
    if (datatype?.compare && list !== 'unordered') {
      const found = bisect(list, normalize(text, 'collapse'), datatype.compare);
      if (found !== undefined) return found;
    }
    return values.some((value) => equalSimple(type, text, value));
  };
}

/** The values in order; `unordered` where two have none, as of dates with and without a time zone. */
function sort(values: readonly string[], compare: Compare): readonly string[] | 'unordered' {
  let isOrdered = true;
  // All types that have an order collapse white space.
  const list = values.map((value) => normalize(value, 'collapse'));
  list.sort((a, b) => {
    const order = compare(a, b);
    isOrdered &&= order !== undefined;
    return order ?? 0;
  });
  return isOrdered ? list : 'unordered';
}

/** Whether `text` equals one of a sorted list; `undefined` where it has no order with some of them. */
function bisect(list: readonly string[], text: string, compare: Compare): boolean | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order: Order = compare(list[middle] ?? '', text);
    if (order === undefined) return undefined;
    if (order === 0) return true;
    if (order === -1) low = middle + 1;
    else high = middle;
  }
  return false;
}
