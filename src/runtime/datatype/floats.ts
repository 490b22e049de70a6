/** `float` and `double` (§3.2.4, §3.2.5): in XSD 1.0 there is no `+INF`. */
import type { Datatype, Order, ValueForm } from './datatype.ts';
import { sign } from './decimal.ts';
import { asFloat, asSingle } from './form.ts';
import { toSingle } from './single.ts';

const numeral = /^(?:[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|-?INF|NaN)$/;

function floating(name: string, form: ValueForm, toNumber: (numeral: string) => number): Datatype {
  const read = (text: string): number => special.get(text) ?? toNumber(text);
  const compare = (a: string, b: string): Order => order(read(a), read(b));
  return {
    name,
    primitive: name,
    whiteSpace: 'collapse',
    form,
    expects: 'a number such as -1.5E3, INF, -INF or NaN',
    isLexical: (text) => numeral.test(text),
    compare,
    isEqual: (a, b) => compare(a, b) === 0,
  };
}

const special: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['INF', Number.POSITIVE_INFINITY],
  ['-INF', Number.NEGATIVE_INFINITY],
]);

/** NaN equals itself and has no order with any other value (§3.2.4); the two zeros are equal. */
function order(a: number, b: number): Order {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : undefined;
  return a === b ? 0 : sign(a < b ? -1 : 1);
}

export const double: Datatype = /* @__PURE__ */ floating('double', asFloat, Number);
export const float: Datatype = /* @__PURE__ */ floating('float', asSingle, toSingle);
