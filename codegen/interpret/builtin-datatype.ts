import * as builtins from '../../src/runtime/datatype/builtin.ts';
import type { Datatype, ListType } from '../../src/runtime/datatype/datatype.ts';

const byName = new Map<string, Datatype | ListType>(Object.entries(builtins));

/** The run-time's half of a built-in atomic type, by local name. */
export function builtinDatatype(local: string): Datatype {
  const builtin = byName.get(local);
  return builtin && !('kind' in builtin) ? builtin : builtins.anySimpleType;
}

/** The built-in list type of this name: `NMTOKENS`, `IDREFS`, `ENTITIES`. */
export function builtinList(local: string): ListType | undefined {
  const builtin = byName.get(local);
  return builtin && 'kind' in builtin ? builtin : undefined;
}
