/** JSON Pointers (validation §7.3.7). */
import type { TextFormat } from '../schema.ts';

const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const RELATIVE = /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;

/** RFC 6901 §3. */
export const jsonPointer: TextFormat = {
  name: 'json-pointer',
  accepts: (text) => POINTER.test(text),
};
/** draft-bhutton-relative-json-pointer-00 §3. */
export const relativeJsonPointer: TextFormat = {
  name: 'relative-json-pointer',
  accepts: (text) => RELATIVE.test(text),
};
