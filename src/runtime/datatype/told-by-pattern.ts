import { anyText } from './any-text.ts';
import type { Datatype } from './datatype.ts';

/**
 * A datatype of which a type's patterns let only lexical forms through, as the generator has proved:
 * there is nothing else to ask. Its values can't be compared, which `fixed` and enumerations would.
 */
export function toldByPattern(name: string): Datatype {
  return { name, primitive: name, whiteSpace: 'collapse', expects: '', isLexical: anyText };
}
