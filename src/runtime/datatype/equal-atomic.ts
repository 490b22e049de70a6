import type { SimpleType } from './datatype.ts';
import { normalize } from './white-space.ts';

/** As `equalSimple`, of atomic types alone: those of others are the same only if they are the same text. */
export function equalAtomic(type: SimpleType, a: string, b: string): boolean {
  if (a === b || type.kind !== 'atomic') return a === b;
  const left = normalize(a, type.whiteSpace);
  const right = normalize(b, type.whiteSpace);
  return left === right || (type.datatype.isEqual?.(left, right) ?? false);
}
