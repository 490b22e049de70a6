import type { Datatype } from './datatype.ts';

/** A datatype that is as `base` but for some parts; a call, so that bundlers can drop what is unused. */
export function derive(base: Datatype, parts: Partial<Datatype> & { name: string }): Datatype {
  return { ...base, ...parts };
}
