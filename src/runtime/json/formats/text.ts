/** Other formats (validation §7.3.5, §7.3.8). */
import type { TextFormat } from '../schema.ts';

const UUID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

/** RFC 4122 §3. */
export const uuid: TextFormat = { name: 'uuid', accepts: (text) => UUID.test(text) };

/** A regular expression of ECMA-262, under its `u` flag. */
export const regex: TextFormat = {
  name: 'regex',
  accepts: (text) => {
    try {
      return new RegExp(text, 'u') !== undefined;
    } catch {
      return false;
    }
  },
};
