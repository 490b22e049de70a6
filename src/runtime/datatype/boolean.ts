/** `boolean` (§3.2.2). */
import type { Datatype } from './datatype.ts';
import { asBoolean } from './form.ts';

export const boolean: Datatype = {
  name: 'boolean',
  primitive: 'boolean',
  whiteSpace: 'collapse',
  form: asBoolean,
  expects: 'true, false, 1 or 0',
  isLexical: (text) => text === 'true' || text === 'false' || text === '1' || text === '0',
  isEqual: (a, b) => isTrue(a) === isTrue(b),
};

function isTrue(text: string): boolean {
  return text === 'true' || text === '1';
}
