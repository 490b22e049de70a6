/**
 * Bytes that a caller hands in, read past whatever the object says of itself: no getter, proxy or
 * method of a derived class runs, and nothing throws.
 */

type Getter<T> = (this: unknown) => T;

const bufferOf = /* @__PURE__ */ getter<ArrayBufferLike>('buffer');
const offsetOf = /* @__PURE__ */ getter<number>('byteOffset');

/** A getter of all typed arrays. */
function getter<T>(key: string | symbol): Getter<T> {
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
  return Object.getOwnPropertyDescriptor(typedArray, key)?.get as Getter<T>;
}

/** The number of bytes of a `Uint8Array`, 0 if its memory was handed away; `undefined` if it is none. */
export const byteLength = /* @__PURE__ */ (() => {
  // Of a closure the engine knows that they are constant, and needs no call.
  const nameOf = getter<unknown>(Symbol.toStringTag);
  const lengthOf = getter<number>('length');
  return function byteLength(input: unknown): number | undefined {
    // The type's name of a typed array of any realm; `undefined` for all else.
    return nameOf.call(input) === 'Uint8Array' ? lengthOf.call(input) : undefined;
  };
})();

/** The same bytes, of no derived class, in memory that decoders take; `undefined` if it is no `Uint8Array`. */
export function plainBytes(input: unknown): Uint8Array | undefined {
  const length = byteLength(input);
  if (length === undefined) return undefined;
  // No bytes, or none any more: memory that was handed away is not to be touched.
  if (length === 0) return new Uint8Array(0);
  const buffer = bufferOf.call(input);
  const bytes = new Uint8Array(buffer, offsetOf.call(input), length);
  // Decoders refuse memory that other threads may change, or whose length may change: copy it.
  const isFixed = isArrayBuffer(buffer) && !('resizable' in buffer && buffer.resizable);
  return isFixed ? bytes : Uint8Array.from(bytes);
}

/** Whether it is an `ArrayBuffer` of any realm. */
export function isArrayBuffer(input: unknown): input is ArrayBuffer {
  const { get } = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, 'byteLength') ?? {};
  try {
    get?.call(input);
    return true;
  } catch {
    return false; // the getter takes nothing else
  }
}
