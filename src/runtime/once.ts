const made = /* @__PURE__ */ new WeakMap<() => unknown, unknown>();

/**
 * What `make` gives, the first time that `of` asks for it; then that very value again. Generated
 * functions give their part of a descriptor so: it is made when it is first used, and may refer to
 * itself.
 */
export function once<T extends object | boolean>(of: () => T, make: () => T): T {
  let value = made.get(of);
  if (value === undefined) {
    value = make();
    made.set(of, value);
  }
  return value as T;
}
