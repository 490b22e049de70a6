/** Documents that are not valid, each in one way; with the one issue that each must give. */
import type { SmsMo } from '../../../src/index.ts';
import { xmlOf } from './xml.ts';

/** A document that is not valid, and its issue. */
export interface Mistake {
  readonly name: string;
  readonly xml: (value: SmsMo) => string;
  /** The equivalent JSON: with the same mistake. */
  readonly json: (value: SmsMo) => object;
  readonly issue: { readonly code: string; readonly line: number; readonly column: number };
}

/** In the order of the report. */
export const mistakes: readonly Mistake[] = [
  {
    name: 'one field missing',
    xml: (value) => xmlOf(value).replace(/ *<TO>.*<\/TO>\n/, ''),
    json: ({ to: _, ...rest }) => rest,
    issue: { code: 'cvc-complex-type.2.4.b', line: 8, column: 1 },
  },
  {
    name: 'one bad value',
    xml: (value) => xmlOf({ ...value, received: `${value.received}!` }),
    json: (value) => ({ ...value, received: `${value.received}!` }),
    issue: { code: 'cvc-pattern-valid', line: 7, column: 15 },
  },
];
